"""Which names are compared: those that share a key. Never mentions, and never all names with all.

A key that very many names share is cut finer; how many pairs that leaves out is counted, so that nobody takes
"not proposed" for "compared and found different".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from govah.reckoning.entities.written import Name
from govah.reckoning.names import spelt
from govah.text.names import keys, skeleton

_CROWD = 30
"""Names under one key beyond which only those that also share their long vowels are compared, and where these are
still more, each with this many of the commonest."""


@dataclass(frozen=True, slots=True, eq=False)
class Spelling:
    """One spelling of a name that is compared; `loose` ones find, they do not join."""

    text: str
    name: Name
    loose: bool = False


Pair = tuple[Spelling, Spelling]


@dataclass(slots=True)
class Blocks:
    """The pairs of spellings that may be one name. Cost: near linear in spellings.

    `left_out` is how many pairs that share a key were not compared under it, known when all pairs were taken; it is
    too high by those that share several."""

    spellings: list[Spelling]
    left_out: int = 0

    def pairs(self) -> Iterator[Pair]:
        """Every pair once, in an order that depends on the names alone."""
        blocks: dict[tuple[str, str], list[Spelling]] = defaultdict(list)
        for spelling in self.spellings:
            for key in keys(spelling.text):
                blocks[spelling.name.kind.value, key].append(spelling)
        seen: set[tuple[int, int]] = set()
        for at in sorted(blocks):
            for one, other in self._of(blocks[at]):
                pair = (id(one), id(other))
                if one.name is not other.name and pair not in seen:
                    seen.add(pair)
                    yield one, other

    def _of(self, block: list[Spelling]) -> Iterator[Pair]:
        if len(block) <= _CROWD:
            yield from combinations(block, 2)
            return
        finer: dict[str, list[Spelling]] = defaultdict(list)
        for spelling in block:
            finer[skeleton(spelling.text).M].append(spelling)
        taken = 0
        for alike in finer.values():
            for pair in _with_the_commonest(alike):
                taken += 1
                yield pair
        self.left_out += len(block) * (len(block) - 1) // 2 - taken


def spellings_of(names: Iterable[Name]) -> Iterator[Spelling]:
    """What is compared of each name, by its key: the name itself, and for a row of the gazetteer all its names that
    nobody means as an insult."""
    for name in names:
        texts = {spelt(name.text): Spelling(name.text, name)}
        for listed in name.listing.names if name.listing else ():
            if not listed.derogatory:
                texts.setdefault(spelt(listed.text), Spelling(listed.text, name, loose=listed.common))
        yield from texts.values()


def _with_the_commonest(alike: list[Spelling]) -> Iterator[Pair]:
    ordered = sorted(alike, key=lambda s: (-len(s.name.main.found), s.name.key, s.text))
    for place, one in enumerate(ordered[:_CROWD]):
        for other in ordered[place + 1 :]:
            yield one, other
