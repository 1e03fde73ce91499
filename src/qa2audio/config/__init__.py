"""Files of ours, and a transcript's front matter, become model objects; they are validated once, here.

`show.toml` says what a show is; `voices/*.toml` are voice profiles; a cast file says which speaker gets which
voice; a front matter says what the episode is.
"""

from qa2audio.config.cast import cast_engine, find_cast, load_cast, load_cast_facts, parse_voice_option
from qa2audio.config.episode_facts import episode_facts
from qa2audio.config.profiles import bundled_voices, load_profile, load_profiles
from qa2audio.config.show_file import SHOW_FILE, ShowSettings, load_show, show_schema

__all__ = [
    "SHOW_FILE",
    "ShowSettings",
    "bundled_voices",
    "cast_engine",
    "episode_facts",
    "find_cast",
    "load_cast",
    "load_cast_facts",
    "load_profile",
    "load_profiles",
    "load_show",
    "parse_voice_option",
    "show_schema",
]
