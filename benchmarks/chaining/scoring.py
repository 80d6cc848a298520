"""How many of the marked statements are found with their whole chain, and how each link is judged.

A statement of ours is what one attribution says in nobody else's words. It is right when its content overlaps the
marked one by half or more, in words, and its chain has the same links in the same order. A link is the same when the
places overlap (a relative pronoun's is also that of its noun); where a text leaves the speaker out, when the names do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from chaining.corpus import Item, Link, Place, Told
from govah.model import UNNAMED, Attribution, Span
from govah.reading.attribution import find_attributions
from govah.text.folding import folded

_WORD = re.compile(r"\w+(?:['’‌]\w+)*")
_OWN = 0.25  # of an attribution's words must be its speaker's own for them to be a statement
_OVERLAP = 0.5
_SMALL = frozenset({"the", "a", "an", "that", "که", "his", "her", "its", "their", "of"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_LINK = ("stance", "basis", "kind")
_WHOLE = ("quotation", "polarity", "certainty")


@dataclass
class Count:
    """Counts over a part of the corpus; `wrong` names what was not found whole."""

    of: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def share(self, right: str, of: str) -> float:
        """Per cent; 0 of nothing."""
        return 100 * self.of[right] / self.of[of] if self.of[of] else 0.0

    def figures(self) -> dict[str, float]:
        """Per cent. The first is the share of marked statements found whole, `given` that of our own that are right."""
        return {
            "whole chain": self.share("chain", "statements"),
            "given": self.share("chain", "given"),
            "content exact": self.share("exact", "chain"),
            "traps": self.share("traps left", "traps"),
            "name": self.share("name", "links"),
            **{key: self.share(key, "links") for key in _LINK},
            **{key: self.share(key, "chain") for key in _WHOLE},
        }


@dataclass(frozen=True)
class _Given:
    """A statement of ours: `words` are its own, `path` leads from the outermost attribution in."""

    words: frozenset[int]
    path: tuple[Attribution, ...]


def counted(items: Iterable[Item], language: str) -> Count:
    """Read each text and compare."""
    count = Count()
    for item in items:
        given = list(_statements(item.text, find_attributions(item.text, language=language)))
        count.of["given"] += len(given)
        if not item.told:
            count.of["traps"] += 1
            count.of["traps left"] += not given
        for told in item.told:
            _compare(count, item, told, given)
    return count


def _compare(count: Count, item: Item, told: Told, given: list[_Given]) -> None:
    words = _words(item.text, told.content)
    near = [g for g in given if _overlap(g.words, words) >= _OVERLAP]
    near.sort(key=lambda g: (_is_same_chain(item.text, told.chain, g.path), _overlap(g.words, words)), reverse=True)
    count.of["statements"] += 1
    if not near or not _is_same_chain(item.text, told.chain, near[0].path):
        count.wrong.append(f"{item.id}: {' < '.join(link.name for link in told.chain)}")
        return
    found = near[0]
    given.remove(found)
    count.of["chain"] += 1
    count.of["exact"] += found.words == words
    innermost = found.path[-1]
    for key in _WHOLE:
        count.of[key] += getattr(innermost, key).value == getattr(told, key)
    for link, row in zip(told.chain, found.path, strict=True):
        count.of["links"] += 1
        count.of["name"] += _is_same_name(link.name, _name(item.text, row))
        for key, value in (("stance", row.stance), ("basis", row.basis), ("kind", row.speaker_kind)):
            count.of[key] += value.value == getattr(link, key)


def _statements(text: str, rows: Sequence[Attribution]) -> Iterator[_Given]:
    inner = [frozenset[int]() for _ in rows]
    for row in rows:
        if row.parent is not None:
            inner[row.parent] |= _words(text, [_place(s) for s in (*row.content, row.cue, row.source) if s])
    for index, row in enumerate(rows):
        whole = _words(text, [_place(s) for s in row.content])
        own = whole - inner[index]
        if own and len(own) >= _OWN * len(whole):
            yield _Given(own, _path(rows, index))


def _path(rows: Sequence[Attribution], index: int) -> tuple[Attribution, ...]:
    path: list[Attribution] = []
    above: int | None = index
    while above is not None and rows[above] not in path:
        path.append(rows[above])
        above = rows[above].parent
    return tuple(reversed(path))


def _is_same_chain(text: str, links: Sequence[Link], path: Sequence[Attribution]) -> bool:
    return len(links) == len(path) and all(_is_same_link(text, a, b) for a, b in zip(links, path, strict=True))


def _is_same_link(text: str, link: Link, row: Attribution) -> bool:
    if link.place and row.source:
        named = [_place(row.speaker.span)] if row.speaker and row.source.of(text).lower() in _RELATIVE else []
        return bool(_words(text, [link.place]) & _words(text, [_place(row.source), *named]))
    return _is_same_name(link.name, _name(text, row))


def _is_same_name(wanted: str, given: str) -> bool:
    """Do the words of one hold all of the other's?"""
    left, right = (frozenset(folded(n).split()) - _SMALL for n in (wanted, given))
    return bool(left and right) and (left <= right or right <= left)


def _name(text: str, row: Attribution) -> str:
    if row.speaker:
        return row.speaker.name
    if row.speaker_kind.value == "author":
        return "author"
    return row.source.of(text) if row.source else UNNAMED


def _place(span: Span) -> Place:
    return span.start, span.end


def _words(text: str, places: Iterable[Place]) -> frozenset[int]:
    """Where the words that overlap any of `places` begin; small words at its beginning are left aside."""
    found = [w for w in _WORD.finditer(text) if any(w.start() < end and w.end() > start for start, end in places)]
    while found and found[0].group().lower() in _SMALL:
        found.pop(0)
    return frozenset(w.start() for w in found)


def _overlap(left: frozenset[int], right: frozenset[int]) -> float:
    return len(left & right) / len(left | right) if left | right else 0.0
