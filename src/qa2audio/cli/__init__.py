"""The command line: thin commands, progress, and the only place that prints or exits."""


def main() -> None:
    """Run the command line."""
