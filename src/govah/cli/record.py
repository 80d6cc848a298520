"""`govah sources` and `govah verify`: what was taken in, and whether it is still what was taken in."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from govah.cli.options import CaseOption, JsonOption, which_case
from govah.cli.output import print_json, print_table, safe

_NOT_AS_KEPT = 1


def sources(case: CaseOption = None, as_json: JsonOption = False) -> None:
    """List what was read and what was refused.

    Each document with its hash, its own date and its copies; each file that was refused with the reason.
    """
    from govah.case import Case

    with Case.open(which_case(case)) as opened:
        rows = opened.report.rows("sources")
    if as_json:
        print_json(rows)
    else:
        print_table(
            ("document", "name", "title or reason", "language", "not before", "not after", "copy of"), map(_row, rows)
        )


def _row(source: dict[str, Any]) -> tuple[object, ...]:
    if not source["read"]:
        return "refused", source["names"][0], source["reason"], None, None, None, None
    dating = source["dating"]
    ends = (dating["earliest"], dating["latest"])
    copies = source["copies"]["group"] if source["copies"] else None
    return source["id"], source["names"][0], source["title"], source["language"], *ends, copies


def verify(
    case: CaseOption = None,
    seal: Annotated[str | None, typer.Option("--seal", help="A seal that you noted on an earlier day.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Check that nothing was changed since it was kept.

    Re-hashes the originals, the ledger, everything that was derived from them, and the dossier. Lists what is
    not as it was kept and exits with 1. Note the seal that it tells somewhere else:
    given back with --seal on a later day, it shows whether the record up to it was cut short or written anew.
    """
    from govah.case import Case

    with Case.open(which_case(case)) as opened:
        faults = opened.record.verify(seal)
        last = None if faults else opened.record.seal()
    if as_json:
        print_json({"faults": list(faults), "seal": last})
    else:
        print("\n".join(map(safe, faults)) or f"Everything is as it was kept. The last seal: {last}")
    if faults:
        raise typer.Exit(_NOT_AS_KEPT)


COMMANDS = (sources, verify)
