"""The section "Documents": the full text of every document, each passage in its place.

Everything that was preserved is shown, what was set aside included, so that a reader can check both what was read and
what was not.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Block, Document, Role, Script, Span, Statement, Status
from govah.report.chains import quoted
from govah.report.lines import Lines
from govah.report.passages import Passages
from govah.report.shown import bdi, lang, shortened

_SAFE = re.compile(r"[A-Za-z][\w-]*", re.ASCII)
_WRAPPED = range(50, 95)
_TAGS = {Role.TITLE: "p", Role.HEADING: "h4"}
_DIRECTIONS = {Script.ARABIC: "rtl", Script.LATIN: "ltr", Script.CYRILLIC: "ltr"}


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in the margin beside a passage: who speaks, through whom, when."""

    id: str
    voice: Markup
    through: Markup
    facts: Markup
    reviewed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One block as shown. `aside` says why it was set aside, empty if it was read."""

    tag: str
    classes: str
    lang: str
    dir: str
    text: Markup
    notes: tuple[Note, ...]
    aside: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One document as shown; `titled` if its text shows the title itself.

    `broken` are the ids of passages that go on in a second element.
    """

    id: str
    number: str
    title: Markup
    dir: str
    titled: bool
    meta: Markup
    counts: Markup
    parts: tuple[Part, ...]
    broken: tuple[str, ...]


def pages(lines: Lines) -> Iterator[Page]:
    """Every document, one at a time, so that a large case is never held twice."""
    for document in lines.lookup.examination.documents:
        yield _page(document, lines)


def _page(document: Document, lines: Lines) -> Page:
    reading = lines.lookup.readings.get(document.id)
    statements = sorted(reading.statements, key=lambda s: (s.span, s.id)) if reading else []
    passages = Passages(document.text, statements, [_marks(s) for s in statements])
    ahead = deque(statements)
    parts = [_part(block, document, passages, _begun(ahead, block.span.end), lines) for block in _covered(document)]
    kind = lines.words(f"document.{document.kind.value}")
    return Page(
        id=document.id,
        number=lines.words.number(lines.lookup.numbers[document.id]),
        title=bdi(shortened(document.name, 240)),
        dir=_DIRECTIONS.get(document.script, "auto"),
        titled=any(b.role is Role.TITLE and b.span.of(document.text) == document.name for b in document.blocks),
        meta=bdi(shortened(document.outlet.value, 120)) if document.outlet else kind,
        counts=lines.words("count.statements", len(statements)),
        parts=tuple(parts),
        broken=tuple(passages.broken),
    )


def _begun(ahead: deque[Statement], end: int) -> list[Statement]:
    """Takes from `ahead` the statements that begin before `end`."""
    begun = []
    while ahead and ahead[0].span.start < end:
        begun.append(ahead.popleft())
    return begun


def _covered(document: Document) -> Iterator[Block]:
    """The blocks of a document, and whatever stands between them, so that no character is left out."""
    at = 0
    for block in document.blocks:
        yield from _between(document, at, block.span.start)
        yield block
        at = block.span.end
    yield from _between(document, at, len(document.text))


def _between(document: Document, start: int, end: int) -> Iterator[Block]:
    if document.text[start:end].strip():
        yield Block(span=Span(start, end), role=Role.FURNITURE, language=document.language, script=document.script)


def _part(block: Block, document: Document, passages: Passages, begun: list[Statement], lines: Lines) -> Part:
    read = block.role in (Role.TITLE, Role.HEADING, Role.BODY)
    wrapped = block.role is Role.BODY and _hard_wrapped(block.span.of(document.text))
    return Part(
        tag=_TAGS.get(block.role, "p"),
        classes="text" + (f" {block.role.value}" if block.role is not Role.BODY else " wrapped" if wrapped else ""),
        lang=lang(block.language),
        dir=_DIRECTIONS.get(block.script, "auto"),
        text=passages.markup(block.span),
        notes=tuple(_note(s, lines) for s in begun if _worth_a_note(s)),
        aside=Markup("") if read else lines.words(f"role.{block.role.value}"),
    )


def _hard_wrapped(text: str) -> bool:
    """Were the lines broken by the width of a page, not by whoever wrote them?"""
    whole = text.split("\n")[:-1]
    return bool(whole) and all(len(line) in _WRAPPED for line in whole)


def _marks(statement: Statement) -> str:
    own = "" if quoted(statement.speaker) else " own"
    return own + ("" if statement.status is Status.PROPOSED else " reviewed")


def _worth_a_note(statement: Statement) -> bool:
    """A document's own voice needs a note only where it gives a time."""
    return quoted(statement.speaker) or statement.about is not None


def _note(statement: Statement, lines: Lines) -> Note:
    *through, speaker = lines.chains.of(statement).links
    return Note(
        id=statement.id,
        voice=speaker.name if quoted(statement.speaker) else lines.words("reader.own-voice"),
        through=Markup(" › ").join(link.name for link in through),
        facts=lines.words("list.dot").join(lines.facts(statement, plain=False)),
        reviewed=statement.status is not Status.PROPOSED,
    )


def fragments(ids: list[str]) -> Markup:
    """The style rules that mark all pieces of a passage which goes on in a second element, when a link leads to it."""
    rules = [f':root:has([id="{i}"]:target) [data-of="{i}"]' for i in ids if _SAFE.fullmatch(i)]
    return Markup(",\n".join(rules) + "{background:var(--mark)}" if rules else "")
