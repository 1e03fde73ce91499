"""What stands above a conversation: who is who, when and where it was."""
