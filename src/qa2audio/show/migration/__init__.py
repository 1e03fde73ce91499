"""A show moves here: what its old feed says goes into the ledger and `show.toml`, and no subscriber notices."""

from qa2audio.show.migration.ledger_entry import imported_of, still_listed
from qa2audio.show.migration.move import Moved, import_feed

__all__ = ["Moved", "import_feed", "imported_of", "still_listed"]
