"""Explanations in rows, evidence in columns: what speaks for and against each, side by side.

What tells the explanations apart comes first, and of that what is against one; what does the same to all of them
decides nothing between them.
Nothing is summed: ten columns of one voice would outvote the one that matters. Explanations stand in rows since readers
who compare them so are found to be less led by what they believed before (Dhami and others 2024).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
    """The matrix of these explanations, None where there are not two to compare or nothing speaks to them.

    Cost: linear in the statements that their tests count.
    """
    rows = explanations[:_ROWS]
    first = _evidence(rows, lines)
    again, marks = Counter(first.values()), [_marks(x, first) for x in rows]
    by_column = {id_: [row.get(id_, Mark.NONE) for row in marks] for id_ in again}
    found = sorted(again, key=lambda id_: (len(set(by_column[id_])) == 1, Mark.AGAINST not in by_column[id_]))
    if len(rows) < 2 or not found:
        return None
    shown = found[:_COLUMNS]
    says = [lines.says.sentence(x.says) for x in rows]
    return Matrix(
        columns=tuple(Column(line, again[line.id] - 1) for line in lines.of(shown)),
        rows=tuple(Row(x.id, says[n], tuple(by_column[id_][n] for id_ in shown)) for n, x in enumerate(rows)),
        telling=sum(len(set(by_column[id_])) > 1 for id_ in shown),
        columns_left=len(found) - len(shown),
        rows_left=len(explanations) - len(rows),
    )


def _evidence(explanations: Iterable[Explanation], lines: Lines) -> dict[StatementId, StatementId]:
    """All statements that a test counts for or against something, each with the first of those that say the same."""
    first: dict[tuple[str, str], StatementId] = {}
    told = dict.fromkeys(s for x in explanations for e in x.entailments for s in (*e.against, *e.for_))
    held = filter(None, map(lines.lookup.statements.get, told))
    return {s.id: first.setdefault(_same(s, lines), s.id) for s in held}


def _same(statement: Statement, lines: Lines) -> tuple[str, str]:
    """Statements alike in this are one piece of evidence: the same words of one origin."""
    origin = lines.lookup.origins.get(statement.id)
    return origin.id if origin else statement.id, " ".join(statement.text.split())


def _marks(explanation: Explanation, first: Mapping[StatementId, StatementId]) -> dict[StatementId, Mark]:
    """What each piece of evidence does to one explanation; it does nothing where it has no mark."""
    against = {first[s] for e in explanation.entailments for s in e.against if s in first}
    for_ = {first[s] for e in explanation.entailments for s in e.for_ if s in first}
    marks = dict.fromkeys(for_, Mark.FOR) | dict.fromkeys(against, Mark.AGAINST)
    return marks | dict.fromkeys(for_ & against, Mark.BOTH)
