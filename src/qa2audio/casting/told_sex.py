"""Whether a woman or a man speaks, as far as a name tells it: for the choice of a voice, and announced nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.casting.first_names import MEN, WOMEN
from qa2audio.model import Sex
from qa2audio.model.person_name import parsed, titled_sex

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEMALE = frozenset(
    """woman girl lady mother mum mom grandmother daughter sister wife aunt widow queen chairwoman spokeswoman
    congresswoman councilwoman businesswoman policewoman waitress actress frau mutter mme madame mlle señora signora
    donna femme senhora""".split()
)
_MALE = frozenset(
    """man boy gentleman father dad grandfather son brother husband uncle widower king chairman spokesman congressman
    councilman businessman policeman waiter herr mann vater monsieur señor signore uomo homme senhor""".split()
)


def told_sex(name: str) -> Sex | None:
    """Return what `name` tells: by a title, by a word for women or men, by a first name; None if it does not."""
    person = parsed(name)
    if sex := titled_sex(name):
        return sex
    words = person.flat
    return _either(words, _FEMALE, _MALE) or _either(words[:1], WOMEN, MEN)


def _either(words: Iterable[str], women: frozenset[str], men: frozenset[str]) -> Sex | None:
    """Return whose words they are, where they are not both's."""
    found = set(words)
    is_woman, is_man = not found.isdisjoint(women), not found.isdisjoint(men)
    if is_woman == is_man:
        return None
    return Sex.FEMALE if is_woman else Sex.MALE
