"""Where a document names somebody or something, and what full name each place stands for.

In this order of trust: names of the case, other names that the text itself gives, the gazetteer, rules of writing, the
model, and what short forms of all these mean. A surname stands for a full name only when the document gives it exactly
one; two brothers stay two possibilities.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from govah.model import Document, EntityKind, KnownName, ListingId, Mention, Span
from govah.reading.gazetteer import Gazetteer, Listed, gazetteer
from govah.reading.modelled import by_model, is_a_person, trimmed
from govah.reading.naming import Known, Named, find_named, name_words
from govah.reading.othernames import acronyms, later_uses, other_names
from govah.reading.parse import Parsed
from govah.reading.people import contradicted, full_names, headline_people, is_of_several, surnames, with_title
from govah.text.folding import folded

_TRUST = {"case": 0, "stated": 1, "gazetteer": 2, "rule": 3, "model": 4, "alias": 5}


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
    found = _first_found(text, parsed, names)
    other = other_names(text, parsed, [_known(text, f) for f in _without_overlap(found)])
    found += [_Found(o.span, o.kind, "stated", o.rule, o.name, o.side, o.listing) for o in other]
    people = _people(document, found)
    short = [*surnames(people, _taken(text, found)), *acronyms(text, parsed)]
    short += [*_first_words(text, found, people), *later_uses(text, other)]
    explained = frozenset(folded(spelling) for spelling, _ in short)
    found = [f for f in found if not _mistaken(text, f, explained)]
    forms = Gazetteer(short)
    found += [f for p in parsed for f in _listed(p, forms.find(p.block.span.of(text)))]
    return tuple(_mention(text, f, people) for f in _without_overlap(found) if not _is_of_several(text, f))


def _first_found(text: str, parsed: Sequence[Parsed], names: Sequence[KnownName]) -> list[_Found]:
    """What lists, rules and the model find."""
    listed = gazetteer(tuple(names)).find_in([p.block.span.of(text) for p in parsed])
    found = [f for p, names_in in zip(parsed, listed, strict=True) for f in _in_block(text, p, names_in)]
    endings = full_names(_written(text, f) for f in found if _is_person(f)).keys()
    return found + [_Found(m.span, m.kind, "model", "model") for m in by_model(text, parsed, endings) if m.kind]


def _people(document: Document, found: Sequence[_Found]) -> dict[str, str]:
    """From short forms of the names of people to the full name that each can only mean."""
    text = document.text
    written = (_written(text, f) for f in _without_overlap(found) if _is_person(f))
    people = full_names([*headline_people(document), *written])
    others = contradicted(text, (f.span for f in found if _is_person(f)), people)
    return {end: full for end, full in people.items() if end not in others}


def _taken(text: str, found: Sequence[_Found]) -> set[str]:
    """Words that mean something else than a surname: of listed names, and places that the model names by them."""
    listed = {part for f in found if f.name for part in folded(f.name).split()}
    return listed | {folded(f.span.of(text)) for f in found if f.trust == "model" and f.kind is EntityKind.PLACE}


def _in_block(text: str, parsed: Parsed, listed: Iterable[tuple[Span, Listed]]) -> Iterator[_Found]:
    rules = list(_by_rule(text, parsed))
    for f in _listed(parsed, listed):
        if not any(r.span.contains(f.span) and len(r.span) > len(f.span) and _holds(r, f) for r in rules):
            yield f
    yield from rules


def _by_rule(text: str, parsed: Parsed) -> Iterator[_Found]:
    for named in find_named(parsed.block.span.of(text), parsed.block.language):
        span = trimmed(text, named.span.shifted(parsed.offset))
        if span and _may_be(span.of(text), named):
            yield _Found(with_title(text, span, parsed.block.language), named.kind, "rule", named.rule)


def _may_be(written: str, named: Named) -> bool:
    """Is what is left of a name a name still? One word is, of a person with a title or of an outlet."""
    if named.kind is EntityKind.PERSON:
        return is_a_person(written) and (" " in written or named.rule != "person-who")
    if named.kind is EntityKind.OUTLET:
        return written not in name_words("en", "opener") | name_words("en", "adjective")
    return " " in written or named.rule == "site-called"


def _holds(found: _Found, within: _Found) -> bool:
    """Is it one whose name may hold another ("Stockholm District Court", the newspaper "Voice of the Karun")?"""
    paper = found.kind is EntityKind.OUTLET and within.kind is EntityKind.PLACE
    return paper or found.kind is EntityKind.ORGANISATION


def _is_person(found: _Found) -> bool:
    return found.kind is EntityKind.PERSON


def _listed(parsed: Parsed, listed: Iterable[tuple[Span, Listed]]) -> Iterator[_Found]:
    for span, by in listed:
        yield _Found(span.shifted(parsed.offset), by.kind, by.rule, by.rule, by.name, by.side, by.listing)


def _first_words(text: str, found: Sequence[_Found], people: Mapping[str, str]) -> Iterator[tuple[str, Listed]]:
    """A body's first word, where the model has seen it stand alone for a body ("Amnesty") and it begins no other's name
    and ends no person's."""
    bodies = {f.name or _written(text, f): f for f in found if f.kind is EntityKind.ORGANISATION}
    alone = {folded(name) for name, f in bodies.items() if f.trust == "model"}
    begun = Counter(name.split()[0] for name in bodies if " " in name)
    for name, f in bodies.items():
        first = name.split()[0]
        if first != name and begun[first] == 1 and not first.isupper() and folded(first) in alone - people.keys():
            yield first, Listed(name, f.kind, f.side, "alias", f.listing)


def _mistaken(text: str, found: _Found, short: frozenset[str]) -> bool:
    """Did the model take a short form that this document explains for something else?"""
    return found.trust == "model" and folded(found.span.of(text)) in short


def _is_of_several(text: str, found: _Found) -> bool:
    """Is one name the name of several people ("the Marlow brothers")?"""
    unsure = found.trust in ("model", "alias", "rule") and " " not in found.span.of(text)
    return unsure and is_of_several(text, found.span)


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
    return Known(found.span, found.kind, found.name or _written(text, found), found.rule, found.side, found.listing)


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
