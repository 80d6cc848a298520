"""Statements: each claim of the body, once, with the chain that leads from the page to whoever makes it.

Every sentence gives at least one. What an attribution opens belongs to its speaker; what is left of a sentence
belongs to whoever quotes, if it says anything (it has a verb of its own), and is otherwise only the frame. Titles and
headings are read only where they are a full sentence: a headline names a topic more often than it makes a claim.
A claim cut short or handed to the wrong speaker is worse than one too many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from string import ascii_lowercase

from govah.model import (
    Attribution,
    Basis,
    Bounds,
    Day,
    Polarity,
    Relay,
    Role,
    Script,
    Span,
    Stance,
    Statement,
    When,
)
from govah.reading.act_lexicon import lexicon, surface_pattern
from govah.reading.chains import chain_of, page_chain
from govah.reading.sheet import Placed, Sheet
from govah.reading.syntax import FINITE, NOUNS, VERBS
from govah.reading.timing import frame_date, is_perceived, main_date
from govah.reading.voice import own_basis
from govah.reading.wordlists import pattern
from govah.text.folding import folded
from govah.text.scripts import script_of

_EDGE_BEFORE = "*_ \t\n\u00a0,;:.!?)]([–—-»«”“\"'’‘،؛"
_EDGE_AFTER = "*_ \t\n\u00a0,;:([–—«»“”\"'‘’،؛"
_PAIRS = (("“", "”"), ("«", "»"), ("‘", "’"))
_EMPHASIS = "*_"
_QUOTES = "”\"»’'"
_ENDS = (".", "!", "?", "؟", "…", "۔")
_LEAST = 2
_OWN_RULE = "own-voice"
_OWN_SCORE = 0.9


@dataclass(frozen=True, slots=True)
class _Claim:
    """Characters of one sentence that belong to one voice; `owner` is an attribution's index, None for the page."""

    span: Span
    owner: int | None


def make_statements(sheet: Sheet, published: When | None = None) -> tuple[Statement, ...]:
    """The statements of a document, in order. Nobody spoke later than the day on which it was `published`."""
    page = page_chain(sheet.document)
    framed = {i: d for i in range(len(sheet.attributions)) if (d := frame_date(sheet, i))}
    seen = {i for i, row in enumerate(sheet.attributions) if is_perceived(sheet, row)}
    said = {i: d for i, d in framed.items() if i not in seen}
    latest = published.latest if published else None
    voices = _Voices(sheet)
    used: dict[Span, int] = {}
    made = []
    for claim in (c for s in _read(sheet) for c in voices.claims(s)):
        copy = used[claim.span] = used.get(claim.span, -1) + 1
        chain = chain_of(sheet, page, claim.owner, said)
        statement = _statement(sheet, claim, chain, latest, _suffix(copy))
        if claim.owner in seen and statement.about is None:
            statement = replace(statement, about=framed.get(claim.owner))
        made.append(statement)
    return tuple(made)


