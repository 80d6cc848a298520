"""How well names are told apart, by Govah and by other programs, on the same pairs in one run.

    python benchmarks/names.py [--part dev] [--sets persons,places] [--json]

The pairs are built at run time out of what is installed (`naming/corpora.py`): persons of Wikidata in Persian and Latin
script, Iranian places of GeoNames, Latin spellings of one Persian name, and our own groups of invented Slavic and
Persian names. Beside the right ones stand wrong names that are hard to tell from them. `dev` is for those who write
rules or train; `test` is looked at only in total.

F1 is the best that any threshold gives on the pairs shown, for every program alike; `sure` the recall where precision is
98 %; `AP` average precision. Of Govah's own bands: precision and recall of SAME, and what share of same and of wrong
names LOOK keeps. `as given` is F1 with the pairs that the source calls one name and their letters call two.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from typing import Any

from govah.text.names import compare_names
from naming.corpora import corpora
from naming.pairs import PARTS, Pair
from naming.scoring import bands, figures


def main() -> int:
    """Print the tables."""
    asked = _options().parse_args()
    sets, missing = corpora(asked.part)
    print(*(f"left out: {m}" for m in missing), sep="\n", file=sys.stderr)
    told = {name: _measured(build()) for name, build in sets.items() if not asked.sets or name in asked.sets.split(",")}
    print(json.dumps(told, indent=1) if asked.json else _table(told))
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=PARTS, default="test", help="which names (default: test)")
    parser.add_argument("--sets", metavar="NAMES", default="", help="only these sets, with commas between")
    parser.add_argument("--json", action="store_true", help="the figures for a program")
    return parser


def _measured(pairs: Sequence[Pair]) -> dict[str, Any]:
    began = time.perf_counter()
    matches = [compare_names(p.left, p.right, kind=p.kind) for p in pairs]
    seconds = time.perf_counter() - began
    clear = [(p.same, m) for p, m in zip(pairs, matches, strict=True) if not p.doubtful]
    same = [s for s, _ in clear]
    told, held = figures([m.score for _, m in clear], same), bands([m.band.name for _, m in clear], same)
    return {
        "pairs": len(clear),
        "same": sum(same),
        "F1": told.f1,
        "sure": told.recall_when_sure,
        "AP": told.average_precision,
        "threshold": told.threshold,
        "as given": figures([m.score for m in matches], [p.same for p in pairs]).f1,
        "SAME precision": held.precision,
        "SAME recall": held.recall,
        "SAME F1": held.f1,
        "LOOK same": held.looked_at_same,
        "LOOK wrong": held.looked_at_wrong,
        "pairs/s": len(pairs) / seconds,
    }


def _table(told: dict[str, dict[str, Any]]) -> str:
    columns = list(next(iter(told.values())))
    lines = [f"{'':<12}" + "".join(f"{c:>15}" for c in columns)]
    for name, row in told.items():
        shown = (f"{v:>15,.0f}" if isinstance(v, int) or v > 2 else f"{v:>15.3f}" for v in row.values())
        lines.append(f"{name:<12}" + "".join(shown))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
