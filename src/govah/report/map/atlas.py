"""The maps of a case: one for a desk, one for a phone, and larger ones of parts where marks crowd.

The ground is put into the page once for both sizes; only marks and words are laid out for each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from markupsafe import Markup

from govah.model import Precision
from govah.report.map.drawing import SHAPES, Artist, Drawing
from govah.report.map.ground import Ground, ground
from govah.report.map.marks import crowded, marks, radius, unit_of
from govah.report.map.places import Place
from govah.report.map.plane import Frame, frame_of
from govah.report.shown import bdi
from govah.report.words import Words

_BROAD, _NARROW, _DETAIL = (960, 640), (360, 420), (380, 290)
_LEAST_DETAIL = 0.1
_DETAILS = 2
_SIZES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)


class Atlas:
    """Draws the places that lie near one another.

    `grounds` go into the page once; `maps` show them; `details` are titles and maps of crowded parts.
    """

    def __init__(self, near: Sequence[Place], words: Words) -> None:
        self._artist = Artist(words)
        self._words = words
        points = [p.point for p in near]
        broad, narrow = frame_of(points, *_BROAD), frame_of(points, *_NARROW)
        self._marks = {"broad": marks(near, broad), "narrow": marks(near, narrow)}
        self._unit = unit_of(m for found in self._marks.values() for m in found)
        seen = ground(broad, narrow.window)
        self.grounds = self._artist.ground("ground", seen)
        self.maps = self._map("broad", broad, broad, seen) + self._map("narrow", narrow, broad, seen)
        self.details = tuple(islice(self._detailed(), _DETAILS))

    def legend(self) -> Iterator[tuple[Markup, Markup]]:
        """What each sort of mark stands for, and how large one is for how many statements."""
        drawn = [m for found in self._marks.values() for m in found]
        shapes = {SHAPES[m.precision] for m in drawn}
        for shape in dict.fromkeys(SHAPES[p] for p in Precision if SHAPES[p] in shapes):
            yield self._artist.sample(shape, 9 if shape == "wide" else 6), self._words(f"where.mark-{shape}")
        fitting = [n for n in _SIZES if n <= max(m.count for m in drawn)]
        for size in fitting[::-1][:5:2][::-1]:
            yield self._artist.sample("site", radius(size, self._unit)), self._words("where.statements", size)

    def _map(self, name: str, frame: Frame, made: Frame, seen: Ground) -> Markup:
        return self._artist.map(
            Drawing(
                name=name,
                frame=frame,
                made=made,
                ground="ground",
                marks=self._marks[name],
                countries=seen.countries,
                unit=self._unit,
            )
        )

    def _detailed(self) -> Iterator[tuple[Markup, Markup]]:
        """Maps of the crowded marks that come apart when they are drawn larger, each with its title."""
        for number, mark in enumerate(crowded(self._marks["broad"]), 1):
            frame = frame_of([p.point for p in mark.places], *_DETAIL, _LEAST_DETAIL)
            apart, name = marks(mark.places, frame), f"ground-{number}"
            if len(apart) > 1:
                self._marks[name] = apart
                self.grounds += self._artist.ground(name, ground(frame))
                title = self._words("where.detail", name=bdi(mark.places[0].name))
                drawing = Drawing(name="detail", frame=frame, made=frame, ground=name, marks=apart, unit=self._unit)
                yield title, self._artist.map(drawing)
