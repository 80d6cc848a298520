"""Passages in a row: the first few in full, more of them folded, the rest counted by document.

A passage is shown in full once in a part of the page and then only pointed to; all that speak against something are
named, whatever their number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from govah.report.lines import Line, Lines

_FOLDED = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Passages:
    """`lines` and `more` in full, `again` shown before, and for each document by id how many more there are."""

    lines: tuple[Line, ...] = ()
    more: tuple[Line, ...] = ()
    again: tuple[Line, ...] = ()
    rest: tuple[tuple[str, int], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lines or self.again)


class Telling:
    """Shows passages in one part of the page, each in full once."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._texts: set[str] = set()

    def of(self, ids: Sequence[str], most: int, *, folded: int = _FOLDED, context: bool = False) -> Passages:
        """These statements, `most` of them unfolded and `folded` more; with `context`, each in its sentence."""
        fresh, again = self._parted(ids)
        held = fresh[: most + folded]
        rest = self._lines.lookup.by_document(tuple(fresh[most + folded :] + again[folded:]))
        return Passages(
            lines=tuple(self._lines.of(held[:most], context=context)),
            more=tuple(self._lines.of(held[most:], context=context)),
            again=tuple(self._lines.of(again[:folded])),
            rest=tuple(rest.items()),
        )

    def _parted(self, ids: Sequence[str]) -> tuple[list[str], list[str]]:
        """Those to be shown in full, and those shown before, be it in the words of a copy."""
        fresh: list[str] = []
        again: list[str] = []
        for found in filter(None, map(self._lines.lookup.statements.get, ids)):
            (again if found.text in self._texts else fresh).append(found.id)
            self._texts.add(found.text)
        return fresh, again
