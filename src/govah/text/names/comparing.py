"""Two names read by one family, their words paired: what there is to judge, and what no score can outweigh."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

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
    MORE = "a word more, as a rule another place"
    SORT = "only one of them says what it is"
    UNEXPLAINED = "letters differ that no rule of spelling explains"
    SEX = "a last he or a tells two names apart"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two readings by one family, as names of a `kind`, the pairing of their words, and the limits. Across scripts, the
    left is Persian."""

    left: Reading
    right: Reading
    pairing: Pairing
    limits: tuple[Limit, ...]
    kind: str = "person"

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
    limits: list[Limit] = []
    if kind != "person" and _says_sort(left) is not _says_sort(right):
        left, right = (each.without(family(of).sorts) for each in (left, right))
        limits.append(Limit.SORT)
    found = _paired(left, right, _cost(left, right, kind))
    return Comparison(left, right, found, (*limits, *_limits(found, family(of), kind)), kind)


def _says_sort(name: Reading) -> bool:
    """Does it say what it is, and more than that ("Selmar Prison")?"""
    said = family(name.family).sorts.intersection(name.words)
    return 0 < len(said) < len(name.words)


def _paired(left: Reading, right: Reading, cost: Cost) -> Pairing:
    """The words paired as the family joins them; where that fails, as they are written."""
    joined = pair(left.words, right.words, cost)
    if joined.total < UNEXPLAINED or (left.parts, right.parts) == (left.words, right.words):
        return joined
    apart = pair(left.parts, right.parts, cost)
    return apart if apart.total < joined.total else joined


def _cost(left: Reading, right: Reading, kind: str) -> Cost:
    rules, words = family(left.family), left.words + right.words
    cost = letters_cost if left.script is not right.script else _within(rules.name, left.marked is not right.marked)
    if 1 in map(len, words):
        cost = _with_initials(cost, rules)
    if kind != "person" and not rules.meanings.keys().isdisjoint(words):
        cost = _with_meanings(cost, rules)
    return cost


def _with_meanings(cost: Cost, rules: Family) -> Cost:
    """Words that mean one thing are one, whatever they sound like; those that mean two are two."""

    def meant(one: str, other: str) -> float:
        mine, theirs = rules.meanings.get(one), rules.meanings.get(other)
        if mine is None or theirs is None:
            return cost(one, other)
        return 0.0 if mine == theirs else WORST

    return meant


def _with_initials(cost: Cost, rules: Family) -> Cost:
    return lambda one, other: _initial(one, other, rules) if 1 in (len(one), len(other)) else cost(one, other)


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
            yield Limit.LEFT_OUT if kind == "person" else Limit.MORE
        elif 1 in (len(one), len(other)) and one != other:
            yield Limit.INITIAL
        elif step.cost and kind == "person" and _sexes(one, other, rules.name):
            yield Limit.SEX
        elif step.cost >= UNEXPLAINED:
            yield Limit.UNEXPLAINED


@lru_cache(maxsize=65536)
def _sexes(one: str, other: str, of: str) -> bool:
    """Are these one word with and without the last he or a that tells the sex?"""
    if word_skeleton(one, of)[0] != word_skeleton(other, of)[0]:
        return False
    rules = family(of)
    return rules.tells_sex(one, other) or rules.tells_sex(other, one)
