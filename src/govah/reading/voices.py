"""Which voice each part of a sentence belongs to: whoever is quoted in it, or whoever quotes.

What an attribution opens belongs to its speaker; what is left belongs to the voice that quotes, if it says anything of
its own, and is otherwise only the frame. A claim cut short or handed to the wrong speaker is worse than one too many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govah.model import Attribution, Span
from govah.reading.act_lexicon import lexicon
from govah.reading.fragments import is_fragment, says_something, tells
from govah.reading.sheet import Placed, Sheet
from govah.reading.syntax import NOUNS, VERBS

_EDGE_BEFORE = "*_ \t\n\u00a0,;:.!?)]([–—-»«”“\"'’‘،؛"
_EDGE_AFTER = "*_ \t\n\u00a0,;:([–—«»“”\"'‘’،؛"
_PAIRS = (("“", "”"), ("«", "»"), ("‘", "’"))
_EMPHASIS = "*_"
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Claim:
    """Characters of one sentence that belong to one voice; `owner` is an attribution's index, None for the page."""

    span: Span
    owner: int | None


class Voices:
    """Which voice each character of a sentence belongs to."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        telling = [(i, row) for i, row in enumerate(sheet.attributions) if _opens_a_claim(sheet, row)]
        self._contents = Placed((c, i) for i, row in telling for c in row.content)
        self._cues = Placed((row.cue, i) for i, row in telling if row.cue)
        self._saying = _saying(telling)

    def claims(self, sentence: Span) -> Iterator[Claim]:
        """What each voice says in this sentence, in order; the whole sentence when nothing else does."""
        inside = self._contents.over(sentence)
        found = sorted(set(self._found(sentence, inside)), key=_order) if inside else []
        if found and self._sheet.syntax_at(sentence.start) is None:
            found = [c for c in found if tells(self._sheet, c.span)] or found
        bare = self._unmarked(sentence)
        yield from found or ([] if is_fragment(self._sheet, bare) else [Claim(bare, None)])

    def _found(self, sentence: Span, inside: Sequence[tuple[Span, int]]) -> Iterator[Claim]:
        runs = _runs(sentence, inside)
        cues = [cue for cue, _ in self._cues.over(sentence)]
        for owner in sorted({o for _, o in runs}, key=lambda o: -1 if o is None else o):
            mine = [span for span, o in runs if o == owner]
            whole = self._trimmed(Span(mine[0].start, mine[-1].end))
            if whole is None:
                continue
            if owner is not None and not self._holds_others(owner, inside):
                yield from (Claim(whole, each) for each in self._saying[owner])
            elif self._leads(whole, mine, cues, inside):
                yield Claim(self._without_last_quotation(whole, cues), owner)
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

    def _rest(self, span: Span, owner: int | None, cues: Sequence[Span]) -> Iterator[Claim]:
        """What the quoting voice says itself, cut at the cues."""
        for piece in _cut(span, cues):
            kept = self._trimmed(self._without_frame(piece, cues))
            if kept and says_something(self._sheet, kept, cues):
                yield Claim(kept, owner)

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


def _saying(telling: Sequence[tuple[int, Attribution]]) -> dict[int, tuple[int, ...]]:
    """By attribution, all that say the same words on their own account: not those who only pass them on to another."""
    same: dict[tuple[Span, ...], list[int]] = {}
    for index, row in telling:
        same.setdefault(row.content, []).append(index)
    passing = {(row.parent, row.content) for _, row in telling}
    return {i: tuple(each for each in same[row.content] if (each, row.content) not in passing) for i, row in telling}


def _order(claim: Claim) -> tuple[Span, int]:
    return claim.span, -1 if claim.owner is None else claim.owner


def _opens_a_claim(sheet: Sheet, row: Attribution) -> bool:
    """Does its content say anything, with a verb or the name of an act? A bare name claims nothing; nor does a thing
    towards which weights learned from news see an attitude ("opposes the plan")."""
    syntax = sheet.syntax_at(row.content[0].start) if row.content else None
    if syntax is None:
        return bool(row.content)
    acts = lexicon("en")
    words = [w for c in row.content for w in syntax.within(c)]
    named = acts.acts if acts and not row.rule.startswith("model:") else ()
    return any(syntax.tags[w] in VERBS or syntax.words[w] in named for w in words)


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
