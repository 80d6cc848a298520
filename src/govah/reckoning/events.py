"""From single mentions to events: which of them tell of one happening.

Mentions are joined only when something ties them (a name, a place, somebody concerned, the same time) and nothing
speaks against it. When in doubt they stay apart: two events that were one can be merged by a reader, but two
different killings taken for one would make a clash out of nothing and hide a killing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile

from govah.model import Act, ActId, Bounds, Phase, Span
from govah.reckoning.decided import RULE as DECIDED
from govah.reckoning.decided import Decided, split
from govah.reckoning.drafts import Draft, dated, span_of
from govah.reckoning.kinds import family, listed, momentary
from govah.reckoning.kinship import is_known, kin_of, months_of, phase_of, times_of, width_of
from govah.reckoning.labels import Wording, head
from govah.reckoning.names import Names, short_id
from govah.reckoning.parties import NOBODY, Party
from govah.reckoning.sameness import can_mean, is_same, is_told_apart
from govah.reckoning.versions import RULE as VERSIONS
from govah.reckoning.versions import versions
from govah.reckoning.wholes import find_parts

_LONGEST = 200
"""Characters that a mention of an act may have."""

_CROWD = 25
"""What more events than this have in common is too common to tie any of them."""

_ONLY_ONE = "only-one-in-case"
"""The rule that a mention means the one event of its kind in the case: never the one that is left when what it cannot
mean is taken away."""

_Tie = tuple[object, ...]
_Found = dict[int, Draft]


class Events:
    """The events of a case, and which event each act tells of."""

    def __init__(
        self, acts: Iterable[Act], names: Names, parties: Mapping[ActId, Party], decided: Decided | None = None
    ) -> None:
        self.drafts: list[Draft] = []
        self.of: dict[ActId, Draft] = {}
        self._names, self._parties = names, parties
        self._tied: dict[_Tie, _Found] = defaultdict(dict)
        self._longer: dict[str, str] = {}
        self._gather(list(acts), decided or Decided((), ()))

    def spoken_of(self, acts: Sequence[Act], span: Span) -> Draft | None:
        """The event that is named first in `span` of a document whose acts, in order, are these."""
        first = bisect_left(acts, span.start - _LONGEST, key=lambda a: a.span.start)
        near = takewhile(lambda a: a.span.start < span.end, islice(acts, first, None))
        return next((self.of[a.id] for a in near if a.span.overlaps(span)), None)

    def add_repeat(self, act: Act, of: ActId) -> None:
        """`act` repeats the act `of` in a copy: it belongs to the same event and says nothing new."""
        self.of[of].repeats.append(act)
        self.of[act.id] = self.of[of]

    def _gather(self, acts: list[Act], decided: Decided) -> None:
        named = [a for a in acts if a.name]
        self._longer = dict(_longer({self._names.key(a.name) for a in named if a.name}))
        plain = [a for a in acts if not a.name]
        by_width = sorted((a for a in plain if dated(a)), key=lambda a: (width_of(a), a.id))
        for act in named:
            self._join(act, (next(iter(self._tied[self._name_tie(act)].values()), None), "same-name"))
        told = self._datings(by_width)
        for act in by_width:
            signed = self._signed(act, told)
            self._join(act, (signed, "signed") if signed else (self._at_the_time(act), "same-time"))
        for draft in self.drafts:
            self._list(draft)
        for act in (a for a in plain if not dated(a)):
            meant, rule = (None, "") if is_told_apart(act) else self._meant(act)
            self._join(act, (meant, rule) if meant else (self._alike(act), "alike-in-document"))
        self._merge(versions(self.drafts, self._parties), VERSIONS)
        self._merge(self._settled(), "only-one-in-document")
        self._decide(decided)
        find_parts(self.drafts)
        for draft in self.drafts:
            draft.id = short_id("e", (a.id for a in draft.acts))
        for draft in self.drafts:
            draft.of = self._prepared(draft)

    def _merge(self, pairs: Iterable[tuple[Draft, Draft]], rule: str) -> None:
        """Make one event of the two of each pair, the first going into the second."""
        into: dict[int, Draft] = {}
        grown: set[int] = set()
        for one, other in list(pairs):
            if into.keys().isdisjoint((id(one), id(other))) and id(one) not in grown:
                other.absorb(one, self._party, rule)
                self.of.update({act.id: other for act in one.acts})
                into[id(one)] = other
                grown.add(id(other))
        self.drafts = [d for d in self.drafts if id(d) not in into]
        for found in self._tied.values() if into else ():
            for gone in found.keys() & into:
                del found[gone]
                found[id(into[gone])] = into[gone]

    def _decide(self, decided: Decided) -> None:
        """What people of the case know stands against every rule."""
        for pair in decided.joined(self.of):
            self._merge([pair], DECIDED)
        for draft, leaving in decided.parted(self.of):
            rest, gone = split(draft, leaving, self._party)
            self.of.update({act.id: part for part in (rest, gone) for act in part.acts})
            self.drafts = [*(rest if d is draft else d for d in self.drafts if d is not draft or rest.acts), gone]
            for found in self._tied.values():
                if found.pop(id(draft), None) is not None:
                    found[id(rest)] = rest

    def _settled(self) -> Iterator[tuple[Draft, Draft]]:
        """What is told without a date, with the event that it now must mean."""
        for draft in self.drafts:
            first = draft.acts[0]
            if draft.phase is Phase.WHOLE and not draft.is_told and not is_told_apart(first):
                meant, _ = self._meant(first)
                if meant is not None and meant is not draft and meant.is_told:
                    yield draft, meant

    def _join(self, act: Act, found: tuple[Draft | None, str]) -> None:
        phase, kin = phase_of(act), kin_of(act)
        draft, rule = found
        if draft is None:
            draft = Draft(family(act.kind), phase, Wording(phase, self._key), wave=act.wave)
            self.drafts.append(draft)
            self._tie(draft, "kin", *kin)
        draft.take(act, self._party(act), rule)
        self.of[act.id] = draft
        self._tie(draft, "in", act.document, *kin)
        if act.name or dated(act):
            self._tie(draft, "told in", act.document, *kin)
        for tie in self._ties(act):
            self._tie(draft, *tie)
        for month in months_of(self._party(act)):
            self._tie(draft, "many", *kin, month)

    def _tie(self, draft: Draft, *tie: object) -> None:
        self._tied[tie][id(draft)] = draft

    def _few(self, *tie: object) -> Iterable[Draft]:
        """The events that have this in common, unless it is too common to tell them apart."""
        found = self._tied.get(tie, {})
        return found.values() if len(found) <= _CROWD else ()

    def _party(self, act: Act) -> Party:
        return self._parties.get(act.id, NOBODY)

    def _key(self, name: str) -> str:
        """What two names have in common when they are one, or the one opens the other."""
        key = self._names.key(name)
        return self._longer.get(key, key)

    def _name_tie(self, act: Act) -> _Tie:
        return "name", self._names.event(self._key(act.name or "")), phase_of(act), act.wave

    def _ties(self, act: Act) -> Iterator[_Tie]:
        """What can tie another mention to this one; each tie keeps to the mentions of one time."""
        if act.name:
            yield self._name_tie(act)
            yield from self._signatures(act)
        kin, when, party = kin_of(act), dated(act), self._party(act)
        if when is None:
            yield "alike", *kin, act.document
            return
        span = span_of(when)
        if is_known(act):
            yield "when", *kin, span.earliest, span.latest
        if party.voice:
            yield "voice", *kin, party.voice, span.earliest, span.latest
        for time in times_of(span, whole_years=momentary(act.kind)):
            yield "document", *kin, act.document, time
            for name in (act.place, *act.participants):
                if name:
                    yield "about", *kin, self._names.key(name), time

    def _signed(self, act: Act, told: Mapping[_Tie, set[Bounds]]) -> Draft | None:
        """The one named order of whoever speaks of "the order" with a date, whatever the date: if they date only one
        and only one bears their name, two dates for it contradict each other."""
        ties = self._signatures(act) if self._party(act).definite else ()
        found = {id(d): d for tie in ties if len(told[tie]) == 1 for d in self._few(*tie)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _datings(self, acts: Iterable[Act]) -> dict[_Tie, set[Bounds]]:
        """The dates that each person gives for orders of theirs that they do not name."""
        told: dict[_Tie, set[Bounds]] = defaultdict(set)
        for act in acts:
            if (when := dated(act)) is not None:
                for tie in self._signatures(act):
                    told[tie].add(span_of(when))
        return told

    def _signatures(self, act: Act) -> tuple[_Tie, ...]:
        if act.kind not in listed("signed", "kinds"):
            return ()
        return tuple(("signed", *kin_of(act), self._names.key(p)) for p in act.participants)

    def _at_the_time(self, act: Act) -> Draft | None:
        """The event of the same kind and time that something else ties to this mention, if there is exactly one."""
        party = self._party(act)
        found = {id(d): d for tie in self._ties(act) for d in self._few(*tie) if is_same(d, act, party)}
        for month in months_of(party):
            near = self._few("many", *kin_of(act), month)
            found |= {id(d): d for d in near if d.admits(act) and d.company.is_together_with(party)}
        found = _outermost(found)
        if len(found) > 1 and party.whom:
            found = {key: d for key, d in found.items() if not d.company.whoms or party.whom in d.company.whoms}
        return next(iter(found.values())) if len(found) == 1 else None

    def _list(self, draft: Draft) -> None:
        """Enter an event that can be told from others under what a mention without a date can have in common."""
        if not draft.is_told or draft.company.alone:
            return
        kin = draft.family, draft.phase, draft.wave
        self._tie(draft, "told", *kin)
        for noun in draft.wording.nouns:
            self._tie(draft, "noun", *kin, head(noun))
        for voice in {self._party(a).voice for a in draft.acts} - {None}:
            self._tie(draft, "told by", *kin, voice)

    def _meant(self, act: Act) -> tuple[Draft | None, str]:
        """The one event that a mention without a date can mean: in its document, in the mouth of its speaker, else,
        if it speaks of something known, in the whole case."""
        party, kin, noun = self._party(act), kin_of(act), head(act.text)
        near = [d for d in self._few("told in", act.document, *kin) if can_mean(d, act, party)]
        shared = [d for d in near if not d.company.alone]
        choices: list[tuple[str, Callable[[], Iterable[Draft]]]] = [
            ("noun-in-document", lambda: (d for d in shared if noun in map(head, d.wording.nouns))),
            ("kind-in-document", lambda: (d for d in shared if act.kind in d.kinds)),
            ("only-one-in-document", lambda: shared),
            ("only-one-in-document", lambda: near),
            ("only-one-of-speaker", lambda: self._few("told by", *kin, party.voice) if party.voice else ()),
        ]
        if is_known(act) and not party.alone and (party.many or act.kind not in listed("personal", "kinds")):
            choices += [
                ("noun-in-case", lambda: self._few("noun", *kin, noun)),
                (_ONLY_ONE, lambda: self._few("told", *kin) or self._few("kin", *kin)),
            ]
        for rule, choice in choices:
            near = list(choice())
            found = [d for d in near if can_mean(d, act, party)]
            if found:
                sure = rule != _ONLY_ONE or len(near) == 1 or party.whom in found[0].company.whoms
                return (found[0], rule) if len(found) == 1 and sure else (None, "")
        return None, ""

    def _alike(self, act: Act) -> Draft | None:
        """What the document says of this kind without a date belongs together, as far as who and where allow."""
        party = self._party(act)
        tied = self._few("alike", *kin_of(act), act.document)
        return next((d for d in tied if not d.is_told and can_mean(d, act, party)), None)

    def _prepared(self, draft: Draft) -> Draft | None:
        """The one event that a preparation or an order can be for."""
        if draft.phase is Phase.WHOLE:
            return None
        first, whole = draft.acts[0], (draft.family, Phase.WHOLE, None)
        told, near = (
            [d for document in sorted(draft.documents) for d in self._few(tie, document, *whole)]
            for tie in ("told in", "in")
        )
        shared = [d for d in told if not d.company.alone]
        for choice in (shared, near, self._few("told", *whole), self._few("kin", *whole)):
            found = {id(d): d for d in choice if d.admits(first)}
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return None


def _longer(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """From each name to the only longer one that it opens ("Order No. 17", "Order No. 17 of the Third Battalion")."""
    ordered = sorted(names)
    for at, name in enumerate(ordered):
        longer = list(islice(takewhile(lambda n, name=name: n.startswith(f"{name} "), ordered[at + 1 :]), 2))  # type: ignore[misc]
        if len(longer) == 1:
            yield name, longer[0]


def _outermost(found: _Found) -> _Found:
    """Of events of which one holds the other in time, the one that holds it."""
    return {key: d for key, d in found.items() if not any(_is_inside(d, other) for other in found.values())}


def _is_inside(draft: Draft, other: Draft) -> bool:
    return draft.within != other.within and other.within.both(draft.within) == draft.within
