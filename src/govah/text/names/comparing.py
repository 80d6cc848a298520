"""Two names read by one family, their words paired: what there is to judge, and what no score can outweigh."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from govah.model import Script
from govah.text.names.families import Family, family
from govah.text.names.letters import WORST, letters_cost
from govah.text.names.pairing import Cost, Pairing, pair
from govah.text.names.reading import Reading, read
from govah.text.names.skeletons import word_skeleton
from govah.text.names.spellings import spelling_cost

UNEXPLAINED = 7.0
"""Nats from which the difference of two words is more than another way to spell."""
_INITIAL = 1.0


class Limit(Enum):
    """What keeps a comparison from being SAME, whatever the letters say."""

    INITIAL = "an initial may be another name"
    LEFT_OUT = "a word only one of them has"
    UNEXPLAINED = "letters differ that no rule of spelling explains"
    SEX = "a last he or a tells two names apart"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two readings by one family, the pairing of their words, and the limits. Across scripts, the left is Persian."""

    left: Reading
    right: Reading
    pairing: Pairing
    limits: tuple[Limit, ...]

    @property
    def across(self) -> bool:
        """Are they in two scripts?"""
        return self.left.script is not self.right.script


def compare(one: str, two: str, of: str, kind: str = "person") -> Comparison:
    """Compare two names as family `of` reads them.

    >>> compare("Tahereh Karimi", "طاهر کریمی", "persian").limits
    (<Limit.SEX: 'a last he or a tells two names apart'>,)
    """
    left, right = read(one, of), read(two, of)
    if left.script is not Script.ARABIC and right.script is Script.ARABIC:
        left, right = right, left
    found = pair(left.words, right.words, _cost(left, right))
    return Comparison(left, right, found, tuple(_limits(found, family(of), kind)))


def _cost(left: Reading, right: Reading) -> Cost:
    of = left.family
    cost = letters_cost if left.script is not right.script else _within(of, left.marked is not right.marked)
    if 1 not in map(len, left.words + right.words):
        return cost
    return lambda one, other: _initial(one, other, family(of)) if 1 in (len(one), len(other)) else cost(one, other)


@cache
def _within(of: str, loose: bool) -> Cost:
    return lambda one, other: spelling_cost(one, other, of, loose)


def _initial(one: str, other: str, rules: Family) -> float:
    """An initial may be any word that begins with a spelling of its sound."""
    if one == other:
        return 0.0
    begins = [{word[0]} | rules.beginnings(word[0]) for word in (one, other)]
    return _INITIAL if begins[0] & begins[1] else WORST


def _limits(found: Pairing, rules: Family, kind: str) -> Iterator[Limit]:
    for step in found.steps:
        one, other = "".join(step.left), "".join(step.right)
        if not one or not other:
            yield Limit.LEFT_OUT
        elif 1 in (len(one), len(other)) and one != other:
            yield Limit.INITIAL
        elif step.cost and kind == "person" and _sexes(one, other, rules):
            yield Limit.SEX
        elif step.cost >= UNEXPLAINED:
            yield Limit.UNEXPLAINED


def _sexes(one: str, other: str, rules: Family) -> bool:
    """Are these one word with and without the last he or a that tells the sex?"""
    if word_skeleton(one, rules.name)[0] != word_skeleton(other, rules.name)[0]:
        return False
    return rules.tells_sex(one, other) or rules.tells_sex(other, one)
