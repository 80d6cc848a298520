"""What a relation is to: the words after "three days after" that name the event.

The event's words are kept whole and never resolved against the document's own date: which day the ceasefire was is
for the reckoning to say. They end where the next clause begins: in "before the fire people ran" nobody says that
people caught fire.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from govah.model import Span
from govah.reading.dates.ezafe import phrase_end
from govah.reading.dates.lexicon import Lexicon
from govah.reading.dates.terms import Link
from govah.reading.dates.tokens import BREAK, CLOSED_BY, Token

_LONGEST, _LONGEST_SUBJECT = 14, 4
_LONGEST_NAME = 8
_ENDS = frozenset('.,;:!?()[]—–؛،؟«»”"') | {BREAK}


def event_after(text: str, tokens: Sequence[Token], at: int, lexicon: Lexicon, link: Link) -> Span | None:
    """The words from token `at` on that name the event of a link; None when they do not begin like one.

    Where the link is certain any noun phrase or clause will do, after "during" any noun phrase that names no time.
    Otherwise its first noun must be one that names what happens.
    """
    named = link.is_certain and at < len(tokens) and text[tokens[at].start].isupper()
    if at >= len(tokens) or not (named or _begins(tokens[at].key, lexicon)):
        return None
    phrase = _Phrase(text, tokens, at, lexicon)
    last = phrase.end()
    words = [t.key for t in tokens[at + (not named and bool(lexicon.sets["determiners"])) : last]]
    is_event = link.is_certain or any(map(lexicon.names_event, words[:4]))
    if not words or not (is_event or (link.any_noun and phrase.names_a_thing(last))):
        return None
    return Span(tokens[at].start, tokens[last - 1].end)


def _begins(key: str, lexicon: Lexicon) -> bool:
    """Can a noun phrase begin with this word? A language without articles begins it with any word but a stop."""
    if lexicon.sets["determiners"]:
        return key in lexicon.sets["determiners"]
    return key[0].isalpha() and key not in lexicon.sets["stops"]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words from token `at` on, of which the first few name an event."""

    text: str
    tokens: Sequence[Token]
    at: int
    lexicon: Lexicon

    def end(self) -> int:
        """The token after the event's last: a stop, or the subject of the next clause."""
        last = self.at + 1
        while last < min(len(self.tokens), self.at + _LONGEST):
            if (named := self._after_quoted_name(last)) is not None:
                last = named
                continue
            if self._key(last) in _ENDS or self._stops(last) or self._is_next_clause(last):
                break
            last += 1
        return (
            last
            if self.lexicon.sets["determiners"]
            else phrase_end(self.text, self.tokens, self.at, last, self.lexicon)
        )

    def _stops(self, i: int) -> bool:
        """A stop, unless it leads to where the noun before it moves («انتقال به») or is whom it befell («اعدام او»)."""
        moves = self._key(i) == "به" and self._is("moves", i - 1)
        return self._is("stops", i) and not moves and not (self._is("pronouns", i) and self._is("takers", i - 1))

    def names_a_thing(self, last: int) -> bool:
        """Is it, up to token `last`, a noun phrase alone, and its head no word of time ("the last weeks")?"""
        words = range(self.at + 1, last)
        if self._is("subjects", self.at) or any(self._is("verbs", i) or self._is_past(i) for i in words):
            return False
        head = next((i for i in words if self._is("joins", i)), last) - 1
        return head > self.at and not (self._is("times", head) or self.lexicon.knows(self._key(head)))

    def _is_past(self, i: int) -> bool:
        return self._key(i).endswith(self.lexicon.past_ending) and not self._is("determiners", i - 1)

    def _after_quoted_name(self, i: int) -> int | None:
        """The token after a name in quotation marks that opens at `i`: the “Eternal Light” offensive."""
        mark = self.tokens[i]
        opens = mark.key in CLOSED_BY and self.text[mark.start - 1 : mark.start].isspace()
        if not opens or self.text[mark.end : mark.end + 1].isspace():
            return None
        inside = (n for n in range(i + 1, min(len(self.tokens), i + _LONGEST_NAME)) if self._key(n) in _ENDS)
        closed = next(inside, None)
        return closed + 1 if closed is not None and self._key(closed) == CLOSED_BY[mark.key] else None

    def _is_next_clause(self, i: int) -> bool:
        """Has the phrase ended? A language without articles is taken to put no clause after its prepositions."""
        return self._is_next_subject(i) if self.lexicon.sets["determiners"] else self._is_verb(i)

    def _is_next_subject(self, i: int) -> bool:
        """Does another noun phrase begin here, that neither a preposition nor a verb before it takes in?"""
        if self._is("joins", i - 1) or self._is("determiners", i - 1) or self._is("quantifiers", i - 1):
            return False
        if self._is("subjects", i):
            return True
        if self._is_verb(i - 1):
            return self._is_noun(i) and self._runs_into_verb(i)
        if self._is("determiners", i) or self._is("quantifiers", i):
            return True
        if self._is_capital(i) and not self._is_capital(i - 1):
            return self._is_event(i - 1) or self._runs_into_verb(i)
        after_name = self._is_capital(i - 1) and (not self._is_capital(i) or self._is_acronym(i))
        return (self._is_event(i - 1) or after_name) and self._is_plural_subject(i)

    def _is_plural_subject(self, i: int) -> bool:
        last = self._run(i)
        return last > i and self._names_many(last - 1) and self._is_verb(last)

    def _runs_into_verb(self, i: int) -> bool:
        last = self._run(i)
        return last > i and last < len(self.tokens) and self._is_verb(last)

    def _run(self, i: int) -> int:
        """The token after the nouns and adjectives from `i` on."""
        last = i
        while last < min(len(self.tokens), i + _LONGEST_SUBJECT) and self._is_noun(last):
            last += 1
        return last

    def _is_noun(self, i: int) -> bool:
        """Can it be a noun or an adjective, for all that the lists know?"""
        key = self._key(i)
        closed = key in _ENDS or self._is("stops", i) or self._is("joins", i) or self._is_verb(i)
        return not closed and (key[0].isalpha() or key == "-")

    def _names_many(self, i: int) -> bool:
        key = self._key(i)
        return self._is("counted", i) or (key.endswith("s") and not key.endswith("ss") and not self._is_event(i))

    def _is_verb(self, i: int) -> bool:
        if i >= len(self.tokens) or self._is_event(i):
            return False
        return self._is("verbs", i) or self._key(i).endswith(self.lexicon.verb_endings)

    def _is_event(self, i: int) -> bool:
        return i < len(self.tokens) and self.lexicon.names_event(self._key(i))

    def _is_capital(self, i: int) -> bool:
        return self.text[self.tokens[i].start].isupper()

    def _is_acronym(self, i: int) -> bool:
        return self.text[self.tokens[i].start : self.tokens[i].end].isupper()

    def _is(self, name: str, i: int) -> bool:
        return i < len(self.tokens) and self._key(i) in self.lexicon.sets[name]

    def _key(self, i: int) -> str:
        return self.tokens[i].key
