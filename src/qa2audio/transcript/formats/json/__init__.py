"""JSON of recognisers, captions, chats and other tools, by its structure."""
