"""Which verbs tell where somebody was, read from `data/stays.<language>.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import resources
from typing import Any

from govah.model import Bounds, SpeakerKind, Statement, StayKind, When
from govah.reading.act_lexicon import verb_forms
from govah.reading.wordlists import words
from govah.text.folding import folded


class Gives(Enum):
    """What the date of such a verb is: the first day of the stay, its last day, or the stay itself."""

    FIRST = "first"
    LAST = "last"
    SPAN = "span"

    def bounds(self, told: Iterable[When]) -> tuple[Bounds, Bounds]:
        """When the stay began and ended, by the dates of the verb."""
        begin = end = Bounds()
        for when in told:
            if self is Gives.FIRST:
                begin = begin if begin != Bounds() else when.begin
            elif self is Gives.LAST:
                end = end if end != Bounds() else when.end
            else:
                begin, end = begin.both(when.begin) or begin, end.both(when.end) or end
        return begin, end


@dataclass(frozen=True, slots=True, kw_only=True)
class StayVerb:
    """One way of telling. `by_doer`: the one who does it is meant, not the one to whom it is done. `to` and `at` are
    prepositions of the place of the stay, `source` those of the place that it ends; `needs_place`: without one it
    tells no stay; `leaves_object`: the object is the place that is left; `under`: it
    is what one of these verbs lets somebody do."""

    name: str
    kind: StayKind
    by_doer: bool
    gives: Gives
    to: frozenset[str]
    at: frozenset[str]
    source: frozenset[str]
    leaves_object: bool
    under: frozenset[str]
    example: tuple[str, ...]
    counter: str

    @property
    def needs_place(self) -> bool:
        """Does it tell nothing of anybody's whereabouts unless it names a place?"""
        return bool(self.to or self.at or self.leaves_object) and self.kind is not StayKind.CUSTODY


@dataclass(frozen=True, slots=True, kw_only=True)
class StayPhrase:
    """One way of telling, in a language without a parser. The groups `person` and `late` of `pattern` are the endings
    of "I" and "we"; `is_done`: its object is meant, not its subject. `beside`: the place stands right before it;
    `leaves`: the place is left, and nothing else told."""

    name: str
    kind: StayKind
    gives: Gives
    pattern: re.Pattern[str]
    is_done: bool
    to: frozenset[str]
    at: frozenset[str]
    source: frozenset[str]
    beside: bool
    leaves: bool
    example: tuple[str, ...]
    counter: str


def speaks_for_itself(statement: Statement) -> str | None:
    """Who "I" is: a person, the author of a document, or the document itself, whoever wrote it."""
    speaker = statement.speaker
    own = speaker.kind is SpeakerKind.PAGE and speaker.cue is None
    return speaker.name if own or speaker.kind in (SpeakerKind.PERSON, SpeakerKind.AUTHOR) else None


@cache
def stay_phrases(language: str) -> tuple[StayPhrase, ...]:
    """The phrases of a language whose rows have them."""
    rows = (row for row in _rows(language) if "said" in row)
    return tuple(phrase for row in rows for phrase in _phrases(row, language))


def _phrases(row: dict[str, Any], language: str) -> Iterator[StayPhrase]:
    for is_done, spelt in ((False, row["said"]), (True, row.get("done", ()))):
        if spelt:
            yield StayPhrase(
                name=row["name"],
                kind=StayKind(row["kind"]),
                gives=Gives(row["gives"]),
                pattern=_pattern(spelt, words(language, "offices") if row.get("office") else frozenset(), is_done),
                is_done=is_done,
                to=frozenset(row.get("to", ())),
                at=frozenset(row.get("at", ())),
                source=frozenset(row.get("from", ())),
                beside=row.get("beside", False),
                leaves=row.get("leaves", False),
                example=tuple(row["example"]),
                counter=row["counter"],
            )


def _pattern(spelt: Iterable[str], offices: frozenset[str], is_done: bool) -> re.Pattern[str]:
    """Over folded text, the longest first. Of two verbs with one helper («بازداشت و آزاد شد») the first has only its
    noun."""
    phrases = sorted(map(folded, spelt), key=lambda s: (-len(s), s))
    said = rf"(?:{'|'.join(map(re.escape, phrases))})(?P<person>{'' if is_done else 'م|یم|'})"
    nouns = [p.removesuffix(" شد") for p in phrases if p.endswith(" شد") and not is_done]
    late = r"(?= و [^.،؛:!?؟]{1,60}? شد(?P<late>م|یم|)(?!\w))" if nouns and not offices else "(?P<late>(?!))"
    noun = "|".join(map(re.escape, nouns)) or "(?!)"
    post = rf"(?:{'|'.join(sorted(offices))})(?: \w+){{0,3}}? " if offices else ""
    return re.compile(rf"(?<!\w){post}(?:{said}(?!\w)|(?:{noun}){late})")


@cache
def stay_verbs(language: str) -> Mapping[str, tuple[StayVerb, ...]]:
    """The verbs by every form they take; empty for a language that nobody has written down."""
    found: dict[str, tuple[StayVerb, ...]] = {}
    for row in (r for r in _rows(language) if "verbs" in r):
        verb = _verb(row)
        for form in {f for base in row["verbs"] for f in verb_forms(base)} | set(row.get("forms", ())):
            found[form] = (*found.get(form, ()), verb)
    return found


@cache
def _rows(language: str) -> tuple[dict[str, Any], ...]:
    file = resources.files(__package__).joinpath(f"data/stays.{language}.toml")
    return tuple(tomllib.loads(file.read_text("utf-8"))["stay"]) if file.is_file() else ()


def _verb(row: dict[str, Any]) -> StayVerb:
    return StayVerb(
        name=row["name"],
        kind=StayKind(row["kind"]),
        by_doer=row["of"] == "doer",
        gives=Gives(row["gives"]),
        to=frozenset(row.get("to", ())),
        at=frozenset(row.get("at", ())),
        source=frozenset(row.get("from", ())),
        leaves_object=row.get("object", False),
        under=frozenset(row.get("under", ())),
        example=tuple(row["example"]),
        counter=row["counter"],
    )
