"""The consonants of a name in one alphabet for every script: plain strings, to store and to find by.

K keeps what every spelling must show (consonants), M also the vowels that are written in letters of their own and a
last he. Two spellings of one name nearly always share K; two names may: a skeleton finds, it does not decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from govah.text.names.families import Family, family
from govah.text.names.words import family_of, words_of

VERSION = 1
"""Rises whenever a name may get another skeleton than before: stored ones are then made anew."""

_TWICE = re.compile(r"(.)\1+")
_WEAK = re.compile("[AEIOUWY]")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The skeletons of a name's words, one space between: K consonants only, M with long vowels."""

    K: str
    M: str


@lru_cache(maxsize=65536)
def skeleton(name: str, of: str | None = None) -> Skeleton:
    """The skeleton of a name, as family `of` reads it (by default the family of its script). Cost: linear.

    >>> skeleton("Gholam-Reza Jalāl") == skeleton("غلامرضا جلال") == Skeleton("qlmrz jl", "qlmrz jl")
    True
    >>> skeleton("مهدی").M, skeleton("مهدیه").M
    ('mhdY', 'mhdYE')
    """
    read = of or family_of(name)
    pairs = [word_skeleton(word, read) for word in words_of(name, read).words]
    return Skeleton(" ".join(k for k, _ in pairs), " ".join(m for _, m in pairs))


@lru_cache(maxsize=65536)
def word_skeleton(word: str, of: str) -> tuple[str, str]:
    """K and M of one folded word."""
    rules = family(of)
    for rewrite in rules.rewrites:
        word = rewrite.find.sub(rewrite.put, word)
    stem = rules.ending.sub("", word) if rules.ending else word
    sounds = _TWICE.sub(r"\1", rules.sounds(stem))
    if len(sounds) > 2 and sounds.endswith("h"):
        sounds = sounds[:-1]
    middle = _TWICE.sub(r"\1", _without(sounds, rules)) + ("E" if stem != word else "")
    consonants = _TWICE.sub(r"\1", _WEAK.sub("", sounds))
    return consonants or sounds[:1] or word, middle or sounds[:1] or word


def _without(sounds: str, rules: Family) -> str:
    return "".join(sound for sound in sounds if sound not in rules.silent)
