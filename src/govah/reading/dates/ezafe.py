"""Where a Persian noun phrase ends, of which the writing does not show how its words hang together.

Nothing written links «پایان» and «جنگ» in «پایان جنگ», or parts «آتش‌بس» from «نگهبانان» in «پس از آتش‌بس نگهبانان
آمدند»: so a phrase keeps what its noun cannot do without, and gives the next clause what that needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from govah.reading.dates.lexicon import Lexicon
from govah.reading.dates.tokens import JOINER, Token

_SHORTEST_ADJECTIVE = 4
_UNLINKED = ("ا", "و")
"""Endings after which what belongs to a noun would be linked in writing, by «ی»."""


def phrase_end(text: str, tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> int:
    """The token after the noun phrase that begins at token `at` and must end before `last`."""
    return _Nouns(text, tokens, at, last, lexicon).end()


@dataclass(frozen=True, slots=True)
class _Nouns:
    """The words [at, last), which hold a noun phrase and perhaps the beginning of a clause."""

    text: str
    tokens: Sequence[Token]
    at: int
    last: int
    lexicon: Lexicon

    def end(self) -> int:
        """A clause begins at a noun in the plural, since none follows «ها»; what stands before a verb is its own, and
        before a light one («بسته شد») two words."""
        least = self._least()
        if self._key(least - 1).endswith(_UNLINKED):
            return least
        for i in range(least, self.last):
            if self._is("subjects", i) or self._is_plural(i) or self._is("plurals", i - 1):
                return i
        if self._is_verb(self.last) and self._key(self.last - 1).isalpha():
            return max(least, self.last - (2 if self._is("light_verbs", self.last) else 1))
        return self.last

    def _least(self) -> int:
        """The noun, the endings that a ZWNJ parts from it, its adjective or number, and whom it is done to."""
        end = self.at + 1
        while end < self.last and (self._leads_on(end - 1) or self._belongs(end)):
            end += 1
        return end

    def _leads_on(self, i: int) -> bool:
        return self._is("takers", i) or self._is("links", i)

    def _belongs(self, i: int) -> bool:
        key, before = self._key(i), self.tokens[i - 1].end
        if self.text[before : self.tokens[i].start] == JOINER:
            return True
        is_adjective = key.endswith("ی") and not key.endswith("ایی") and len(key) >= _SHORTEST_ADJECTIVE
        return self._is("links", i) or key.isdigit() or is_adjective

    def _is_verb(self, i: int) -> bool:
        return self._is("closing", i) or self._is("verbs", i) or self._key(i).endswith(self.lexicon.verb_endings)

    def _is_plural(self, i: int) -> bool:
        return self._is("plurals", i + 1) or self._key(i).endswith(tuple(self.lexicon.sets["plural_endings"]))

    def _is(self, name: str, i: int) -> bool:
        return self._key(i) in self.lexicon.sets[name]

    def _key(self, i: int) -> str:
        return self.tokens[i].key if i < len(self.tokens) else ""
