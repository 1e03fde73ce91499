"""The small words of English that show what their neighbours are."""

from __future__ import annotations

DETERMINERS = frozenset(
    """a an the this these those my your his her its our their no any some every each another whose which either neither
    one two three four five six seven eight nine ten several many few most both such first second third last next same
    new old own good great big""".split()
)
SUBJECTS = frozenset(
    "i you we they he she it that who people nobody everybody everyone someone somebody".split()
)
OBJECTS = frozenset(
    "me you him her it us them myself yourself himself herself itself ourselves themselves".split()
)
AUXILIARIES = frozenset(
    """will would can could should must may might shall do does did don't doesn't didn't won't wouldn't can't couldn't
    shouldn't mustn't cannot let's please i'll you'll we'll they'll he'll she'll it'll i'd you'd we'd they'd gonna wanna
    gotta to never""".split()
)
ASKING = frozenset("do does did don't doesn't didn't will would can could should must may might shall".split())
PLURALS = frozenset("police people children men women folks staff they".split())
"""Words of many without an s."""
BE = frozenset(
    "is are was were be been being am isn't aren't wasn't weren't i'm you're we're they're he's she's it's".split()
)
LINKING = frozenset(
    "very so too quite more most as really feel feels felt seem seems seemed pretty how rather".split()
)
HAVE = frozenset("have has had having haven't hasn't hadn't i've you've we've they've".split())
ADVERBS = frozenset(
    """always never often usually sometimes really just only still also now then actually even first already rarely
    simply generally typically deliberately carefully quickly finally not""".split()
)
PREPOSITIONS = frozenset(
    """of in on for with without by from at about into onto under over through during between against among after
    before behind beyond within per via than like as""".split()
)
TO_NOUN = frozenset(
    """according due back access listen listened listening refer referred referring thanks addition contrary next prior
    subject close exposure reaction""".split()
)
"""Words behind which `to` stands before a noun."""
NOT_BARE = (
    DETERMINERS | SUBJECTS | OBJECTS | AUXILIARIES | BE | HAVE | ADVERBS | PREPOSITIONS
    | frozenset("and or but if because when while where why what that there here so too up down out off".split())
)  # fmt: skip
"""Words that are neither names of things nor qualities."""
