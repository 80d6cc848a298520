"""The consonants of a word in one alphabet for every script: plain strings, to store and to find by.

K keeps what every spelling must show (consonants), M also the vowels that have letters of their own, and a last he. Two
spellings of one name nearly always share K; two names may: a skeleton finds, it does not decide.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Indel

from govah.text.names.families import family

VERSION = 1
"""Rises whenever a name may get another skeleton than before: stored ones are then made anew."""

_FAR = 0.4
_TWICE = re.compile(r"(.)\1+")
_WEAK = re.compile("[AEIOUWY]")


@lru_cache(maxsize=131072)
def word_skeleton(word: str, of: str) -> tuple[str, str]:
    """K and M of one folded word, as family `of` reads it. Cost: linear.

    >>> word_skeleton("gholamreza", "persian") == word_skeleton("غلامرضا", "persian") == ("qlmrz", "qlmrz")
    True
    >>> word_skeleton("مهدی", "persian")[1], word_skeleton("مهدیه", "persian")[1]
    ('mhdY', 'mhdYE')
    """
    rules = family(of)
    stem = rules.ending.sub("", word)
    plain = "".join(rules.unmarked.get(letter, letter) for letter in stem)
    sounds = _TWICE.sub(r"\1", rules.sounds(plain))
    if len(sounds) > 2 and sounds.endswith("h"):
        sounds = sounds[:-1]
    heard = "".join(sound for sound in sounds if sound not in rules.silent)
    middle = _TWICE.sub(r"\1", heard) + ("E" if stem != word else "")
    consonants = _TWICE.sub(r"\1", _WEAK.sub("", sounds))
    return consonants or sounds[:1] or word, middle or sounds[:1] or word


def far_apart(one: str, other: str, of: str) -> bool:
    """Do two words share so few consonants that nothing more needs to be looked at?

    >>> far_apart("رضا", "reza", "persian"), far_apart("رضا", "mahmoud", "persian")
    (False, True)
    """
    return Indel.normalized_similarity(word_skeleton(one, of)[0], word_skeleton(other, of)[0]) < _FAR
