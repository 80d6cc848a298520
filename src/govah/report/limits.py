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

from govah.model import FINDINGS, Entailment, Explanation, Finding, Status, Verdict
from govah.report.lines import Lines
from govah.report.shown import bdi, shown
from govah.report.weak import WeakPart, document, weak

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
class Untested:
    """What an explanation entails and the record could not be asked, with the explanation."""

    explanation: str
    says: Markup
    entails: Markup
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Assumed:
    """An assumption: what it says, whether it is made, and the results that depend on it."""

    name: str
    says: Markup
    on: bool
    explanations: tuple[tuple[str, Markup], ...]
    clashes: tuple[tuple[str, Markup], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The whole section."""

    assumptions: tuple[Assumed, ...]
    vague: tuple[tuple[Markup, str], ...]
    vague_count: int
    vagueness: tuple[tuple[str, str], ...]
    readings: tuple[tuple[str, str], ...]
    rules: tuple[Rule, ...]
    proposed: int
    reviewed: int
    untested: tuple[Untested, ...]
    weak: tuple[WeakPart, ...]
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
        weak=weak(lines),
        doubts=tuple(_doubts(lines)),
    )


def _assumptions(lines: Lines) -> Iterator[Assumed]:
    """Each assumption once, with what depends on it."""
    examination = lines.lookup.examination
    off, reckoning = examination.casefile.switched_off, examination.reckoning
    tests = [(x, e, a.name) for x in reckoning.explanations for e in x.entailments for a in e.assumptions]
    made = {a.name for a in reckoning.assumptions}.union(name for _, _, name in tests)
    for name in sorted(made.union(off)):
        yield Assumed(
            name=name,
            says=lines.says.assumption(name),
            on=name not in off,
            explanations=tuple({x.id: _turned(x, e, lines) for x, e, by in tests if by == name}.items()),
            clashes=tuple(
                (c.id, lines.words("clash.days", c.days)) for c in reckoning.clashes if name in c.assumptions
            ),
        )


def _turned(explanation: Explanation, test: Entailment, lines: Lines) -> Markup:
    """An explanation, and what a verdict on it would be without an assumption, if it differs."""
    says = lines.says.sentence(explanation.says)
    if test.without_assumptions in (None, test.verdict):
        return says
    held, without = (lines.words(f"verdict.{v.value}") for v in (test.verdict, test.without_assumptions))
    return lines.words("limits.turned", says=says, held=held, without=without)


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


def _untested(lines: Lines) -> Iterator[Untested]:
    for explanation in lines.lookup.examination.reckoning.explanations:
        for test in explanation.entailments:
            if test.verdict in (Verdict.SILENT, Verdict.UNTESTABLE):
                says, what = lines.says.sentence(explanation.says), lines.says.sentence(test.says)
                yield Untested(explanation.id, says, what, test.verdict)


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
    for held in examination.documents:
        yield from held.findings
    for reading in examination.readings:
        yield from reading.findings
    yield from examination.reckoning.findings


def _doubt(finding: Finding, lines: Lines) -> Doubt:
    """A finding with the place it is about: the passage that holds its span, else its subject."""
    anchor: str | None = finding.subject if finding.subject in lines.lookup.anchors else None
    if finding.span and finding.subject in lines.lookup.documents:
        anchor = lines.lookup.statement_at(finding.subject, finding.span.start) or anchor
    id_ = lines.lookup.statements[anchor].document if anchor in lines.lookup.statements else anchor
    place = document(lines, id_) if id_ in lines.lookup.numbers else lines.words("limits.see")
    return Doubt(shown(lines.says.finding(finding)), anchor, place)
