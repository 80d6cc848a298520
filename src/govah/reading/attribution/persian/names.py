"""Whom a Persian source names: the person behind a pronoun, «برادرش» or «همان مسئول», and the name without its title.

A name is only ever completed from what the text itself has said before; where that leaves it open, the words stay as
they are written.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from govah.model import Span, SpeakerKind
from govah.reading.attribution.persian.lists import phrases
from govah.reading.attribution.persian.people import is_plural, kind_of, possessed
from govah.reading.attribution.persian.pieces import Phrase
from govah.reading.attribution.persian.words import Line
from govah.text.folding import folded

_REMEMBERED = 60


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody by the name the text gives them, and where it does. `plural` of several; `first` for I and we."""

    name: str
    kind: SpeakerKind
    span: Span | None = None
    plural: bool = False
    first: bool = False


@dataclass(slots=True)
class Memory:
    """Whom the text last spoke about in a main clause, which group and which person it has heard last, and the names
    it has used, the latest last."""

    topic: Who | None = None
    several: Who | None = None
    person: Who | None = None
    names: deque[tuple[str, str]] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    spoke: bool = False

    def see(self, who: Who) -> None:
        """Somebody is what a main clause is about."""
        if who.first:
            return
        if who.plural:
            self.several = who
        self.topic = who
        self.keep(who.name)

    def heard(self, who: Who | None) -> None:
        """Somebody has spoken, in whatever depth."""
        self.spoke = True
        self.person = who if who is not None and who.kind is SpeakerKind.PERSON else self.person

    def keep(self, name: str) -> None:
        """Remember a name for a shorter mention to come."""
        self.names.append((folded(name), name))

    def fuller(self, name: str) -> str:
        """The latest name so far that goes on where this one ends: «متهم» after «متهم ردیف سوم»."""
        key = folded(name) + " "
        return next((n for known, n in reversed(self.names) if known.startswith(key)), name)


def who(line: Line, phrase: Phrase, owner: Who | None, speaking: Who | None, memory: Memory) -> Who | None:
    """Whom the phrase names; `owner` is whom «ش» in it means, `speaking` whom «م» does, None for the page. None for a
    pronoun that may mean anybody."""
    first, last = phrase.first, phrase.last
    kind = pronoun(line, first, last)
    if kind:
        return _meant(kind, owner, memory)
    if line.has(first, last, "pronouns", "page"):
        return Who("", SpeakerKind.AUTHOR, first=True)
    first += line.words[first].text in ("همان", "همین", "این", "آن", "ان") and last - first > 1
    plural = is_plural(line, first, last)
    name = _name(line, first, last, (owner, speaking), memory)
    sort = kind_of(line, first, last, plural)
    if sort in (SpeakerKind.PERSON, SpeakerKind.DOCUMENT):
        name = memory.fuller(name)
    return Who(name, sort, line.span(first, last), plural)


def pronoun(line: Line, first: int, last: int) -> str:
    """Which group of pronouns the words are one of; empty for none."""
    kinds = ("either", "self", "plural", "first", "nobody")
    return next((k for k in kinds if line.has(first, last, "pronouns", k) == last - first), "")


def _meant(kind: str, owner: Who | None, memory: Memory) -> Who | None:
    if kind == "first":
        return Who("", SpeakerKind.AUTHOR, first=True)
    if kind == "self":
        return owner or memory.topic
    if kind == "plural":
        return memory.several
    if kind == "nobody":
        return None
    topic = memory.topic
    return topic if topic is not None and not topic.plural else None


def by_name(line: Line, phrase: Phrase) -> Phrase:
    """«متهم ردیف اول، آرن استار،»: the name that a role has beside it names whoever has the role."""
    told = phrase.told
    former = line.has(phrase.last - 1, phrase.last, "people", "former") > 0
    if _title(line, phrase.first, phrase.last) and phrase.last - phrase.first > 1 and not former:
        return phrase
    role = (
        line.has_one(phrase.first, phrase.last, ("people", "roles"), ("people", "titles"))
        or possessed(line.words[phrase.first].text)[0]
    )
    if told is None or told[1] - told[0] < 2 or not role:
        return phrase
    lists = (("people", "roles"), ("cuts", "prepositions"), ("cuts", "partitives"), ("cuts", "numbers"))
    if line.has(*told, "people", "blessings"):
        return phrase
    titled = line.has(*told, "people", "titles") and told[1] - told[0] > 1
    described = not titled and line.has_one(*told, *lists)
    return phrase if described else Phrase(*told, (phrase.first, phrase.last))


def _name(line: Line, first: int, last: int, owners: tuple[Who | None, Who | None], memory: Memory) -> str:
    words = [_written(line, w, w + 1) for w in range(first, last)]
    while (many := _title(line, first, last)) and many + 1 < last - first:
        first, words = first + many, words[many:]
    for place in range(first, last):
        stem, whose = possessed(line.words[place].text)
        if stem:
            return _kin(line, (first, place, last), len(line.words[place].text) - len(stem), owners[whose != "theirs"])
    if line.has(first, last, "cuts", "partitives") and last - first >= 3:
        many = line.has(first, last, "cuts", "partitives")
        if pronoun(line, first + many, last) == "plural" and memory.several:
            return f"{_written(line, first, first + many)} {_without_number(memory.several.name)}"
    return _indefinite(line, first, last) or _written(line, first, last)


def _title(line: Line, first: int, last: int) -> int:
    """How many words of a title stand before a name; «قاضی دادگاه» is no title."""
    many = line.has(first, last - 1, "people", "titles")
    after = (("voices", "organisation"), ("people", "roles"))
    return 0 if many and line.has_one(first + many, last, *after) else many


def _kin(line: Line, places: tuple[int, int, int], cut: int, owner: Who | None) -> str:
    """«برادرش» by its owner's name; «همسایه‌ام یوری» by his own; «مادرم» without an owner."""
    first, place, last = places
    if place + 1 < last and not line.has(place + 1, last, "cuts", "prepositions"):
        return _written(line, place + 1, last)
    word = line.words[place]
    stem = line.folded.span(line.words[first].start, word.end - cut).of(line.source).rstrip("\u200c ")
    if owner is None or owner.first or not owner.name:
        return stem
    return f"{stem}{'ٔ' * stem.endswith('ه')} {owner.name}"


def _indefinite(line: Line, first: int, last: int) -> str:
    """«نگهبانی» is «یک نگهبان»."""
    words = [_written(line, w, w + 1) for w in range(first, last)]
    noun, other = words[0], words[1:]
    if other == ["دیگری"]:
        return f"یک {noun} دیگر"
    stem = noun.removesuffix("\u200cای").removesuffix("ای") if noun.endswith("ای") else noun.removesuffix("ی")
    roles = phrases("people", "roles").listed
    plain = not other and stem != noun and not line.has(first, last, "voices", "organisation")
    return f"یک {stem}" if plain and folded(stem) in roles else ""


def _without_number(name: str) -> str:
    return name.partition(" از ")[2] or name


def _written(line: Line, first: int, last: int) -> str:
    span = line.folded.span(line.words[first].start, line.words[last - 1].end)
    return " ".join(span.of(line.source).split())
