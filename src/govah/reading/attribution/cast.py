"""Everybody whom a document has named up to a place: full names, kinds, genders, and how present they still are.

Presence fades from sentence to sentence. What stands in quotation marks has a presence of its own, so that whoever is
only talked about does not take the place of whoever talks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from govah.model import EntityKind, Mention, Span, SpeakerKind, SpeakerMention
from govah.reading.attribution.figures import Figure
from govah.reading.attribution.gender import gender_of, gender_of_noun
from govah.reading.attribution.roles import by_noun, meant
from govah.reading.attribution.scene import SUBJECT, Scene, Stretches
from govah.reading.attribution.voices import honorifics
from govah.text.folding import folded

_KINDS = {
    EntityKind.PERSON: SpeakerKind.PERSON,
    EntityKind.ORGANISATION: SpeakerKind.ORGANISATION,
    EntityKind.OUTLET: SpeakerKind.OUTLET,
}
_REMEMBERED = 60  # names kept in mind, the latest last
_FADES = 0.6  # of a presence is left after one sentence
_AGAIN = 0.25  # of the weaker of two presences is added to the stronger
_TALKED_ABOUT = 0.5  # of its weight a name has within what somebody says
_OFTEN = 3  # times named by one word: enough to be known by it, whoever else comes to bear the same name
_TITLE = 24  # characters before a name in which its title stands


def kind_of(mention: Mention) -> SpeakerKind | None:
    """The sort of voice that a mention can be; None for places and operations."""
    return _KINDS.get(mention.kind)


@dataclass(slots=True)
class Person:
    """Somebody, or a body, named so far: `key` are the words of the name as they are compared, `span` is where it
    stands first, `times` how often. `gender` is "he", "she" or empty while the text has not said, `guess` what pronouns
    that most likely mean them say. `presence` is as of sentence `sentence`, `quoted` that within quotation marks."""

    name: str
    kind: SpeakerKind
    gender: str
    span: Span
    presence: float = 0.0
    quoted: float = 0.0
    sentence: int = 0
    times: int = 0
    guess: str = ""
    key: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.key = name_key(self.name)

    def is_one(self, gender: str) -> bool:
        """Are they one, not several, and not of another gender?"""
        return self.kind is not SpeakerKind.GROUP and not {self.gender, gender} >= {"he", "she"}

    @property
    def mention(self) -> SpeakerMention:
        """The name, and where it first stands."""
        return SpeakerMention(self.name, self.span)

    def come_up(self, weight: float, sentence: int, *, quoted: bool = False) -> None:
        """They are spoken of in `sentence`."""
        again = _AGAIN if sentence > self.sentence else 0.0
        left = _FADES ** max(0, sentence - self.sentence)
        self.presence, self.quoted, self.sentence = (
            self.presence * left,
            self.quoted * left,
            max(sentence, self.sentence),
        )
        if quoted:
            self.quoted = _raised(self.quoted, weight, again)
        else:
            self.presence = _raised(self.presence, weight, again)

    def present(self, sentence: int, *, quoted: bool = False) -> float:
        """How present they still are in `sentence`; within quotation marks, also whom those marks speak of."""
        presence = max(self.quoted, self.presence) if quoted else self.presence
        return float(presence * _FADES ** max(0, sentence - self.sentence))


def _raised(presence: float, weight: float, again: float) -> float:
    return max(presence, weight) + again * min(presence, weight)


class Cast:
    """The names so far; `read` of the mentions and `passed` of the scene's figures have been taken in. `said` are the
    places that somebody's words cover."""

    def __init__(
        self, mentions: Sequence[Mention], text: str, scene: Scene | None = None, said: Iterable[Span] = ()
    ) -> None:
        self.mentions = mentions
        self.text = text
        self.scene = scene or Scene()
        self.said = Stretches(said)
        self.quoted = Stretches(self.scene.quoted)
        self.listed = Stretches(m.span for m in mentions)
        self.people: dict[str, Person] = {}
        self.read = self.passed = 0
        found = ((name_key(r.name), gender_of_noun(r.noun)) for r in self.scene.roles)
        self.told = {key: gender for key, gender in found if gender}
        self.roles = by_noun(self.scene.roles)

    def read_to(self, place: int) -> None:
        """Take in the names and figures that begin before `place`, in their order."""
        while True:
            mention = self.mentions[self.read] if self.read < len(self.mentions) else None
            figure = self.scene.figures[self.passed] if self.passed < len(self.scene.figures) else None
            if figure is not None and figure.head < place and (mention is None or figure.head < mention.span.start):
                self.passed += 1
                self._figure(figure)
            elif mention is not None and mention.span.start < place:
                self.read += 1
                self._mention(mention)
            else:
                return

    def _mention(self, mention: Mention) -> None:
        kind = kind_of(mention)
        if kind is None and (mention.kind is not EntityKind.PLACE or self.scene.weight(mention.span) < SUBJECT):
            return
        gender = self.gender(mention)
        if gender:
            kind = SpeakerKind.PERSON
        name = self.full_name(mention.name, gender)
        self.come_up(self.see(name, kind or SpeakerKind.ORGANISATION, gender, mention.span), mention.span)

    def _figure(self, figure: Figure) -> None:
        if figure.joined or not self.listed.hold(figure.head):
            name = self.full_name(figure.name, figure.gender) if figure.is_name else figure.name
            if figure.kind is SpeakerKind.PERSON:
                name = self.in_role(figure.span, name, Span(figure.head, figure.span.end)) or name
            known = self.see(name, figure.kind, figure.gender, figure.span)
            self.come_up(known, Span(figure.head, figure.span.end))

    def come_up(self, person: Person, span: Span, weight: float | None = None) -> None:
        """They are spoken of at `span`: less so within what somebody says of them."""
        quoted = self.quoted.hold(span.start)
        if weight is None:
            weight = self.scene.weight(span) * (_TALKED_ABOUT if self.said.hold(span.start) and not quoted else 1.0)
        person.come_up(weight, self.scene.sentence_at(span.start), quoted=quoted)

    def see(self, name: str, kind: SpeakerKind, gender: str, span: Span) -> Person:
        """Somebody is named at `span`."""
        known = self.people.pop(name, None) or Person(name, kind, gender, span)
        known.gender = known.gender or gender
        known.times += 1
        if known.kind is SpeakerKind.UNKNOWN or kind is SpeakerKind.OUTLET:
            known.kind = kind
        self.people[name] = known
        if len(self.people) > _REMEMBERED:
            del self.people[next(iter(self.people))]
        return known

    def full_name(self, name: str, gender: str = "") -> str:
        """The longer name so far that this one ends, or that a given name alone begins: "Mr. Saheb Jam" after "Majid
        Saheb Jam" means the same. Of several, whoever is named most often and not of the other gender."""
        parts = name_parts(name)
        if not parts:
            return name
        alone = " ".join(parts)
        if alone in self.people and self.people[alone].times >= _OFTEN:
            return alone
        key = name_key(alone)
        akin = [p for p in self.people.values() if p.key and (p.key[-1] == key[-1] or p.key[0] == key[0])]
        longer = [p for p in akin if len(p.key) > len(key) and p.is_one(gender)]
        fits = [p for p in longer if p.key[-len(key) :] == key]
        if fits:
            return max(fits, key=lambda p: (p.times, p.name)).name
        begun = [p.name for p in longer if p.kind is SpeakerKind.PERSON and p.key[: len(key)] == key]
        return begun[0] if len(begun) == 1 else alone

    def in_role(self, phrase: Span, name: str, head: Span) -> str | None:
        """Whom "the spokesman" means: the only one in the text of whom it is said."""
        if not phrase.of(self.text).lower().startswith("the "):
            return None
        noun = head.of(self.text).split()[0].lower()
        names = {self.full_name(n) for n in meant(name, noun, self.roles.get(noun, ()))}
        return names.pop() if len(names) == 1 else None

    def gender(self, mention: Mention) -> str:
        """How somebody is spoken of by the title before the name, a role that the text gives them, or a given name."""
        before = self.text[max(0, mention.span.start - _TITLE) : mention.span.start].split()[-1:]
        first = mention.text.split()[:1]
        key = name_key(mention.name)
        return self.told.get(key, "") or gender_of(" ".join(name_parts(mention.name)), " ".join((*before, *first)))


@lru_cache(maxsize=4096)
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
