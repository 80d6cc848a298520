"""Persian: from a paragraph to rows, by its surface: cue verbs, head phrases, «که», guillemets.

No parser covers Persian here, so a source is what stands before the cue up to the last border, cut at the first
preposition. Matching is on a folded copy; every span leads back to the page. A verb without a subject belongs to
whoever spoke last, and the row says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from govah.model import Basis, Commitment, Polarity, Quotation, Span, SpeakerKind, Stance
from govah.reading.attribution import persian_verbs
from govah.reading.attribution.lexicon import Cue, data
from govah.reading.attribution.persian_sentences import Sentence, alternatives
from govah.reading.attribution.persian_sources import Source, border_before_verb, source_before, voice_at
from govah.reading.attribution.row import Row
from govah.reading.parse import Parsed
from govah.reading.wordlists import pattern
from govah.text.folding import fold

_SHORTEST = 3  # words of a claim that no «که», colon or guillemet opens
_OPENS_CLAUSE = re.compile(r"\s*[،,]?\s*(?:که|:)\s+(?!\s*«)")
_OPENS_QUOTATION = re.compile(r"\s*[،,:]?\s*(?:که\s+)?[،,:]?\s*(?=«)")
_JOINS = re.compile(r"\s*(?:و|یا|را|[،,.؛)»]|است|شد)(?!\w)")
_ALSO = re.compile(r"(?:^|\s)و\s*$")
_PRONOUN = re.compile(rf"\s*{alternatives('|'.join(data('fa')['pronouns'].values()))}")
_LEADS = ("که", "و", "اما", "ولی")
_HEAD_STANCES = {
    "reports": Stance.REPORTS,
    "asserts": Stance.ASSERTS,
    "claims": Stance.CLAIMS,
    "opines": Stance.OPINES,
    "documents": Stance.REPORTS,
}
_HEAD_KINDS = {phrase: kind for kind, phrases in data("fa")["heads"].items() for phrase in phrases.split("|")}
_HEADS = re.compile(alternatives("|".join(_HEAD_KINDS)))
_HEAD_ENDS = re.compile(r"[،,:؛«»\n]")
_HEDGE = re.compile(alternatives(data("fa")["hedges"]["probable"]))
_LONGEST = 6000  # folded characters: what is longer is no sentence but a table or a trap, and no cue in it is read
_NEAR = 300  # folded characters in which a claim's speaker goes on with a quotation
_ALSO_LENGTH = 4  # of " و " and one mark
_LONGEST_HEAD = 90  # folded characters from a head phrase to the comma after its source


def rows(text: str, parsed: Parsed, number: int) -> Iterator[Row]:
    """The rows of one paragraph, sentence by sentence. Cost: linear in the text."""
    block = parsed.block.span
    source = block.of(text)
    folded = fold(source)
    for s in parsed.sentences:
        start = bisect_left(folded.places, s.start - block.start)
        end = bisect_left(folded.places, s.end - block.start)
        if end - start > _LONGEST:
            continue
        sentence = Sentence(source, folded, start, end, block.start)
        heads = list(_heads(sentence, number))
        lead = max((end for end, _ in heads), default=0)
        yield from (row for _, row in heads)
        yield from _verbs(replace(sentence, lead=lead), number)
        yield from _nouns(sentence, number)


def _verbs(sentence: Sentence, number: int) -> Iterator[Row]:
    for match in persian_verbs.pattern().finditer(sentence.folded.text, sentence.start, sentence.end):
        cue, negated = persian_verbs.cues()[match.group()]
        source = _source(sentence, match, cue)
        found = _content(sentence, match, cue, source.start if source else match.start())
        place = sentence.span(*match.span())
        if found is not None and found[0] == "object":
            source = source_before(sentence, bisect_left(sentence.folded.places, found[1].start - sentence.offset))
        if found is None and (charged := _charge(sentence, match, cue)) is not None:
            found, source = charged
        if found is None or place is None:
            continue
        voice = None if source is None else voice_at(sentence, source.start, source.end, source.told)
        if cue.voices and (voice is None or voice.kind not in cue.voices):
            continue
        row = _row(cue.stance, number, *found, place, f"fa:{cue.group}:{found[0]}")
        if _hedged(sentence, found[1]):
            row.certainty = Commitment.PROBABLE
        if negated:
            row.stance = Stance(data("en")["operators"]["negated"][cue.stance.value])
            row.certainty = Commitment(data("en")["operators"]["certainty"][row.stance.value])
        row.basis = cue.basis
        row.voice = voice
        if row.voice is None and found[0] != "charge" and cue.group != "hearsay":
            row.left_out = "first" if persian_verbs.in_first_person(match.group()) else "last"
        if source and source.medium:
            yield (medium := _relayed(sentence, number, found[1], source.medium, "fa:relay:medium"))
            row.relay = medium.anchor
        yield row
        if source and source.via:
            yield (quoted := _relayed(sentence, number, found[1], source.via, "fa:relay"))
            quoted.relay = place.start
        if found[0] == "bare":
            sentence = replace(sentence, lead=match.end())


def _source(sentence: Sentence, cue_at: re.Match[str], cue: Cue) -> Source | None:
    """Who speaks. Of a verb in the first person only I or we can; whatever else stands before it is no subject."""
    if cue.group == "hearsay":
        return None
    source = source_before(sentence, cue_at.start(), hears=cue.group == "hear")
    if source is None or not persian_verbs.in_first_person(cue_at.group()):
        return source
    voice = voice_at(sentence, source.start, source.end)
    return source if voice is not None and voice.pronoun == "first" else replace(source, end=source.start, told=None)


def _charge(sentence: Sentence, cue_at: re.Match[str], cue: Cue) -> tuple[tuple[str, Span], Source | None] | None:
    """«X را به Y متهم کرد»: the charge, and who makes it where the words tell."""
    found = sentence.charge_before(cue_at.start()) if "charge" in cue.takes else None
    if found is None:
        return None
    charge, accuser = found
    return ("charge", charge), None if accuser is None else Source(*accuser)


def _content(sentence: Sentence, match: re.Match[str], cue: Cue, source: int) -> tuple[str, Span] | None:
    """What the cue opens: a quotation, a «که» clause, what stands after it, or what stands before it."""
    text, end, limit = sentence.folded.text, match.end(), sentence.limit(match.end())
    if "clause" in cue.takes:
        if opened := _OPENS_QUOTATION.match(text, end, limit):
            return _framed("quotation", sentence.span(opened.end(), sentence.closing(opened.end())))
        if opened := _OPENS_CLAUSE.match(text, end, limit):
            return _framed("clause", sentence.span(opened.end(), _second_cue(text, opened.end(), limit)))
        if quoted := sentence.quotation_before(source):
            return "quotation", quoted
        after = text[end:limit]
        says = cue.basis is Basis.UNSTATED or _has_verb(after)
        if says and len(after.split()) >= _SHORTEST and not _JOINS.match(after):
            return _framed("bare", sentence.span(end, limit))
    return _framed("object", sentence.object_before(match.start())) if "object" in cue.takes else None


def _second_cue(text: str, start: int, limit: int) -> int:
    """Where a near "… and said: «…»" begins, which goes on with the same speaker; else `limit`."""
    for match in persian_verbs.pattern().finditer(text, start, min(limit, start + _NEAR)):
        joined = _ALSO.search(text, max(start, match.start() - _ALSO_LENGTH), match.start())
        if joined and _OPENS_QUOTATION.match(text, match.end(), limit):
            return joined.start()
    return limit


def _has_verb(words: str) -> bool:
    finite = pattern("fa", "finite")
    return finite is None or finite.search(words) is not None


def _hedged(sentence: Sentence, content: Span) -> bool:
    """Does the claim say of itself that it only seems so («ظاهراً», «گویا»)?"""
    own = content.shifted(-sentence.offset)
    return _HEDGE.search(fold(own.of(sentence.source)).text) is not None


def _framed(frame: str, content: Span | None) -> tuple[str, Span] | None:
    return None if content is None else (frame, content)


def _row(stance: Stance, number: int, frame: str, content: Span, place: Span, rule: str) -> Row:
    return Row(
        block=number,
        content=(content,),
        cue=place,
        anchor=place.start,
        voice=None,
        quotation=Quotation.DIRECT if frame == "quotation" else Quotation.INDIRECT,
        rule=rule,
        score=float(data("fa")["scores"][frame]),
        stance=stance,
        polarity=Polarity.NEGATIVE if stance is Stance.DENIES else Polarity.POSITIVE,
        certainty=Commitment(data("en")["operators"]["certainty"][stance.value]),
    )


def _relayed(sentence: Sentence, number: int, content: Span, link: tuple[int, int, int], rule: str) -> Row:
    """One more link: whom the speaker quotes («به نقل از»), or whose pages carry the words («در گفت‌وگو با»)."""
    phrase, start, end = link
    row = _row(Stance.REPORTS, number, "head", content, sentence.span(phrase, start) or content, rule)
    row.voice = voice_at(sentence, start, end)
    return row


def _heads(sentence: Sentence, number: int) -> Iterator[tuple[int, Row]]:
    """«به گفته X، …»: the phrase opens the sentence, or a part of it that a mark sets off; each with its end."""
    text = sentence.folded.text
    for match in _HEADS.finditer(text, sentence.start, sentence.end):
        kind = _HEAD_KINDS[match.group()]
        end = _head_end(sentence, match.end()) if _stands_first(sentence, match.start()) else None
        voice = None if end is None else voice_at(sentence, match.end(), end)
        content = None if end is None else _around(sentence, match.start(), end)
        place = sentence.span(*match.span())
        if end is None or voice is None or content is None or place is None:
            continue
        if kind == "documents" and voice.kind is not SpeakerKind.DOCUMENT:
            continue
        row = _row(_HEAD_STANCES[kind], number, "head", content, place, f"fa:head:{kind}")
        row.voice = voice
        row.basis = Basis.DOCUMENT if kind == "documents" else Basis.UNSTATED
        yield end, row


def _stands_first(sentence: Sentence, place: int) -> bool:
    before = sentence.folded.text[sentence.start : place].rstrip()
    return not before or before[-1] in "،,؛:«(" or before.rsplit(None, 1)[-1] in _LEADS


def _head_end(sentence: Sentence, start: int) -> int | None:
    """Where the source of a head phrase ends: after a pronoun, else at the next mark or the sentence's end; where a
    verb comes first, at the first word that begins something else."""
    text = sentence.folded.text
    if pronoun := _PRONOUN.match(text, start, sentence.end):
        return pronoun.end()
    limit = min(sentence.end, start + _LONGEST_HEAD)
    ends = _HEAD_ENDS.search(text, start, limit)
    end = ends.start() if ends else sentence.end if sentence.end <= limit else limit
    if _has_verb(text[start:end]) and (border := border_before_verb(text, start, end)) is not None:
        return border
    return end if ends or end == sentence.end else None


def _around(sentence: Sentence, start: int, end: int) -> Span | None:
    """What follows the head phrase; what stands before it when it ends the sentence."""
    return sentence.span(end, sentence.limit(end)) or sentence.span(sentence.start, start)


def _nouns(sentence: Sentence, number: int) -> Iterator[Row]:
    """«ادعای X درباره Y»: a noun that carries somebody's claim."""
    table = data("fa")["nouns"]
    about = alternatives(table["about"])
    for kind in ("claims", "asserts", "concedes"):
        pattern = re.compile(rf"({alternatives(table[kind])})\s+([^،,؛:«»]{{2,40}}?)\s+(?:را\s+)?{about}\s+")
        for match in pattern.finditer(sentence.folded.text, sentence.start, sentence.end):
            content = sentence.span(match.end(), sentence.clause_end(match.end()))
            place, voice = sentence.span(*match.span(1)), voice_at(sentence, *match.span(2))
            if content is not None and place is not None and voice is not None:
                row = _row(Stance(kind), number, "noun", content, place, f"fa:noun:{kind}")
                row.voice = voice
                yield row
