"""The way to the listeners: a built show is brought to a folder, an S3 bucket, an SFTP server or Google's storage.

Subscribers fetch the feed at any moment, so at every moment all that it lists must be there: audio goes first, the
feed last, and nothing is taken away before the feed that no longer lists it has arrived.
"""

from qa2audio.show.upload.outcome import Published
from qa2audio.show.upload.target import Place, parse_place
from qa2audio.show.upload.upload import publish_show

__all__ = ["Place", "Published", "parse_place", "publish_show"]
