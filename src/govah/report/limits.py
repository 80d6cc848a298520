"""The section "Limits": what was assumed, what a machine proposed and nobody reviewed, and the weak points.

Whoever wants to break a dossier should find here where to start: that is what makes the rest worth believing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup

from govah.model import FINDINGS, DatingRule, Finding, Status, Verdict
from govah.report.chains import unnamed
from govah.report.lines import Lines
from govah.report.shown import bdi, shown

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Doubt:
    """One finding in words and the anchor of what it is about, if the case has one."""

    says: Markup
    anchor: str | None
    place: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubts:
    """All findings of one code; `more` are those beyond the first few."""

    code: str
    severity: str
    count: str
    first: tuple[Doubt, ...]
    more: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that proposed something, how often, and one passage it read."""

    name: str
    count: str
    passage: str


@dataclass(frozen=True, slots=True)
class WeakPoint:
    """Where this evidence is thin, with links to what it concerns; `more` are those beyond the first few."""

    says: Markup
    first: tuple[tuple[str, Markup], ...]
    more: tuple[tuple[str, Markup], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The whole section."""

    assumptions: tuple[tuple[str, Markup, bool], ...]
    vague: tuple[tuple[Markup, str], ...]
    vague_count: int
    vagueness: tuple[tuple[str, str], ...]
    readings: tuple[tuple[str, str], ...]
    rules: tuple[Rule, ...]
    proposed: int
    reviewed: int
    untested: tuple[tuple[str, Markup, Verdict], ...]
    weak: tuple[WeakPoint, ...]
    doubts: tuple[Doubts, ...]


def limits(lines: Lines) -> Limits:
    """Everything that a reader should hold against the dossier."""
    statements = lines.lookup.examination.statements
    proposed = sum(s.status is Status.PROPOSED for s in statements)
    vague = _vague(lines)
    return Limits(
        assumptions=tuple(_assumptions(lines)),
        vague=tuple(vague[:_SHOWN]),
        vague_count=len(vague),
        vagueness=tuple(_vagueness(lines)),
        readings=tuple(_choices(lines)),
        rules=tuple(_rules(lines)),
        proposed=proposed,
        reviewed=len(statements) - proposed,
        untested=tuple(_untested(lines)),
        weak=tuple(p for p in _weak_points(lines) if p.first),
        doubts=tuple(_doubts(lines)),
    )


def _assumptions(lines: Lines) -> Iterator[tuple[str, Markup, bool]]:
    """Each assumption once: its name, what it says, and whether it is made."""
    examination = lines.lookup.examination
    off = examination.casefile.switched_off
    made = {a.name for a in examination.reckoning.assumptions}
    for name in sorted(made.union(off)):
        yield name, lines.says.assumption(name), name not in off


def _vague(lines: Lines) -> list[tuple[Markup, str]]:
    """Every time expression whose bounds come from a vague word, with a passage that holds it."""
    found: dict[str, str] = {}
    for statement in lines.lookup.examination.statements:
        for date in statement.dates:
            if date.value is not None and date.value.approximate:
                found.setdefault(date.text, statement.id)
    return [(bdi(text), passage) for text, passage in found.items()]


def _vagueness(lines: Lines) -> Iterator[tuple[str, str]]:
    """Every section of the vagueness table with its words and their numbers; an asterisk at what this case changed."""
    examination = lines.lookup.examination
    changed = examination.casefile.vagueness
    told = [(*v.word.rpartition(".")[::2], v.numbers, "*" if v in changed else "") for v in examination.vagueness]
    for section, words in groupby(told, key=itemgetter(0)):
        yield section, ", ".join(f"{word} {_range(numbers)}{mark}" for _, word, numbers, mark in words)


def _range(numbers: tuple[float, ...]) -> str:
    return "–".join(f"{n:,g}" for n in numbers)


def _choices(lines: Lines) -> list[tuple[str, str]]:
    """The choices made in reading dates, by name, and how often."""
    examination = lines.lookup.examination
    counts = Counter(a for r in examination.readings for d in r.dates if d.value for a in d.value.assumptions)
    return [(name, lines.words.number(n)) for name, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]


def _rules(lines: Lines) -> Iterator[Rule]:
    """The rules behind what nobody has reviewed, the busiest first."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for statement in lines.lookup.examination.statements:
        if statement.status is Status.PROPOSED:
            counts[statement.rule] += 1
            first.setdefault(statement.rule, statement.id)
    for name, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield Rule(name, lines.words.number(n), first[name])


def _untested(lines: Lines) -> Iterator[tuple[str, Markup, Verdict]]:
    for explanation in lines.lookup.examination.reckoning.explanations:
        for entailment in explanation.entailments:
            if entailment.verdict in (Verdict.SILENT, Verdict.UNTESTABLE):
                yield explanation.id, lines.says.sentence(entailment.says), entailment.verdict


def _weak_points(lines: Lines) -> Iterator[WeakPoint]:
    """What a sceptic would say first."""
    examination, words = lines.lookup.examination, lines.words
    reckoning = examination.reckoning
    undated = [r.document for r in examination.readings if r.dating.rule is not DatingRule.STATED]
    yield _point("undated", undated, lines, [_document(d, lines) for d in undated])
    thin = [x for x in reckoning.explanations if x.origins.high <= 1]
    yield _point("one-origin", [x.id for x in thin], lines, [lines.says.sentence(x.says) for x in thin])
    lone = [e for e in reckoning.events if e.origins.high <= 1]
    yield _point("lone-events", [e.id for e in lone], lines, [lines.says.label(e) for e in lone])
    leaning = [c for c in reckoning.clashes if c.assumptions]
    yield _point("assumed", [c.id for c in leaning], lines, [words("clash.days", c.days) for c in leaning])
    gaps = Counter(s.document for s in examination.statements if any(map(unnamed, s.chain)))
    held = [words("line.rest", n=words.number(n), document=_document(d, lines)) for d, n in gaps.items()]
    yield _point("unnamed", list(gaps), lines, held, gaps.total())


def _point(key: str, anchors: list[str], lines: Lines, names: list[Markup], count: int | None = None) -> WeakPoint:
    """A weak point; `count` when it is not the number of links."""
    pairs = tuple(zip(anchors, names, strict=True))
    says = lines.words(f"weak.{key}", len(anchors) if count is None else count)
    return WeakPoint(says, pairs[:_SHOWN], pairs[_SHOWN:])


def _document(document: str, lines: Lines) -> Markup:
    return lines.words("line.document", number=lines.words.number(lines.lookup.numbers[document]))


def _doubts(lines: Lines) -> Iterator[Doubts]:
    """Every finding, by code: doubts before notes."""
    by_code: dict[str, list[Finding]] = defaultdict(list)
    for finding in _findings(lines):
        by_code[finding.code].append(finding)
    for code in sorted(by_code, key=lambda c: (FINDINGS[c].severity.value, c)):
        found = [_doubt(f, lines) for f in by_code[code]]
        yield Doubts(
            code=code,
            severity=FINDINGS[code].severity.value,
            count=lines.words.number(len(found)),
            first=tuple(found[:_SHOWN]),
            more=tuple(found[_SHOWN:]),
        )


def _findings(lines: Lines) -> Iterable[Finding]:
    examination = lines.lookup.examination
    for document in examination.documents:
        yield from document.findings
    for reading in examination.readings:
        yield from reading.findings
    yield from examination.reckoning.findings


def _doubt(finding: Finding, lines: Lines) -> Doubt:
    """A finding with the place it is about: the passage that holds its span, else its subject."""
    anchor: str | None = finding.subject if finding.subject in lines.lookup.anchors else None
    if finding.span and finding.subject in lines.lookup.documents:
        anchor = lines.lookup.statement_at(finding.subject, finding.span.start) or anchor
    document = lines.lookup.statements[anchor].document if anchor in lines.lookup.statements else anchor
    place = _document(document, lines) if document in lines.lookup.numbers else lines.words("limits.see")
    return Doubt(shown(lines.says.finding(finding)), anchor, place)
