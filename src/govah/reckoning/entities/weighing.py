"""Hears every link, the surest first, and decides which two forms are one.

What the case file says is done whatever speaks against it. Nothing else makes one of two rows of the gazetteer. What
only letters bring together is not done against a text that tells two people apart, nor across plainly different names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govah.model import ListingId, TieKind
from govah.reckoning.entities.clusters import Clusters
from govah.reckoning.entities.compared import COMPARED, apart
from govah.reckoning.entities.links import Link, surest_first
from govah.reckoning.entities.traits import Traits
from govah.reckoning.entities.written import Form, Name


class Weighing:
    """Decides on links. `clusters` are the forms as joined by all of them; `letters` by what only compares as one, for
    two names of one person need not be alike where a text says that they are one."""

    def __init__(self, clusters: Clusters, letters: Clusters, traits: Traits) -> None:
        self._clusters, self._letters, self._traits = clusters, letters, traits

    def decided(self, links: Iterable[Link]) -> Iterator[Link]:
        """Every link as it was decided: one that was refused has lost its `joins` and says why."""
        ordered = surest_first(links)
        for accepted in (True, False):
            heard = [one for one in ordered if one.accepted is accepted]
            for one in heard:
                if one.kind is not TieKind.SAME_AS:
                    self._clusters.keep_apart(one.first, one.second)
            yield from [self._heard(one) for one in heard]

    def _heard(self, one: Link) -> Link:
        if not one.joins or self._clusters.together(one.first, one.second):
            return one
        why = None if one.accepted else self._against(one)
        if why is None and self._clusters.join(one.first, one.second):
            if one.rule == COMPARED:
                self._letters.join(one.first, one.second)
            return one
        return one.refused(f"not joined: {why or 'they are kept apart by what else is known of them'}")

    def _against(self, one: Link) -> str | None:
        """What speaks against joining two groups: two rows of the gazetteer, and where only their letters bring them
        together also what the texts tell of them, and the letters of the others in each group."""
        if one.first.name is one.second.name:
            return None
        ours, theirs = self._clusters.members(one.first), self._clusters.members(one.second)
        if (rows := _rows(ours)) and (others := _rows(theirs)) and rows != others:
            return "the gazetteer has them as two"
        if one.rule != COMPARED:
            return None
        why = self._traits.against(ours, theirs)
        return f"different {why}" if why else apart(self._alike(one.first), self._alike(one.second))

    def _alike(self, form: Form) -> set[Name]:
        return {member.name for member in self._letters.members(form)}


def _rows(forms: Iterable[Form]) -> set[ListingId]:
    return {form.name.listing.id for form in forms if form.name.listing}
