"""The forms that a word may be an inflection of, by spelling alone.

Generous on purpose, for looking things up: a wrong hit is seen beside its passage, a wrong silence is not seen at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from govah.text.nouns import singular

ENDINGS = frozenset({"ها", "های", "هایی", "هایش", "هایشان", "هایم", "ی", "ای", "ان"})
"""Persian endings that stand apart once a ZWNJ is a space."""

_SHORTEST_STEM = 3


@lru_cache(maxsize=16384)
def forms(word: str) -> frozenset[str]:
    """A folded word, and all that it may be an inflected form of: in English a plural or a form of a regular verb, in
    Persian a plural, an ezafe or one of a kind.

    >>> sorted(forms("prisons")), sorted(forms("executed"))
    (['prison', 'prisons'], ['execut', 'execute', 'executed'])
    >>> "شورش" in forms("شورشی"), "شورشی" in forms("شورش")
    (True, False)
    """
    stems = _persian(word) if "\u0600" <= word[0] <= "\u06ff" else _english(word)
    return frozenset({word, *(stem for stem in stems if len(stem) >= _SHORTEST_STEM)})


def plain_forms(word: str) -> frozenset[str]:
    """A folded word as somebody may have given it to look for: itself, and its singular."""
    return frozenset({word, singular(word, "fa" if "\u0600" <= word[0] <= "\u06ff" else "en")})


def _english(word: str) -> Iterator[str]:
    yield singular(word)
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + _SHORTEST_STEM - 1:
            stem = word.removesuffix(ending)
            yield from (stem, stem + "e")
            if stem[-1] == stem[-2]:
                yield stem[:-1]
    if word.endswith("ied"):
        yield word[:-3] + "y"


def _persian(word: str) -> Iterator[str]:
    yield singular(word, "fa")
    if word.endswith("ی"):
        yield word[:-1]
        yield singular(word[:-1], "fa")
