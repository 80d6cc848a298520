"""Which of some ideas a text has words for, and what was looked through for them.

Silence is never proof: an idea that is not found was not found in so many characters, under so many words.
"""

from __future__ import annotations

from dataclasses import dataclass

from govah.model.casefile import Idea
from govah.model.span import Span
from govah.model.time import Answer


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place of an idea: the `word` of it that stands there in some form, and the passage around it."""

    span: Span
    word: str
    passage: Span


@dataclass(frozen=True, slots=True)
class Sought:
    """An idea that was looked for, and every place where one of its words stands."""

    idea: Idea
    found: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What a look through a text of so many `characters` gave. `is_extract`: does the text itself say that it is not
    whole? It can say yes, by a word or by the `omissions` that it marks; nothing in a text can say no."""

    characters: int
    sought: tuple[Sought, ...]
    is_extract: Answer
    omissions: tuple[Span, ...] = ()
