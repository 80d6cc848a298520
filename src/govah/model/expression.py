"""Time expressions: what stands in a text, and what it means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from govah.errors import BadInput
from govah.model.span import Span
from govah.model.when import When


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time of at least `shortest` and at most `longest` days; None where there is no bound.

    `approximate` bounds come from the vagueness table ("several", "about"): they can never alone prove a clash.
    """

    shortest: int | None
    longest: int | None
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.shortest is not None and self.longest is not None and self.shortest > self.longest:
            raise BadInput(f"a duration of {self.shortest} to {self.longest} days: give the shorter first")


class DateKind(StrEnum):
    """What a time expression gives: a place on the line of time, a length, a recurrence, or a link to an event."""

    DATE = "date"
    DURATION = "duration"
    SET = "set"
    TIME = "time"
    RELATION = "relation"


class Order(StrEnum):
    """How a time expression places what it tells of against an event that it names."""

    BEFORE = "before"
    AFTER = "after"
    DURING = "during"
    SINCE = "since"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class TimeRelation:
    """How, by how much, and against which named event ("several months before the executions"); `far` where the text
    says only that it was much ("long before")."""

    kind: Order
    offset: Duration | None
    event: Span
    far: bool = False


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression as TimeML's TIMEX3 writes it: an export, from which nothing is ever reckoned."""

    type: str
    value: str
    mod: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A time expression as written, and what it means. `rule` names the rule that read it.

    Exactly one of `value`, `duration` and `relation` is the meaning of a date, a duration and a relation; a set
    ("every Thursday") has none of them yet. `paired` is the same time as the text gives it again beside `value`
    ("6 Mordad 1367 (28 July 1988)"): both are kept, since they may clash. `weekday` is the one named (Monday 0).
    `parts` are the ends of a range, both times of a pair, a day and its hour, or the length in a relation or in "three
    days later", each as it stands in the text.
    """

    span: Span
    text: str
    kind: DateKind
    rule: str
    value: When | None = None
    duration: Duration | None = None
    relation: TimeRelation | None = None
    paired: When | None = None
    weekday: int | None = None
    timex: Timex | None = None
    parts: tuple[DateMention, ...] = ()

    @property
    def alternatives(self) -> tuple[When, ...]:
        """The other readings of the date."""
        return self.value.alternatives if self.value else ()

    @property
    def start(self) -> int:
        """First character."""
        return self.span.start

    @property
    def end(self) -> int:
        """Character after the last."""
        return self.span.end