def _suffix(copy: int) -> str:
    """What tells a further statement of the same characters from the first: a, b, … z, aa, bb, …"""
    return ascii_lowercase[(copy - 1) % 26] * ((copy - 1) // 26 + 1) if copy else ""


def _read(sheet: Sheet) -> Iterator[Span]:
    """The sentences that are read for statements."""
    for parsed in sheet.parsed:
        for sentence in parsed.sentences:
            if parsed.block.role is Role.BODY or _is_full(sheet, sentence):
                yield sentence


def _is_full(sheet: Sheet, sentence: Span) -> bool:
    return _ends(sheet, sentence) and _says_something(sheet, sentence, ())


def _ends(sheet: Sheet, span: Span) -> bool:
    """Does it end as a sentence does?"""
    return span.of(sheet.text).rstrip(_QUOTES).endswith(_ENDS)


def _is_fragment(sheet: Sheet, span: Span) -> bool:
    """Is it a name, a salutation or a line of a letterhead, which says nothing?"""
    written = span.of(sheet.text)
    if written.endswith((",", "،")) or not any(c.isalpha() for c in written):
        return True
    syntax = sheet.syntax_at(span.start)
    if syntax is None or script_of(written) is not Script.LATIN:
        return not _ends(sheet, span) and not _says_something(sheet, span, ())
    tags = {syntax.tags[w] for w in syntax.within(span)}
    return tags.isdisjoint(VERBS if _ends(sheet, span) else FINITE)


def _statement(sheet: Sheet, claim: _Claim, chain: tuple[Relay, ...], latest: Day | None, suffix: str) -> Statement:
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
    asks = stance in (Stance.ASSERTS, Stance.REPORTS) and text.rstrip(_QUOTES).endswith(("?", "؟"))
    return Stance.ASKS if asks else stance


def _said(chain: tuple[Relay, ...], latest: Day | None) -> When | None:
    """When the speaker spoke: the day given for it, else not after those who passed it on."""
    for place, link in enumerate(reversed(chain)):
        when = link.said.value if link.said else None
        if when is not None:
            return when if place == 0 else _not_after(when.latest)
    return _not_after(latest)


def _not_after(latest: Day | None) -> When | None:
    return None if latest is None else When(begin=Bounds(None, latest), end=Bounds(None, latest))


def _tells(sheet: Sheet, span: Span) -> bool:
    """Without a parse: has it a verb or the name of an act?"""
    acts = surface_pattern(sheet.block_at(span.start).block.language)
    return not _is_fragment(sheet, span) or bool(acts and acts.search(folded(span.of(sheet.text))))


class _Voices:
    """Which voice each character of a sentence belongs to."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        telling = [(i, row) for i, row in enumerate(sheet.attributions) if _opens_a_claim(sheet, row)]
        self._contents = Placed((c, i) for i, row in telling for c in row.content)
        self._cues = Placed((row.cue, i) for i, row in telling if row.cue)

    def claims(self, sentence: Span) -> Iterator[_Claim]:
        """What each voice says in this sentence, in order; the whole sentence when nothing else does."""
        inside = self._contents.over(sentence)
        found = sorted(set(self._found(sentence, inside)), key=_order) if inside else []
        if found and self._sheet.syntax_at(sentence.start) is None:
            found = [c for c in found if _tells(self._sheet, c.span)] or found
        bare = self._unmarked(sentence)
        yield from found or ([] if _is_fragment(self._sheet, bare) else [_Claim(bare, None)])

    def _found(self, sentence: Span, inside: Sequence[tuple[Span, int]]) -> Iterator[_Claim]:
        runs = _runs(sentence, inside)
        cues = [cue for cue, _ in self._cues.over(sentence)]
        for owner in sorted({o for _, o in runs}, key=lambda o: -1 if o is None else o):
            mine = [span for span, o in runs if o == owner]
            whole = self._trimmed(Span(mine[0].start, mine[-1].end))
            if whole is None:
                continue
            if owner is not None and not self._holds_others(owner, inside):
                yield _Claim(whole, owner)
            elif self._leads(whole, mine, cues, inside):
                yield _Claim(self._without_last_quotation(whole, cues), owner)
            else:
                yield from (claim for span in mine for claim in self._rest(span, owner, cues))

    def _leads(
        self, whole: Span, mine: Sequence[Span], cues: Sequence[Span], inside: Sequence[tuple[Span, int]]
    ) -> bool:
        """Is the main verb this voice's own, so that what others say is only a part of what it says?"""
        syntax = self._sheet.syntax_at(whole.start)
        top = syntax.root(whole) if syntax else None
        if syntax is None or top is None or syntax.tags[top] not in VERBS:
            return False
        place = syntax.span(top, top)
        if not any(m.contains(place) for m in mine) or any(c.overlaps(place) for c in cues):
            return False
        others = {syntax.root(span) for span in (*cues, *(c for c, _ in inside if not c.contains(place)))}
        beside = (w for w in others if w is not None and w < top and syntax.heads[w] == top)
        return not any(syntax.deps[w] in ("ccomp", "parataxis") for w in beside)

    def _without_last_quotation(self, whole: Span, cues: Sequence[Span]) -> Span:
        """`whole` up to the comma before a last clause that only brings others' words (", stating that ...")."""
        syntax = self._sheet.syntax_at(whole.start)
        cue = max((c for c in cues if whole.contains(c)), default=None)
        word = syntax.root(cue) if syntax and cue else None
        if syntax is None or word is None or syntax.deps[word] not in ("advcl", "relcl", "conj", "acl"):
            return whole
        below = list(syntax.below(word))
        first, last = min(below), max(below)
        if first == 0 or syntax.words[first - 1] != "," or syntax.ends[last] < whole.end - _LEAST:
            return whole
        return self._trimmed(Span(whole.start, syntax.starts[first - 1])) or whole

    def _rest(self, span: Span, owner: int | None, cues: Sequence[Span]) -> Iterator[_Claim]:
        """What the quoting voice says itself, cut at the cues."""
        for piece in _cut(span, cues):
            kept = self._trimmed(self._without_frame(piece, cues))
            if kept and _says_something(self._sheet, kept, cues):
                yield _Claim(kept, owner)

    def _without_frame(self, piece: Span, cues: Sequence[Span]) -> Span:
        """`piece` without the words at its end that only lead to the next cue ("who was", "which explicitly")."""
        syntax = self._sheet.syntax_at(piece.start)
        if syntax is None or not any(c.start == piece.end for c in cues):
            return piece
        led_to = {w for c in cues for w in syntax.within(c)}
        words = list(syntax.within(piece))
        while len(words) > 1 and (syntax.heads[words[-1]] in led_to or syntax.deps[words[-1]] in ("punct", "cc")):
            if syntax.tags[words[-1]] in NOUNS:
                break
            words.pop()
        return Span(piece.start, max(piece.start + 1, syntax.ends[words[-1]])) if words else piece

    def _holds_others(self, owner: int, inside: Sequence[tuple[Span, int]]) -> bool:
        mine = [c for c, i in inside if i == owner]
        return any(m.contains(c) and i != owner and m != c for c, i in inside for m in mine)

    def _unmarked(self, sentence: Span) -> Span:
        """`sentence` without the marks of emphasis around it."""
        written = sentence.of(self._sheet.text)
        start = len(written) - len(written.lstrip(_EMPHASIS))
        end = len(written.rstrip(_EMPHASIS))
        return Span(sentence.start + start, sentence.start + end) if start < end and written[start] != " " else sentence

    def _trimmed(self, span: Span) -> Span | None:
        written = span.of(self._sheet.text)
        start = len(written) - len(written.lstrip(_EDGE_BEFORE))
        end = len(written.rstrip(_EDGE_AFTER))
        if end - start < _LEAST or not any(c.isalnum() for c in written[start:end]):
            return None
        return Span(span.start + start, span.start + _with_closing(written, start, end))


def _with_closing(written: str, start: int, end: int) -> int:
    """`end`, moved behind the mark that closes a quotation begun inside."""
    for opening, closing in _PAIRS:
        inside = written[start:end]
        if inside.count(opening) > inside.count(closing) and closing in written[end:]:
            return written.index(closing, end) + 1
    return end


def _order(claim: _Claim) -> tuple[Span, int]:
    return claim.span, -1 if claim.owner is None else claim.owner


def _opens_a_claim(sheet: Sheet, row: Attribution) -> bool:
    """Does its content say anything, with a verb or the name of an act? A bare name claims nothing."""
    syntax = sheet.syntax_at(row.content[0].start) if row.content else None
    if syntax is None:
        return bool(row.content)
    acts = lexicon("en")
    words = [w for c in row.content for w in syntax.within(c)]
    return any(syntax.tags[w] in VERBS or (acts and syntax.words[w] in acts.acts) for w in words)


def _runs(sentence: Span, inside: Sequence[tuple[Span, int]]) -> list[tuple[Span, int | None]]:
    """The sentence cut where the voice changes; each character belongs to the smallest content that holds it."""
    edges = sorted(
        {
            sentence.start,
            sentence.end,
            *(e for c, _ in inside for e in (c.start, c.end) if sentence.start < e < sentence.end),
        }
    )
    runs: list[tuple[Span, int | None]] = []
    for start, end in pairwise(edges):
        over = [(len(c), -i, i) for c, i in inside if c.start <= start and end <= c.end]
        owner = min(over)[2] if over else None
        if runs and runs[-1][1] == owner:
            runs[-1] = (Span(runs[-1][0].start, end), owner)
        else:
            runs.append((Span(start, end), owner))
    return runs


def _cut(span: Span, cues: Sequence[Span]) -> Iterator[Span]:
    start = span.start
    for cue in cues:
        if cue.overlaps(span):
            if start < cue.start:
                yield Span(start, cue.start)
            start = cue.end
    if start < span.end:
        yield Span(start, span.end)


def _says_something(sheet: Sheet, span: Span, cues: Sequence[Span]) -> bool:
    """Has it a finite verb of its own, which is not part of a cue?"""
    syntax = sheet.syntax_at(span.start)
    if syntax is None:
        finite = pattern(sheet.block_at(span.start).block.language, "finite")
        return finite is None or bool(finite.search(span.of(sheet.text)))
    cue_words = {w for cue in cues for w in syntax.within(cue)} if cues else set()
    return any(
        syntax.tags[w] in FINITE and not (syntax.deps[w] in ("aux", "auxpass") and syntax.heads[w] in cue_words)
        for w in syntax.within(span)
        if w not in cue_words
    )
