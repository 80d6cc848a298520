"""The head of the dossier: a title, what the results come to in two or three sentences, and the counts.

The sentences are made from results only. They say what was offered and what it meets in the record, never what
happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import ClashKind, Entailment, Explanation, Status, Verdict
from govah.report.lines import Lines, quoted, unnamed
from govah.report.shown import bdi, plain, shortened, shown


@dataclass(frozen=True, slots=True)
class Headline:
    """The head of the page. `window` is the title of the browser's window, plain text."""

    title: Markup
    window: str
    standfirst: Markup
    facts: tuple[Markup, ...]


def headline(lines: Lines, span: str) -> Headline:
    """The head for these results; `span` is the stretch of time the events fill, in words."""
    examination = lines.lookup.examination
    title = examination.casefile.title or _title(lines)
    return Headline(
        title=shown(title),
        window=plain(title),
        standfirst=Markup(" ").join(_standfirst(lines, span)),
        facts=tuple(_facts(lines)),
    )


def _title(lines: Lines) -> str:
    documents = lines.lookup.examination.documents
    if len(documents) == 1:
        return shortened(documents[0].name, 120)
    return str(lines.words("head.untitled", len(documents)).striptags())


def _standfirst(lines: Lines, span: str) -> Iterator[Markup]:
    """An explanation that the record contradicts, else the widest clash, else that none was found; then the span."""
    words, examination = lines.words, lines.lookup.examination
    refuted = list(_refuted(examination.reckoning.explanations))
    hard = [c for c in examination.reckoning.clashes if c.kind is ClashKind.HARD]
    if refuted:
        yield _refutation(*refuted[0], lines)
    elif hard:
        widest = max(hard, key=lambda c: (c.days, c.id))
        yield words("head.clash", widest.days, statements=words("count.statements", len(widest.statements)).striptags())
    else:
        yield words("head.no-clash")
    if span and not refuted:
        yield words("head.span", span=span)


def _refuted(explanations: tuple[Explanation, ...]) -> Iterator[tuple[Explanation, Entailment]]:
    """Explanations with an entailment that the record contradicts, the widest miss first."""
    pairs = [(x, e) for x in explanations for e in x.entailments if e.verdict is Verdict.CONTRADICTED]
    yield from sorted(pairs, key=lambda pair: (-(pair[1].misses_by or 0), pair[0].id, pair[1].id))


def _refutation(explanation: Explanation, entailment: Entailment, lines: Lines) -> Markup:
    words = lines.words
    assumed = len(entailment.assumptions)
    contradicts = words("head.contradicts")
    return words(
        "head.refuted",
        who=_who_offers(explanation, lines),
        says=bdi(explanation.says.rstrip(". ")),
        entailed=bdi(entailment.says.rstrip(". ")),
        amount=words("head.misses", entailment.misses_by) if entailment.misses_by else "",
        contradicts=Markup('<a href="#{}">{}</a>').format(explanation.id, contradicts),
        condition=words("head.assuming", assumed) if assumed else "",
    )


def _who_offers(explanation: Explanation, lines: Lines) -> Markup:
    """The first named voice that offers it, else the first paper that carries it."""
    offered = [s for s in map(lines.lookup.statements.get, explanation.stated_by) if s]
    named = [s.speaker for s in offered if quoted(s.speaker)] + [s.chain[0] for s in offered]
    names = [relay.name for relay in named if not unnamed(relay)]
    return bdi(shortened(names[0], 90)) if names else lines.words("head.someone")


def _facts(lines: Lines) -> Iterator[Markup]:
    words, examination = lines.words, lines.lookup.examination
    statements, reckoning = examination.statements, examination.reckoning
    voices = {(s.speaker.name, s.speaker.kind) for s in statements if quoted(s.speaker)}
    refused = words("count.refused", len(examination.refusals))
    yield words("list.comma").join([words("count.documents", len(examination.documents)), refused])
    dated = words("count.dated", sum(s.about is not None for s in statements))
    yield words("list.comma").join([words("count.statements", len(statements)), dated])
    yield words("count.speakers", len(voices))
    yield words("count.roots", len(reckoning.origins))
    yield words("count.events", len(reckoning.events))
    yield words("count.clashes", len(reckoning.clashes))
    yield words("count.explanations", len(reckoning.explanations))
    reviewed = sum(s.status is not Status.PROPOSED for s in statements)
    yield words("count.reviewed", reviewed, all=words.number(len(statements)))
