"""From single mentions to events: which of them tell of one happening.

Mentions are joined only when something ties them (a name, a place, somebody concerned, the same time) and nothing
speaks against it. When in doubt they stay apart: two events that were one can be merged by a reader, but two
different killings taken for one would make a clash out of nothing and hide a killing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile

from govah.model import Act, ActId, Bounds, DateKind, Day, DocumentId, Phase, Span, When
from govah.reckoning.kinds import family, momentary
from govah.reckoning.network import Point
from govah.reckoning.origins import Names, short_id
from govah.text.folding import folded

_COARSE = 10
"""Days from which on a date is a stretch of time that can hold several happenings."""

_LONGEST = 200
"""Characters that a mention of an act may have."""

_VERB = "verb"
"""The rule of reading that finds an act in a verb."""

_ENGLISH = re.compile(r"[a-z0-9]")

_PHASES = {Phase.PREPARATION: "preparation of {}", Phase.ORDER: "order for {}"}


@dataclass(slots=True, eq=False)
class Draft:
    """An event while its acts are gathered. `within` is the time that all its dated mentions allow; `of` the event
    that it prepares or orders. `words` are the nouns that name it; `repeats` are mentions in copies, which say
    nothing new."""

    family: str
    phase: Phase
    id: str = ""
    acts: list[Act] = field(default_factory=list)
    repeats: list[Act] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    participants: Counter[str] = field(default_factory=Counter)
    documents: set[DocumentId] = field(default_factory=set)
    within: Bounds = field(default_factory=Bounds)
    of: Draft | None = None

    @property
    def kind(self) -> str:
        """The commonest kind of its mentions."""
        return _commonest(self.kinds)

    @property
    def start(self) -> Point:
        """When it began, as a point of the network."""
        return self.id, "start"

    @property
    def end(self) -> Point:
        """When it ended, as a point of the network."""
        return self.id, "end"

    @property
    def is_told(self) -> bool:
        """Is it named or dated, so that it can be told from others of its kind?"""
        return bool(self.names) or self.within != Bounds()

    @property
    def label(self) -> str:
        """What to call it in a list."""
        return _PHASES.get(self.phase, "{}").format(self._bare)

    @property
    def phrase(self) -> str:
        """The same inside an English sentence."""
        bare = self._bare if self.names or not _ENGLISH.match(self._bare) else f"the {self._bare}"
        return f"the {_PHASES[self.phase].format(bare)}" if self.phase in _PHASES else bare

    @property
    def _bare(self) -> str:
        return _commonest(self.names or self.words or self.labels)

    def take(self, act: Act, when: Bounds | None) -> None:
        """Count one more mention, of the time `when`."""
        self.acts.append(act)
        self.kinds[act.kind] += 1
        self.labels[act.label] += 1
        self.words.update([" ".join(act.text.split())] if act.rule != _VERB else [])
        self.names.update([act.name] if act.name else [])
        self.places.update([act.place] if act.place else [])
        self.participants.update(act.participants)
        self.documents.add(act.document)
        self.within = self.within if when is None else self.within.both(when) or self.within

    def admits(self, act: Act) -> bool:
        """Does nothing about who and where speak against `act` being a mention of this?"""
        place = not act.place or not self.places or folded(act.place) in {folded(p) for p in self.places}
        return place and (not act.participants or not self.participants or self.concerns(act))

    def concerns(self, act: Act) -> bool:
        """Is somebody named in both?"""
        return not {folded(p) for p in act.participants}.isdisjoint(folded(p) for p in self.participants)


def dated(act: Act) -> When | None:
    """The time that the mention itself gives."""
    if act.date is None or act.date.kind is not DateKind.DATE:
        return None
    return act.date.value


def span_of(when: When) -> Bounds:
    """From the first to the last day that any reading of `when` allows: an ambiguous date keeps all its readings."""
    readings = (when, *when.alternatives)
    earliest, latest = [r.earliest for r in readings], [r.latest for r in readings]
    return Bounds(_least(earliest), _most(latest))


def _least(days: list[Day | None]) -> Day | None:
    known = [d for d in days if d is not None]
    return min(known) if len(known) == len(days) else None


def _most(days: list[Day | None]) -> Day | None:
    known = [d for d in days if d is not None]
    return max(known) if len(known) == len(days) else None


class Events:
    """The events of a case, and which event each act tells of."""

    def __init__(self, acts: Iterable[Act], names: Names) -> None:
        self.drafts: list[Draft] = []
        self.of: dict[ActId, Draft] = {}
        self._names = names
        self._tied: dict[tuple[object, ...], list[Draft]] = defaultdict(list)
        self._kin: dict[tuple[str, Phase], list[Draft]] = defaultdict(list)
        self._told: dict[tuple[str, Phase], list[Draft]] = defaultdict(list)
        self._in: dict[tuple[DocumentId, str, Phase], list[Draft]] = defaultdict(list)
        self._gather(list(acts))

    def spoken_of(self, acts: Sequence[Act], span: Span) -> Draft | None:
        """The event that is named first in `span` of a document whose acts, in order, are these."""
        first = bisect_left(acts, span.start - _LONGEST, key=lambda a: a.span.start)
        near = takewhile(lambda a: a.span.start < span.end, islice(acts, first, None))
        return next((self.of[a.id] for a in near if a.span.overlaps(span)), None)

    def add_repeat(self, act: Act, of: ActId) -> None:
        """`act` repeats the act `of` in a copy: it belongs to the same event and says nothing new."""
        self.of[of].repeats.append(act)
        self.of[act.id] = self.of[of]

    def _gather(self, acts: list[Act]) -> None:
        named = [a for a in acts if a.name]
        plain = [a for a in acts if not a.name]
        by_width = sorted((a for a in plain if dated(a)), key=lambda a: (_width(a), a.id))
        undated = [a for a in plain if not dated(a)]
        for act in named:
            self._join(act, self._named(act))
        for act in by_width:
            self._join(act, self._at_the_time(act))
        for draft in self.drafts:
            self._told[draft.family, draft.phase].append(draft)
        for act in undated:
            self._join(act, self._only_one(act) or self._alike(act))
        for draft in self.drafts:
            draft.id = short_id("e", (a.id for a in draft.acts))
            draft.of = self._prepared(draft)

    def _join(self, act: Act, draft: Draft | None) -> None:
        phase = _phase(act)
        if draft is None:
            draft = Draft(family(act.kind), phase)
            self.drafts.append(draft)
            self._kin[draft.family, phase].append(draft)
        if act.document not in draft.documents:
            self._in[act.document, draft.family, phase].append(draft)
        when = dated(act)
        draft.take(act, span_of(when) if when else None)
        self.of[act.id] = draft
        for tie in self._ties(act):
            if draft not in self._tied[tie]:
                self._tied[tie].append(draft)

    def _named(self, act: Act) -> Draft | None:
        return next(iter(self._tied[self._name_tie(act)]), None)

    def _name_tie(self, act: Act) -> tuple[object, ...]:
        return "name", self._names.key(act.name or ""), _phase(act)

    def _ties(self, act: Act) -> Iterator[tuple[object, ...]]:
        """What can tie another mention to this one; each tie keeps to the mentions of one time."""
        if act.name:
            yield self._name_tie(act)
        kin = family(act.kind), _phase(act)
        when = dated(act)
        if when is None:
            yield "alike", *kin, act.document
            return
        span = span_of(when)
        if _is_known(act):
            yield "when", *kin, span.earliest, span.latest
        for time in _times(span, whole_years=momentary(act.kind)):
            yield "document", *kin, act.document, time
            for name in (act.place, *act.participants):
                if name:
                    yield "about", *kin, self._names.key(name), time

    def _at_the_time(self, act: Act) -> Draft | None:
        """The event of the same kind and time that something else ties to this mention, if there is exactly one."""
        found = {id(d): d for tie in self._ties(act) for d in self._tied[tie] if self._is_same(d, act)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _is_same(self, draft: Draft, act: Act) -> bool:
        when = dated(act)
        if when is None or not draft.admits(act):
            return False
        span = span_of(when)
        ends = (span.earliest, span.latest, draft.within.earliest, draft.within.latest)
        if None in ends or draft.within.both(span) is None:
            return False
        return momentary(act.kind) or (_days(span) > _COARSE) == (_days(draft.within) > _COARSE)

    def _only_one(self, act: Act) -> Draft | None:
        """The one event that a mention without a date can mean: in its document, else in the whole case."""
        kin = family(act.kind), _phase(act)
        near = [d for d in self._in[act.document, *kin] if d.is_told and d.admits(act)]
        exact = [d for d in near if act.kind in d.kinds]
        far = (self._told[kin] or self._kin[kin]) if _is_known(act) else []
        found = exact or near or far[:2]
        return found[0] if len(found) == 1 and found[0].admits(act) else None

    def _alike(self, act: Act) -> Draft | None:
        """What the document says of this kind without a date belongs together, as far as who and where allow."""
        tied = self._tied["alike", family(act.kind), _phase(act), act.document]
        return next((d for d in tied if d.admits(act) and not d.is_told), None)

    def _prepared(self, draft: Draft) -> Draft | None:
        """The one event that a preparation or an order can be for."""
        if draft.phase is Phase.WHOLE:
            return None
        first = draft.acts[0]
        near = [d for document in sorted(draft.documents) for d in self._in[document, draft.family, Phase.WHOLE]]
        found = {id(d): d for d in near or self._kin[draft.family, Phase.WHOLE] if d.admits(first)}
        return next(iter(found.values())) if len(found) == 1 else None


def _phase(act: Act) -> Phase:
    """Beginning and end belong to the event itself; preparing and ordering are events of their own."""
    return act.phase if act.phase in _PHASES else Phase.WHOLE


def _is_known(act: Act) -> bool:
    """Does the mention point to something the reader is taken to know ("the executions"), or tell of it anew? "I was
    arrested in 1981" in two mouths is two arrests."""
    return act.rule != _VERB or bool(act.place or act.participants)


def _width(act: Act) -> int:
    when = dated(act)
    return _days(span_of(when)) if when else 0


def _days(span: Bounds) -> int:
    return 10**6 if span.earliest is None or span.latest is None else span.latest - span.earliest + 1


def _times(span: Bounds, *, whole_years: bool) -> Iterable[tuple[str, int]]:
    """The months, or for what is dated coarsely the years, under which a mention is looked for."""
    unit, days = ("year", 365) if whole_years or _days(span) > _COARSE else ("month", 30)
    ends = [d // days for d in (span.earliest, span.latest) if d is not None]
    return ((unit, n) for n in range(min(ends), max(ends) + 1)) if ends and max(ends) - min(ends) < 20 else ()


def _commonest(counted: Counter[str]) -> str:
    """The commonest; among equals the shortest, then the first in the alphabet."""
    return min(counted, key=lambda name: (-counted[name], len(name), name))
