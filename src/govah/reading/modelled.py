"""What the model of English names, cleaned and made to agree with itself.

The model reads one sentence at a time and calls one word a person here and a town there. A name that is no name becomes
a person who never lived, so a word is a person only where the model mostly says so, and mostly says anything.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from govah.model import EntityKind, Role, Span
from govah.reading.naming import name_words
from govah.reading.parse import Parsed
from govah.reading.people import PARTICLES
from govah.text.folding import folded

_KINDS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
}
_NUMBERS = frozenset(["DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"])
_SUREST = (None, EntityKind.PLACE, EntityKind.ORGANISATION, EntityKind.PERSON)
_FRONT = re.compile(r"(?:(?:the|a|an)\s+|[\W_]+)", re.IGNORECASE)
_WORD_AHEAD = re.compile(r"([^\W\d_]+)\.?\s+")
_BACK = re.compile(r"(?:\s(?:and|or|of|the|in|at|by|to|for|with|from|on))?(?:[’']s?)?[\W_]*$")
_ABBREVIATED = re.compile(r"(?:[A-Z]\.)*[A-Z]\.")
_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W\d_]+")
_MOST_WORDS = 9
_MOST_WORDS_OF_A_PERSON = 5
_MEANT_AT_LEAST = 3
"""Of so many places where a word stands with a capital, the model names it in one or more."""
_KNOWN_COUNTS = 2
"""So many readings of the model does it weigh that a rule knows a surname."""


class Modelled(NamedTuple):
    """A name that the model sees; no kind for one of a people, a law, a product."""

    span: Span
    kind: EntityKind | None


def by_model(text: str, parsed: Sequence[Parsed], people: Set[str]) -> list[Modelled]:
    """What the model names in a document. `people` are names and endings of names, folded, that rules know for people.

    Cost: linear in words.
    """
    seen = [(m, folded(m.span.of(text))) for p in parsed for m in _in_block(text, p)]
    kinds = _agreed(seen, people)
    times = Counter(folded(m[0]) for p in parsed for m in _CAPITALISED.finditer(p.block.span.of(text)))
    named = Counter(name for _, name in seen)
    rare = {name for name in named if " " not in name and named[name] * _MEANT_AT_LEAST < times[name]} - people
    nobody = {name for name in rare if kinds[name] is EntityKind.PERSON}
    settled = (Modelled(m.span, kinds[name]) for m, name in seen if name not in nobody)
    return [m for m in settled if m.kind and is_a_name(m.span.of(text), m.kind)]


def _agreed(seen: Iterable[tuple[Modelled, str]], people: Set[str]) -> dict[str, EntityKind | None]:
    """By name, the kind that the model gives it most often, counting whose surname it is; of two, the one that does
    less harm if it is wrong."""
    given: dict[str, Counter[EntityKind | None]] = defaultdict(Counter)
    for m, name in seen:
        given[name][m.kind] += 1
        if m.kind is EntityKind.PERSON and " " in name:
            given[name.rpartition(" ")[2]][m.kind] += 1
    for name in given.keys() & people:
        given[name][EntityKind.PERSON] += _KNOWN_COUNTS
    kinds = {name: max(_SUREST, key=lambda kind: counted[kind]) for name, counted in given.items()}
    surely = (name for name, kind in kinds.items() if _is_of_people(name, kind, people))
    return kinds | dict.fromkeys(surely, EntityKind.PERSON)


def _is_of_people(name: str, kind: EntityKind | None, people: Set[str]) -> bool:
    """Does the form of a name say that it is a person's, whatever the model thinks? Villages end as surnames do."""
    if name.endswith(_surname_endings()):
        return " " in name or kind is EntityKind.ORGANISATION
    return " " in name and name in people


def _in_block(text: str, parsed: Parsed) -> Iterator[Modelled]:
    """In a title every word has a capital, which the model takes for an organisation."""
    shouting = parsed.block.role in (Role.TITLE, Role.HEADING)
    for entity in parsed.doc.ents if parsed.doc is not None else ():
        kind = _KINDS.get(entity.label_)
        if entity.label_ in _NUMBERS or (shouting and kind is EntityKind.ORGANISATION):
            continue
        span = trimmed(text, Span(entity.start_char, entity.end_char).shifted(parsed.offset))
        if span:
            yield Modelled(span, kind)


def trimmed(text: str, span: Span) -> Span | None:
    """`span` without article, title, possessive and punctuation at its edges; None if nothing is left.

    >>> trimmed("the Judge Marlow’s own", Span(0, 18)).of("the Judge Marlow’s own")
    'Marlow'
    """
    start, end = span.start, span.end
    while match := _FRONT.match(text, start, end) or _no_name_at(text, start, end):
        start = match.end()
    back = _BACK.search(text[start:end])
    end -= len(back.group()) if back else 0
    if text[end : end + 1] == "." and start < end and _ABBREVIATED.fullmatch(text, start, end + 1):
        end += 1
    return Span(start, end) if start < end else None


def _no_name_at(text: str, start: int, end: int) -> re.Match[str] | None:
    match = _WORD_AHEAD.match(text, start, end)
    return match if match and match.group(1) in name_words("en", "title") | name_words("en", "opener") else None


def is_a_name(written: str, kind: EntityKind) -> bool:
    """Can it be the name of one of this kind?"""
    parts = written.split()
    if parts[0] in name_words("en", "never") or not any(c.isupper() for c in written):
        return False
    if {parts[0], parts[-1]} & name_words("en", "event") or written in name_words("en", "alone"):
        return False
    if kind is EntityKind.PERSON:
        return is_a_person(written) and "\n" not in written
    return len(parts) <= _MOST_WORDS and not (kind is EntityKind.ORGANISATION and written in name_words("en", "given"))


def is_a_person(written: str) -> bool:
    """Can it be the name of a person, rather than of a firm, a place or a month?

    >>> is_a_person("Davin van der Orr"), is_a_person("Orr Battalion"), is_a_person("October")
    (True, False, False)
    """
    parts = written.split()
    small = [w for w in parts if w[0].islower() and w not in PARTICLES]
    is_thing = parts[-1] in _things() or written in name_words("en", "month") or any(map(str.isdigit, written))
    is_medium = not name_words("en", "medium").isdisjoint((parts[0], parts[-1]))
    return len(parts) <= _MOST_WORDS_OF_A_PERSON and not (small or is_thing or is_medium)


@cache
def _surname_endings() -> tuple[str, ...]:
    return tuple(map(folded, name_words("en", "surname")))


@cache
def _things() -> frozenset[str]:
    return frozenset().union(*(name_words("en", which) for which in ("thing", "event", "site", "body")))
