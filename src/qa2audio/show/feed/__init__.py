"""The feed: from the show, its releases and the ledger to `feed.xml`; nothing is rendered for it."""

from qa2audio.show.feed.feed_files import render_feed, write_feed

__all__ = ["render_feed", "write_feed"]
