"""Statements of voices that seem independent and share a rare detail: they may have one origin.

An alarm joins nothing and lowers no count. It says what is shared, and a person looks. Voices of one page, or of pages
that cite the other's voice anywhere, are no news to each other and raise none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from govah.model import Finding, Reading, Statement
from govah.reckoning.names import Names
from govah.reckoning.origins import Origins
from govah.reckoning.origins.details import Detail, figures, odd_spellings, wrong_days
from govah.reckoning.origins.phrases import phrases

_LISTED = 300
"""Alarms that a person can look at."""

_MOST = 5
"""Voices that can share a detail before it is custom rather than trace."""


def alarms(readings: Sequence[Reading], names: Names, origins: Origins) -> Iterator[Finding]:
    """Every rare detail that two to five voices share, once, with the voices; the first few hundred of a record that is
    full of them. Cost: near linear in words."""
    found = _raised(readings, names, origins)
    yield from islice(found, _LISTED)
    if left := sum(1 for _ in found):
        yield Finding(code="C015", subject=readings[0].document, parameters=(("count", str(left)),))


def _raised(readings: Sequence[Reading], names: Names, origins: Origins) -> Iterator[Finding]:
    first = {s.id: s for r in readings for s in r.statements if origins.original[s.id] == s.id}
    shared: defaultdict[object, dict[str, Detail]] = defaultdict(dict)
    for detail in _details(readings, [*first.values()], names, origins):
        if detail.statement in first:
            shared[detail.code, detail.key].setdefault(origins.root[detail.statement].key, detail)
    for details in shared.values():
        apart = _apart(details, origins) if 1 < len(details) <= _MOST else []
        if len(apart) > 1:
            yield _finding(apart, origins)


def _details(
    readings: Sequence[Reading], statements: Sequence[Statement], names: Names, origins: Origins
) -> Iterator[Detail]:
    yield from odd_spellings(readings, names)
    yield from wrong_days(readings)
    yield from figures(statements)
    yield from phrases(statements, [origins.root[s.id].key for s in statements], _MOST)


def _apart(details: dict[str, Detail], origins: Origins) -> list[Detail]:
    """One detail of each voice, without those that can have it from a voice before."""
    found: list[Detail] = []
    for detail in details.values():
        if not any(origins.linked(detail.statement, other.statement) for other in found):
            found.append(detail)
    return found


def _finding(details: Sequence[Detail], origins: Origins) -> Finding:
    names = ", ".join(sorted(origins.root[d.statement].name for d in details))
    first = details[0]
    return Finding(code=first.code, subject=first.statement, parameters=(("names", names), *first.says))
