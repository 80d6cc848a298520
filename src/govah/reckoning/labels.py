"""What the mentions of one event call it: names, nouns, people and places, counted.

A verb is never used: it names the grammar of one sentence, not what happened. Where two sides each have a name for it,
both are kept.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from govah.model import Act, EventName, Phase, Script
from govah.reckoning.parties import VERBS, whom
from govah.text.folding import folded
from govah.text.scripts import script_of

_LANGUAGES = {Script.LATIN: "en", Script.ARABIC: "fa"}

_Whose = tuple[str, bool]
"""Whom a mention names, and whether they are those who did it."""

_NOBODY: _Whose = ("", False)


@dataclass(slots=True)
class Wording:
    """The words of the mentions of one event, counted; `key` says which names are one."""

    phase: Phase
    key: Callable[[str], str] = folded
    names: Counter[str] = field(default_factory=Counter)
    nouns: Counter[str] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)
    people: Counter[_Whose] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)

    def take(self, act: Act) -> None:
        """Count the words of one more mention."""
        text = " ".join(act.text.split())
        self.names.update([act.name] if act.name else [])
        self.nouns.update([text] if act.rule not in VERBS and act.actual else [])
        self.texts[text] += 1
        self.people[(act.whom or "", act.by) if whom(act) else _NOBODY] += 1
        self.places.update([act.place] if act.place else [])

    def words(self) -> str:
        """Everything it is called."""
        people = (name for name, _ in self.people)
        return " ".join((*self.names, *self.texts, *people, *self.places))

    def called(self, kind: str) -> EventName:
        """What it is called; `kind` is the commonest kind of its mentions."""
        people, by = self._whose()
        return EventName(
            kind=kind,
            phase=self.phase,
            names=self._names(),
            nouns=tuple(self._by_language()),
            whom=people,
            by=by,
            place=commonest(self.places) if len(self.places) == 1 else "",
        )

    def _names(self) -> tuple[str, ...]:
        """The commonest name of each side, the commoner first."""
        sides: dict[str, Counter[str]] = defaultdict(Counter)
        for name, count in self.names.items():
            sides[self.key(name)][name] += count
        return tuple(sorted(map(commonest, sides.values()), key=lambda name: (-self.names[name], name)))

    def _by_language(self) -> Iterator[tuple[str, str]]:
        for script, language in _LANGUAGES.items():
            nouns = Counter({noun: n for noun, n in self.nouns.items() if script_of(noun) is script})
            if nouns:
                yield language, commonest(nouns)

    def _whose(self) -> _Whose:
        """The people after whom most of its mentions name it; where only verbs tell of it, most of those that name
        any."""
        named = Counter({whose: n for whose, n in self.people.items() if whose != _NOBODY})
        counted = self.people if self.nouns else named
        return next((whose for whose, n in named.items() if 2 * n > counted.total()), _NOBODY)


@lru_cache(maxsize=8192)
def head(noun: str) -> str:
    """The word that a noun is about, folded.

    >>> head("the 1994 Massacre")
    'massacre'
    """
    return (folded(noun).split() or [""])[-1]


def commonest(counted: Counter[str]) -> str:
    """The commonest; among equals the shortest, then the first in the alphabet."""
    return min(counted, key=lambda name: (-counted[name], len(name), name))
