"""Where a document names somebody or something, and what full name each place stands for.

Three finders, in this order of trust: listed names (the case's own, then the gazetteer), rules of writing, the model.
A surname stands for a full name only when the document gives it exactly one; two brothers stay two possibilities.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from govah.model import Document, EntityKind, KnownName, ListingId, Mention, Role, Span
from govah.reading.gazetteer import Gazetteer, Listed, gazetteer
from govah.reading.naming import Known, find_named, name_words
from govah.reading.othernames import acronyms, later_uses, other_names
from govah.reading.parse import Parsed
from govah.reading.people import full_names, headline_people, surnames
from govah.text.folding import folded

_TRUST = {"case": 0, "stated": 1, "gazetteer": 2, "rule": 3, "model": 4, "alias": 5}
_MODEL_KINDS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
}
_FRONT = re.compile(r"(?:(?:the|a|an)\s+|[\W_]+)", re.IGNORECASE)
_WORD_AHEAD = re.compile(r"([^\W\d_]+)\.?\s+")
_BACK = re.compile(r"(?:[’']s?)?[\W_]*$")
_PARTICLES = frozenset(["al", "bin", "ibn", "de", "del", "la", "van", "von", "der", "e", "ol"])
_MOST_WORDS = {EntityKind.PERSON: 5}


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    kind: EntityKind
    trust: str
    rule: str
    name: str | None = None
    side: str | None = None
    listing: ListingId | None = None


def find_mentions(document: Document, parsed: Sequence[Parsed], names: Sequence[KnownName] = ()) -> tuple[Mention, ...]:
    """Everybody and everything the body of `document` names, in order, without overlap. Cost: linear in words."""
    text = document.text
    listed = gazetteer(tuple(names)).find_in([p.block.span.of(text) for p in parsed])
    found = [f for p, names_in in zip(parsed, listed, strict=True) for f in _in_block(text, p, names_in)]
    other = other_names(text, parsed, [_known(text, f) for f in _without_overlap(found)])
    found += [_Found(o.span, o.kind, "stated", o.rule, o.name, o.side) for o in other]
    people = full_names(
        [*headline_people(document), *(_written(text, f) for f in _without_overlap(found) if _is_person(f))]
    )
    taken = {part for f in found if f.name for part in folded(f.name).split()}
    short = [*surnames(people, taken), *acronyms(text, parsed), *_first_words(text, found), *later_uses(text, other)]
    explained = frozenset(folded(spelling) for spelling, _ in short)
    found = [f for f in found if not _mistaken(text, f, explained)]
    forms = Gazetteer(short)
    found += [f for p in parsed for f in _listed(p, forms.find(p.block.span.of(text)))]
    return tuple(_mention(text, f, people) for f in _without_overlap(found))


def _in_block(text: str, parsed: Parsed, listed: Iterable[tuple[Span, Listed]]) -> Iterator[_Found]:
    rules = list(_by_rule(text, parsed))
    for f in _listed(parsed, listed):
        if not any(r.span.contains(f.span) and len(r.span) > len(f.span) and _holds(r, f) for r in rules):
            yield f
    yield from rules
    yield from _by_model(text, parsed)


def _by_rule(text: str, parsed: Parsed) -> Iterator[_Found]:
    for named in find_named(parsed.block.span.of(text), parsed.block.language):
        span = trimmed(text, named.span.shifted(parsed.offset))
        if span and (" " in span.of(text) or named.kind in (EntityKind.PERSON, EntityKind.OUTLET)):
            yield _Found(span, named.kind, "rule", named.rule)


def _holds(found: _Found, within: _Found) -> bool:
    """Is it one whose name may hold another ("Stockholm District Court", the newspaper "Voice of the Karun")?"""
    paper = found.kind is EntityKind.OUTLET and within.kind is EntityKind.PLACE
    return paper or found.kind is EntityKind.ORGANISATION


def _is_person(found: _Found) -> bool:
    return found.kind is EntityKind.PERSON


def _listed(parsed: Parsed, listed: Iterable[tuple[Span, Listed]]) -> Iterator[_Found]:
    for span, by in listed:
        yield _Found(span.shifted(parsed.offset), by.kind, by.rule, by.rule, by.name, by.side, by.listing)


def _by_model(text: str, parsed: Parsed) -> Iterator[_Found]:
    """What the model names. In a title every word has a capital, which it takes for an organisation."""
    shouting = parsed.block.role in (Role.TITLE, Role.HEADING)
    for entity in parsed.doc.ents if parsed.doc is not None else ():
        kind = _MODEL_KINDS.get(entity.label_)
        if kind is None or (shouting and kind is EntityKind.ORGANISATION):
            continue
        span = trimmed(text, Span(entity.start_char, entity.end_char).shifted(parsed.offset))
        if span and _is_a_name(span.of(text), kind):
            yield _Found(span, kind, "model", "model")


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
    return Span(start, end) if start < end else None


def _no_name_at(text: str, start: int, end: int) -> re.Match[str] | None:
    match = _WORD_AHEAD.match(text, start, end)
    return match if match and match.group(1) in name_words("en", "title") | name_words("en", "opener") else None


def _is_a_name(written: str, kind: EntityKind) -> bool:
    parts = written.split()
    if parts[0] in name_words("en", "never") or not any(c.isupper() for c in written):
        return False
    if kind is EntityKind.PERSON and any(c.isdigit() or c == "\n" for c in written):
        return False
    small = [w for w in parts if w[0].islower() and w not in _PARTICLES]
    return len(parts) <= _MOST_WORDS.get(kind, 9) and not (kind is EntityKind.PERSON and small)


def _first_words(text: str, found: Sequence[_Found]) -> Iterator[tuple[str, Listed]]:
    """A body's first word, where the model has seen it stand alone for a body ("Amnesty")."""
    bodies = [f for f in found if f.kind is EntityKind.ORGANISATION]
    alone = {folded(f.span.of(text)) for f in bodies if f.trust == "model"}
    for f in bodies:
        name = f.name or _written(text, f)
        first = name.split()[0]
        if first != name and folded(first) in alone:
            yield first, Listed(name, f.kind, f.side, "alias", f.listing)


def _mistaken(text: str, found: _Found, short: frozenset[str]) -> bool:
    """Did the model take a short form that this document explains for something else?"""
    return found.trust == "model" and folded(found.span.of(text)) in short


def _without_overlap(found: Iterable[_Found]) -> list[_Found]:
    """The most trusted, and of these the longest."""
    kept: list[_Found] = []
    taken: set[int] = set()
    for f in sorted(found, key=lambda f: (_TRUST[f.trust], f.span.start - f.span.end, f.span.start, f.rule)):
        places = range(f.span.start, f.span.end)
        if taken.isdisjoint(places):
            kept.append(f)
            taken.update(places)
    return sorted(kept, key=lambda f: f.span)


def _known(text: str, found: _Found) -> Known:
    return Known(found.span, found.kind, found.name or _written(text, found), found.rule, found.side)


def _written(text: str, found: _Found) -> str:
    return " ".join(found.span.of(text).split())


def _mention(text: str, found: _Found, people: dict[str, str]) -> Mention:
    name = found.name or _written(text, found)
    if _is_person(found) and found.trust != "case":
        name = people.get(folded(name), name)
    return Mention(
        span=found.span,
        text=found.span.of(text),
        kind=found.kind,
        name=name,
        rule=found.rule,
        side=found.side,
        listing=found.listing,
    )
