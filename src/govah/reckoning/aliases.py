"""Two names for one thing, where a text says so: each side of a conflict has its own name for the same battle.

Only what is said outright counts, in one statement, between the two names. Two operations that are merely mentioned
together are two.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise

from govah.model import DocumentId, EntityKind, KnownName, Mention, Reading
from govah.text.folding import folded

_FARTHEST = 80
"""Characters that may stand between the two names."""


@cache
def rules() -> tuple[dict[str, str], ...]:
    """The ways of saying so, each with its name, example and counter-example."""
    return tuple(tomllib.loads(files(__package__).joinpath("aliases.toml").read_text(encoding="utf-8"))["rule"])


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rule["between"]) for rule in rules())


def says_one(between: str) -> bool:
    """Do these words between two names say that both name one thing?

    >>> says_one(" is the ministry's expression for "), says_one(" was followed by ")
    (True, False)
    """
    words = folded(between).replace('"', "").strip()
    return any(p.search(words) for p in _patterns())


def stated(readings: Iterable[Reading], texts: Mapping[DocumentId, str]) -> Iterator[KnownName]:
    """The pairs of names of operations that the documents themselves say are one."""
    for reading in readings:
        operations = [m for m in reading.mentions if m.kind is EntityKind.OPERATION]
        for first, second in pairwise(sorted(operations, key=lambda m: m.span)):
            if first.name != second.name and _is_stated(first, second, texts[reading.document]):
                yield KnownName(name=first.name, kind=EntityKind.OPERATION.value, also=(second.name,))


def _is_stated(first: Mention, second: Mention, text: str) -> bool:
    gap = second.span.start - first.span.end
    return 0 < gap <= _FARTHEST and says_one(text[first.span.end : second.span.start])
