"""Which of espeak's variants are cast, and as whom."""

from __future__ import annotations

from qa2audio.model import Role, Variant

# As the shipped profiles are cast: a low narrator, a clear woman who asks, a warm man who answers, a bright audience.
VARIANTS = (
    Variant("+m7", (Role.NARRATOR,)),
    Variant("+f2", (Role.HOST, Role.GUEST)),
    Variant("+m3", (Role.GUEST, Role.HOST)),
    Variant("+f4", (Role.AUDIENCE, Role.GUEST)),
    Variant("+m1", (Role.AUDIENCE, Role.GUEST)),
    Variant("+f5", (Role.GUEST, Role.AUDIENCE)),
    Variant("+m4", (Role.HOST, Role.GUEST)),
    Variant("+f1", (Role.NARRATOR, Role.HOST, Role.GUEST)),
    Variant("+m2", (Role.GUEST, Role.AUDIENCE)),
    Variant("+f3", (Role.GUEST, Role.AUDIENCE)),
)
