"""The ways in which a language says that one thing explains another, read from `data/causes.<language>.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import resources

from govah.model import CauseKind

_NAMED = re.compile(r"\(\?P<\w+>")


class Order(Enum):
    """What stands where around the cue."""

    EFFECT_CAUSE = "effect-cause"
    CAUSE_EFFECT = "cause-effect"
    CAUSE_EFFECT_BY = "cause-effect-by"
    OBJECT_TO = "object-to"
    OBJECT_ON = "object-on"
    OBJECT_BY = "object-by"
    OBJECT_WAS = "object-was"
    BOTH_FOLLOW = "both-follow"
    CAUSE_FOLLOWS = "cause-follows"


@dataclass(frozen=True, slots=True)
class CauseRule:
    """One way of saying it.

    `needs_acts`: both sides must name an act, since the cue alone says too little. `of_subject`: only the subject can
    be the effect, since people too can "have nothing to do with" a thing. `after` is the rule whose cue must stand
    before it in the sentence, and whose effect it shares.
    """

    name: str
    order: Order
    kind: CauseKind
    negated: bool
    needs_acts: bool
    of_subject: bool
    after: str
    cue: re.Pattern[str]
    examples: tuple[tuple[str, str, str], ...]
    counter: tuple[str, ...]


@cache
def cause_rules(language: str) -> tuple[CauseRule, ...]:
    """The rules of a language; none for one that has no data file."""
    file = resources.files(__package__).joinpath(f"data/causes.{language}.toml")
    if not file.is_file():
        return ()
    return tuple(
        CauseRule(
            row["name"],
            Order(row["order"]),
            CauseKind(row["kind"]),
            row.get("negated", False),
            row.get("needs_acts", False),
            row.get("of_subject", False),
            row.get("after", ""),
            re.compile(rf"(?<!\w)(?:{row['cue']})(?!\w)", re.IGNORECASE),
            tuple((text, effect, cause) for text, effect, cause in row["examples"]),
            tuple(row["counter"]),
        )
        for row in tomllib.loads(file.read_text("utf-8"))["rule"]
    )


@cache
def any_cue(language: str) -> re.Pattern[str] | None:
    """One pattern that tells whether any rule can apply at all."""
    cues = [_NAMED.sub("(?:", rule.cue.pattern) for rule in cause_rules(language)]
    return re.compile("|".join(cues), re.IGNORECASE) if cues else None
