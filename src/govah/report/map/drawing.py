"""One map as SVG: land, borders, degrees, marks and words. It is never mirrored: east is always to the right.

Each mark is a link to its place in the list; all else is hidden from those who hear the page read. Names are put in as
text: no document can draw on the map.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from markupsafe import Markup, escape

from govah.model import Precision
from govah.report.map.ground import FINE, Country, Ground
from govah.report.map.labels import HEIGHT, Disc, Label, Layout, width
from govah.report.map.marks import APART, Mark, radius
from govah.report.map.plane import Box, Frame
from govah.report.shown import plain, shortened
from govah.report.words import Words

_NAMED = 60
_LONGEST = 28
_STEPS = (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30)
_GRID = 110.0
_BARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_BAR = 130.0
_TALLEST = 32.0
SHAPES = {
    Precision.SITE: "site",
    Precision.VILLAGE: "near",
    Precision.TOWN: "near",
    Precision.AREA: "wide",
    Precision.REGION: "wide",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What is to be drawn: `ground` is the id of the ground in the page, made for the frame `made`."""

    name: str
    frame: Frame
    made: Frame
    ground: str
    marks: Sequence[Mark]
    unit: float
    countries: Sequence[Country] = ()


class Artist:
    """Draws in the language of the page."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def ground(self, name: str, ground: Ground) -> Markup:
        """Land and borders, once for every drawing that shows them."""
        return Markup(
            f'<g id="{name}"><path class="land" d="{ground.land}"/><path class="border" d="{ground.borders}"/></g>'
        )

    def map(self, drawing: Drawing) -> Markup:
        """The map of `drawing`."""
        frame = drawing.frame
        discs = [m.disc(drawing.unit) for m in drawing.marks]
        edge = list(self._edge(frame))
        layout = Layout(frame.inside, discs, [box for _, box in edge if box])
        named = list(zip(drawing.marks, discs, strict=True))[:_NAMED]
        labels = [(d, layout.beside(self._name(m), d)) for m, d in named]
        parts = [
            f'<svg class="map {drawing.name}" viewBox="0 0 {frame.width:g} {frame.height:g}" role="group" '
            f'aria-label="{self._words("where.map")}">',
            '<g aria-hidden="true">',
            f'<use href="#{drawing.ground}" transform="{_fitted(drawing)}"/>',
            *(part for part, _ in edge),
            *self._countries(drawing, layout),
            "</g>",
            *(self._mark(m, d, drawing.unit) for m, d in zip(drawing.marks, discs, strict=True)),
            '<g aria-hidden="true">',
            *(part for disc, label in labels if label for part in _written(label, disc)),
            "</g></svg>",
        ]
        return Markup("".join(parts))

    def sample(self, kind: str, size: float) -> Markup:
        """A mark for the legend."""
        side = 2 * size + 3
        return Markup(
            f'<svg class="map sample" width="{side:.0f}" height="{side:.0f}" aria-hidden="true" focusable="false">'
            f'<circle class="{kind}" cx="{side / 2:.1f}" cy="{side / 2:.1f}" r="{size:.1f}"/></svg>'
        )

    def told(self, mark: Mark) -> Markup:
        """A mark in words: the names of its places and how often they are told of."""
        names = [plain(shortened(p.name, 2 * _LONGEST)) for p in mark.places[:8]]
        more = [self._words("where.others", len(mark.places) - 8)] if len(mark.places) > 8 else []
        listed = self._words("list.comma").join([*map(escape, names), *more])
        return self._words("where.told", names=listed, statements=self._words("where.statements", mark.count))

    def _name(self, mark: Mark) -> str:
        """Its first place; the direction of a name in another script does not turn that of the number after it."""
        name = plain(shortened(mark.places[0].name, _LONGEST))
        name = f"\u2068{name}\u2069" if self._words.rtl else name
        return f"{name} +{self._words.number(len(mark.places) - 1)}" if len(mark.places) > 1 else name

    def _mark(self, mark: Mark, disc: Disc, unit: float) -> str:
        (x, y), kind = mark.at, SHAPES[mark.precision]
        place = f'cx="{x:.1f}" cy="{y:.1f}"'
        core = f'<circle class="core" {place} r="{radius(mark.count, unit):.1f}"/>' if kind == "wide" else ""
        return (
            f'<a href="#where-{escape(mark.places[0].id)}"><title>{self.told(mark)}</title>'
            f'<circle class="hit" {place} r="{APART / 2:g}"/>'
            f'<circle class="{kind}" {place} r="{disc.radius:.1f}"/>{core}</a>'
        )

    def _countries(self, drawing: Drawing, layout: Layout) -> Iterator[str]:
        """The names of countries, each where it has room."""
        for country in drawing.countries:
            rings = [[drawing.frame.counted(p) for p in ring] for ring in country.outlines]
            label = layout.within(country.names.get(self._words.language, ""), rings)
            if label and label.text:
                yield _words("country", label, "mid")

    def _edge(self, frame: Frame) -> Iterator[tuple[str, Box | None]]:
        """The bar and the degrees; the words of a degree are left out where others stand."""
        taken: list[Box] = []
        for path, label in [*self._bar(frame), *self._degrees(frame)]:
            free = frame.inside.holds(label.box) and not any(label.box.meets(box) for box in taken)
            taken += [label.box] if free else []
            yield path + (_words("degree", label, "mid") if free else ""), label.box if free else None

    def _degrees(self, frame: Frame) -> Iterator[tuple[str, Label]]:
        """Round meridians and parallels, each with its words at the edge."""
        window = frame.window
        for east in _round(window.left, window.right, _GRID / frame.across):
            x, _ = frame.counted((east, window.low))
            words = self._degree((east + 180) % 360 - 180, "east", "west")
            yield f'<path class="degree" d="M{x:.1f} 0V{frame.height:g}"/>', Label(words, _centred(x, 2, words))
        for north in _round(max(-90, window.low), min(90, window.high), _GRID / frame.scale):
            _, y = frame.counted((window.left, north))
            words = self._degree(north, "north", "south")
            box = Box(4, y - HEIGHT, 4 + width(words), y)
            yield f'<path class="degree" d="M0 {y:.1f}H{frame.width:g}"/>', Label(words, box)

    def _degree(self, value: float, above: str, below: str) -> str:
        number = self._words.digits(f"{abs(value):g}").replace(".", self._words("where.point"))
        return plain(self._words(f"where.{above if value >= 0 else below}", n=number))

    def _bar(self, frame: Frame) -> Iterator[tuple[str, Label]]:
        """A bar of round kilometres, where the map is small enough for one to be true all over it."""
        if frame.height / frame.scale > _TALLEST:
            return
        length = max([n for n in _BARS if frame.pixels(n) <= _BAR], default=_BARS[0])
        words = plain(self._words("where.kilometres", n=self._words.number(length)))
        right, base = 12 + frame.pixels(length), frame.height - 16
        box = Box(8, base - HEIGHT - 4, 8 + max(width(words), right - 4), base + 6)
        yield f'<path class="scale" d="M12 {base:g}v4H{right:.1f}v-4"/>', Label(words, box)


def _fitted(drawing: Drawing) -> str:
    """How the ground, made for one frame, is moved into another around the same middle."""
    frame, made = drawing.frame, drawing.made
    scale = frame.scale / made.scale
    right, down = frame.width / 2 - made.width / 2 * scale, frame.height / 2 - made.height / 2 * scale
    return f"translate({right:.2f} {down:.2f})scale({scale / FINE:.5f})"


def _written(label: Label, disc: Disc) -> Iterator[str]:
    """A name, with its leader if it has one."""
    if label.leader:
        (a, b), (c, d) = label.leader
        yield f'<path class="leader" d="M{a:.1f} {b:.1f}L{c:.1f} {d:.1f}"/>'
    side = "after" if label.box.left >= disc.at[0] else "before" if label.box.right <= disc.at[0] else "mid"
    yield _words("name", label, side)


def _words(kind: str, label: Label, side: str) -> str:
    box = label.box
    x = {"after": box.left + 1, "before": box.right - 1, "mid": (box.left + box.right) / 2}[side]
    return f'<text class="{kind} {side}" x="{x:.1f}" y="{box.low + HEIGHT * 0.74:.1f}">{escape(label.text)}</text>'


def _centred(x: float, top: float, words: str) -> Box:
    return Box(x - width(words) / 2, top, x + width(words) / 2, top + HEIGHT)


def _round(first: float, last: float, apart: float) -> list[float]:
    """Round degrees between two, at least `apart` from one another."""
    step = next((s for s in _STEPS if s >= apart), _STEPS[-1])
    return [round(n * step, 2) for n in range(ceil(first / step), floor(last / step) + 1)]
