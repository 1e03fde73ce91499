"""The one place where the versions stand: the program's, which its packaging reads too, and the sound's."""

__version__ = "0.2.0"

SOUND = 2
"""Raised by hand when the same transcript is to sound otherwise on purpose: pauses, levels, words, encoding.

A new version of the program alone makes no episode anew. Where this number is raised, a show keeps its sound until
somebody asks for the new one (`build --renew`); `render` makes the file that it is given with what is installed.
"""
