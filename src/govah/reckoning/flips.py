"""How firmly a verdict stands: the fewest origins to withdraw, with all that they say, until it is another one.

A verdict that one source can change rests on that source, however many statements stand beside it. Whoever reads a
dossier against us looks for exactly this, so it is said first.

Source: minimum hitting sets by a tree of what each proof rests on, level by level (Reiter 1987).
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from govah.model import Flips, Verdict, Withdrawal

TRIES = 60
"""How many withdrawals are tried at most: beyond that only a lower bound is given, and said to be one."""

Trial = Callable[[frozenset[str]], tuple[Verdict, Collection[str]]]
"""The verdict without some origins, and those that it then rests on: none of the others can change it alone."""


def flips(trial: Trial, tries: int = TRIES) -> Flips:
    """The least number of origins whose withdrawal changes the verdict. Cost: at most `tries` trials and one.

    >>> told_by = {"a", "b"}
    >>> def attested(without):
    ...     left = told_by - without
    ...     return (Verdict.SUPPORTED, left) if left else (Verdict.SILENT, ())
    >>> flips(attested).least
    2
    """
    verdict, resting = trial(frozenset())
    level = {frozenset({origin}): None for origin in sorted(resting)}
    size = 0
    while level:
        size += 1
        if tries < len(level):
            return Flips(least=size, exact=False)
        tries -= len(level)
        found = [(gone, *trial(gone)) for gone in level]
        changed = [(gone, after) for gone, after, _ in found if after is not verdict]
        if changed:
            alone = tuple(Withdrawal(origin=o, verdict=after) for gone, after in changed for o in gone if size == 1)
            return Flips(least=size, alone=alone)
        level = {gone | {origin}: None for gone, _, resting in found for origin in sorted(resting)}
    return Flips()
