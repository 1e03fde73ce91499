"""JSON of recognisers, caption tools, and our own."""
