"""Our own corpus of causal claims, and how many of them Govah gets right."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, NamedTuple

from govah.model import Block, CausalClaim, Document, Original, Reading, Role, Script, Span
from govah.reading import read

_ARTICLES = ("the ", "a ", "an ")


class Claim(NamedTuple):
    """Who explains what by what."""

    effect: Span
    cause: Span
    kind: str
    negative: bool
    who: str

    def ties(self, other: Claim) -> bool:
        """Do both tie the same two, as far as their words overlap?"""
        return self.effect.overlaps(other.effect) and self.cause.overlaps(other.cause)

    def says_with(self, other: Claim) -> bool:
        """Do both say the same of them, by the same voice?"""
        return self.ties(other) and self[2:] == other[2:]


class Item(NamedTuple):
    """One sentence with its claims; without any it is a trap."""

    text: str
    gold: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over items: `tied` claims tie the right two, `right` ones also have kind, polarity and voice."""

    gold: int = 0
    found: int = 0
    tied: int = 0
    right: int = 0
    wrong: tuple[str, ...] = ()

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Score)))

    def f1(self, name: str) -> float:
        """F1 in percent."""
        return 200 * float(getattr(self, name)) / max(1, self.gold + self.found)


def files(folder: Path) -> dict[str, Path]:
    """The files of the corpus, by language and half ("en.open")."""
    return {path.name.removesuffix(".jsonl"): path for path in sorted(folder.glob("*.*.jsonl"))}


def items(path: Path) -> list[Item]:
    """The items of one file."""
    return [_item(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _item(plain: dict[str, Any]) -> Item:
    return Item(
        plain["text"],
        tuple(
            Claim(Span(*c["effect"]), Span(*c["cause"]), c["kind"], c["polarity"] == "negative", _named(c["who"]))
            for c in plain["claims"]
        ),
    )


def scored(corpus: Sequence[Item], language: str) -> Score:
    """What Govah gets right of a corpus in one language."""
    readings = read(_document(item.text, language, number) for number, item in enumerate(corpus))
    told = zip(corpus, readings, strict=True)
    return sum((_score(item, list(_claims(item.text, reading))) for item, reading in told), Score())


def _score(item: Item, found: list[Claim]) -> Score:
    tied = sum(any(g.ties(f) for f in found) for g in item.gold)
    right = sum(any(g.says_with(f) for f in found) for g in item.gold)
    missed = [_shown(item.text, g) for g in item.gold if not any(g.says_with(f) for f in found)]
    extra = [_shown(item.text, f) for f in found if not any(f.says_with(g) for g in item.gold)]
    wrong = (f"{item.text}\n  found {extra}\n  not {missed}",) if missed or extra else ()
    return Score(len(item.gold), len(found), tied, right, wrong)


def _shown(text: str, claim: Claim) -> tuple[object, ...]:
    return claim.effect.of(text), claim.cause.of(text), *claim[2:]


def _claims(text: str, reading: Reading) -> Iterator[Claim]:
    speakers = {s.id: s.speaker.name if len(s.chain) > 1 else "author" for s in reading.statements}
    for claim in reading.causes:
        who = _claimant(text, claim) if claim.imputed else speakers[claim.statement]
        yield Claim(claim.effect, claim.cause, claim.kind.value, claim.negated, _named(who))


def _claimant(text: str, claim: CausalClaim) -> str:
    return claim.claimant.of(text) if claim.claimant else "unnamed"


def _named(who: str) -> str:
    lower = who.lower()
    return next((lower.removeprefix(a) for a in _ARTICLES if lower.startswith(a)), lower)


def _document(text: str, language: str, number: int) -> Document:
    script = Script.ARABIC if language == "fa" else Script.LATIN
    return Document(
        id=f"d{number}",
        original=Original(sha256=f"{number:064x}", size=len(text.encode()), names=(f"{number}.txt",)),
        media_type="text/plain",
        text=text,
        blocks=(Block(span=Span(0, len(text)), role=Role.BODY, language=language, script=script),),
        language=language,
        script=script,
    )
