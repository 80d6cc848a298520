"""`govah chronology`, `clashes`, `explanations`, `figures`, `vantage`, `findings`: what follows from all together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from govah.cli.options import CaseOption, JsonOption, which_case
from govah.cli.output import print_json, print_table

if TYPE_CHECKING:
    from govah.report.tables import Kind

Row = dict[str, Any]


def chronology(case: CaseOption = None, as_json: JsonOption = False) -> None:
    """Print the events in order, with their bounds and origins."""
    _table("chronology", case, as_json, ("event", "what", "began", "ended", "statements", "origins"), _event)


def clashes(case: CaseOption = None, as_json: JsonOption = False) -> None:
    """Print the smallest sets of statements that cannot all hold."""
    _table("clashes", case, as_json, ("clash", "days", "says", "statements", "assumptions"), _clash)


def explanations(case: CaseOption = None, as_json: JsonOption = False) -> None:
    """Print each reason offered and what the record does to it."""
    _table("explanations", case, as_json, ("explanation", "says", "entails", "verdict", "for", "against"), _explanation)


def vantage(case: CaseOption = None, as_json: JsonOption = False) -> None:
    """Print which speakers can have seen what they tell of."""
    _table(
        "vantage", case, as_json, ("who", "tells of", "was there", "the record says", "rests on", "assumes"), _vantage
    )


def figures(case: CaseOption = None, as_json: JsonOption = False) -> None:
    """Print the figures of each thing side by side.

    A figure that many give stands there once. In a range an asterisk marks the bounds of a vague word; in brackets, a
    figure that only stands in one statement with the event. The last column names those that cannot be right if this
    one is.
    """
    _table(
        "figures", case, as_json, ("of what", "figure", "range", "origins", "from", "statements", "not with"), _figures
    )


def findings(case: CaseOption = None, as_json: JsonOption = False) -> None:
    """Print every doubt and note about the evidence."""
    _table("findings", case, as_json, ("code", "severity", "about", "says"), _finding)


def _table(
    kind: Kind, case: Path | None, as_json: bool, headers: tuple[str, ...], lines: Callable[[Row], Iterator[Any]]
) -> None:
    from govah.case import Case

    with Case.open(which_case(case)) as opened:
        rows = opened.report.rows(kind)
    if as_json:
        print_json(rows)
    else:
        print_table(headers, (line for row in rows for line in lines(row)))


def _event(event: Row) -> Iterator[tuple[object, ...]]:
    told = len(event["statements"])
    yield event["id"], event["label"], _days(event["start"]), _days(event["end"]), told, _count(event["origins"])


def _clash(clash: Row) -> Iterator[tuple[object, ...]]:
    yield clash["id"], clash["days"], clash["says"], "\n".join(clash["statements"]), "\n".join(clash["assumptions"])


def _explanation(explanation: Row) -> Iterator[tuple[object, ...]]:
    name, says = explanation["id"], explanation["says"]
    if not explanation["entailments"]:
        yield name, says, None, None, None, None
    for entailed in explanation["entailments"]:
        yield name, says, entailed["says"], entailed["verdict"], len(entailed["for"]), len(entailed["against"])
        name = says = None


def _vantage(vantage: Row) -> Iterator[tuple[object, ...]]:
    told = vantage["label"] or vantage["statements"][0]
    rests, assumes = "\n".join(vantage["rests_on"]), "\n".join(vantage["assumptions"])
    yield vantage["who"], told, vantage["presence"], vantage["says"], rests, assumes


def _figures(block: Row) -> Iterator[tuple[object, ...]]:
    rows = block["figures"]
    unit, place = block["unit"] and f" ({block['unit']})", block["place"] and f", {block['place']}"
    thing = f"{block['thing'] or ''}{unit or ''}: {block['label']}{place or ''}"
    for n, row in enumerate(rows):
        others = (rows[b if a == n else a]["text"] for a, b in block["apart"] if n in (a, b))
        text = row["text"] if row["tied"] else f"({row['text']})"
        yield (
            thing,
            text,
            _range(row),
            _count(row["origins"]),
            "\n".join(row["origins"]["names"]),
            len(row["statements"]),
            ", ".join(others),
        )
        thing = ""


def _range(figure: Row) -> str:
    low, high = (None if end is None else f"{end:,}" for end in (figure["low"], figure["high"]))
    ends = low if low == high else f"{low or '…'} to {high or '…'}"
    return f"{ends}*" if figure["approximate"] else f"{ends}"


def _finding(finding: Row) -> Iterator[tuple[object, ...]]:
    yield finding["code"], finding["severity"], finding["subject"], finding["says"]


def _count(origins: Row) -> str:
    low, high = origins["low"], origins["high"]
    return str(low) if low == high else f"{low}-{high}"


def _days(bounds: Row) -> str:
    earliest, latest = bounds["earliest"], bounds["latest"]
    if earliest == latest:
        return earliest or "unknown"
    return f"{earliest or '…'} to {latest or '…'}"


COMMANDS = (chronology, clashes, explanations, figures, vantage, findings)
