"""Whether somebody is spoken of as "he" or as "she", by what the text calls them.

Titles, nouns and given names are read; what they leave open stays open. A pronoun never fits whom the text calls
otherwise, so a wrong gender here would hide the right speaker.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib import resources

from govah.reading.attribution.lexicon import data
from govah.text.folding import folded

_ENDINGS = {"woman": "she", "man": "he"}
_NO_ENDINGS = frozenset({"human", "german", "roman", "talisman", "ottoman"})


def gender_of(name: str, told: str = "") -> str:
    """How somebody is spoken of, by the words `told` of them (the nearest to the name first), else by the given name.

    >>> gender_of("Osk", "Mrs."), gender_of("Lena Osk"), gender_of("Lena Osk", "spokesman"), gender_of("Robin Osk")
    ('she', 'she', 'he', '')
    """
    for word in told.split():
        if found := gender_of_noun(_bare(word)):
            return found
    first = name.split()[:1]
    return _given().get(_bare(first[0]), "") if first and len(name.split()) > 1 else ""


@cache
def gender_of_noun(noun: str) -> str:
    """How a title or a noun in lower case says that somebody is spoken of.

    >>> [gender_of_noun(n) for n in ("spokeswoman", "mr", "actress", "witness", "guard")]
    ['she', 'he', 'she', '', '']
    """
    if noun in _listed():
        return _listed()[noun]
    ends = (gender for ending, gender in _ENDINGS.items() if noun.endswith(ending) and noun not in _NO_ENDINGS)
    return next(ends, "")


@lru_cache(maxsize=4096)
def _bare(word: str) -> str:
    return folded(word).strip(".,;:'’“”\"()").removesuffix("'s").removesuffix("’s")


@cache
def _listed() -> dict[str, str]:
    table = data("en")["pronouns"]
    return dict.fromkeys(table["masculine"].split(), "he") | dict.fromkeys(table["feminine"].split(), "she")


@cache
def _given() -> dict[str, str]:
    table = tomllib.loads(resources.files(__package__).joinpath("given.toml").read_text("utf-8"))
    return {folded(name): gender for gender in ("he", "she") for name in table[gender].split()}
