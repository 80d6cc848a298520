"""Quotations without a cue of their own: who signs them, stands behind their comma, is what the sentence before them is
about, or was quoted last.

The page does not say that the words are theirs, so the score is low.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from govah.model import Quotation, Span, Stance
from govah.reading.attribution.chains import outside
from govah.reading.attribution.lexicon import data
from govah.reading.attribution.row import Row, Voice
from govah.reading.attribution.scene import Closing
from govah.reading.attribution.sources import core
from govah.reading.attribution.tree import Tree
from govah.reading.attribution.voices import pronoun_class, voice_of

_SHORTEST = 5  # words: shorter quotations are terms, titles and scare quotes
_LOOKED_BACK = 8  # rows back to the one that spoke last
_SIGNED = re.compile(r"\s*[―—–-]{1,2}\s*(?P<name>[^\W\d_a-z][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){0,4})[^“”\"]{0,60}$")


def closing(tree: Tree, offset: int) -> Closing | None:
    """How the paragraph ends; None where it has no word."""
    last = next((t for t in reversed(range(len(tree))) if not tree.is_mark(t)), None)
    if last is None:
        return None
    start, end = tree.sentence[last]
    return Closing(
        start=tree.starts[start] + offset,
        voice=_subject(tree, start, end, offset),
        colon=tree.text.rstrip().endswith(":"),
        open=bool(tree.quoted) and not tree.quoted[-1].closed,
    )


def floating(
    tree: Tree, found: Sequence[Row], before: Sequence[Row], ended: Closing | None, offset: int, number: int
) -> Iterator[Row]:
    """A row for each outer quotation that is a sentence of its own and that no row of its paragraph covers. Where the
    paragraph before left its quotation open, the words become part of that row."""
    opened = [tree.starts[min(first + 1, last - 1)] + offset for first, last in tree.quotes]  # past the mark
    alone = outside(found, opened)
    places = [r.anchor for r in found]
    for q, (first, last), place in zip(tree.quoted, tree.quotes, opened, strict=True):
        if place not in alone or q.depth:
            continue
        span = Span(q.start, q.end).shifted(offset)
        above = ended if all(tree.marks[:first]) else None
        if above is not None and above.open and (speaking := _quoted_last(before, above)) is not None:
            speaking.content = (*speaking.content, span)
            continue
        if not _is_utterance(tree, first, last):
            continue
        here = found[: bisect_left(places, span.start)][-_LOOKED_BACK:]
        voice = _beside(tree, q.end, last, offset) or _above(before, above) or _just_before(tree, first, here, offset)
        if (voice := voice or _last_voice(here or before[-_LOOKED_BACK:], number)) is not None:
            yield _said_by(voice, span, number)


def _beside(tree: Tree, end: int, last: int, offset: int) -> Voice | None:
    return _signature(tree, end, offset) or _just_behind(tree, last, offset)


def _above(before: Sequence[Row], ended: Closing | None) -> Voice | None:
    """Who was quoted last in the paragraph before, or whom its last sentence is about."""
    if ended is None:
        return None
    speaking = None if ended.colon else _quoted_last(before, ended)
    return ended.voice if speaking is None else speaking.voice


def _quoted_last(before: Sequence[Row], ended: Closing) -> Row | None:
    """Whoever was quoted in the last sentence of the paragraph before."""
    outer = [r for r in before[-_LOOKED_BACK:] if r.parent is None and not r.in_quotation]
    last = max(outer, key=_reach, default=None)
    if last is None or last.voice is None or last.quotation is Quotation.INDIRECT:
        return None
    return last if _reach(last) >= ended.start else None


def _reach(row: Row) -> int:
    return max(row.anchor, row.content[-1].start)


def _signature(tree: Tree, end: int, offset: int) -> Voice | None:
    """“…” — Lena Osk: a dash and a name end the paragraph."""
    match = _SIGNED.match(tree.text, end)
    if match is None:
        return None
    name = {t for t, at in enumerate(tree.starts) if match.start("name") <= at < match.end("name")}
    return voice_of(tree, max(name), name, offset) if name else None


def _just_behind(tree: Tree, last: int, offset: int) -> Voice | None:
    """“…,” Lena Osk, who had waited for hours, …: after a comma that a quotation ends with stands who speaks."""
    if tree.words[last - 2 : last - 1] != [","] or last >= len(tree) or tree.pos[last] not in ("PROPN", "PRON"):
        return None
    noun = last
    while tree.deps[noun] == "compound" and tree.heads[noun] > noun:
        noun = tree.heads[noun]
    return voice_of(tree, noun, {t for t in core(tree, noun) if t >= last}, offset)


def _just_before(tree: Tree, first: int, here: Sequence[Row], offset: int) -> Voice | None:
    """Lena Osk laughed. “…”: whoever the sentence before is about, unless somebody already speaks in it."""
    start, end = tree.sentence[first - 1] if first else (0, 0)
    if any(tree.starts[start] <= r.anchor - offset <= tree.starts[max(start, end - 1)] for r in here):
        return None
    return _subject(tree, start, end, offset)


def _subject(tree: Tree, start: int, end: int, offset: int) -> Voice | None:
    """Whom a sentence is about, if that is somebody with a name or pronoun."""
    root = next((t for t in range(start, end) if tree.heads[t] == t and tree.pos[t] in ("VERB", "AUX")), None)
    subject = None if root is None else tree.subject(root)
    if subject is None or tree.quoting[subject] >= 0:
        return None
    named = tree.pos[subject] == "PROPN" or pronoun_class(tree.words[subject]) in ("he", "she")
    return voice_of(tree, subject, tree.subtree(subject), offset) if named else None


def _is_utterance(tree: Tree, first: int, last: int) -> bool:
    start = tree.sentence[first][0]
    return tree.marks[first:last].count(False) >= _SHORTEST and all(tree.marks[start:first])


def _last_voice(rows: Sequence[Row], number: int) -> Voice | None:
    near = [r for r in rows if r.voice is not None and not r.in_quotation and number - r.block <= 1]
    last = next((r for r in reversed(near) if r.quotation is not Quotation.INDIRECT), near[-1] if near else None)
    return None if last is None else last.voice


def _said_by(voice: Voice, span: Span, number: int) -> Row:
    return Row(
        block=number,
        content=(span,),
        cue=None,
        voice=voice,
        quotation=Quotation.DIRECT,
        rule="floating",
        score=float(data("en")["scores"]["floating"]),
        stance=Stance.ASSERTS,
    )
