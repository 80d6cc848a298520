"""Which table keeps which value, under which key, found by which columns, and what the ledger calls the act."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from govah import model
from govah.errors import CaseUnavailable, Tampered, UnreadableValue
from govah.model.codec import SCHEMA, decode, encode
from govah.store import models
from govah.store.change import canonical, sha256

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """How values of one type are kept: `columns` gives all columns but those of `Value`."""

    holds: type[Any]
    table: type[models.Value]
    act: str
    columns: Callable[[Any], Columns]

    def row(self, value: Any, made_from: str = "", **place: int) -> models.Value:
        """The row that keeps `value`."""
        text = canonical(encode(value))
        own = {"value": text, "sha256": sha256(text), "schema": SCHEMA, "made_from": made_from}
        return self.table(**own, **self.columns(value), **place)

    def value(self, row: models.Value) -> Any:
        """The value that `row` keeps. Raises: Tampered: it is none; CaseUnavailable: a newer Govah wrote it."""
        if row.schema > SCHEMA:
            raise CaseUnavailable("a newer Govah wrote this case: update Govah to open it")
        try:
            return decode(self.holds, json.loads(row.value))
        except (ValueError, UnreadableValue) as error:
            raise Tampered(f"{self.name} {row.pk} cannot be read, run `govah verify`: {error}") from error

    @property
    def name(self) -> str:
        """What to call such a value."""
        return self.table.__name__.lower()


def seal_of(row: models.Value) -> Columns:
    """What a row's ledger line seals."""
    return {"made_from": row.made_from, "schema": row.schema, "sha256": row.sha256}


def seal_of_parts(rows: Iterable[models.Value]) -> str:
    """What the ledger line of a reckoning seals: one hash over all its parts, in order."""
    return sha256("\n".join(canonical([row.pk, seal_of(row)]) for row in rows))


def _kinds(*kinds: Kind) -> MappingProxyType[type[Any], Kind]:
    return MappingProxyType({kind.holds: kind for kind in kinds})


KEYED = _kinds(
    Kind(
        model.Original,
        models.Original,
        "take-in",
        lambda v: {"key": v.sha256, "size": v.size, "container": v.container or ""},
    ),
    Kind(
        model.Refusal,
        models.Refusal,
        "refuse",
        lambda v: {"key": v.sha256 or v.name, "name": v.name, "code": v.code},
    ),
    Kind(
        model.Document,
        models.Document,
        "extract",
        lambda v: {"key": v.id, "original": v.original.sha256, "language": v.language, "kind": v.kind.value},
    ),
    Kind(
        model.Reading,
        models.Reading,
        "read",
        lambda v: {
            "key": v.document,
            "earliest": v.dating.bounds.earliest,
            "latest": v.dating.bounds.latest,
            "statements": len(v.statements),
        },
    ),
)
"""Values kept one by one, each under a key and with a ledger line of its own."""

PARTS = _kinds(
    Kind(model.CopyGroup, models.Copies, "reckon", lambda v: {"subject": v.documents[0]}),
    Kind(
        model.Entity,
        models.Entity,
        "reckon",
        lambda v: {"subject": v.id, "kind": v.kind.value, "name": v.name},
    ),
    Kind(model.Tie, models.Tie, "reckon", lambda v: {"subject": v.entities[0], "kind": v.kind.value}),
    Kind(model.Origin, models.Origin, "reckon", lambda v: {"subject": v.id, "name": v.name}),
    Kind(
        model.Event,
        models.Event,
        "reckon",
        lambda v: {"subject": v.id, "kind": v.kind, "earliest": v.start.earliest, "latest": v.end.latest},
    ),
    Kind(model.Clash, models.Clash, "reckon", lambda v: {"subject": v.id, "days": v.days}),
    Kind(model.Explanation, models.Explanation, "reckon", lambda v: {"subject": v.id, "effect": v.effect or ""}),
    Kind(
        model.Vantage,
        models.Vantage,
        "reckon",
        lambda v: {"subject": v.event or v.told[0], "presence": v.presence.value},
    ),
    Kind(model.Figures, models.Figures, "reckon", lambda v: {"subject": v.id, "counted": v.thing[0]}),
    Kind(model.Assumption, models.Assumption, "reckon", lambda v: {"subject": v.name}),
    Kind(model.Finding, models.Finding, "reckon", lambda v: {"subject": v.subject, "code": v.code}),
)
"""Parts of the reckoning, replaced all together under one ledger line, in this order."""
