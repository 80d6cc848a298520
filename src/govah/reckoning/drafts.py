"""An event while its mentions are gathered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from govah.model import Act, Bounds, DateKind, Day, DocumentId, EventName, Join, Phase, When
from govah.reckoning.labels import Wording, commonest
from govah.reckoning.parties import VERBS, Company, Party
from govah.reckoning.sites import Places, by_level, may_meet

_MONTH = 31

DraftPoint = tuple[str, str]
"""A point of the network: the id of an event, and its "start" or "end"."""


@dataclass(frozen=True, slots=True)
class Part:
    """The event that something is a part of, the rule that says so, and the mention that tells it, if one does."""

    of: Draft
    rule: str
    told: Act | None = None


@dataclass(slots=True, eq=False)
class Draft:
    """The mentions that tell of one happening, each but the first with why it is here in `joined`.

    `within` is the time that all its dated mentions allow; `of` the event that it prepares or orders, `part` the one
    that it is a part of; `verbs` are, for each document, the dates that verbs give it and the people they name;
    `repeats` are mentions in copies, which say nothing new.
    """

    family: str
    phase: Phase
    wording: Wording
    id: str = ""
    acts: list[Act] = field(default_factory=list)
    repeats: list[Act] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    participants: Counter[str] = field(default_factory=Counter)
    documents: set[DocumentId] = field(default_factory=set)
    company: Company = field(default_factory=Company)
    within: Bounds = field(default_factory=Bounds)
    of: Draft | None = None
    wave: int | None = None
    joined: list[Join] = field(default_factory=list)
    part: Part | None = None
    verbs: dict[DocumentId, set[tuple[When, str | None]]] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The commonest kind of its mentions."""
        return commonest(self.kinds)

    @property
    def start(self) -> DraftPoint:
        """When it began, as a point of the network."""
        return self.id, "start"

    @property
    def end(self) -> DraftPoint:
        """When it ended, as a point of the network."""
        return self.id, "end"

    @property
    def names(self) -> Counter[str]:
        """The names that people gave it."""
        return self.wording.names

    @property
    def places(self) -> Counter[str]:
        """Where its mentions say it was."""
        return self.wording.places

    @property
    def is_told(self) -> bool:
        """Is it named or dated, so that it can be told from others of its kind?"""
        return bool(self.names) or self.within != Bounds()

    @property
    def called(self) -> EventName:
        """What it is called."""
        return self.wording.called(self.kind)

    def take(self, act: Act, party: Party, rule: str) -> None:
        """Count one more mention, which `rule` brings here."""
        when = dated(act)
        self.joined += [Join(act=act.id, rule=rule)] if self.acts else []
        self.acts.append(act)
        self.kinds[act.kind] += 1
        self.wording.take(act)
        self.participants.update(act.participants)
        self.documents.add(act.document)
        self.company.take(party)
        if act.rule in VERBS and when is not None:
            self.verbs.setdefault(act.document, set()).add((when, party.whom))
        self.within = self.within if when is None else self.within.both(span_of(when)) or self.within

    def absorb(self, other: Draft, party_of: Callable[[Act], Party], rule: str) -> None:
        """Take over all mentions of another event, under the same rule."""
        for act in other.acts:
            self.take(act, party_of(act), rule)
        self.repeats += other.repeats

    def admits(self, act: Act) -> bool:
        """Does nothing about who and where speak against `act` being a mention of this?"""
        met = not act.place or not self.places or may_meet(self._levels([act.place]), self._levels(self.places))
        return met and (not act.participants or not self.participants or self.concerns(act))

    def concerns(self, act: Act) -> bool:
        """Is somebody named in both?"""
        return not set(map(self._key, act.participants)).isdisjoint(map(self._key, self.participants))

    def _levels(self, places: Iterable[str]) -> Places:
        return by_level(places, self.wording.key)

    def _key(self, name: str) -> str:
        return self.wording.key(name)


def dated(act: Act) -> When | None:
    """The time that the mention itself gives."""
    if act.date is None or act.date.kind is not DateKind.DATE:
        return None
    return act.date.value


def span_of(when: When) -> Bounds:
    """From the first to the last day that any reading of `when` allows: an ambiguous date keeps all its readings. Of
    what goes on from a day ("sealed from 6 April"), the day on which it began."""
    last = _most([(r.begin if begins(r) else r.end).latest for r in when.readings])
    return Bounds(_least([r.begin.earliest for r in when.readings]), last)


def begins(when: When) -> bool:
    """Is it open at its end, and told to the month when it began? "Since 1985" is not: graves found since need not have
    been found that year."""
    first, last = when.begin.earliest, when.begin.latest
    return when.end.latest is None and first is not None and last is not None and last - first < _MONTH


def _least(days: list[Day | None]) -> Day | None:
    known = [d for d in days if d is not None]
    return min(known) if len(known) == len(days) else None


def _most(days: list[Day | None]) -> Day | None:
    known = [d for d in days if d is not None]
    return max(known) if len(known) == len(days) else None
