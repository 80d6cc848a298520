"""Names that are written otherwise and may be one: two scripts, two romanisations, a typing error.

SAME joins, LOOK is proposed. Two things make a name that compares as SAME a mere proposal: it could as well be another
that is different from the first, or one document writes both, for one hand writes one name in one way.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from rapidfuzz.distance import Indel

from govah.model import EntityKind
from govah.reckoning.entities.blocks import Blocks, Spelling, spellings_of
from govah.reckoning.entities.links import Link, link
from govah.reckoning.entities.written import Name
from govah.reckoning.names import spelt
from govah.text.names import Band, NameMatch, compare_names, skeleton
from govah.text.scripts import script_of

COMPARED = "compared"

_CLEARLY = 0.03
"""By how much a name must be likelier to be one than another, to be taken for it."""

_FAR = 0.75
"""Share of common consonants under which two persons have two names: a slip in a name of four leaves three quarters."""

_LOOSE = 0.75
"""How sure a name is that the gazetteer marks as an ordinary word or as somebody else's name too."""

_PROPOSED = 5
"""Lookalikes that are listed for a name, the likest; the others are counted."""

_ACRONYM = 6
"""Letters, all of them capitals, up to which a word is taken for an acronym."""

_WEIGHED = 8
"""Names of a group that a newcomer is compared with, the commonest."""

_ALIKE = "the letters are alike"
_COMMA = re.compile("[,،]")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of it: the links, and how many pairs that may be one were not compared or not listed."""

    links: list[Link]
    left_out: int


def compare_all(names: Iterable[Name]) -> Comparison:
    """All pairs of names that may be one. Cost: near linear in names."""
    blocks = Blocks(list(spellings_of(names)))
    best: dict[object, Link] = {}
    for one, other in blocks.pairs():
        found = _compared(one, other)
        pair = frozenset((one.name.key, other.name.key))
        if found is not None and (pair not in best or _sureness(found) > _sureness(best[pair])):
            best[pair] = found
    same = [one for one in best.values() if one.joins]
    alike = [one for one in best.values() if not one.joins]
    likest = list(_likest(alike))
    return Comparison([*_unambiguous(same), *likest], blocks.left_out + len(alike) - len(likest))


def apart(ours: Iterable[Name], theirs: Iterable[Name]) -> str | None:
    """Why two groups are not names of one, as far as two names tell that are plainly different or of one hand. Of a row
    of the gazetteer one name says nothing about another."""
    pairs = product(_commonest(ours), _commonest(theirs))
    for one, other in ((a, b) for a, b in pairs if a.listing is None is b.listing):
        if _match(one.text, other.text, one.kind).band is Band.DIFFERENT:
            return f"{one.text} and {other.text} are different names"
        if _by_one_hand(one, other):
            return f"one document writes both {one.text} and {other.text}"
    return None


def words_in(name: str) -> int:
    """Of how many words a name is, titles left out and compounds joined."""
    return len(skeleton(name).K.split())


def _compared(one: Spelling, other: Spelling) -> Link | None:
    kind = one.name.kind
    if (one.name.listing and other.name.listing) or not _are_comparable(one.text, other.text, kind):
        return None
    if kind is EntityKind.PERSON and _common(one.text, other.text) < _FAR:
        return None
    match = _match(one.text, other.text, kind)
    if match.band is Band.DIFFERENT:
        return None
    loose = one.loose or other.loose
    score = min(match.score, _LOOSE) if loose else match.score
    found = link(one.name.main, other.name.main, COMPARED, score, *(match.reasons or (_ALIKE,)))
    names = found.names if spelt(one.text) == spelt(other.text) else (one.text, other.text)
    found = replace(found, names=names, joins=match.band is Band.SAME and not loose)
    why = _too_little(one.text, other.text) if found.joins and kind is EntityKind.PERSON else None
    return found.refused(why) if why else found


def _are_comparable(one: str, other: str, kind: EntityKind) -> bool:
    """Can letters decide at all? An acronym has no sound, two numbers are two, and a surname alone is nobody yet."""
    if spelt(one) == spelt(other):
        return True
    if _is_acronym(one) or _is_acronym(other) or _NUMBER.findall(spelt(one)) != _NUMBER.findall(spelt(other)):
        return False
    return kind is not EntityKind.PERSON or (words_in(one) == 1) == (words_in(other) == 1)


def _common(one: str, other: str) -> float:
    """How much of their consonants two names have in common, in either order of the words, 0 to 1. Costs next to
    nothing beside a comparison, and spares half of them."""
    left, right = skeleton(one).K.split(), skeleton(other).K.split()
    orders = ((left, right), (sorted(left), sorted(right)))
    return max(Indel.normalized_similarity("".join(a), "".join(b)) for a, b in orders)


def _is_acronym(text: str) -> bool:
    return text.isupper() and len(text) <= _ACRONYM


def _too_little(one: str, other: str) -> str | None:
    """Why two persons' names are not joined, alike as they are: a single word with other vowels is little to go by, and
    "Hossein Ali" need not be "Ali Hossein" unless a comma says that the surname comes first."""
    left, right = skeleton(one), skeleton(other)
    if words_in(one) == 1:
        return None if left.M == right.M else "not joined: one word, and other vowels"
    turned = left.K.split()[0] != right.K.split()[0] and left.K.split()[0] == right.K.split()[-1]
    return "not joined: its words stand in another order" if turned and not _COMMA.search(one + other) else None


def _by_one_hand(one: Name, other: Name) -> bool:
    """Does one document write both of these persons' names, in one script and in other letters?"""
    if one.kind is not EntityKind.PERSON or one.documents.isdisjoint(other.documents):
        return False
    letters = [spelt(name.text).replace(" ", "") for name in (one, other)]
    return letters[0] != letters[1] and script_of(one.text) is script_of(other.text)


def _match(one: str, other: str, kind: EntityKind) -> NameMatch:
    return compare_names(one, other, kind=kind.value)


def _sureness(found: Link) -> tuple[object, ...]:
    return found.joins, found.score, found.names


def _unambiguous(links: list[Link]) -> Iterator[Link]:
    """The links, those of a name that could be either of two different names made mere proposals."""
    of: dict[Name, list[Link]] = defaultdict(list)
    for one in links:
        for name in _ends(one):
            of[name].append(one)
    for one in links:
        rival = next(filter(None, (_rival(one, name, of[name]) for name in _ends(one))), None)
        yield one.refused(f"it could as well be {rival}") if rival else one


def _rival(one: Link, name: Name, others: Iterable[Link]) -> str | None:
    """Another name that `name` could be as well, and that is different from the one it is linked with."""
    partner = _partner(one, name)
    rivals = (_partner(o, name) for o in others if o is not one and o.score > one.score - _CLEARLY)
    return min((r.text for r in rivals if apart([partner], [r])), default=None)


def _ends(one: Link) -> tuple[Name, Name]:
    return one.first.name, one.second.name


def _partner(one: Link, name: Name) -> Name:
    return one.second.name if one.first.name is name else one.first.name


def _commonest(names: Iterable[Name]) -> list[Name]:
    return sorted(names, key=lambda n: (-len(n.main.found), n.key))[:_WEIGHED]


def _likest(links: list[Link]) -> Iterator[Link]:
    """Of what is only alike, the likest for each name."""
    listed: Counter[Name] = Counter()
    for one in sorted(links, key=lambda o: (-o.score, o.pair)):
        if min(listed[name] for name in _ends(one)) < _PROPOSED:
            listed.update(_ends(one))
            yield one
