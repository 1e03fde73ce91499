"""What stands around episodes: the feed and its check, the ledger, the pages, the way to the listeners."""
