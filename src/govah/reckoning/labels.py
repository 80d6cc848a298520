"""What to call an event: in a list, and inside an English sentence.

A name that people gave it comes first, then the noun that its mentions use, then the lexicon's word for its kind. A
verb is never used: it names the grammar of one sentence, not what happened. Where two sides each have a name for it,
both stand there: to choose one would be to take a side.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from govah.model import Act, Phase
from govah.reckoning.parties import VERBS, kind_of, linked
from govah.reckoning.sentences import capital
from govah.text.folding import folded

_ENGLISH = re.compile(r"[A-Za-z0-9]")

_PHASES = {Phase.PREPARATION: "preparation of {}", Phase.ORDER: "order for {}"}


@dataclass(slots=True)
class Wording:
    """The words of the mentions of one event, counted. `people` are given with the word that ties them to the act;
    `key` says which names are one."""

    phase: Phase
    key: Callable[[str], str] = folded
    names: Counter[str] = field(default_factory=Counter)
    nouns: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)

    def take(self, act: Act) -> None:
        """Count the words of one more mention."""
        label = " ".join(act.label.split())
        self.names.update([act.name] if act.name else [])
        self.nouns.update([" ".join(act.text.split())] if act.rule not in VERBS and act.actual else [])
        self.kinds[kind_of(label)] += 1
        self.people[linked(act)] += 1
        self.places.update([act.place] if act.place else [])

    def words(self) -> str:
        """Everything it is called."""
        return " ".join((*self.names, *self.nouns, *self.kinds, *self.people, *self.places))

    def label(self, kind: str) -> str:
        """For a list: "Arrest of Rosa Marek, Selmar"; `kind` is the term for what no English word names."""
        if self.names:
            return capital(self._in_phase(self._name()))
        foreign = Counter([kind]) if self.phase in _PHASES else self.kinds
        noun = commonest(self._english(self.nouns) or self._english(self.kinds) or foreign)
        called = capital(self._in_phase(noun if self._whose() in noun else noun + self._whose()))
        place = commonest(self.places) if len(self.places) == 1 else ""
        return called if not place or folded(place) in folded(called) else f"{called}, {place}"

    def phrase(self, kind: str) -> str:
        """For a sentence: "the arrest of Rosa Marek"."""
        if self.names:
            name = self._name()
            return f"the {self._in_phase(name)}" if self.phase in _PHASES else name
        noun = self._english(self.nouns)
        bare = commonest(noun) if noun else commonest(self._english(self.kinds) or Counter([kind])) + self._whose()
        return f"the {self._in_phase(bare if self.phase not in _PHASES else f'the {bare}')}"

    def _name(self) -> str:
        """The commonest name, or that of each side, the commoner first."""
        sides: dict[str, Counter[str]] = defaultdict(Counter)
        for name, count in self.names.items():
            sides[self.key(name)][name] += count
        return " / ".join(sorted(map(commonest, sides.values()), key=lambda name: (-self.names[name], name)))

    def _whose(self) -> str:
        """The people after whom most of its mentions name it; where only verbs tell of it, most of those that name
        any."""
        named = Counter({whose: n for whose, n in self.people.items() if whose})
        counted = self.people if self.nouns else named
        return next((whose for whose, n in named.items() if 2 * n > counted.total()), "")

    def _in_phase(self, words: str) -> str:
        return _PHASES.get(self.phase, "{}").format(words)

    def _english(self, counted: Counter[str]) -> Counter[str]:
        return Counter({word: n for word, n in counted.items() if _ENGLISH.match(word)})


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
