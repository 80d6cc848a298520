"""A Persian paragraph as words with the way back to the page, and what the word lists say of them.

What a half-space joins is one word, and so is a word with its loose suffix («خبرگزاري ها», «گفته اند»): no name may be
cut inside it. No span is ever made from folded characters alone, or it would miss the page's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from govah.model import Span
from govah.reading.attribution.persian import verbs
from govah.reading.attribution.persian.lists import Phrases, Word, listing, lists, phrases
from govah.reading.attribution.persian.verbs import Form, Sure
from govah.reading.attribution.quotations import quotations
from govah.reading.parse import Parsed
from govah.text.folding import Folded, fold

_PIECE = re.compile(r"[^\W_]+|[^\w\s]|_")
_HALF_SPACE = "\u200c"
_EZAFE = ("ٔ", "ِ", "ۀ")
_IMPERFECTIVE = re.compile(r"(?:بر|در|باز|فرو|فرا|وا|ور|سر)?ن?می ")
_PREFIXES = ("می", "نمی")
_COPULAS = ("ترند", " اند", " ایم", " اید")  # "are", on what they are
_TANVIN = "ً"
_KURD = "کُرد"  # no verb
_QUOTING = '«“„"'
CLOSING = frozenset('»”"')
_BEFORE_NOUN = ("به", "بر", "طبق", "از", "این", "ان", "یک", "در")  # «به گفته X»
_AFTER_CLAUSE = ("و", "که", "اما", "ولی")
MARKS = frozenset("،,؛;:.؟!\"'()«»“”[]…-*_/‹›")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. `quoted` leads from the word that opens a quotation to the one after its last, `begins` holds the
    words that begin a sentence."""

    source: str
    folded: Folded
    offset: int
    words: tuple[Word, ...]
    quoted: Mapping[int, int] = field(default_factory=dict)
    begins: frozenset[int] = frozenset()

    def has(self, place: int, end: int, *path: str) -> int:
        """How many words from `place` are a phrase of that list."""
        if place >= end or path not in lists().get(self.words[place].first, ()):
            return 0
        return phrases(*path).at(self.words, place, end)

    def is_listed(self, place: int) -> bool:
        """Can the word begin a phrase of any list, or a time in digits?"""
        word = self.words[place]
        return word.adverb or word.first in lists() or word.text.isdigit()

    def has_one(self, place: int, end: int, *paths: tuple[str, ...]) -> bool:
        """Does a phrase of one of those lists begin at `place`?"""
        if place >= end or not (near := lists().get(self.words[place].first)):
            return False
        return any(path in near and phrases(*path).at(self.words, place, end) for path in paths)

    def text(self, first: int, last: int) -> str:
        """Words [first, last) as folded."""
        return self.folded.text[self.words[first].start : self.words[last - 1].end] if first < last else ""

    def span(self, first: int, last: int) -> Span | None:
        """The document's characters behind words [first, last), loose marks trimmed; None when nothing is left."""
        while first < last and self._is_loose(first, first, last):
            first += 1
        while first < last and self._is_loose(last - 1, first, last):
            last -= 1
        if first >= last:
            return None
        start, end = self.words[first].start, self.words[last - 1].end
        if self.words[last - 1].text == "." and last - first > 1:
            end = self.words[last - 1].end
        return self.folded.span(start, end).shifted(self.offset)

    def _is_loose(self, place: int, first: int, last: int) -> bool:
        if self.words[place].text not in MARKS or self.is_initial(place):
            return False
        if place in self.quoted:
            return self.quoted[place] > last
        return not any(self.quoted.get(o, 0) == place + 1 for o in range(first, place))

    def is_initial(self, place: int) -> bool:
        """Is this the full stop of an initial («رزا م.»)?"""
        before = self.words[place - 1] if place else None
        return self.words[place].text == "." and before is not None and len(before.text) == 1 and before.text.isalpha()

    def is_mark(self, place: int) -> bool:
        """Is this a mark that ends a phrase?"""
        return self.words[place].text in MARKS and not self.is_initial(place)

    def verb(self, place: int, end: int) -> tuple[int, Form] | None:
        """The verb that begins at `place`, with the noun that is a part of it: how many words it has, and what it
        says."""
        first = self.words[place].first
        for many in range(min(_light_nouns().longest.get(first, 0), end - place - 1), 0, -1):
            noun = " ".join([w.text for w in self.words[place : place + many]])
            found = self._form(place + many, end) if noun in _light_nouns().listed else None
            cue = None if found is None else verbs.sense(noun, found[1])
            if found is not None and cue is not None:
                return many + found[0], cue
        found = self._form(place, end)
        return found and (found[0], verbs.sense("", found[1]) or found[1])

    def _form(self, place: int, end: int) -> tuple[int, Form] | None:
        """The form that begins at `place`, passive where «شد» follows a participle."""
        table, word = verbs.table(), self.words[place]
        for many in range(min(verbs.longest().get(word.first, 0), end - place), 0, -1):
            form = table.get(" ".join([w.text for w in self.words[place : place + many]]))
            if form is None or self.words[place + many - 1].ezafe:
                continue
            done = self._form(place + many, end) if _is_participle(form) and place + many < end else None
            if done is not None and done[1].verb == "شد":
                return many + done[0], replace(done[1], verb=form.verb, passive=True)
            return many, form
        joined = word.text.endswith("است") and not word.ezafe and not word.text.endswith("خواست")
        if joined and not self.has(place, end, "verbs", "ending"):
            return 1, Form("present", "3", verb="است")
        if _IMPERFECTIVE.match(word.text) and not word.ezafe:
            return 1, Form("present", "3s" if word.text.endswith("ند") else "3")
        return None

    def finite(self, place: int, end: int) -> tuple[int, Form] | None:
        """The verb that begins at `place` and can end a clause: a participle alone only where a clause can end behind
        it, or where it is a cue's and opens one."""
        found = self.verb(place, end)
        if found is None and self.words[place].text.endswith(_COPULAS):
            return 1, Form("present", "3s")
        if found is None or found[1].sure is Sure.EVERYWHERE:
            return found
        before = self.words[place - 1].text if place else ""
        if before in _BEFORE_NOUN:
            return None
        if before == "که" and found[1].tense == "past" and found[1].sure is Sure.ENDING:
            return found
        after = place + found[0]
        if found[1].sure is Sure.LAST:
            return found if after >= end or self.words[after].text in (*".!؟:", "که") else None
        if after >= end or self.is_mark(after) or after in self.quoted or self.words[after].text in _AFTER_CLAUSE:
            return found
        opens = found[1].cues and (found[1].tense == "perfect" or found[1].cues[0].group == "want")
        return found if opens and self._says_fully(after, end) else None

    def says(self, start: int, end: int) -> bool:
        """Does a verb stand there that can end a clause?"""
        return any(self.finite(place, end) is not None for place in range(start, end))

    def _says_fully(self, start: int, end: int) -> bool:
        """Does a verb stand there whose form leaves no doubt, another cue, or a participle that ends the sentence?"""
        for place in range(start, end):
            found = self.verb(place, end)
            if found is not None and (found[1].sure is Sure.EVERYWHERE or found[1].cues or place + found[0] >= end):
                return True
            if found is not None and self.is_mark(place + found[0]):
                return True
        return False


