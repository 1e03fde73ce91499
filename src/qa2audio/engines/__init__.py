"""One file per vendor of speech, behind the Engine protocol."""
