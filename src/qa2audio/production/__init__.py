"""One episode, from a transcript to a release: only the order in which the rooms do their work."""

from qa2audio.production.audition import audition, say
from qa2audio.production.episode import Production, produce
from qa2audio.production.episode_plan import Plan, cast, plan
from qa2audio.production.settings import Settings

__all__ = ["Plan", "Production", "Settings", "audition", "cast", "plan", "produce", "say"]
