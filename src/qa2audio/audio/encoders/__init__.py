"""Audio files of every kind that an episode may become: a file or a folder for each kind."""
