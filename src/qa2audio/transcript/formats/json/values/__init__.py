"""JSON as it stands in a file: values that know their place."""
