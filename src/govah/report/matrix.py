"""Explanations in rows, evidence in columns: what speaks for and against each, side by side.

What tells the explanations apart comes first, and of that what is against one; what does the same to all of them
decides nothing between them.
Nothing is summed: ten columns of one voice would outvote the one that matters. Explanations stand in rows since readers
who compare them so are found to be less led by what they believed before (Dhami and others 2024).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from markupsafe import Markup

from govah.model import Explanation, Statement, StatementId
from govah.report.lines import Line, Lines

_ROWS = 12
_COLUMNS = 24


class Mark(Enum):
    """What a piece of evidence does to an explanation."""

    FOR = "for"
    AGAINST = "against"
    BOTH = "both"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Column:
    """One piece of evidence: a statement, and how many more say the same in the same words."""

    line: Line
    again: int
    diagnostic: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One explanation with a mark for each column."""

    id: str
    says: Markup
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The table; `telling` columns, those that tell explanations apart, come first. The rest is counted."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    telling: int
    columns_left: int
    rows_left: int


def matrix(explanations: Sequence[Explanation], lines: Lines) -> Matrix | None:
    """The matrix of these explanations, None where there are not two to compare or nothing speaks to them."""
    rows = explanations[:_ROWS]
    groups = _evidence(rows, lines)
    marks = {first: tuple(_mark(x, ids) for x in rows) for first, ids in groups.items()}
    found = sorted(groups, key=lambda first: (len(set(marks[first])) == 1, Mark.AGAINST not in marks[first]))
    if len(rows) < 2 or not found:
        return None
    shown = found[:_COLUMNS]
    columns = [Column(line, len(groups[line.id]) - 1, len(set(marks[line.id])) > 1) for line in lines.of(shown)]
    return Matrix(
        columns=tuple(columns),
        rows=tuple(
            Row(x.id, lines.says.sentence(x.says), tuple(marks[first][n] for first in shown))
            for n, x in enumerate(rows)
        ),
        telling=sum(c.diagnostic for c in columns),
        columns_left=len(found) - len(shown),
        rows_left=len(explanations) - len(rows),
    )


def _evidence(explanations: Iterable[Explanation], lines: Lines) -> dict[StatementId, list[StatementId]]:
    """All statements that a test counts for or against something, by the first of those that say the same."""
    first: dict[tuple[str, str], StatementId] = {}
    groups: dict[StatementId, list[StatementId]] = defaultdict(list)
    told = (s for x in explanations for e in x.entailments for s in (*e.against, *e.for_))
    for statement in filter(None, map(lines.lookup.statements.get, dict.fromkeys(told))):
        groups[first.setdefault(_same(statement, lines), statement.id)].append(statement.id)
    return groups


def _same(statement: Statement, lines: Lines) -> tuple[str, str]:
    """Statements alike in this are one piece of evidence: the same words of one origin."""
    origin = lines.lookup.origins.get(statement.id)
    return origin.id if origin else statement.id, " ".join(statement.text.split())


def _mark(explanation: Explanation, ids: Sequence[StatementId]) -> Mark:
    against = any(s in ids for e in explanation.entailments for s in e.against)
    for_ = any(s in ids for e in explanation.entailments for s in e.for_)
    if against:
        return Mark.BOTH if for_ else Mark.AGAINST
    return Mark.FOR if for_ else Mark.NONE
