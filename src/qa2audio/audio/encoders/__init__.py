"""Audio files of every kind that an episode may become: a file or a folder for each kind.

Another kind is an `Encoder` here and its line in `known_encoders`; if its tags are of another kind too, a `Tagger` in
`publish.tags` and its line in `known_taggers`. Nothing else names a kind: feed, pages and release ask what was made.
"""
