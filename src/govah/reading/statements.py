"""Statements: each claim of the body, once, with the chain that leads from the page to whoever makes it.

Every sentence that says something gives at least one. Titles and headings are read only where they are a full
sentence: a headline names a topic more often than it makes a claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from string import ascii_lowercase

from govah.model import Basis, Bounds, Day, Polarity, Quantity, Relay, Role, Span, Stance, Statement, When
from govah.reading.chains import chain_of, page_chain
from govah.reading.fragments import QUOTES, is_full
from govah.reading.sheet import Sheet, inside
from govah.reading.timing import frame_date, is_perceived, main_date
from govah.reading.voice import own_basis
from govah.reading.voices import Claim, Voices

_OWN_RULE = "own-voice"
_OWN_SCORE = 0.9


def make_statements(
    sheet: Sheet, published: When | None = None, quantities: Sequence[Quantity] = ()
) -> tuple[Statement, ...]:
    """The statements of a document, in order, each with the `quantities` inside it. Nobody spoke later than the day on
    which it was `published`."""
    page = page_chain(sheet.document)
    framed = {i: d for i in range(len(sheet.attributions)) if (d := frame_date(sheet, i))}
    seen = {i for i, row in enumerate(sheet.attributions) if is_perceived(sheet, row)}
    said = {i: d for i, d in framed.items() if i not in seen}
    latest = published.end.latest if published else None
    voices, figures = Voices(sheet), [q.span.start for q in quantities]
    used: dict[Span, int] = {}
    made = []
    for claim in (c for s in _read(sheet) for c in voices.claims(s)):
        copy = used[claim.span] = used.get(claim.span, -1) + 1
        chain = chain_of(sheet, page, claim.owner, said)
        statement = _statement(sheet, claim, chain, latest, _suffix(copy))
        if claim.owner in seen and statement.about is None:
            statement = replace(statement, about=framed.get(claim.owner))
        made.append(replace(statement, quantities=tuple(inside(quantities, figures, claim.span))))
    return tuple(made)


def _suffix(copy: int) -> str:
    """What tells a further statement of the same characters from the first: a, b, … z, aa, bb, …"""
    return ascii_lowercase[(copy - 1) % 26] * ((copy - 1) // 26 + 1) if copy else ""


def _read(sheet: Sheet) -> Iterator[Span]:
    """The sentences that are read for statements."""
    for parsed in sheet.parsed:
        for sentence in parsed.sentences:
            if parsed.block.role is Role.BODY or is_full(sheet, sentence):
                yield sentence


def _statement(sheet: Sheet, claim: Claim, chain: tuple[Relay, ...], latest: Day | None, suffix: str) -> Statement:
    row = sheet.attributions[claim.owner] if claim.owner is not None else None
    span = claim.span
    basis = chain[-1].basis if row else Basis.UNSTATED
    return Statement(
        id=f"{sheet.document.id}-{span.start}-{span.end}{suffix}",
        document=sheet.document.id,
        span=span,
        text=span.of(sheet.text),
        chain=chain,
        said=_said(chain, latest),
        about=main_date(sheet, span),
        dates=tuple(sheet.dates_in(span)),
        basis=own_basis(sheet, span, chain) if basis is Basis.UNSTATED else basis,
        stance=_stance(row.stance if row else Stance.ASSERTS, span.of(sheet.text)),
        polarity=row.polarity if row else Polarity.POSITIVE,
        rule=row.rule if row else _OWN_RULE,
        score=row.score if row else _OWN_SCORE,
        quotation=row.quotation if row else None,
    )


def _stance(stance: Stance, text: str) -> Stance:
    """A question asserts nothing, whoever asks it."""
    asks = stance in (Stance.ASSERTS, Stance.REPORTS) and text.rstrip(QUOTES).endswith(("?", "؟"))
    return Stance.ASKS if asks else stance


def _said(chain: tuple[Relay, ...], latest: Day | None) -> When | None:
    """When the speaker spoke: the day given for it, else not after those who passed it on."""
    for place, link in enumerate(reversed(chain)):
        when = link.said.value if link.said else None
        if when is not None:
            return when if place == 0 else _not_after(when.end.latest)
    return _not_after(latest)


def _not_after(latest: Day | None) -> When | None:
    return None if latest is None else When(begin=Bounds(None, latest), end=Bounds(None, latest))
