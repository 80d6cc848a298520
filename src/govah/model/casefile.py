"""What people write in `case.toml`: the part of a case that no document holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedName:
    """One more name of what people know: the `side` that says it so, whether it is hostile, and the years or days in
    which it was said."""

    text: str
    side: str | None = None
    derogatory: bool = False
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A name that people of the case know: `kind` as in `EntityKind`, `also` its other spellings and names, `used`
    those that one side gave it or that had their years, `at` its latitude and longitude in degrees, `part_of` the name
    of what holds it, as the case file or the gazetteer has it."""

    name: str
    kind: str
    also: tuple[str, ...] = ()
    used: tuple[UsedName, ...] = ()
    side: str | None = None
    at: tuple[float, float] | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedExplanation:
    """An explanation to test whether or not a document offers it: `because` explains `of`, both in words."""

    says: str
    of: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTie:
    """What people of the case know of two `names`: that they are one, or are not, or that one is part of the other or
    only refers to it (`kind` as in `TieKind`), and why."""

    kind: str
    names: tuple[str, str]
    reason: str


class Sameness(Enum):
    """Do two passages tell of one happening, or of two?"""

    SAME = "same"
    APART = "apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEvent:
    """What people of the case know of what two passages tell, given by the ids of their `statements`: that it is one
    happening or that it is two (`kind` as in `Sameness`), and why."""

    kind: str
    statements: tuple[str, str]
    reason: str


@dataclass(frozen=True, slots=True)
class VagueWord:
    """What a vague word widens to: `word` is its place in the vagueness table ("part.year.early", "quantity.several"),
    `numbers` the least and the greatest of what the table counts there, or one alone."""

    word: str
    numbers: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Idea:
    """Something to look for in a document: its `name`, and the other `words` that people of the case know for it."""

    name: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """Everything in `case.toml`, all of it optional. `language` is the dossier's own, ``en`` or ``fa``;
    `switched_off` names the assumptions not to make, `vagueness` the vague words that mean something else here,
    `synonyms` the words under which an idea is looked for;
    `rules_only` leaves out what was learned from news when it is read who says what."""

    title: str = ""
    language: str = "en"
    sides: tuple[str, ...] = ()
    names: tuple[KnownName, ...] = ()
    ties: tuple[KnownTie, ...] = ()
    events: tuple[KnownEvent, ...] = ()
    explanations: tuple[AskedExplanation, ...] = ()
    switched_off: tuple[str, ...] = ()
    vagueness: tuple[VagueWord, ...] = ()
    synonyms: tuple[Idea, ...] = ()
    rules_only: bool = False
