"""Asking servers: one client with one set of limits, for every room."""