@cache
def _light_nouns() -> Phrases:
    return listing([noun for noun, _ in verbs.senses() if noun])


def _is_participle(form: Form) -> bool:
    return form.sure is Sure.ENDING and form.tense == "perfect"


def line(parsed: Parsed, text: str) -> Line:
    """The paragraph as words. Cost: linear."""
    block = parsed.block.span
    source = block.of(text)
    folded = fold(source)
    words = tuple(_words(source, folded))
    by_place = {folded.places[w.start]: i for i, w in enumerate(words)}
    quoted = {}
    for q in quotations(source):
        opened = by_place.get(q.start)
        if opened is not None and source[q.start] in _QUOTING:
            quoted[opened] = by_place.get(q.end - 1, len(words) - 1) + 1 if q.closed else len(words)
    begins = (by_place.get(s.start - block.start) for s in parsed.sentences)
    return Line(source, folded, block.start, words, quoted, frozenset(b for b in begins if b is not None))


def _words(source: str, folded: Folded) -> Iterator[Word]:
    suffixes = phrases("suffixes")
    held: list[re.Match[str]] = []
    for piece in _PIECE.finditer(folded.text):
        if held and not _joins(source, folded, held, piece, suffixes.listed):
            yield _word(source, folded, held)
            held = []
        held.append(piece)
    if held:
        yield _word(source, folded, held)


def _joins(
    source: str, folded: Folded, held: list[re.Match[str]], piece: re.Match[str], suffixes: frozenset[str]
) -> bool:
    """Does the next piece belong to the word so far?"""
    last = held[-1]
    if not last.group().isalnum() or not piece.group().isalnum() or last.end() == piece.start():
        return False
    if _HALF_SPACE in source[folded.places[last.end()] : folded.places[piece.start()]]:
        return True
    return piece.group() in suffixes or (len(held) == 1 and last.group() in _PREFIXES)


def _word(source: str, folded: Folded, held: list[re.Match[str]]) -> Word:
    start, end = held[0].start(), held[-1].end()
    text = " ".join([p.group() for p in held])
    whole = source[folded.places[start] : folded.places[end]]
    joined = text.endswith("ه ی") or any(sign in whole[-2:] for sign in _EZAFE) or _KURD in whole
    return Word(start, end, text, held[0].group(), joined, _TANVIN in whole)
