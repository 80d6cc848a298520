"""Which pictures of chains the page shows: one for each explanation that was tested, and for events with many voices.

One picture of a whole case cannot be read; one for each result shows at a glance whether many pages come to one voice.
What finds no room is counted, and the list under each picture leads to every passage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Event, Explanation, StatementId
from govah.report.graph.drawing import BROAD, NARROW, Box, Picture
from govah.report.graph.layers import layered
from govah.report.graph.voices import Takings, Voice, Voices, name_key
from govah.report.lines import Lines
from govah.report.shown import bdi, plain, shortened
from govah.report.why import ranked

_EXPLANATIONS = 12
_EVENTS = 6
_LOOKED_AT = 24
_OPEN = 3
_LEAST = 2
_LINKS = 24
_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One voice in the list: its notes, whom it takes from, and its passages; `more` are those beyond the first."""

    id: str
    name: Markup
    notes: tuple[Markup, ...]
    takes: tuple[Markup, ...]
    passages: tuple[tuple[str, Markup], ...]
    more: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One picture, wide and narrow, and the same as a list."""

    of: str
    label: Markup
    counts: Markup
    pictures: Markup
    entries: tuple[Entry, ...]
    circular: bool
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Nets:
    """All pictures: the first few open, the rest folded; `left` counts results whose picture is not drawn."""

    open: tuple[Drawn, ...]
    folded: tuple[Drawn, ...]
    left: int


def nets(lines: Lines) -> Nets:
    """The pictures of a case, those of explanations first."""
    voices, reckoning = Voices(lines), lines.lookup.examination.reckoning
    offered = [
        _Subject(x.id, lines.says.sentence(x.says), voices.behind(_roles(x)), x.origins.bottleneck, "net.neck-offers")
        for x in ranked(lines)
    ]
    happened = [
        _Subject(e.id, lines.says.label(e), voices.behind({"tells": e.statements}), e.origins.bottleneck, "net.neck")
        for e in sorted(reckoning.events, key=_weight)[:_LOOKED_AT]
    ]
    worth, more = ([s for s in found if len(s.takings.takes) >= _LEAST] for found in (offered, happened))
    chosen = [*worth[:_EXPLANATIONS], *more[:_EVENTS]]
    drawn = [_Artist(lines, n, subject).drawn() for n, subject in enumerate(chosen, 1)]
    return Nets(open=tuple(drawn[:_OPEN]), folded=tuple(drawn[_OPEN:]), left=len(worth) + len(more) - len(chosen))


def _roles(explanation: Explanation) -> dict[str, Iterable[StatementId]]:
    return {
        "offers": explanation.stated_by,
        "denies": explanation.denied_by,
        "against": [s for e in explanation.entailments for s in e.against],
        "for": [s for e in explanation.entailments for s in e.for_],
    }


def _weight(event: Event) -> tuple[int, str]:
    return -len(event.statements), event.id


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a picture is of: a result by id and name, the voices behind it, the fewest that all comes through; `neck`
    is the key of the words that say so."""

    of: str
    label: Markup
    takings: Takings
    bottleneck: tuple[str, ...]
    neck: str


class _Artist:
    """Puts one graph into words and draws it."""

    def __init__(self, lines: Lines, number: int, subject: _Subject) -> None:
        self._lines, self._words = lines, lines.words
        self._subject, self._takings = subject, subject.takings
        self._necks = set(map(name_key, subject.bottleneck))
        self._voices = {voice.key: voice for voice in self._takings.voices}
        self._graph = layered(tuple(self._voices), self._takings.takes)
        self._ids = {key: f"net-{number}-{n}" for n, key in enumerate(self._voices, 1)}

    def drawn(self) -> Drawn:
        """The picture and its list."""
        boxes = {key: self._box(voice) for key, voice in self._voices.items()}
        name = plain(self._words("net.picture", of=self._subject.label).striptags())
        description = plain(self._counts().striptags())
        sheets = [Picture(self._graph, boxes, sheet, rtl=self._words.rtl) for sheet in (BROAD, NARROW)]
        return Drawn(
            of=self._subject.of,
            label=self._subject.label,
            counts=self._counts(),
            pictures=Markup("").join(sheet.svg(name, description) for sheet in sheets),
            entries=tuple(self._entries()),
            circular=bool(self._graph.circular),
            left_out=self._takings.left_out,
        )

    def _counts(self) -> Markup:
        words, voices = self._words, self._voices.values()
        documents = {d for voice in voices for d in voice.documents}
        counted = words("count.documents", len(documents))
        ends = sum(map(self._ends, voices))
        return words("net.counts", ends, documents=counted) if ends else words("net.endless", documents=counted)

    def _box(self, voice: Voice) -> Box:
        notes = tuple(plain(note.striptags()) for note in self._notes(voice))
        name = self._name(voice)
        kinds = {
            "paper": voice.paper,
            "speaker": self._ends(voice),
            "unnamed": not voice.named,
            "circular": self._circular(voice),
        }
        return Box(
            name=name,
            notes=notes,
            kind=" ".join(kind for kind, so in kinds.items() if so),
            href=voice.statements[0] if len(voice.statements) == 1 else self._ids[voice.key],
            says=plain(self._words("list.comma")).join([name, *notes]),
            behind=min(len(voice.documents) - 1, 2) if voice.paper else 0,
        )

    def _name(self, voice: Voice) -> str:
        first = voice.relays[0]
        if not voice.named:
            return plain(shortened(first.description, _NAME)) or plain(self._words("who.unnamed"))
        return plain(shortened(first.name, _NAME))

    def _notes(self, voice: Voice) -> Iterator[Markup]:
        words = self._words
        if len(voice.relays) > 1:
            yield words("net.others", len(voice.relays) - 1)
        if voice.copies:
            yield words("net.copies", len(voice.documents))
        elif len(voice.documents) > 1:
            yield words("count.documents", len(voice.documents))
        if not voice.named and voice.relays[0].description:
            yield words("who.unnamed")
        if self._circular(voice):
            yield words("net.circular")
        if self._neck(voice):
            yield words(self._subject.neck, len(self._necks))
        yield from (words(f"net.{role}") for role in voice.roles if role != "tells")

    def _ends(self, voice: Voice) -> bool:
        """Does a chain end here: does it take from nobody?"""
        return not any(a == voice.key for a, _ in self._takings.takes)

    def _circular(self, voice: Voice) -> bool:
        return any(voice.key in edge for edge in self._graph.circular)

    def _neck(self, voice: Voice) -> bool:
        """Is it one of the fewest through whom all of it comes?"""
        return any(name_key(relay.name) in self._necks for relay in voice.relays)

    def _entries(self) -> Iterator[Entry]:
        """The voices from those whose words it is outwards."""
        for key in (slot for row in reversed(self._graph.rows) for slot in row if isinstance(slot, str)):
            voice, more = self._voices[key], len(self._voices[key].statements) - _LINKS
            yield Entry(
                id=self._ids[key],
                name=bdi(self._name(voice)),
                notes=tuple(self._notes(voice)),
                takes=tuple(bdi(self._name(self._voices[b])) for a, b in self._takings.takes if a == key),
                passages=tuple(self._passages(voice.statements[:_LINKS])),
                more=self._words("count.more", more) if more > 0 else Markup(""),
            )

    def _passages(self, ids: Sequence[StatementId]) -> Iterator[tuple[str, Markup]]:
        for line in self._lines.of(ids):
            yield (
                line.id,
                self._words("net.passage", text=line.brief, document=self._words("line.document", number=line.number)),
            )
