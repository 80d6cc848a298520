"""Pairs of written names, and which part of a corpus a name belongs to.

A pair is the same when both sides write one name, whoever bears it. What is *doubtful* (the source gives the two as
names of one thing, but their letters say that they are two names: Azadshahr and شاه پسند, or that one has a word more:
Farhad Jam and Farhad Safari Jam) is kept apart, and left out of the headline figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import md5

from rapidfuzz import fuzz

from naming.writing import folded, sounds

PARTS = ("dev", "test")
UNLIKE = 0.5
"""A word whose consonants agree less than this with any stretch of the other name is not in it: they are two names."""
LONGER = 0.75
"""So are two of which one has fewer consonants than this share of the other's: it lacks a word."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two written names, whether they are the same name, and how the pair was chosen."""

    left: str
    right: str
    same: bool
    sort: str
    kind: str = "person"
    doubtful: bool = False


def digest(text: str) -> str:
    """A fixed draw: the same for a text on every machine."""
    return md5(text.encode()).hexdigest()


def part(name: str) -> str:
    """The part that a name belongs to, from its letters alone: two fifths are dev, the rest test."""
    return "test" if int(digest(folded(name).replace(" ", "")), 16) % 10 >= 4 else "dev"


def right(left: str, other: str, kind: str) -> Pair:
    """A pair that the source gives as one name."""
    return Pair(left, other, True, "same", kind, doubtful(left, other))


def doubtful(left: str, other: str) -> bool:
    """Do the consonants say that these are two names, whatever the source holds?

    >>> [doubtful("فرهاد جم", other) for other in ("Farhad Jam", "Farhad Safari Jam", "Farhad Safi")]
    [False, True, True]
    """
    one, two = sounds(left), sounds(other)
    fewer, more = sorted(len(each.replace(" ", "")) for each in (one, two))
    return fewer < LONGER * more or _strays(one, two) or _strays(two, one)


def _strays(one: str, two: str) -> bool:
    """Is a word of `one` nowhere in the other?"""
    whole = two.replace(" ", "")
    return any(fuzz.partial_ratio(word, whole) < 100 * UNLIKE for word in one.split() if len(word) > 1)
