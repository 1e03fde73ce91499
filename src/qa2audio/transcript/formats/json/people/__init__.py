"""Who speaks in a JSON: by name, by id, by column."""
