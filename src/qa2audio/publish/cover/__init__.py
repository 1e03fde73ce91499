"""Pictures of an episode and of a show."""
