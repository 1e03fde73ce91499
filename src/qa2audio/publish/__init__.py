"""The files of one episode."""
