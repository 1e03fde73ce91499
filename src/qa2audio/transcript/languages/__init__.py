"""In which language a transcript is: told from its text, and compared with what is said of it."""
