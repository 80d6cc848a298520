"""Hears every link, the surest first, and decides which two forms are one.

What the case file says is done whatever speaks against it. What only letters bring together is not done against a
text that tells two people apart, nor across two names that are plainly different.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govah.model import TieKind
from govah.reckoning.entities.clusters import Clusters
from govah.reckoning.entities.compared import COMPARED, apart
from govah.reckoning.entities.links import Link, surest_first
from govah.reckoning.entities.traits import Traits


def weighed(links: Iterable[Link], clusters: Clusters, traits: Traits) -> Iterator[Link]:
    """Every link as it was decided: one that was refused has lost its `joins` and says why."""
    ordered = surest_first(links)
    for accepted in (True, False):
        heard = [one for one in ordered if one.accepted is accepted]
        for one in heard:
            if one.kind is not TieKind.SAME_AS:
                clusters.keep_apart(one.first, one.second)
        yield from [_heard(one, clusters, traits) for one in heard]


def _heard(one: Link, clusters: Clusters, traits: Traits) -> Link:
    if not one.joins or clusters.together(one.first, one.second):
        return one
    why = _against(one, clusters, traits) if one.rule == COMPARED else None
    if why is None and clusters.join(one.first, one.second):
        return one
    return one.refused(f"not joined: {why or 'they are kept apart by what else is known of them'}")


def _against(one: Link, clusters: Clusters, traits: Traits) -> str | None:
    """What speaks against joining two groups that only their letters bring together."""
    ours, theirs = clusters.members(one.first), clusters.members(one.second)
    why = traits.against(ours, theirs)
    if why is not None:
        return f"different {why}"
    return apart({form.name for form in ours}, {form.name for form in theirs})
