"""Feeds that come in from anywhere: fetched with limits, and read without trusting them."""
