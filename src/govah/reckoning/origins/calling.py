"""By what else something can be called: a short name, the opening of a title, "the letter of" whoever wrote it.

Only the form of names is looked at here; whether a short name means one voice alone is for who knows all voices.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from govah.reckoning.names import spelt

_LONGEST = 12
"""Words of a name or title that are looked at."""


def openings(title: str) -> Iterator[str]:
    """By what a document can be cited: two or more words with which its title begins.

    >>> list(openings("Order No. 17"))
    ['order no', 'order no 17']
    """
    words = spelt(title).split()
    yield from (" ".join(words[:n]) for n in range(2, min(len(words), _LONGEST) + 1))


def endings(name: str) -> Iterator[str]:
    """By what an outlet or an author can be cited.

    >>> list(endings("The Evening Mirror"))
    ['the evening mirror', 'evening mirror', 'mirror']
    """
    words = spelt(name).split()[-_LONGEST:]
    yield from (" ".join(words[n:]) for n in range(len(words)))


def head(name: str) -> str:
    """What a body is called on its own page: its name up to a word that is written small.

    >>> head("The Institute of Forensic Studies"), head("Iran Rights Watch")
    ('institute', 'iran rights watch')
    """
    words = name.split()
    small = (n for n, word in enumerate(words) if n and word.islower())
    return bare(spelt(" ".join(words[: next(small, len(words))])))


def bare(name: str) -> str:
    """A spelt name without its article."""
    first, _, rest = name.partition(" ")
    return rest if rest and first in listed("articles") else name


def holders(name: str) -> Iterator[str]:
    """Whose a document may be, spelt, if its name says so.

    >>> list(holders("ledger of the ferry company")), list(holders("Malavi's letter")), list(holders("a letter"))
    (['the ferry company'], ['malavi'], [])
    """
    found = (pattern.fullmatch(name) for pattern in _patterns())
    yield from (spelt(m["who"]) for m in found if m)


@cache
def listed(row: str) -> frozenset[str]:
    """One list of words of all languages, spelt."""
    return frozenset(spelt(word) for language in _data().values() for word in language[row])


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for language in _data().values() for pattern in language["whose"])


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
