"""The other names that a document itself gives to whom or what it names: aliases, acronyms, numbered wards.

What a text introduces once it uses again, so its later uses count as names too, unless the same words were given to
two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from govah.model import EntityKind, ListingId, Span, TieKind
from govah.reading.gazetteer import Listed
from govah.reading.naming import Known
from govah.reading.parse import Parsed
from govah.reading.ties import NUMBERED, Stated, stated
from govah.text.folding import folded

_ACRONYM = re.compile(r"\s*\(([A-Z][A-Za-z]{1,9})\)")
_MAIN_WORD = re.compile(r"[^\W\d_a-z][^\W_]*")
_LONGEST_NAME = 120
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name that no finder knew, and what it stands for."""

    span: Span
    kind: EntityKind
    name: str
    rule: str
    side: str | None = None
    listing: ListingId | None = None


def other_names(text: str, parsed: Sequence[Parsed], known: Sequence[Known]) -> tuple[OtherName, ...]:
    """The new names among those that the text ties to a known one."""
    places = {k.span: k for k in known}
    found = {other.span: other for s in stated(text, parsed, known) for other in _new(text, s, places)}
    return tuple(found.values())


def _new(text: str, said: Stated, places: dict[Span, Known]) -> Iterator[OtherName]:
    """The name of the two that is not known yet: a part's with its whole, since every prison has a ward 1; an acronym
    stands for the long name."""
    for span, of in ((said.tie.first, said.tie.second), (said.tie.second, said.tie.first)):
        if of in places and (span not in places or places[span].kind is not said.kind):
            yield _other(" ".join(span.of(text).split()), span, said, places[of])


def _other(written: str, span: Span, said: Stated, of: Known) -> OtherName:
    if said.tie.kind is TieKind.PART_OF:
        return OtherName(span, said.kind, f"{written}, {of.name}", NUMBERED)
    if said.kind is EntityKind.ORGANISATION and said.tie.kind is TieKind.SAME_AS and written.isupper():
        return OtherName(span, said.kind, of.name, "alias", of.side, of.listing)
    return OtherName(span, said.kind, written, "alias", said.tie.side if span == said.tie.first else None)


def later_uses(text: str, names: Iterable[OtherName]) -> Iterator[tuple[str, Listed]]:
    """How each is looked for in the rest of the document, where its words mean only one."""
    meant: dict[str, set[str]] = {}
    kept = [(o.span.of(text), o) for o in names if len(o.span) >= _SHORTEST]
    for written, other in kept:
        meant.setdefault(folded(written), set()).add(other.name)
    for written, other in kept:
        if len(meant[folded(written)]) == 1:
            yield written, Listed(other.name, other.kind, other.side, "alias", other.listing)


def acronyms(text: str, parsed: Iterable[Parsed]) -> Iterator[tuple[str, Listed]]:
    """What the document abbreviates: "Harbour Workers Union (HWU)" ties both forms to the long one."""
    for match in (m for p in parsed for m in _ACRONYM.finditer(text, p.block.span.start, p.block.span.end)):
        short = match.group(1)
        before = text[max(0, match.start() - _LONGEST_NAME) : match.start()].rpartition("\n")[2]
        letters = [c for c in short if c.isupper()]
        spelt = list(_MAIN_WORD.finditer(before))[-len(letters) :]
        if len(letters) > 1 and [m.group()[0] for m in spelt] == letters:
            listed = Listed(before[spelt[0].start() :], EntityKind.ORGANISATION, None, "alias")
            yield from ((listed.name, listed), (short, listed))
