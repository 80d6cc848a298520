"""Times named side by side, as one: from "in July, August and September 1988" the months from July to September.

What lies between two of them is not thereby told: the hull says only that the thing happened somewhere in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from govah.model import Bounds, DateMention, Extent, When


def hull(mentions: Sequence[DateMention]) -> When | None:
    """The shortest time that holds every one of `mentions`; None where one of them has no days of its own.

    A side on which one of them is open is open.
    """
    values = [m.value for m in mentions if m.value is not None]
    if not values or len(values) != len(mentions):
        return None
    earliest, latest = [w.earliest for w in values], [w.latest for w in values]
    whole = Bounds(
        None if None in earliest else min(d for d in earliest if d is not None),
        None if None in latest else max(d for d in latest if d is not None),
    )
    return When(
        begin=whole,
        end=whole,
        extent=Extent.WITHIN,
        granularity=values[-1].granularity,
        calendar=values[-1].calendar,
        approximate=any(w.approximate for w in values),
        uncertain=any(w.uncertain for w in values),
        assumptions=tuple(dict.fromkeys(a for w in values for a in w.assumptions)),
    )
