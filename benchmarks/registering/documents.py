"""Documents that name invented people, and whom each name means: the truth that a resolution is held against."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import accumulate
from random import Random

from govah.model import Bounds, Dating, DatingRule, EntityKind, ListedName, Listing, Mention, Reading, Span
from registering.spelling import HOUSES, House, Word, word

_FULL, _SURNAMES = 5, 3
"""Mentions of a document by full name, and by a surname that its full name explains."""

_PEOPLE_A_DOCUMENT = 1.2
_GIVEN, _SURNAMES_A_DOCUMENT = 400, 0.5
_SITES = 60
_TYPING_ERRORS = 0.01


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented. Those who share both words have one written name, and no letters can tell them apart."""

    given: Word
    surname: Word

    def latin(self, house: House) -> str:
        """As that house writes it."""
        return f"{self.given.latin(house)} {self.surname.latin(house)}"

    def persian(self, chance: Random) -> str:
        """As a Persian writer does."""
        return f"{self.given.persian(chance)} {self.surname.persian(chance)}"


@dataclass(slots=True)
class Register:
    """The documents, the rows of the gazetteer that they use, and by name as written whom it can mean."""

    readings: list[Reading] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    meant: dict[str, set[object]] = field(default_factory=lambda: defaultdict(set))

    def name(self, person: object, text: str) -> None:
        """Add a document that does nothing but name somebody."""
        self.meant[text].add(person)
        mention = _mention(0, text, text, EntityKind.PERSON, None)
        self.readings.append(_reading(f"d{len(self.readings):012x}", (mention,)))


def register(documents: int, seed: int = 1988) -> Register:
    """So many documents of ten mentions each: six in ten Persian, the rest in the style of some Latin house."""
    chance = Random(seed)
    found = Register()
    people = _people(chance, int(documents * _PEOPLE_A_DOCUMENT), int(documents * _SURNAMES_A_DOCUMENT))
    weights = list(accumulate(1 / (rank + 5) for rank in range(len(people))))
    found.listings = [_site(chance, n) for n in range(_SITES)]
    for number in range(documents):
        named = list(dict.fromkeys(chance.choices(people, cum_weights=weights, k=_FULL)))
        house = None if chance.random() < 0.6 else chance.choice(HOUSES)
        found.readings.append(_document(f"d{number:012x}", named, house, chance, found))
    return found


def _people(chance: Random, count: int, surnames: int) -> list[Person]:
    """People whose names are common and rare as names are: the k-th commonest is drawn k times as rarely."""
    given = [word(chance, chance.randint(1, 2), surname=False) for _ in range(_GIVEN)]
    family = [word(chance, chance.randint(2, 3), surname=True) for _ in range(surnames)]
    often = [1 / (rank + 3) for rank in range(len(given))], [1 / (rank + 20) for rank in range(len(family))]
    drawn = zip(chance.choices(given, often[0], k=count), chance.choices(family, often[1], k=count), strict=True)
    return [Person(*both) for both in drawn]


def _document(id: str, named: list[Person], house: House | None, chance: Random, found: Register) -> Reading:
    rows: list[tuple[str, str, EntityKind, str | None]] = []
    for person in named:
        full = _mistyped(person.latin(house), chance) if house else person.persian(chance)
        found.meant[full].add(person)
        rows.append((full, full, EntityKind.PERSON, None))
        if len(rows) < _FULL + _SURNAMES:
            rows.append((full.partition(" ")[2], full, EntityKind.PERSON, None))
    while len(rows) < 10:
        site = chance.choice(found.listings)
        rows.append((chance.choice(site.names).text, site.name, EntityKind.PLACE, site.id))
    mentions = tuple(_mention(n, *row) for n, row in enumerate(rows))
    return _reading(id, mentions)


def _reading(id: str, mentions: tuple[Mention, ...]) -> Reading:
    return Reading(document=id, dating=Dating(bounds=Bounds(), rule=DatingRule.NONE), mentions=mentions)


def _mention(n: int, text: str, name: str, kind: EntityKind, listing: str | None) -> Mention:
    span = Span(n * 100, n * 100 + len(text))
    return Mention(span=span, text=text, kind=kind, name=name, rule="invented", listing=listing)


def _mistyped(name: str, chance: Random) -> str:
    """The name, one letter of it left out now and then."""
    place = chance.randrange(1, len(name))
    mistyped = chance.random() < _TYPING_ERRORS and name[place] not in " -"
    return name[:place] + name[place + 1 :] if mistyped else name


def _site(chance: Random, number: int) -> Listing:
    name = word(chance, 3, surname=False)
    texts = f"{name.latin(HOUSES[0])} Prison", name.latin(HOUSES[1]), f"زندان {name.persian(chance)}"
    return Listing(
        id=f"site-{number}",
        kind=EntityKind.PLACE,
        sort="prison",
        name=texts[0],
        names=tuple(ListedName(text=text) for text in dict.fromkeys(texts)),
    )
