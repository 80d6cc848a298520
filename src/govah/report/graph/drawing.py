"""Voices and their lines as SVG: who passes it on at one side, whose words it is at the other.

Each voice is a link to its passages; the lines between are hidden from those who hear the page read, since the list
under the picture says the same. Names are put in as text: no document can draw on the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from govah.report.graph.layers import Edge, Layered, Node, Slot
from govah.report.graph.placing import placed
from govah.report.map.labels import width
from govah.report.shown import plain

_LINE = 17.0
_NOTE = 15.0
_PAD = 9.0
_BEND = 8.0
_TIP = 7.0
_APART = 14.0
_SMALLER = 0.88
_NEARER = 1.1  # `width` gives the room that words take at most; these wrap, and may come nearer to the edge
_BEHIND = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A node in words: `kind` are class names, `behind` how many sheets lie under it, `href` the place it leads to."""

    name: str
    notes: tuple[str, ...]
    kind: str
    href: str
    says: str
    behind: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The room for a picture, in pixels: boxes between `least` and `most` wide, `gap` between their columns, names in
    `lines` at most. `name` is its class."""

    name: str
    width: float
    least: float
    most: float
    gap: float
    lines: int


BROAD = Sheet(name="broad", width=1040, least=150, most=220, gap=64, lines=3)
NARROW = Sheet(name="narrow", width=334, least=100, most=156, gap=24, lines=5)


class Picture:
    """One graph on one sheet; in a language written from the right, it runs from the right too."""

    def __init__(self, graph: Layered, boxes: Mapping[Node, Box], sheet: Sheet, *, rtl: bool) -> None:
        self._graph, self._boxes, self._sheet, self._rtl = graph, boxes, sheet, rtl
        count = max(len(graph.rows), 1)
        self._wide = min(sheet.most, max(sheet.least, (sheet.width - sheet.gap * (count - 1)) / count))
        self._step = max(self._wide + sheet.gap, min((sheet.width - self._wide) / max(count - 1, 1), self._wide * 1.7))
        self._across = self._step * (count - 1) + self._wide
        self._words = {node: self._wrapped(box) for node, box in boxes.items()}
        self._columns = {slot: n for n, row in enumerate(graph.rows) for slot in row}
        self._heights = {slot: self._height(slot) for slot in self._columns}
        self._placed = placed(graph, self._heights, _APART)

    def svg(self, label: str, description: str) -> Markup:
        """The picture, under a label that says what it shows."""
        edges = "".join(self._edge(edge, route) for edge, route in self._graph.routes.items())
        nodes = "".join(self._node(node) for row in self._graph.rows for node in row if isinstance(node, str))
        edge = 2 * _BEHIND
        wide, high = self._across + 2 * edge, self._placed.height + 2 * edge
        return Markup(
            f'<svg class="net {self._sheet.name}" viewBox="{-edge:g} {-edge:g} {wide:.0f} {high:.0f}" '
            f'width="{wide:.0f}" role="group" aria-label="{escape(label)}"><desc>{escape(description)}</desc>'
            f'<g aria-hidden="true">{edges}</g>{nodes}</svg>'
        )

    def _height(self, slot: Slot) -> float:
        if not isinstance(slot, str):
            return _BEND
        name, notes = self._words[slot]
        return len(name) * _LINE + len(notes) * _NOTE + 2 * _PAD + self._boxes[slot].behind * _BEHIND

    def _wrapped(self, box: Box) -> tuple[list[str], list[str]]:
        room = (self._wide - 2 * _PAD) * _NEARER
        notes = [line for note in box.notes for line in wrapped(note, room / _SMALLER, 2)]
        return wrapped(box.name, room, self._sheet.lines), notes

    def _left(self, slot: Slot) -> float:
        across = self._columns[slot] * self._step
        return self._across - across - self._wide if self._rtl else across

    def _node(self, node: Node) -> str:
        box, left = self._boxes[node], self._left(node)
        high = self._heights[node] - box.behind * _BEHIND
        top = self._placed.middles[node] - self._heights[node] / 2
        size = f'width="{self._wide:.1f}" height="{high:.1f}"'
        sheets = "".join(
            f'<rect class="{"under" if n else "box"}" x="{left + n * _BEHIND:.1f}" y="{top + n * _BEHIND:.1f}" {size}/>'
            for n in range(box.behind, -1, -1)
        )
        return (
            f'<a href="#{escape(box.href)}" class="{box.kind}"><title>{escape(box.says)}</title>{sheets}'
            f"{''.join(self._lines(node, left, top))}</a>"
        )

    def _lines(self, node: Node, left: float, top: float) -> Iterator[str]:
        name, notes = self._words[node]
        x = left + self._wide - _PAD if self._rtl else left + _PAD
        y = top + _PAD + 13
        for line in name:
            yield f'<text x="{x:.1f}" y="{y:.1f}">{_isolated(line)}</text>'
            y += _LINE
        for line in notes:
            yield f'<text class="note" x="{x:.1f}" y="{y - 2:.1f}">{_isolated(line)}</text>'
            y += _NOTE

    def _edge(self, edge: Edge, route: Sequence[Slot]) -> str:
        """Straight pieces from bend to bend, and a tip where it ends."""
        onward = self._columns[route[0]] < self._columns[route[-1]]
        points = list(self._points(route, onward))
        kind = "line circular" if edge in self._graph.circular else "line"
        path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        (a, _), (x, y) = points[-2:]
        way = _TIP if x > a else -_TIP
        return f'<path class="{kind}" d="{path}"/><path class="tip {kind}" d="M{x:.1f} {y:.1f}l{-way:.1f} -4v8z"/>'

    def _points(self, route: Sequence[Slot], onward: bool) -> Iterator[tuple[float, float]]:
        """Out of one side of a box into the other side of the next; a bend crosses its column level."""
        for slot in route:
            left, y = self._left(slot), self._placed.middles[slot] + (0 if onward else _BEND)
            near, far = (left, left + self._wide) if onward != self._rtl else (left + self._wide, left)
            yield from ((x, y) for x in (near, far) if (x, slot) not in ((near, route[0]), (far, route[-1])))


def wrapped(text: str, room: float, most: int) -> list[str]:
    """`text` in at most `most` lines that are no wider than `room`; an ellipsis says that something is left out.

    >>> wrapped("The Quarterly of the Coast", 110, 2)
    ['The Quarterly', 'of the Coast']
    """
    lines: list[str] = []
    for word in plain(text).split():
        for piece in _pieces(word, room):
            if lines and width(f"{lines[-1]} {piece}") <= room:
                lines[-1] = f"{lines[-1]} {piece}"
            else:
                lines.append(piece)
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1].rstrip()} …"]


def _pieces(word: str, room: float) -> Iterator[str]:
    """A word, cut where it is wider than the room."""
    start = 0
    for end in range(1, len(word) + 1):
        if end - start > 1 and width(word[start:end]) > room:
            yield word[start : end - 1]
            start = end - 1
    yield word[start:]


def _isolated(line: str) -> str:
    """A line as text that does not turn the direction of what stands around it, nor is turned by it."""
    return f"\u2068{escape(line)}\u2069"
