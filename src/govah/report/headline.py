"""The head of the dossier: a title, what the results come to in a few sentences, and the counts.

The sentences are made from results only. They tell the explanation that most origins offer, what it would mean and what
the record does to that; never what happened, and never as offered what is only denied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import ClashKind, Entailment, Explanation, Saying, Status, Verdict
from govah.report.chains import quoted, unnamed
from govah.report.lines import Lines
from govah.report.shown import bdi, plain, shortened, shown
from govah.report.why import ranked, tests, worst

_TOLD = (Verdict.CONTRADICTED, Verdict.CONTESTED, Verdict.SUPPORTED, Verdict.OPEN)
_NAMES = 2


@dataclass(frozen=True, slots=True)
class Headline:
    """The head of the page. `window` is the title of the browser's window, plain text."""

    title: Markup
    window: str
    standfirst: Markup
    assumptions: tuple[Markup, ...]
    facts: tuple[Markup, ...]


def headline(lines: Lines, span: str) -> Headline:
    """The head for these results; `span` is the stretch of time the events fill, in words."""
    title = lines.lookup.examination.casefile.title or _title(lines)
    told = next((x for x in ranked(lines) if x.stated_by and worst(x) in _TOLD), None)
    assumptions = tests(told)[0].assumptions if told else ()
    return Headline(
        title=shown(title),
        window=plain(title),
        standfirst=_explained(told, lines) if told else Markup(" ").join(_read(lines, span)),
        assumptions=tuple(lines.says.assumption(a.name) for a in assumptions),
        facts=tuple(_facts(lines)),
    )


def _title(lines: Lines) -> str:
    documents = lines.lookup.examination.documents
    if len(documents) == 1:
        return shortened(documents[0].name, 120)
    return str(lines.words("head.untitled", len(documents)).striptags())


def _explained(explanation: Explanation, lines: Lines) -> Markup:
    """Who offers it, what it would mean, and what the record does to that."""
    words, test = lines.words, tests(explanation)[0]
    offered = words("head.offered", who=_voices(explanation.stated_by, lines), says=_inner(explanation.says, lines))
    entailed = words("head.entailed", says=_inner(test.says, lines))
    link = Markup('<a href="#{}">{}</a>').format(explanation.id, words(f"head.{test.verdict.value}"))
    return Markup(" ").join([offered, entailed, _result(test, link, lines)])


def _result(test: Entailment, link: Markup, lines: Lines) -> Markup:
    """The last sentence, with who stands against it and by how many days it misses."""
    words = lines.words
    amount = words("head.misses", test.misses_by) if test.misses_by else Markup("")
    if not test.against:
        return words("head.result", link=link, amount=amount)
    passages = words("count.passages", len(test.against))
    voices = _voices(test.against, lines)
    return words("head.result-against", link=link, amount=amount, passages=passages, who=voices)


def _voices(statements: Sequence[str], lines: Lines) -> Markup:
    """The first named voices among these statements, else the papers that carry them; "and others" if need be."""
    found = [s for s in map(lines.lookup.statements.get, statements) if s]
    voices = [s.speaker for s in found if quoted(s.speaker)] or [s.chain[0] for s in found]
    names = list(dict.fromkeys(shortened(v.name, 70) for v in voices if not unnamed(v)))
    if not names:
        return lines.words("head.someone")
    more = names[_NAMES:] or len(voices) < len(found) or any(map(unnamed, voices))
    named = [bdi(name) for name in names[:_NAMES]]
    return lines.words.listed([*named, lines.words("head.others")] if more else named)


def _inner(says: Saying, lines: Lines) -> Markup:
    """What reckoning says as it stands within another sentence: without its full stop."""
    return Markup(str(lines.says.clause(says)).rstrip(". "))


def _read(lines: Lines, span: str) -> Iterator[Markup]:
    """What there is to say where no explanation was tested: the widest clash, or what was read."""
    words, examination = lines.words, lines.lookup.examination
    hard = [c for c in examination.reckoning.clashes if c.kind is ClashKind.HARD]
    if hard:
        widest = max(hard, key=lambda c: (c.days, c.id))
        yield words("head.clash", widest.days, statements=words("count.statements", len(widest.statements)).striptags())
    else:
        documents = words("count.documents", len(examination.documents)).striptags()
        statements = words("count.statements", len(examination.statements)).striptags()
        yield words("head.nothing", documents=documents, statements=statements)
    if span:
        yield words("head.span", span=span)


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
