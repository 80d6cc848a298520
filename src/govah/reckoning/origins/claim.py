"""Who takes one claim from whom, and with whom it begins.

The graph is of one claim: who cites another here may know the next thing of their own. What comes back to whoever it
was taken from has begun with nobody; counting it would let two papers that cite each other make a fact.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from govah.reckoning.origins.graph import components, narrowest

N = TypeVar("N", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Account(Generic[N]):
    """The claim as told once: `way` leads from the page in to whoever speaks; its first `own` links are the page and
    those whose page it is, all others are cited there. `knows`: the speaker says that they saw or did it."""

    way: Sequence[N]
    own: int
    knows: bool = False

    @property
    def speaker(self) -> N:
        """Whose words they are."""
        return self.way[-1]


class Claim(Generic[N]):
    """All accounts of one claim; `unnamed` are the voices that nobody could find. Cost: near linear in links.

    Whoever takes the claim from nobody is a root, and whoever saw it. A voice that cites others and also speaks for
    itself may be one: it counts above, and below only if what it cites leads to nobody who can be found.

    >>> five = [Account((f"page {n}", f"paper {n}", "agency"), own=2) for n in range(5)]
    >>> Claim(five).roots
    ('agency',)
    >>> mutual = [Account(("p", "Mirror", "Observer"), own=2), Account(("q", "Observer", "Mirror"), own=2)]
    >>> Claim(mutual).roots, Claim(mutual).circles
    ((), (('Mirror', 'Observer'),))
    """

    def __init__(self, accounts: Iterable[Account[N]], unnamed: Collection[N] = ()) -> None:
        self._unnamed = unnamed
        self._takes: dict[N, dict[N, None]] = {}
        self._knows: set[N] = set()
        self._own: set[N] = set()
        self._speaks: set[N] = set()
        self._cited: dict[N, set[N]] = {}
        self._pages: dict[N, None] = {}
        for account in accounts:
            self._take(account)
        self._number: dict[N, int] = {}
        self._groups: list[_Group[N]] = []
        self._counted: set[N] = set()
        self._sure: set[N] = set()
        self._possible: set[N] = set()
        self._circles: list[tuple[N, ...]] = []
        for members in components(self._takes):
            self._groups.append(self._settled(members))

    @property
    def roots(self) -> tuple[N, ...]:
        """All with whom it begins or may begin."""
        return tuple(node for node in self._takes if node in self._sure or node in self._possible)

    @property
    def counted(self) -> tuple[N, ...]:
        """Those of them who can be found and without whom fewer would remain: what surely are several."""
        return tuple(node for node in self._takes if node in self._counted)

    @property
    def circles(self) -> tuple[tuple[N, ...], ...]:
        """Voices that only cite one another, in the order in which they are met."""
        return tuple(self._circles)

    @cached_property
    def bottleneck(self) -> tuple[N, ...]:
        """The fewest through whom all of it comes, if they are fewer than the roots; the nearest to them."""
        roots = self.roots
        cut = narrowest(self._takes, self._pages, roots) if len(roots) > 1 else roots
        return cut if len(cut) < len(roots) else ()

    def rests_on(self, node: N) -> N:
        """The one with whom what `node` says stands or falls: a root, or the first of a circle."""
        return node if node in self._counted or node in self._sure else self._groups[self._number[node]].stands

    def begins(self, node: N) -> bool:
        """Does what `node` says begin with anybody? What only goes round in a circle does not."""
        return self._groups[self._number[node]].rooted

    def _take(self, account: Account[N]) -> None:
        way = account.way
        for node, following in zip(way, (*way[1:], None), strict=True):
            takes = self._takes.setdefault(node, {})
            if following is not None and following != node:
                takes[following] = None
        self._pages[way[0]] = None
        self._own.update(way[: account.own])
        speaker = account.speaker
        if account.knows:
            self._knows.add(speaker)
        if account.own == len(way):
            self._speaks.add(speaker)
        else:
            self._cited.setdefault(speaker, set()).add(next(n for n in reversed(way) if n != speaker))

    def _settled(self, members: tuple[N, ...]) -> _Group[N]:
        """What a group of voices that lead back to one another stands on; all that it leads to is settled before."""
        self._number.update(dict.fromkeys(members, len(self._groups)))
        below = self._below(members)
        sure = [m for m in members if m in self._knows or (not below and len(members) == 1 and self._speaks_here(m))]
        possible = [m for m in members if m not in sure and self._may_know(m)]
        counted = [m for m in sure if m not in self._unnamed]
        if not counted and not any(g.found for g in below):
            counted = [m for m in possible if m not in self._unnamed][:1]
        self._sure.update(sure)
        self._possible.update(possible)
        self._counted.update(counted)
        rooted = bool(sure or possible) or any(g.rooted for g in below)
        if len(members) > 1 and not rooted:
            self._circles.append(members)
        stands = next(iter((*counted, *sure, *(g.stands for g in below), *possible)), members[0])
        return _Group(stands, rooted, bool(counted) or any(g.found for g in below))

    def _below(self, members: Iterable[N]) -> list[_Group[N]]:
        """The other groups that a group takes from."""
        numbers = dict.fromkeys(self._number[m] for node in members for m in self._takes[node])
        return [self._groups[n] for n in numbers if n < len(self._groups)]

    def _speaks_here(self, node: N) -> bool:
        return node in self._speaks or node in self._cited

    def _may_know(self, node: N) -> bool:
        """Does it speak for itself, or is it heard by somebody outside of its circle, on no page of its own?"""
        if node in self._speaks:
            return True
        cited = self._cited.get(node, ())
        return node not in self._own and any(self._number.get(c) != self._number[node] for c in cited)


@dataclass(frozen=True, slots=True)
class _Group(Generic[N]):
    """Voices that lead back to one another, or one alone. `stands`: with whom what they say stands or falls; `rooted`:
    it leads to a root; `found`: to one that counts."""

    stands: N
    rooted: bool
    found: bool
