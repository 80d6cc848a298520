"""The section "Sources": what was taken in, when it was made and why we say so, and what is a copy of what.

A day of publication is shown with its reason, because everything a document tells as past hangs on it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Dating, DatingRule, Document, Refusal, Stated
from govah.report.lines import Lines
from govah.report.shown import bdi, shortened, shown

_GROUP = 4


@dataclass(frozen=True, slots=True)
class Refused:
    """All files that were refused for one reason."""

    reason: Markup
    code: str
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document in the list; `facts` are pairs of a name and a value, `copies` other documents with its text."""

    id: str
    number: str
    title: Markup
    made: Markup
    because: Markup
    passage: str | None
    facts: tuple[tuple[Markup, Markup], ...]
    copies: tuple[str, ...]
    likeness: Markup
    findings: tuple[Markup, ...]
    sha256: str


def sources(lines: Lines) -> tuple[Source, ...]:
    """Every document, in the order of the examination."""
    return tuple(_source(d, lines) for d in lines.lookup.examination.documents)


def refused(lines: Lines) -> tuple[Refused, ...]:
    """The files that were not read, by reason, the commonest first."""
    groups: dict[tuple[str, str], list[Refusal]] = defaultdict(list)
    for refusal in lines.lookup.examination.refusals:
        groups[refusal.reason, refusal.code].append(refusal)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Refused(lines.told(reason), code, tuple(found)) for (reason, code), found in ordered)


def hashed(sha256: str) -> str:
    """A hash in groups that an eye can compare."""
    return " ".join(sha256[i : i + _GROUP] for i in range(0, len(sha256), _GROUP))


def _source(document: Document, lines: Lines) -> Source:
    reading = lines.lookup.readings.get(document.id)
    made, because, passage = _dated(document, reading.dating if reading else None, lines)
    group = lines.lookup.copies.get(document.id)
    found = (*document.findings, *(reading.findings if reading else ()))
    return Source(
        id=document.id,
        number=lines.words.number(lines.lookup.numbers[document.id]),
        title=bdi(shortened(document.name, 200)),
        made=made,
        because=because,
        passage=passage,
        facts=tuple(_facts(document, lines)),
        copies=tuple(d for d in group.documents if d != document.id) if group else (),
        likeness=lines.words(f"copies.{group.kind.value}") if group else Markup(""),
        findings=tuple(bdi(lines.says.finding(f)) for f in found if f.subject == document.id),
        sha256=hashed(document.original.sha256),
    )


def _facts(document: Document, lines: Lines) -> list[tuple[Markup, Markup]]:
    words = lines.words
    stated: list[tuple[str, Stated | None]] = [
        ("outlet", document.outlet),
        ("byline", document.byline),
        ("witness", document.witness),
        ("address", document.address),
        ("republished", document.republished_from),
    ]
    languages = dict.fromkeys(b.language for b in document.body) or {document.language: None}
    tongues = words("list.comma").join(words.get(f"language.{x}", x) for x in languages)
    form = [bdi(document.media_type), words("count.bytes", document.original.size)]
    facts = [(words("sources.file"), words("list.comma").join(bdi(n) for n in document.original.names))]
    facts.append((words("sources.form"), words("list.dot").join(form)))
    facts.append((words("sources.kind"), words("list.dot").join([words(f"document.{document.kind.value}"), tongues])))
    return facts + [(words(f"sources.{name}"), bdi(shortened(s.value, 240))) for name, s in stated if s]


def _dated(document: Document, dating: Dating | None, lines: Lines) -> tuple[Markup, Markup, str | None]:
    """When a document was made, why we say so, and the passage that says it."""
    words = lines.words
    if dating is None or dating.rule is DatingRule.NONE:
        return words("days.unknown"), words("sources.because-none"), None
    made = Markup.escape(lines.days.within(dating.bounds))
    written = bdi(dating.forced_by.text) if dating.forced_by else Markup("")
    if dating.rule is DatingRule.STATED:
        stated = document.published
        source = shown(stated.source) if stated else Markup("")
        return made, words("sources.because-stated", text=bdi(stated.value) if stated else written, source=source), None
    passage = None
    if dating.forced_by:
        passage = lines.lookup.statement_at(document.id, dating.forced_by.span.start)
    return made, words("sources.because-told", text=written), passage
