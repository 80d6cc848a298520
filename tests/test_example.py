"""The invented cases that a newcomer runs: what must be found in each stands in its `expected.json`.

After a change that is meant to find more, write the file anew with `GOVAH_WRITE_EXPECTED=1` and read the difference
line by line before it is committed: it is what a newcomer, and a court, would see change.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from govah.case import Case
from govah.report import tables

EXAMPLES = sorted(path.parent for path in (Path(__file__).parents[1] / "examples").glob("*/case.toml"))

Row = dict[str, Any]
_VANTAGE = ("who", "label", "presence", "says", "footing", "assumptions")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_found_to_say_what_it_was_written_to_say(example: Path, tmp_path: Path) -> None:
    found, written = found_in(example, tmp_path), example / "expected.json"
    if os.environ.get("GOVAH_WRITE_EXPECTED"):
        written.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    expected = json.loads(written.read_text(encoding="utf-8"))
    assert found.keys() == expected.keys()
    for table, rows in expected.items():
        assert found[table] == rows, table


def found_in(example: Path, folder: Path) -> dict[str, list[Row]]:
    """What each table says of an example, in the words of its documents, without the ids."""
    copy(example / "case.toml", folder)
    with Case.open(folder, create=True) as case:
        case.examine([example / "documents"])
        table = {kind: case.report.rows(kind) for kind in tables.KINDS}
    documents = {row["id"]: row["names"][0] for row in table["sources"] if row["read"]}
    statements = {row["id"]: row for row in table["statements"]}
    return {
        "sources": [_source(row, documents) for row in table["sources"]],
        "statements": [_statement(row, documents) for row in table["statements"]],
        "chronology": [_event(row) for row in table["chronology"]],
        "clashes": [_clash(row, statements) for row in table["clashes"]],
        "explanations": [_explanation(row, statements) for row in table["explanations"]],
        "vantage": [{key: row[key] for key in _VANTAGE} for row in table["vantage"]],
        "findings": [{"code": row["code"], "says": row["says"]} for row in table["findings"]],
    }


def _source(row: Row, documents: dict[str, str]) -> Row:
    if not row["read"]:
        return {"refused": row["names"][0], "reason": row["reason"]}
    told = {key: row[key] for key in ("language", "kind", "title", "byline", "outlet", "published", "republished_from")}
    dating = [row["dating"][key] for key in ("earliest", "latest", "rule")]
    return {
        "document": documents[row["id"]],
        **told,
        "dating": dating,
        "copy_of": documents[row["copies"]["group"]] if row["copies"] else None,
    }


def _statement(row: Row, documents: dict[str, str]) -> Row:
    return {
        "document": documents[row["document"]],
        "chain": " > ".join(relay["name"] for relay in row["chain"]),
        "said": _days(row["said"]),
        "about": _days(row["about"]),
        "how": f"{row['stance']}, {row['basis']}, {row['polarity']}",
        "text": row["text"],
    }


def _days(time: Row | None) -> str | None:
    if time is None or (time["earliest"], time["latest"]) == (None, None):
        return time["text"] if time else None
    return f"{time['earliest'] or ''}..{time['latest'] or ''}"


def _event(row: Row) -> Row:
    between = {point: f"{row[point]['earliest'] or ''}..{row[point]['latest'] or ''}" for point in ("start", "end")}
    origins = f"{row['origins']['low']}-{row['origins']['high']}"
    return {"event": row["label"], **between, "origins": origins, "contested": row["contested"]}


def _clash(row: Row, statements: dict[str, Row]) -> Row:
    passages = [f"{statements[s]['speaker']}: {statements[s]['text']}" for s in row["statements"]]
    return {"days": row["days"], "kind": row["kind"], "passages": passages, "assumptions": row["assumptions"]}


def _explanation(row: Row, statements: dict[str, Row]) -> Row:
    return {
        "says": row["says"],
        "stated_by": sorted({statements[s]["speaker"] for s in row["stated_by"]}),
        "denied_by": sorted({statements[s]["speaker"] for s in row["denied_by"]}),
        "entailments": [f"{e['says']} {e['verdict']}, {e['misses_by']}" for e in row["entailments"]],
    }
