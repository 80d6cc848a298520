"""What each part of a text is for: title, byline, heading, body, or the furniture of the page around it.

A sign-up line read as a statement is noise; a sentence of testimony set aside as furniture is a loss. So nothing is
set aside but short lines that a named rule matches, and what no rule knows is body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from govah.model import Role, Span, Stated
from govah.record.extract import Extract, Part
from govah.record.rules import first_match
from govah.text.folding import folded

_ENDS_A_SENTENCE = re.compile(r"""[.!?؟…:;؛،,]["'”’»)\]]*$""")
_LONGEST_TITLE, _LONGEST_HEADING = 200, 90
_BYLINE_WITHIN = 8
_LEADS = frozenset("-*•–—>|0123456789۰۱۲۳۴۵۶۷۸۹\"“«'‘([")


@dataclass(frozen=True, slots=True)
class Article:
    """Every part with its role, and what the text states of itself under the field it is for."""

    parts: tuple[Part, ...]
    stated: dict[str, Stated]


def article_of(extract: Extract) -> Article:
    """Say what each part of `extract` is for. What the format already knows stays; the words decide the rest."""
    stated = dict(extract.stated)
    parts = list(_by_words(extract, stated))
    parts = _titled(extract.text, parts, stated)
    parts = [part if part.role else replace(part, role=role) for part, role in _headings(extract.text, parts)]
    _from_outlet(stated)
    return Article(tuple(parts), stated)


def _by_words(extract: Extract, stated: dict[str, Stated]) -> Iterator[Part]:
    """The parts, those marked that a rule knows: reprint notices, furniture, bylines, datelines."""
    place = 0
    for part in extract.parts:
        if part.role in (None, Role.BODY):
            yield from _of_line(extract.text, part, place, stated)
            place += 1
        elif part.role is Role.FURNITURE and (notice := first_match("reprint", part.span.of(extract.text))):
            yield _noted(extract.text, part, notice, Role.REPRINT_NOTICE, stated)
        else:
            yield part


def _of_line(text: str, part: Part, place: int, stated: dict[str, Stated]) -> Iterator[Part]:
    line = part.span.of(text)
    if notice := first_match("reprint", line):
        yield _noted(text, part, notice, Role.REPRINT_NOTICE, stated)
    elif first_match("furniture", line):
        yield Part(part.span, Role.FURNITURE)
    elif place < _BYLINE_WITHIN and (byline := first_match("byline", line)):
        yield _noted(text, part, byline, Role.BYLINE, stated)
    elif place < _BYLINE_WITHIN and (dateline := first_match("dateline", line)):
        start, cut = part.span.start, part.span.start + len(dateline[0].rstrip())
        yield _noted(text, Part(Span(start, cut)), dateline, Role.BYLINE, stated)
        yield Part(Span(start + dateline.end(), part.span.end), part.role)
    else:
        yield part


def _noted(text: str, part: Part, match: re.Match[str], role: Role, stated: dict[str, Stated]) -> Part:
    """The part with its role; what the rule's groups name is stated, unless the page stated it before."""
    for name, value in match.groupdict().items():
        bare = (value or "").strip()
        if bare and name not in stated:
            span = Span(match.start(name), match.start(name) + len(bare)).shifted(part.span.start)
            stated[name] = Stated(value=span.of(text), source=f"{role.value} line", span=span)
    return Part(part.span, role)


def _titled(text: str, parts: list[Part], stated: dict[str, Stated]) -> list[Part]:
    """Mark the title: what the format marked, the line that repeats the stated title, or a first line like one."""
    index = _title_index(text, parts, stated)
    if index is None:
        return parts
    span = parts[index].span
    if "title" not in stated or stated["title"].span is None:
        source = "first line" if parts[index].role is None else "title line"
        stated["title"] = Stated(value=" ".join(span.of(text).split()), source=source, span=span)
    return [*parts[:index], Part(span, Role.TITLE), *parts[index + 1 :]]


def _title_index(text: str, parts: list[Part], stated: dict[str, Stated]) -> int | None:
    open_ = [i for i, part in enumerate(parts) if part.role in (None, Role.TITLE, Role.HEADING, Role.BODY)]
    marked = [i for i in open_ if parts[i].role is Role.TITLE]
    if marked:
        return marked[0]
    known = folded(stated["title"].value) if "title" in stated else None
    for i in open_[:4]:
        if known is not None and len(parts[i].span) < 2 * _LONGEST_TITLE and folded(parts[i].span.of(text)) in known:
            return i
    from_format = known is not None and stated["title"].span is not None
    if from_format or len(open_) < 2 or parts[open_[0]].role is not None:
        return None
    return open_[0] if _like_a_title(parts[open_[0]].span.of(text), _LONGEST_TITLE) else None


def _headings(text: str, parts: list[Part]) -> Iterator[tuple[Part, Role]]:
    """Each part with what it would be if only its words decided: a short line that stands over a longer one."""
    for part, after in zip_longest(parts, parts[1:]):
        line = part.span.of(text) if len(part.span) <= _LONGEST_HEADING else ""
        over = after is not None and after.role in (None, Role.BODY) and len(after.span) > _LONGEST_HEADING
        yield part, Role.HEADING if line and over and _like_a_title(line, _LONGEST_HEADING) else Role.BODY


def _like_a_title(line: str, longest: int) -> bool:
    """Short, on one line, opening with a letter, and not ended as a sentence is."""
    fits = len(line) <= longest and "\n" not in line and line[:1] not in _LEADS
    return fits and not _ENDS_A_SENTENCE.search(line) and any(map(str.isalpha, line))


def _from_outlet(stated: dict[str, Stated]) -> None:
    """An outlet that says itself that it reproduces another ("Harbour site, reproducing The Courier")."""
    outlet = stated.get("outlet")
    match = first_match("reprinted_outlet", outlet.value) if outlet else None
    if outlet is None or match is None or "republished_from" in stated:
        return
    span = outlet.span and Span(match.start("republished_from"), match.end("republished_from")).shifted(
        outlet.span.start
    )
    stated["republished_from"] = Stated(value=match["republished_from"], source=outlet.source, span=span)
