"""Getting each utterance recorded once."""
