"""What stands before a Persian verb, piece by piece: noun phrases, what prepositions take, objects, times."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words [first, last); `told` are those that describe whom it names."""

    first: int
    last: int
    told: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Whom a speaker has it from. `kind` is via, document, media or from; `at` is where its phrase begins,
    `end` where what stands beside it does."""

    kind: str
    at: int
    phrase: Phrase
    end: int = 0


@dataclass(slots=True)
class Clause:
    """What stands before a verb, in the order of the text: each piece with its kind (np, object, pp, time, comma)."""

    pieces: list[tuple[str, Phrase]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    prepositions: dict[int, str] = field(default_factory=dict)

    @property
    def subject(self) -> Phrase | None:
        """The first noun phrase that is no object, with what a pair of commas says of it."""
        for i, (kind, phrase) in enumerate(self.pieces):
            if kind == "np":
                return self._described(i, phrase)
        return None

    @property
    def judging(self) -> Phrase | None:
        """The subject where it stands before the object, or in no pair with it."""
        subject, marked = self.subject, self.object
        return subject if subject is None or marked is None or subject.first < marked.first else None

    @property
    def object(self) -> Phrase | None:
        """What «را» marks."""
        return next((p for kind, p in self.pieces if kind == "object"), None)

    def after(self, *prepositions: str, first: bool = False) -> Phrase | None:
        """The noun phrase behind one of these prepositions, the last there is unless the `first` is wanted."""
        found = [p for kind, p in self.pieces if kind == "pp" and self.prepositions.get(p.first) in prepositions]
        return found[0 if first else -1] if found else None

    def _described(self, index: int, phrase: Phrase) -> Phrase:
        kinds = [kind for kind, _ in self.pieces[index + 1 :]]
        if kinds[:1] != ["comma"] or "comma" not in kinds[1:] or kinds[1] == "pp":
            return phrase
        last = self.pieces[index + 1 + kinds.index("comma", 1)][1].first
        first = self.pieces[index + 2][1].first
        return Phrase(phrase.first, phrase.last, (first, last))
