"""What stands on a page around a conversation: navigation, buttons, link lists, credits, chapter lists."""
