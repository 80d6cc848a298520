"""Two dates for what one person speaks of as one thing.

A spokesman says that "the transfer of the prisoners" was on the 16th; in court, where others date it to the 9th, he
explains "the transfer of the prisoners". He speaks of one transfer, so the record holds two dates for it, which is a
contradiction worth seeing. Two transfers would hide it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from govah.model import Act, ActId, Phase
from govah.reckoning.drafts import Draft, dated
from govah.reckoning.labels import head
from govah.reckoning.parties import LONGEST, NOBODY, VERBS, Party

RULE = "one-voice"

_Spoken = tuple[str, str, str]


def versions(drafts: Sequence[Draft], parties: Mapping[ActId, Party]) -> Iterator[tuple[Draft, Draft]]:
    """The pairs of events that one voice takes for one: the one that it dates itself, and the one that others date.
    Cost: linear in acts."""
    spoken: dict[_Spoken, dict[int, tuple[Draft, list[Act]]]] = defaultdict(dict)
    for draft in drafts:
        for act in draft.acts if draft.phase is Phase.WHOLE and draft.wave is None else ():
            key = _key(draft, act, parties.get(act.id, NOBODY))
            if key is not None:
                spoken[key].setdefault(id(draft), (draft, []))[1].append(act)
    for told in spoken.values():
        pair = _pair(list(told.values()))
        if pair is not None:
            yield pair


def _key(draft: Draft, act: Act, party: Party) -> _Spoken | None:
    """What the voice calls it, where it speaks of it as something known and as done to many."""
    known = act.rule not in VERBS and act.actual and party.definite and not party.alone
    return (party.voice, draft.family, head(party.whom)) if known and party.voice and party.whom else None


def _pair(told: Sequence[tuple[Draft, Sequence[Act]]]) -> tuple[Draft, Draft] | None:
    if len(told) != 2:
        return None
    own = [draft for draft, acts in told if any(dated(a) for a in acts)]
    others = [draft for draft, acts in told if not any(dated(a) for a in acts)]
    if len(own) != 1 or not others[0].is_told:
        return None
    return (own[0], others[0]) if _may_be_one(own[0], others[0]) else None


def _may_be_one(one: Draft, other: Draft) -> bool:
    ends = (one.within.earliest, one.within.latest, other.within.earliest, other.within.latest)
    days = [day for day in ends if day is not None]
    near = len(days) == len(ends) and max(days) - min(days) < LONGEST
    return near and one.company.is_met_by(other.company)
