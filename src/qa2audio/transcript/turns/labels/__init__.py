"""Which beginnings of rows are labels: by their shape, their habit, their looks."""
