"""Persian: from a paragraph to rows, by its surface: cue verbs, head phrases, «که», guillemets.

No parser covers Persian here. Matching is on a folded copy; every span leads back to the page. A verb without a subject
belongs to whoever the text spoke of last, and its row has no place for the speaker.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from govah.model import Basis, Quotation, Span, SpeakerKind, SpeakerMention, Stance
from govah.reading.attribution.lexicon import data
from govah.reading.attribution.persian.basis import own_words, written_basis
from govah.reading.attribution.persian.judgement import is_said, judgement
from govah.reading.attribution.persian.names import Memory, Who
from govah.reading.attribution.persian.pieces import Phrase
from govah.reading.attribution.persian.reading import Reading
from govah.reading.attribution.persian.said import Known, Said
from govah.reading.attribution.persian.words import CLOSING, Line, line
from govah.reading.attribution.row import Row, Voice
from govah.reading.parse import Parsed

_MOODS = (Stance.ORDERS, Stance.ASKS)
_HANDED = ("via", "from", "document")


def rows(text: str, parsed: Parsed, number: int, memory: Memory) -> Iterator[Row]:
    """The rows of one paragraph; `memory` is whom the text has spoken of so far. Cost: linear in the text."""
    words = line(parsed, text)
    reading = Reading(words, memory)
    reading.read(0, len(words.words))
    inner: dict[int, list[Said]] = {}
    for said in reading.found:
        if said.above is not None:
            inner.setdefault(id(said.above), []).append(said)
    for said in (s for s in reading.found if is_said(words, s)):
        for piece in _pieces(words, said, inner.get(id(said), [])):
            yield from _rows(words, piece, number)


def _pieces(words: Line, said: Said, inner: list[Said]) -> Iterator[Said]:
    """One voice's words in several stretches, where some sentences or joined clauses pass on another's and some are
    its own."""
    if said.before is not None or said.links or not inner:
        yield replace(said, passes=bool(inner))
        return
    cuts = [p for p in range(said.first + 1, said.last) if p in words.begins]
    cuts += [i.joined for i in inner if i.joined is not None and said.first < i.joined < said.last]
    edges = [said.first, *sorted(set(cuts)), said.last]
    passed = [any(a <= i.at[0] < b for i in inner) for a, b in pairwise(edges)]
    start = edges[0]
    for index, edge in enumerate(edges[1:]):
        if index + 1 == len(passed) or passed[index] != passed[index + 1]:
            yield replace(said, first=start, last=edge, passes=passed[index])
            start = edge


def _rows(words: Line, said: Said, number: int) -> Iterator[Row]:
    content = _content(words, said)
    if not content:
        return
    row = _row(words, said, content, number)
    for known in (k for k in said.links if k.kind == "media"):
        if (medium := _linked(words, said, known, content, number)) is not None:
            medium.relay, row.relay = row.relay, medium.anchor
            yield medium
    yield row
    anchor = row.anchor
    for known in (k for k in said.links if k.kind != "media" and (k.phrase or not said.passes)):
        linked = _linked(words, said, known, content, number)
        if linked is not None:
            linked.relay, anchor = anchor, linked.anchor
            yield linked


def _content(words: Line, said: Said) -> tuple[Span, ...]:
    """What was said, and what of it stands before an aside; a quotation at its edge is a stretch of its own."""
    pieces = [said.before] if said.before else []
    pieces += _parted(words, said) if said.frame != "quotation" and not said.passes else [(said.first, said.last)]
    return tuple(s for first, last in pieces if (s := words.span(first, last)) is not None)


def _parted(words: Line, said: Said) -> list[tuple[int, int]]:
    last = said.last
    while last > said.first and words.is_mark(last - 1) and words.words[last - 1].text not in CLOSING:
        last -= 1
    opened = next((o for o in range(last - 1, said.first, -1) if words.quoted.get(o) == last), None)
    return [(said.first, last)] if opened is None else [(said.first, opened), (opened, last)]


def _row(words: Line, said: Said, content: tuple[Span, ...], number: int) -> Row:
    cue = words.span(*said.at)
    judged = judgement(words, said)
    return Row(
        block=number,
        content=content,
        cue=cue,
        anchor=cue.start if cue else content[0].start,
        voice=_voice(words, said.source, said.who),
        quotation=_quotation(words, said),
        rule=said.rule,
        score=float(data("fa")["scores"][said.frame if said.rule != "fa:floating" else "floating"]),
        stance=Stance.REPORTS if _hands_on(said, judged.stance) else judged.stance,
        polarity=judged.polarity,
        certainty=judged.certainty,
        basis=judged.basis,
        coerced=judged.coerced,
        taken_for=judged.taken_for,
        left_out="first" if said.who is not None and said.who.first and said.source is None else "",
        meant=_meant(said),
    )


def _hands_on(said: Said, stance: Stance) -> bool:
    """«به نقل از X نوشت: «بیایید»»: an order or a question is that of the last who is named."""
    return stance in _MOODS and any(k.kind in _HANDED for k in said.links)


def _quotation(words: Line, said: Said) -> Quotation:
    if said.frame == "quotation":
        return Quotation.DIRECT
    inside = (q for o, q in words.quoted.items() if said.first <= o and q <= said.last)
    return Quotation.MIXED if any(True for _ in inside) else Quotation.INDIRECT


def _meant(said: Said) -> tuple[SpeakerMention, SpeakerKind] | None:
    """Whom a subject that is left out means."""
    known = said.who
    if known is None or known.span is None or said.source is not None:
        return None
    return SpeakerMention(known.name, known.span), known.kind


def _voice(words: Line, phrase: Phrase | None, known: Who | None) -> Voice | None:
    span = None if phrase is None else words.span(phrase.first, phrase.last)
    if phrase is None or span is None:
        return None
    told = words.span(*phrase.told) if phrase.told and phrase.told[0] < phrase.told[1] else None
    return Voice(
        span=span,
        head=span,
        place=span,
        name=known.name if known else "",
        kind=known.kind if known else SpeakerKind.UNKNOWN,
        description=told.shifted(-words.offset).of(words.source) if told else "",
        pronoun="first" if known is not None and known.first else "",
    )


def _linked_basis(words: Line, said: Said, known: Known) -> Basis:
    """How a link knows; the innermost by its own words."""
    written = written_basis(words, known.who, known.phrase)
    if written is Basis.UNSTATED and known is said.links[-1]:
        return own_words(words, said, known.stance)
    return written


def _linked(words: Line, said: Said, known: Known, content: tuple[Span, ...], number: int) -> Row | None:
    """One more link: whom the speaker quotes («به نقل از»), hears, denies, or the document that it rests on."""
    place = words.span(*known.at) if known.phrase else content[0]
    if place is None:
        return None
    mood = judgement(words, said).stance
    stance = mood if known is said.links[-1] and _hands_on(said, mood) else known.stance
    return Row(
        block=number,
        content=content,
        cue=place if known.phrase else None,
        anchor=place.start if known.phrase else -1,
        voice=_voice(words, known.phrase, known.who),
        quotation=_quotation(words, said),
        rule=f"fa:relay:{known.kind}",
        score=float(data("fa")["scores"]["head"]),
        stance=stance,
        certainty=judgement(words, said).certainty,
        basis=_linked_basis(words, said, known),
    )
