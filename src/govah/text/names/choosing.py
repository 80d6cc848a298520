"""Which family's rules two names are read by. A name in Latin letters does not say; its companion or its marks may.

Cyrillic is read as Slavic, Arabic script as Persian, and so are Latin letters that hold a well-known Persian name.
Marks (ć, -vić; ê; al-, dh; ñ) ask for a family more. Where several are asked for, the best reading counts, and the
reasons say which. Two names in Latin letters that say nothing are read as Persian and as Slavic names.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from govah.model import Script
from govah.text.names.families import DEFAULT, FAMILIES, family, rules_of
from govah.text.names.folding import LONGEST, fold
from govah.text.names.known import in_use
from govah.text.scripts import script_of

_UNKNOWN = frozenset((DEFAULT, "slavic"))
_OWN = {Script.ARABIC: "persian", Script.CYRILLIC: "slavic"}


def families_for(one: str, other: str) -> tuple[str, ...]:
    """The families by which two names are compared.

    >>> families_for("Ratko Mladic", "Ратко Младић"), families_for("Ali Karimi", "Ali Karimy")
    (('slavic',), ('persian',))
    >>> families_for("Prijedor", "Priyedor")
    ('persian', 'slavic')
    >>> families_for("Uthman Khalil", "عثمان خلیل")
    ('persian', 'arabic')
    """
    asked = families_of(one) | families_of(other) or _UNKNOWN
    return tuple(of for of in FAMILIES if of in asked)


@lru_cache(maxsize=65536)
def families_of(name: str) -> frozenset[str]:
    """The families that a name's own letters ask for; none when they say nothing.

    >>> families_of("Ratko Mladić"), families_of("Ali Karimi"), families_of("علی")
    (frozenset({'slavic'}), frozenset({'persian'}), frozenset({'persian'}))
    """
    shown = unicodedata.normalize("NFC", name[: 4 * LONGEST]).casefold()
    marked = {of for of in FAMILIES if family(of).marks.search(shown)}
    alone = {of for of in marked if family(of).alone}
    own = _OWN.get(script_of(shown))
    if own or alone:
        return frozenset(alone or (marked | {own} if own else marked))
    persian = any("extends" in rules_of(of) for of in marked) or any(map(in_use, fold(shown).split()))
    return frozenset(marked | {DEFAULT} if persian else marked)
