"""Whom an act concerns, as far as that can tie two mentions of it or keep them apart.

An act on one named person is that person's own: it is never taken for what was done to many. An act on many, told in
two documents of the same days, is taken for one only where nothing about place or people speaks against it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from govah.model import (
    Act,
    ActId,
    Bounds,
    Day,
    DocumentId,
    EntityKind,
    Phase,
    Reading,
    Script,
    SpeakerKind,
    Statement,
    StatementId,
    When,
)
from govah.reckoning.kinds import listed
from govah.reckoning.sites import Places, both, by_level, is_named, may_meet
from govah.text.folding import folded
from govah.text.scripts import script_of

LONGEST = 62
"""Days that the time of two mentions may cover for the time alone to tie them: two months."""

VERBS = ("verb", "surface")
"""The rules of reading that find an act in a verb."""

_WORD = re.compile(r"\w+(?:[-’']\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """What one mention says of who, where and when. `whom` is the noun it names them by; `alone` marks named persons,
    `many` a number of people; `begun` and `ended` are set only for `many` within two months; `voice` is whose words
    they finally are, where somebody could find them; `definite` marks "the order"; `places` are where it was or, if
    that is not said, where the acts of its document were."""

    whom: str | None
    alone: bool
    many: bool
    begun: Bounds | None = None
    ended: Bounds | None = None
    voice: str | None = None
    definite: bool = False
    places: Places = field(default_factory=dict)


NOBODY = Party(whom=None, alone=False, many=False)


@dataclass(slots=True)
class Company:
    """Whom the mentions of one event concern together."""

    whoms: set[str] = field(default_factory=set)
    alone: bool = True
    many: bool = False
    begun: Bounds = field(default_factory=Bounds)
    ended: Bounds = field(default_factory=Bounds)
    places: Places = field(default_factory=dict)

    def take(self, party: Party) -> None:
        """Count one more mention."""
        self.whoms.update([party.whom] if party.whom else [])
        self.alone = self.alone and party.alone
        self.many = self.many or party.many
        self.begun = self.begun.both(party.begun or Bounds()) or self.begun
        self.ended = self.ended.both(party.ended or Bounds()) or self.ended
        self.places = both(self.places, party.places)

    def is_elsewhere(self, party: Party) -> bool:
        """Was the one in another town or another prison than the other?"""
        return not may_meet(self.places, party.places)

    def is_met_by(self, other: Company) -> bool:
        """Can both concern the same people in the same place?"""
        return may_meet(self.places, other.places) and all(map(self.may_mean, other.whoms))

    def may_be(self, party: Party) -> bool:
        """Can the nouns for those concerned mean the same people?"""
        return party.whom is None or self.may_mean(party.whom)

    def may_mean(self, noun: str) -> bool:
        """Can this noun mean the same people?"""
        return all(_are_alike(noun, whom) for whom in self.whoms)

    def is_together_with(self, party: Party) -> bool:
        """Were many concerned in both, at times that can all be true of one happening?"""
        if not (self.many and party.many) or party.begun is None or self.begun == Bounds() == self.ended:
            return False
        return self.is_in_time_with(party) and self.may_be(party) and not self.is_elsewhere(party)

    def is_in_time_with(self, party: Party) -> bool:
        """Can the times that both give for many be true of one happening?"""
        begun, ended = self.begun.both(party.begun or Bounds()), self.ended.both(party.ended or Bounds())
        if begun is None or ended is None:
            return False
        return begun.earliest is None or ended.latest is None or begun.earliest <= ended.latest


def whom(act: Act) -> str | None:
    """The noun or name of those concerned, folded; a date is nobody."""
    named = folded(act.whom) if act.whom else None
    return None if named is None or (act.date and named in folded(act.date.text)) else named


def as_groups(acts: Iterable[Act], statements: Mapping[StatementId, Statement]) -> Iterator[Act]:
    """The acts, with "we" read as a group: whoever says "we were sorted" was not sorted alone."""
    for act in acts:
        speaker, said = statements[act.statement].speaker.name, _words(statements[act.statement].text)
        ours = act.participants == (speaker,) and said & listed("group", "words") and not said & listed("many", "one")
        alone = None if act.whom == speaker else act.whom
        yield replace(act, participants=(), whom=alone) if ours else act


class Parties:
    """The party of every act of a case."""

    def __init__(
        self,
        acts: Sequence[Act],
        readings: Iterable[Reading],
        statements: Mapping[StatementId, Statement],
        told_by: Callable[[Act], Day | None],
        voice: Callable[[StatementId], str | None],
        key: Callable[[str], str] = folded,
    ) -> None:
        self._statements, self._told_by, self._voice, self._key = statements, told_by, voice, key
        self._persons = {folded(m.name) for r in readings for m in r.mentions if m.kind is EntityKind.PERSON}
        speakers = (s.speaker for s in statements.values())
        people = (SpeakerKind.PERSON, SpeakerKind.AUTHOR)
        self._persons |= {folded(speaker.name) for speaker in speakers if speaker.kind in people}
        self._places: dict[DocumentId, set[str]] = defaultdict(set)
        for act in acts:
            if act.place and is_named(act.place):
                self._places[act.document].add(act.place)
        self.of: dict[ActId, Party] = {act.id: self._party(act) for act in acts}

    def _party(self, act: Act) -> Party:
        alone = not _is_signed(act) and any(folded(p) in self._persons for p in act.participants)
        many = not alone and self._is_many(act)
        begun, ended = self._window(act) if many else (None, None)
        places = {act.place} if act.place else self._places.get(act.document, set())
        return Party(
            whom=None if _is_signed(act) else whom(act),
            alone=alone,
            many=many,
            begun=begun,
            ended=ended,
            voice=self._voice(act.statement),
            definite=_is_definite(act, self._statements[act.statement]),
            places=by_level(places, self._key),
        )

    def _is_many(self, act: Act) -> bool:
        named = whom(act)
        if named is not None:
            return _is_plural(named) or bool(_words(named) & listed("many", "words"))
        if act.rule not in VERBS:
            return _is_plural(folded(act.text)) or bool(_words(act.text) & listed("many", "wholes"))
        if _words(act.text) & listed("many", "verbs"):
            return True
        said = _words(self._statements[act.statement].text)
        return bool(said & listed("many", "words")) and not said & listed("many", "one")

    def _window(self, act: Act) -> tuple[Bounds | None, Bounds | None]:
        """When it can have begun and ended, if that is known to within two months; an open end is closed by the day
        on which it was told, after which no reading of its date can begin."""
        value, told = act.date.value if act.date else None, self._told_by(act)
        readings = value.readings if value else ()
        able = [w for w in readings if told is None or w.begin.earliest is None or w.begin.earliest <= told]
        if len(able) != 1:
            return None, None
        when = able[0]
        first, last = when.begin.earliest, when.end.latest if when.end.latest is not None else told
        if first is None or last is None or not 0 <= last - first < LONGEST:
            return None, None
        return _ends(act.phase, when, last)


def _ends(phase: Phase, when: When, last: Day) -> tuple[Bounds, Bounds]:
    begun = when.begin.both(Bounds(None, last)) or when.begin
    if phase is Phase.BEGINNING:
        return begun, Bounds(begun.earliest, None)
    if phase is Phase.END:
        return Bounds(None, when.end.latest), when.end
    return begun, when.end


def _is_signed(act: Act) -> bool:
    """Is it a paper, named after those who sign it? It concerns others, and is no more theirs alone."""
    return act.by and act.kind in listed("signed", "kinds")


def _is_definite(act: Act, statement: Statement) -> bool:
    before = folded(statement.text.partition(act.text)[0]).split()
    return bool(before) and before[-1] in listed("signed", "definite")


def _are_alike(one: str, other: str) -> bool:
    """May two nouns mean the same people? Those of two scripts cannot be compared, and keep nothing apart but one
    person ("my cousin") from several."""
    anybody = listed("many", "anybody")
    if one == other or (one.split()[-1] in anybody and other.split()[-1] in anybody):
        return True
    return script_of(one) is not script_of(other) and not any(map(_is_one_person, (one, other)))


def _is_one_person(noun: str) -> bool:
    general = _is_plural(noun) or noun.split()[-1] in listed("many", "anybody")
    return script_of(noun) is Script.LATIN and not general


def _is_plural(noun: str) -> bool:
    return noun.endswith(tuple(listed("many", "plurals"))) and not noun.endswith("ss")


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(folded(text)))
