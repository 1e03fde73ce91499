"""Chats and logs: messages with their time and who wrote them."""
