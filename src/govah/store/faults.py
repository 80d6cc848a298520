"""Is everything in the database still what its ledger line sealed?

Each row is held against its own hash, its columns against its value, and its hash against the last ledger line about
it: a row that was changed, put in or taken away by another hand shows up in at least one of the three.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from govah.errors import GovahError
from govah.model import LedgerLine
from govah.store import models
from govah.store.change import canonical, sha256
from govah.store.rows import KEYED, PARTS, Kind, seal_of, seal_of_parts
from govah.store.store import Store

_Sealed = dict[tuple[str, str], str]


def faults(store: Store) -> Iterator[str]:
    """One sentence for each thing that is not as it was kept; the chain of the ledger itself is `record.ledger`'s."""
    yield from (f"case.db is damaged: {message}" for message in store.damage())
    sealed = _sealed(store.ledger())
    for kind in KEYED.values():
        for row in store.rows(kind):
            yield from _row_faults(kind, row)
            if sealed.pop((kind.act, row.pk), None) != canonical(seal_of(row)):
                yield f"{kind.name} {row.pk} is not what the ledger says was kept"
    yield from _reckoning_faults(store, sealed.pop(("reckon", "reckoning"), None))
    yield from (f"what “{act}” kept of {key} is gone" for act, key in sealed)


def _reckoning_faults(store: Store, sealed: str | None) -> Iterator[str]:
    parts = [(kind, row) for kind in PARTS.values() for row in store.rows(kind)]
    for kind, row in parts:
        yield from _row_faults(kind, row)
    if seal_of_parts(row for _, row in parts) != _plain(sealed or "{}").get("sha256", seal_of_parts([])):
        yield "the reckoning is not what the ledger says was kept"


def _row_faults(kind: Kind, row: models.Value) -> Iterator[str]:
    if sha256(row.value) != row.sha256:
        yield f"{kind.name} {row.pk} was changed"
        return
    try:
        again = kind.columns(kind.value(row))
    except GovahError as error:
        yield str(error)
        return
    if any(getattr(row, column) != value for column, value in again.items()):
        yield f"{kind.name} {row.pk} is filed under something that it does not say"


def _sealed(lines: Iterable[LedgerLine]) -> _Sealed:
    """By act and key, what the last line about it sealed."""
    sealed: _Sealed = {}
    acts = {kind.act for kind in KEYED.values()} | {"reckon"}
    for line in lines:
        if line.action in acts:
            sealed[line.action, line.subject] = line.detail
        elif line.action == "retire":
            sealed.pop((str(_plain(line.detail).get("of")), line.subject), None)
    return sealed


def _plain(detail: str) -> dict[str, object]:
    try:
        plain = json.loads(detail)
    except ValueError:
        return {}
    return plain if isinstance(plain, dict) else {}
