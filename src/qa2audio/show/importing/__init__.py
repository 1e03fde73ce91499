"""A show moves here: what its old feed says goes into the ledger and `show.toml`, and no subscriber notices."""

from qa2audio.show.importing.moving import Moved, import_feed
from qa2audio.show.importing.record import imported_of, still_listed

__all__ = ["Moved", "import_feed", "imported_of", "still_listed"]
