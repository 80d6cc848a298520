"""The weak points of this evidence: what the other side would attack first, each line leading to what it concerns.

Whatever could be held against a result belongs here, the results that we like included. What nobody finds here they
will find in court.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import ClashKind, DatingRule, Event, Presence, Statement, Status
from govah.report.chains import unnamed
from govah.report.lines import Lines
from govah.report.shown import bdi, shortened

_SHOWN = 12
_FOLDED = 100
_ALONE = ("antecedent.alone", "antecedent.denied")
_SHARED = ("C011", "C012", "C013", "C014")
_LOW = 0.5
"""The score below which a machine’s reading is little better than a guess."""

Link = tuple[str, Markup]
Found = tuple[str, Markup | None]
"""The id of what a point concerns, and what to call it where its own name does not say enough."""


@dataclass(frozen=True, slots=True)
class WeakPoint:
    """Where this evidence is thin, with links to what it concerns: the first few, `more`, and how many are `left`."""

    says: Markup
    first: tuple[Link, ...]
    more: tuple[Link, ...]
    left: int


@dataclass(frozen=True, slots=True)
class WeakPart:
    """The weak points of one kind."""

    name: Markup
    points: tuple[WeakPoint, ...]


def weak(lines: Lines) -> tuple[WeakPart, ...]:
    """Every weak point that this case has, by kind."""
    parts = (WeakPart(lines.words(f"weak.{kind}"), tuple(_points(kind, lines))) for kind in _POINTS)
    return tuple(part for part in parts if part.points)


def document(lines: Lines, id_: str) -> Markup:
    """A document by its number."""
    return lines.words("line.document", number=lines.words.number(lines.lookup.numbers[id_]))


def _points(kind: str, lines: Lines) -> Iterator[WeakPoint]:
    for key, find in _POINTS[kind].items():
        found = list(find(lines))
        if found:
            links = [(id_, name or _name(id_, lines)) for id_, name in found[: _SHOWN + _FOLDED]]
            says = lines.words(f"weak.{key}", len(found))
            yield WeakPoint(says, tuple(links[:_SHOWN]), tuple(links[_SHOWN:]), len(found) - len(links))


def _name(id_: str, lines: Lines) -> Markup:
    """What the page calls an explanation, an event, a document or a statement."""
    lookup = lines.lookup
    if id_ in lookup.explanations:
        return lines.says.sentence(lookup.explanations[id_].says)
    if id_ in lookup.events:
        return lines.says.label(lookup.events[id_])
    return document(lines, id_) if id_ in lookup.documents else lines.line(lookup.statements[id_]).brief


def _one_origin(lines: Lines) -> Iterator[Found]:
    for x in lines.lookup.examination.reckoning.explanations:
        if x.stated_by and x.origins.high <= 1:
            yield x.id, None


def _self_attested(lines: Lines) -> Iterator[Found]:
    """Explanations whose reason nobody but those who offer it says to have happened."""
    for x in lines.lookup.examination.reckoning.explanations:
        if any(e.because.key in _ALONE for e in x.entailments):
            yield x.id, None


def _events(which: Callable[[Event], bool]) -> Callable[[Lines], Iterator[Found]]:
    def found(lines: Lines) -> Iterator[Found]:
        events = lines.lookup.examination.reckoning.events
        return ((e.id, None) for e in events if which(e))

    return found


def _clashes(lines: Lines, *, tolerance: bool) -> Iterator[Found]:
    """Those that a vague word alone could end, or the hard ones that stand only under an assumption."""
    for clash in lines.lookup.examination.reckoning.clashes:
        if (clash.kind is ClashKind.TOLERANCE) if tolerance else (clash.assumptions and clash.kind is ClashKind.HARD):
            yield clash.id, lines.words("clash.days", clash.days)


def _undated(lines: Lines) -> Iterator[Found]:
    for reading in lines.lookup.examination.readings:
        if reading.dating.rule is not DatingRule.STATED:
            yield reading.document, None


def _impossible(lines: Lines) -> Iterator[Found]:
    """Voices who by the record cannot have been where they tell of."""
    for vantage in lines.lookup.examination.reckoning.vantages:
        told = next((s for s in vantage.told if s in lines.lookup.statements), None)
        if vantage.presence is Presence.IMPOSSIBLE and told:
            what = _name(vantage.event if vantage.event in lines.lookup.events else told, lines)
            yield told, lines.words("weak.who-of", who=bdi(shortened(vantage.who, 60)), what=what)


def _alarms(lines: Lines) -> Iterator[Found]:
    """Rare details that independent voices share: the same slip, wrong date or figure, or the same rare words."""
    for finding in lines.lookup.examination.reckoning.findings:
        if finding.code in _SHARED and finding.subject in lines.lookup.anchors:
            yield finding.subject, lines.told(shortened(lines.says.finding(finding), 160))


def _statements(which: Callable[[Statement], bool]) -> Callable[[Lines], Iterator[Found]]:
    def found(lines: Lines) -> Iterator[Found]:
        return ((s.id, None) for s in lines.lookup.examination.statements if which(s))

    return found


def _gaps(lines: Lines) -> Iterator[Found]:
    """Documents with statements whose chain has a link without a name, and how many."""
    statements = lines.lookup.examination.statements
    for id_, n in Counter(s.document for s in statements if any(map(unnamed, s.chain))).items():
        yield id_, lines.words("line.rest", n=lines.words.number(n), document=document(lines, id_))


def _unreviewed(lines: Lines) -> Sequence[Found]:
    statements = lines.lookup.examination.statements
    reviewed = any(s.status is not Status.PROPOSED for s in statements)
    return [] if reviewed or not statements else [("limits-rules", lines.words("limits.rules"))]


_POINTS: dict[str, dict[str, Callable[[Lines], Iterable[Found]]]] = {
    "sources": {
        "one-origin": _one_origin,
        "self-attested": _self_attested,
        "lone-events": _events(lambda e: e.origins.low == 1 == e.origins.high),
        "nobody": _events(lambda e: e.origins.low == 0),
        "circular": _events(lambda e: bool(e.origins.circular)),
        "bottleneck": _events(lambda e: len(e.origins.bottleneck) == 1),
        "shared": _alarms,
        "unnamed": _gaps,
    },
    "dates": {
        "contested": _events(lambda e: e.contested),
        "tolerance": lambda lines: _clashes(lines, tolerance=True),
        "assumed": lambda lines: _clashes(lines, tolerance=False),
        "ambiguous": _statements(lambda s: any(d.value and d.value.alternatives for d in s.dates)),
        "undated": _undated,
    },
    "witnesses": {
        "impossible": _impossible,
        "coerced": _statements(lambda s: any(r.coerced for r in s.chain)),
    },
    "readings": {
        "unreviewed": _unreviewed,
        "low-score": _statements(lambda s: s.score < _LOW and s.status is Status.PROPOSED),
    },
}
