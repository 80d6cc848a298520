"""Everybody whom a document has named up to a place: full names, kinds, and genders where the text says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from govah.model import EntityKind, Mention, Span, SpeakerKind, SpeakerMention
from govah.reading.attribution.roles import Thing
from govah.reading.attribution.voices import gender_words, honorifics
from govah.text.folding import folded

_KINDS = {
    EntityKind.PERSON: SpeakerKind.PERSON,
    EntityKind.ORGANISATION: SpeakerKind.ORGANISATION,
    EntityKind.OUTLET: SpeakerKind.OUTLET,
}
_REMEMBERED = 60  # names kept in mind, the latest last
_TITLE = 12  # characters before a name in which its honorific stands


def kind_of(mention: Mention) -> SpeakerKind | None:
    """The sort of voice that a mention can be; None for places and operations."""
    return _KINDS.get(mention.kind)


@dataclass(slots=True)
class Person:
    """Somebody, or a body, named so far. `gender` is "he", "she" or empty while the text has not said. `span` is where
    they were first named, `seen` where last, `focus` where they last spoke or were what a sentence is about, -1
    for never; `block` is the paragraph in which they last spoke."""

    name: str
    kind: SpeakerKind
    gender: str
    span: Span
    seen: int
    focus: int = -1
    block: int = -1

    @property
    def key(self) -> tuple[str, ...]:
        """The name's words as they are compared."""
        return name_key(self.name)

    @property
    def mention(self) -> SpeakerMention:
        """The name, and where it first stands."""
        return SpeakerMention(self.name, self.span)


@dataclass(slots=True)
class Cast:
    """The names so far; `mentions` and `things` are in the order of the text, and `read` and `passed` of them have been
    taken in. `subjects` are the places where the subject of a verb begins."""

    mentions: Sequence[Mention]
    text: str
    subjects: frozenset[int] = frozenset()
    things: Sequence[Thing] = ()
    people: dict[str, Person] = field(default_factory=dict)
    read: int = 0
    passed: int = 0

    def named(self) -> Iterable[Person]:
        """Everybody kept in mind, the latest last."""
        return self.people.values()

    def read_to(self, place: int) -> None:
        """Take in the names that begin before `place`."""
        while self.read < len(self.mentions) and self.mentions[self.read].span.start < place:
            mention = self.mentions[self.read]
            self.read += 1
            if (kind := kind_of(mention)) is not None:
                known = self.see(self.full_name(mention.name), kind, self._gender(mention), mention.span)
                self._focus(known, mention.span)
        while self.passed < len(self.things) and self.things[self.passed].span.start < place:
            thing = self.things[self.passed]
            self.passed += 1
            self._focus(self.see(thing.name, thing.kind, "", thing.span), thing.span)

    def _focus(self, person: Person, span: Span) -> None:
        """A name at `span` is what its sentence is about, where a subject begins in it."""
        if any(place in self.subjects for place in range(span.start, span.end)):
            person.focus = max(person.focus, span.start)

    def see(self, name: str, kind: SpeakerKind, gender: str, span: Span) -> Person:
        """Somebody is named at `span`."""
        known = self.people.pop(name, None) or Person(name, kind, gender, span, span.start)
        known.seen = max(span.start, known.seen)
        known.gender = known.gender or gender
        if known.kind is SpeakerKind.UNKNOWN or kind is SpeakerKind.OUTLET:
            known.kind = kind
        self.people[name] = known
        if len(self.people) > _REMEMBERED:
            del self.people[next(iter(self.people))]
        return known

    def full_name(self, name: str) -> str:
        """The longest name so far that ends with this one: "Mr. Saheb Jam" after "Majid Saheb Jam" means the same."""
        parts = name_parts(name)
        if not parts:
            return name
        key = name_key(" ".join(parts))
        fits = [p.name for p in self.people.values() if len(p.key) > len(key) and p.key[-len(key) :] == key]
        return max(fits, key=lambda n: (len(n), n)) if fits else " ".join(parts)

    def _gender(self, mention: Mention) -> str:
        near = self.text[max(0, mention.span.start - _TITLE) : mention.span.start] + mention.text
        words = (folded(w).strip(".,") for w in near.split())
        return next((gender_words()[w] for w in words if w in gender_words()), "")


def name_parts(name: str) -> tuple[str, ...]:
    """A name's words without honorifics, possessive and quotation marks.

    >>> name_parts("Mr. Aren Osk’s")
    ('Aren', 'Osk')
    """
    stripped = (p.strip("“”\"‘’'«»‹›,;:()").removesuffix("’s").removesuffix("'s") for p in name.split())
    parts = [p for p in stripped if p]
    while len(parts) > 1 and folded(parts[0]).strip(".") in honorifics() | {"the"}:
        parts.pop(0)
    return tuple(parts)


@lru_cache(maxsize=4096)
def name_key(name: str) -> tuple[str, ...]:
    """A name's words as they are compared, however they are spelled."""
    return tuple(map(folded, name_parts(name)))
