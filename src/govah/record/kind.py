"""What sort of paper a document is, by rules that can be read: its form, its title, how it opens, who speaks in it.

The kind decides whose voice "I" is. Where no rule fits it is unknown; nothing is guessed from the subject.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from govah.model import DocumentKind, Role, Stated
from govah.record.extract import Extract, Part
from govah.record.rules import rules

_FIRST_PERSON = re.compile(r"\b(?:I|me|my|myself)\b|(?<![^\W\d_])(?:من|مرا|خودم)(?![^\W\d_])")
_QUOTED = re.compile(r"[“«\"][^”»\"\n]{0,2000}[”»\"]")
_WORD = re.compile(r"\w+")
_SAMPLE = 20_000
_FEWEST_TURNS = 3
_SHARE_OF_I = 0.02


def kind_of(extract: Extract, parts: Sequence[Part], stated: Mapping[str, Stated]) -> DocumentKind:
    """What fits first: the form, a named witness, the title, the opening, turns of talk, "I", marks of the press."""
    if extract.kind is not None:
        return extract.kind
    if "witness" in stated:
        return DocumentKind.TESTIMONY
    near = takewhile(lambda p: p.span.start < _SAMPLE, parts)
    lines = [p.span.of(extract.text) for p in near if p.role is Role.BODY]
    title = stated["title"].value if "title" in stated else ""
    found = _matching("title", [title]) or _matching("opening", lines[:2]) or _turns(lines) or _first_person(lines)
    return found or (DocumentKind.PRESS if _of_the_press(stated, parts) else DocumentKind.UNKNOWN)


def _matching(where: str, lines: list[str]) -> DocumentKind | None:
    here = [rule for rule in rules("kind") if rule.where == where]
    return next((DocumentKind(rule.gives) for rule in here if any(rule.match(line) for line in lines)), None)


def _turns(lines: list[str]) -> DocumentKind | None:
    """An interview, if at least three paragraphs open with a mark of question or answer."""
    here = [rule for rule in rules("kind") if rule.where == "turns"]
    marked = sum(any(rule.pattern.match(line) for rule in here) for line in lines)
    return DocumentKind.INTERVIEW if marked >= _FEWEST_TURNS else None


def _first_person(lines: list[str]) -> DocumentKind | None:
    """A testimony, if one word in fifty outside quotation marks is the writer's own "I"."""
    words = _QUOTED.sub(" ", "\n".join(lines)[:_SAMPLE])
    count = len(_FIRST_PERSON.findall(words))
    enough = count >= 3 and count >= _SHARE_OF_I * len(_WORD.findall(words))
    return DocumentKind.TESTIMONY if enough else None


def _of_the_press(stated: Mapping[str, Stated], parts: Sequence[Part]) -> bool:
    dated = "outlet" in stated and ("published" in stated or "byline" in stated)
    return dated or any(part.role in (Role.REPRINT_NOTICE, Role.BYLINE) for part in parts)
