"""Which events are parts of others: waves that a text counts, and what was done to many inside a longer time of it.

A part is an event of its own, with its own days, place and origins; to take it for the whole would shorten a massacre
to one of its nights. Only a wave that a text tells as one bounds the whole. That a day lies in a season is a proposal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from govah.model import Bounds, Phase
from govah.reckoning.drafts import Draft, Part, dated
from govah.reckoning.sites import by_level, may_meet

WAVE = "wave"
WITHIN = "within"
"""The rules by which an event is proposed to be a part of another."""

_LONG = 10
"""Days from which on what is told by a noun ("the killings of 1988") went on; "late 1987" alone may be one day."""

_LONGEST = 400
"""Days that the time of a whole covers at most."""

_MONTH = 30
_CROWD = 25


def find_parts(drafts: Sequence[Draft]) -> None:
    """Set the whole of every event that has exactly one. Cost: linear in events, but for a month with many wholes of
    one family, where none is chosen."""
    wholes = [d for d in drafts if d.phase is Phase.WHOLE and d.wave is None and not d.company.alone]
    by_month = _by_month(d for d in wholes if d.company.many and _days(d.within) <= _LONGEST and _went_on(d))
    families: dict[str, list[Draft]] = defaultdict(list)
    for whole in wholes:
        families[whole.family].append(whole)
    for draft in drafts:
        if draft.phase is Phase.WHOLE:
            draft.part = _counted(draft, families[draft.family]) if draft.wave else _held(draft, by_month)


def _counted(draft: Draft, wholes: Sequence[Draft]) -> Part | None:
    """The whole of a wave: the one in its documents, else the one there is."""
    if len(wholes) > _CROWD:
        return None
    able = [w for w in wholes if _may_hold(w, draft) and w.within.both(draft.within) in (draft.within, w.within)]
    near = [w for w in able if not w.documents.isdisjoint(draft.documents)] or able
    return Part(near[0], WAVE, next(a for a in draft.acts if a.wave)) if len(near) == 1 else None


def _held(draft: Draft, by_month: dict[tuple[str, int], list[Draft]]) -> Part | None:
    """The shortest stretch of the same done to many in which this lies, if there is one."""
    month = next(_months(draft.within), None)
    wholes = by_month.get((draft.family, month), []) if month is not None and draft.company.many else []
    if len(wholes) > _CROWD:
        return None
    able = sorted((w for w in wholes if _holds(w, draft)), key=lambda w: _days(w.within))
    unclear = len(able) > 1 and _days(able[0].within) == _days(able[1].within)
    return Part(able[0], WITHIN) if able and not unclear else None


def _holds(whole: Draft, draft: Draft) -> bool:
    inside = whole.within.both(draft.within) == draft.within and _days(draft.within) < _days(whole.within)
    return inside and _may_hold(whole, draft) and not draft.company.alone


def _went_on(draft: Draft) -> bool:
    """Does a text tell of it as of something that took time?"""
    whens = (when for act in draft.acts if (when := dated(act)))
    return bool(draft.wording.nouns and _days(draft.within) > _LONG) or any(w.begin != w.end for w in whens)


def _may_hold(whole: Draft, draft: Draft) -> bool:
    """Does nothing about who and where speak against it?"""
    key = whole.wording.key
    meet = may_meet(by_level(whole.places, key), by_level(draft.places, key))
    return whole is not draft and meet and all(whole.company.may_mean(whom) for whom in draft.company.whoms)


def _by_month(wholes: Iterable[Draft]) -> dict[tuple[str, int], list[Draft]]:
    found: dict[tuple[str, int], list[Draft]] = defaultdict(list)
    for whole in wholes:
        for month in _months(whole.within):
            found[whole.family, month].append(whole)
    return found


def _months(span: Bounds) -> Iterator[int]:
    if span.earliest is not None and span.latest is not None:
        yield from range(span.earliest // _MONTH, span.latest // _MONTH + 1)


def _days(span: Bounds) -> int:
    return 0 if span.earliest is None or span.latest is None else span.latest - span.earliest + 1
