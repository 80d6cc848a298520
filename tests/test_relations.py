"""From "several months before the executions" to the bounds of a transfer: reading and reckoning together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from govah.case import Case

TOLD = """Harbour Post, 3 May 2004

The executions at Mirnaya prison took place from 28 July to 5 August 1994. Several months before the executions took
place, the prisoners were transferred to Mirnaya. Three days after the executions, the ministry buried the dead.

The arrests began long before the fleet launched the “Long Lantern” offensive. The fleet launched the “Long Lantern”
offensive on 1 July 1994. Graves have been found since 1999.
"""

BOUNDS = {
    "Transfer of prisoners, Mirnaya": ("1993-10-27", "1994-04-28"),
    "Burial": ("1994-07-31", "1994-08-08"),
    "Arrests": (None, "1994-07-01"),
}


@pytest.fixture(scope="module")
def chronology(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder: Path = tmp_path_factory.mktemp("told")
    (folder / "post.txt").write_text(TOLD, encoding="utf-8")
    with Case.open(folder / "case", create=True) as case:
        case.examine([folder / "post.txt"])
        return {event["label"]: event for event in case.report.rows("chronology")}


@pytest.mark.parametrize("label", BOUNDS)
def test_an_event_told_against_another_lies_where_the_other_puts_it(chronology: dict[str, Any], label: str) -> None:
    start = chronology[label]["start"]
    assert (start["earliest"], start["latest"]) == BOUNDS[label]


def test_its_proof_names_both_statements(chronology: dict[str, Any]) -> None:
    proof = chronology["Burial"]["start"]["proof"]["latest"]
    assert [step["says"] for step in proof] == [
        "the executions ended on 5 August 1994 at the latest",
        "the burial began at most 3 days after the executions",
    ]
    assert len({step["statement"] for step in proof}) == 2
