"""The text of a document with every statement in it as a place that a link can reach.

HTML elements must nest, statements need not: they overlap and run across paragraphs. A statement becomes an element
with its id, and where it cannot go on in one element, further pieces of it that carry the id as `data-of`. No
character of the text is lost or doubled, whatever the statements are.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from govah.model import Span, Statement
from govah.report.shown import shown


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """A part of a statement that fits into one block. Sorted as elements open: outer before inner."""

    start: int
    closes: int
    order: int

    @property
    def end(self) -> int:
        """Character after the last."""
        return -self.closes


class Passages:
    """Marks up the blocks of one document, in order; `broken` are the ids of statements in more than one piece."""

    def __init__(self, text: str, statements: Sequence[Statement], marks: Sequence[str]) -> None:
        """`marks` are further class names, one string for each statement."""
        self._text = text
        self._statements = statements
        self._marks = marks
        self._ahead = deque(sorted(range(len(statements)), key=lambda i: statements[i].span))
        self._current: list[int] = []
        self._begun: set[int] = set()
        self.broken: list[str] = []

    def markup(self, block: Span) -> Markup:
        """The text of `block`, its statements marked."""
        waiting = [Piece(max(s.span.start, block.start), -min(s.span.end, block.end), i) for i, s in self._in(block)]
        heapq.heapify(waiting)
        out: list[str] = []
        open_: list[Piece] = []
        at = block.start
        while waiting or open_:
            if open_ and (not waiting or waiting[0].start >= open_[-1].end):
                at = self._write(out, at, open_.pop().end)
                out.append("</span>")
                continue
            piece = heapq.heappop(waiting)
            at = self._write(out, at, piece.start)
            if open_ and piece.end > open_[-1].end:
                heapq.heappush(waiting, Piece(open_[-1].end, piece.closes, piece.order))
                piece = Piece(piece.start, open_[-1].closes, piece.order)
            out.append(self._opened(piece))
            open_.append(piece)
        self._write(out, at, block.end)
        return Markup("".join(out))

    def _in(self, block: Span) -> list[tuple[int, Statement]]:
        """The statements that touch `block`; blocks come in order, so each statement is looked at a few times only."""
        while self._ahead and self._statements[self._ahead[0]].span.start < block.end:
            self._current.append(self._ahead.popleft())
        self._current = [i for i in self._current if self._statements[i].span.end > block.start]
        return [(i, self._statements[i]) for i in self._current]

    def _write(self, out: list[str], start: int, end: int) -> int:
        if start < end:
            out.append(shown(self._text[start:end]))
        return end

    def _opened(self, piece: Piece) -> str:
        statement = self._statements[piece.order]
        if piece.order in self._begun:
            if statement.id not in self.broken:
                self.broken.append(statement.id)
            return f'<span class="st{self._marks[piece.order]}" data-of="{escape(statement.id)}">'
        self._begun.add(piece.order)
        return f'<span class="st{self._marks[piece.order]}" id="{escape(statement.id)}">'
