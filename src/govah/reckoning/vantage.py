"""Could whoever tells of a thing have been there? The answer of the record alone, from where it says that they were.

The same question is put to every voice, officials and survivors alike. What a statement says of its own basis stays as
it was read; whether it stands as first-hand is said here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from govah.model import (
    Act,
    Assumption,
    Basis,
    Entity,
    Event,
    EventId,
    Finding,
    Footing,
    Presence,
    Reading,
    Saying,
    Span,
    Statement,
    StatementId,
    Stay,
    StayKind,
    Vantage,
    Whereabouts,
    say,
)
from govah.reckoning.constraints import TELLS_NOTHING
from govah.reckoning.drafts import Draft
from govah.reckoning.evidence import Evidence
from govah.reckoning.kinds import listed
from govah.reckoning.names import Names
from govah.reckoning.presence import Life, Scene, is_closed
from govah.reckoning.whereabouts import Leg
from govah.text.folding import folded

STAYS_PUT = Assumption("stays-put")
"""Whoever is told to have been brought to a place stayed there until the record tells that they left."""

OUTSIDE_WHEN_FREE = Assumption("outside-when-free")
"""Whoever was not yet arrested, or was released, was not inside a prison and could not see what was done there."""

FIRST_HAND = (Basis.EYEWITNESS, Basis.OWN_ACT)
_FOOTINGS = {
    Basis.OWN_ACT: Footing.PARTICIPANT,
    Basis.EYEWITNESS: Footing.PRESENT,
    Basis.TOLD: Footing.TOLD,
    Basis.HEARSAY: Footing.TOLD,
    Basis.DOCUMENT: Footing.DOCUMENT,
    Basis.RECORD: Footing.DOCUMENT,
    Basis.INFERENCE: Footing.INFERENCE,
}
_UNTOLD = (Presence.POSSIBLE, Whereabouts.UNTOLD, None)
_WORD = re.compile(r"\w+")
_NUMBERED = re.compile(rf"(?:{'|'.join(sorted(listed('numbered', 'words')))}) (?:\d+|\w)")
"""How a court calls those whom it does not name."""


class Witnesses:
    """Everybody who speaks in a case, and where the record places them."""

    def __init__(
        self,
        evidence: Evidence,
        names: Names,
        readings: Iterable[Reading],
        entities: Iterable[Entity] = (),
        off: Iterable[str] = (),
    ) -> None:
        self._evidence, self._names, self._off = evidence, names, frozenset(off)
        listings = [(e.listing.sort, names.key(n.text)) for e in entities if e.listing for n in e.names]
        self._wide = frozenset(key for sort, key in listings if sort in listed("wide", "sorts"))
        self._sites = frozenset(key for sort, key in listings if sort in listed("closed", "sorts"))
        told: dict[str, list[Stay]] = defaultdict(list)
        for stay in (s for r in readings for s in r.stays if s.statement not in evidence.withdrawn):
            told[self._whose(stay)].append(stay)
        stays_put = STAYS_PUT.name not in self._off
        placed = {voice: own for voice, own in told.items() if any(s.kind is not StayKind.OFFICE for s in own)}
        self._lives = {
            voice: Life(own, names.key, closed=self._is_closed, stays_put=stays_put) for voice, own in placed.items()
        }
        self._own: dict[tuple[str, StatementId], list[Span]] = defaultdict(list)
        for voice, own in told.items():
            for stay in own:
                self._own[voice, stay.statement].append(stay.span)

    def vantages(self, events: Iterable[Event]) -> Iterator[Vantage]:
        """Every voice towards each of these events that it tells of, and towards whatever else it tells at first hand,
        where the record places it or it speaks as one who was there. Cost: near linear in mentions and stays."""
        drafts = {d.id: d for d in self._evidence.events.drafts}
        within = set(self._evidence.withdrawn)
        for event in events:
            for voice, told in self._telling(drafts[event.id]).items():
                within.update(told)
                if voice in self._lives or any(self._is_first_hand(s) for s in told):
                    yield self._vantage(voice, event.id, self._scene(event, drafts[event.id], told), told)
        for id, statement in self._evidence.statements.items():
            asked = id not in within and self._is_first_hand(id) and self._voice(id) in self._lives
            scene = _dated_scene(statement) if asked else None
            found = self._vantage(self._voice(id), None, scene, (id,)) if scene is not None else None
            if found is not None and found.presence is Presence.CERTAIN:
                yield found

    def assumed(self, vantages: Iterable[Vantage]) -> Iterator[Assumption]:
        """The assumptions that these rest on, or could if they were not switched off."""
        used = {name for v in vantages for name in v.assumptions} | (self._off if self._lives else frozenset())
        return (a for a in (STAYS_PUT, OUTSIDE_WHEN_FREE) if a.name in used)

    def _voice(self, statement: StatementId) -> str:
        root = self._evidence.origins.root[statement]
        return self._apart(root.key, root.name, statement)

    def _whose(self, stay: Stay) -> str:
        """Who "I" is; an author without a name is whoever wrote that document."""
        speaker = self._evidence.statements[stay.statement].speaker
        if speaker.name == stay.who:
            return self._voice(stay.statement)
        return self._apart(self._names.key(stay.who), stay.who, stay.statement)

    def _apart(self, key: str, name: str, said: StatementId) -> str:
        """Witness 3 of one trial is not Witness 3 of another: where each was is known of their own document alone."""
        first = self._evidence.statements[self._evidence.origins.original[said]]
        return f"{key} {first.document}" if _NUMBERED.fullmatch(folded(name)) else key

    def _is_closed(self, place: str) -> bool:
        return is_closed(place) or self._names.key(place) in self._sites

    def _is_first_hand(self, statement: StatementId) -> bool:
        return self._evidence.statements[statement].basis in FIRST_HAND

    def _telling(self, draft: Draft) -> dict[str, tuple[StatementId, ...]]:
        """The statements of each voice that say that it happened, or that it did not. Whoever tells that they were
        arrested needs no place to have seen it from."""
        found: dict[str, dict[StatementId, None]] = defaultdict(dict)
        for act in (*draft.acts, *draft.repeats):
            voice = self._voice(act.statement)
            own = self._own.get((voice, act.statement), ())
            if self._evidence.is_attested(act) and not any(map(act.span.overlaps, own)):
                found[voice][act.statement] = None
        return {voice: tuple(told) for voice, told in found.items()}

    def _scene(self, event: Event, draft: Draft, told: Iterable[StatementId]) -> Scene:
        places = [p for p in event.places if self._names.key(p) not in self._wide]
        seen = [s for s in map(self._evidence.statements.__getitem__, told) if s.basis in FIRST_HAND]
        begin, end = event.start.bounds, event.end.bounds
        if begin.earliest is None:  # what nobody dates was on the day on which it was seen
            begin, end = next(((w.begin, w.end) for s in seen if s.about and (w := s.about.value)), (begin, end))
        return Scene(
            begin=begin,
            end=end,
            places=frozenset(map(self._names.key, places)),
            is_closed=bool(event.places) and all(map(self._is_closed, event.places)),
            is_inside=any(map(self._is_closed, event.places)) or is_inside(draft.acts),
            words="" if event.places else " ".join(_words(s.text) for s in seen),
            document=seen[0].document if seen else None,
        )

    def _vantage(self, voice: str, event: EventId | None, scene: Scene, told: tuple[StatementId, ...]) -> Vantage:
        life = self._lives.get(voice)
        free = OUTSIDE_WHEN_FREE.name not in self._off
        presence, because, leg = life.answer(scene, outside_when_free=free) if life else _UNTOLD
        return Vantage(
            who=self._evidence.origins.root[told[0]].name,
            event=event,
            presence=presence,
            because=because,
            says=_said(because, leg),
            footing=footing((self._evidence.statements[s].basis for s in told), presence),
            told=told,
            rests_on=tuple(dict.fromkeys(s.statement for s in leg.stays)) if leg else (),
            assumptions=_assumed(because, leg) if leg else (),
            place=leg.place if leg else None,
        )


def footing(bases: Iterable[Basis], presence: Presence) -> Footing:
    """On what the words stand, by the nearest basis that any of them gives.

    >>> footing([Basis.TOLD, Basis.EYEWITNESS], Presence.POSSIBLE).value
    'present'
    >>> footing([Basis.EYEWITNESS], Presence.IMPOSSIBLE).value
    'unstated'
    """
    given = {b for b in bases if presence is not Presence.IMPOSSIBLE or b not in FIRST_HAND}
    return next((found for basis, found in _FOOTINGS.items() if basis in given), Footing.UNSTATED)


def is_inside(acts: Iterable[Act]) -> bool:
    """Do the mentions of an event say that it was done to prisoners or in a prison?"""
    named = frozenset(w for a in acts for w in _words(f"{a.text} {a.whom or ''}").split())
    return not named.isdisjoint(listed("inside", "words"))


def doubts(vantages: Iterable[Vantage], statements: Mapping[StatementId, Statement]) -> Iterator[Finding]:
    """What is told as if it had been seen by somebody who cannot have seen it, each statement once."""
    found: dict[StatementId, Finding] = {}
    for vantage in (v for v in vantages if v.presence is Presence.IMPOSSIBLE):
        parameters = (("name", vantage.who), ("why", vantage.says))
        for id in vantage.told:
            if statements[id].basis in (*FIRST_HAND, Basis.UNSTATED):
                found.setdefault(id, Finding(code="S003", subject=id, parameters=parameters))
    yield from found.values()


def _dated_scene(statement: Statement) -> Scene | None:
    """When it was that somebody says to have seen something, and the words in which they say where."""
    when = statement.about.value if statement.about else None
    if when is None or statement.stance in TELLS_NOTHING:
        return None
    return Scene(begin=when.begin, end=when.end, words=_words(statement.text), document=statement.document)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(folded(text)))


def _said(because: Whereabouts, leg: Leg | None) -> Saying:
    """The answer in words, with the days that it rests on."""
    values: dict[str, str | int] = {}
    if leg is not None:
        first = leg.begin.earliest if because is Whereabouts.NOT_YET_TAKEN else leg.begin.latest
        days = {"first": first, "last": leg.end.earliest}
        values = {"place": leg.place or "", **{name: day for name, day in days.items() if day is not None}}
    return say(f"vantage.{because.value}", **values)


def _assumed(because: Whereabouts, leg: Leg) -> tuple[str, ...]:
    outside = because in (Whereabouts.RELEASED, Whereabouts.NOT_YET_TAKEN)
    return (STAYS_PUT.name,) * leg.filled + (OUTSIDE_WHEN_FREE.name,) * outside
