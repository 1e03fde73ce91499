"""pyttsx3 on espeak-ng."""
