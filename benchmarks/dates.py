"""How well times are read: TempEval-3 strict, relaxed, type and value F1, and characters per CPU-second.

    python benchmarks/dates.py [FOLDER] [--errors CORPUS]

FOLDER (or $GOVAH_DATA) holds `tempeval/*/*.tml` and `wikiwars/keyinline/*.xml`; a corpus that is absent is left out.
Every reader that can be imported runs on the same texts in the same process. Exits 1 when Govah falls under a floor.
"""

from __future__ import annotations

import argparse
import html
import importlib
import importlib.util
import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from govah.reading.dates import find_dates
from govah.reading.dates.timex import as_annotated

FLOORS = {"TimeBank": 76.0, "AQUAINT": 72.0, "WikiWars": 86.5}
"""Value F1 in percent, per corpus."""

SPEED_FLOOR = 200_000
"""Characters per CPU-second."""

Mark = tuple[int, int, str, str]
"""Start, end, TIMEX3 type, TIMEX3 value."""

Reader = Callable[[str, date | None], list[Mark]]

_TAG = re.compile(r"<(/?)([A-Za-z0-9_]+)([^<>]*?)(/?)>")
_ATTRIBUTE = re.compile(r'([\w:]+)\s*=\s*"([^"]*)"')


@dataclass(frozen=True)
class Text:
    """One annotated text; `day` is its own date."""

    name: str
    text: str
    day: date | None
    gold: list[Mark]


@dataclass
class Score:
    """Counts over a corpus."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0

    def f1(self, name: str) -> float:
        """F1 in percent of one of the four counts."""
        total = self.gold + self.found
        return 200 * float(getattr(self, name)) / total if total else 0.0


def corpora(folder: Path) -> Iterator[tuple[str, list[Text]]]:
    """The corpora that are there. Every folder of `.tml` files under `tempeval` is one."""
    for tml in sorted(p for p in (folder / "tempeval").glob("*") if p.is_dir()):
        yield tml.name, [_timeml(p) for p in sorted(tml.glob("*.tml"))]
    wars = sorted((folder / "wikiwars" / "keyinline").glob("*.xml"))
    if wars:
        yield "WikiWars", [_wikiwars(p) for p in wars]


def _timeml(path: Path) -> Text:
    source = re.sub(r"<\?xml.*?\?>|<!--.*?-->", "", path.read_text("utf-8", "replace"), flags=re.DOTALL)
    made = re.search(r"<DCT>.*?<TIMEX3([^>]*)>", source, re.DOTALL)
    body = re.search(r"<TEXT>(.*)</TEXT>", source, re.DOTALL)
    assert body, f"{path}: no <TEXT>"
    text, spans = _strip(body[1], "TIMEX3")
    gold = [(s, e, a.get("type", ""), a.get("value", "")) for s, e, a in spans if e > s]
    return Text(path.stem, text, _day(_attributes(made[1]).get("value", "") if made else ""), gold)


def _wikiwars(path: Path) -> Text:
    """TIMEX2, of nested spans the innermost, as is usual when it is scored as TIMEX3."""
    source = path.read_text("utf-8", "replace")
    made = re.search(r'<DATETIME>.*?val="([^"]*)"', source, re.DOTALL)
    body = re.search(r"<TEXT>(.*)</TEXT>", source, re.DOTALL)
    assert body, f"{path}: no <TEXT>"
    text, spans = _strip(body[1], "TIMEX2")
    inner = [g for g in spans if not any(_holds(g, h) for h in spans)]
    gold = [(s, e, kind, _as_timex3(kind, a.get("val", ""))) for s, e, a in inner if e > s for kind in (_type(a),)]
    return Text(path.stem, text, _day(made[1] if made else ""), gold)


def _holds(outer: tuple[int, int, object], inner: tuple[int, int, object]) -> bool:
    return outer[:2] != inner[:2] and outer[0] <= inner[0] and inner[1] <= outer[1]


def _type(attributes: dict[str, str]) -> str:
    value = attributes.get("val", "")
    if attributes.get("set", "").upper() == "YES":
        return "SET"
    if re.match(r"P[\dXT]", value):
        return "DURATION"
    return "TIME" if "T" in value else "DATE"


def _as_timex3(kind: str, value: str) -> str:
    """TIMEX2 writes "daily" as a day without a name, TIMEX3 as a period."""
    periods = {"XXXX-XX-XX": "P1D", "XXXX-WXX": "P1W", "XXXX-XX": "P1M", "XXXX": "P1Y"}
    return periods.get(value, value) if kind == "SET" else value


def _strip(source: str, tag: str) -> tuple[str, list[tuple[int, int, dict[str, str]]]]:
    pieces: list[str] = []
    opened: list[tuple[int, dict[str, str]]] = []
    spans: list[tuple[int, int, dict[str, str]]] = []
    at = length = 0
    for match in _TAG.finditer(source):
        pieces.append(html.unescape(source[at : match.start()]))
        length += len(pieces[-1])
        at = match.end()
        if match[2] == tag and not match[4]:
            if not match[1]:
                opened.append((length, _attributes(match[3])))
            elif opened:
                start, attributes = opened.pop()
                spans.append((start, length, attributes))
    pieces.append(html.unescape(source[at:]))
    return "".join(pieces), sorted(spans, key=lambda s: (s[0], -s[1]))


def _attributes(written: str) -> dict[str, str]:
    return {k: html.unescape(v) for k, v in _ATTRIBUTE.findall(written)}


def _day(written: str) -> date | None:
    return date.fromisoformat(written[:10]) if re.match(r"\d{4}-\d\d-\d\d", written) else None


def govah(text: str, day: date | None) -> list[Mark]:
    """Govah's own reader, as TimeML marks it up."""
    return [
        (m.start, m.end, m.timex.type, m.timex.value) for m in as_annotated(find_dates(text, anchor=day)) if m.timex
    ]


def dateparser(text: str, day: date | None) -> list[Mark]:
    """`dateparser.search`, its datetimes cut to the parts that the words have."""
    import datetime

    search_dates = importlib.import_module("dateparser.search").search_dates
    parser = importlib.import_module("dateparser.date").DateDataParser

    now = datetime.datetime.combine(day or date(2000, 1, 1), datetime.time())
    settings = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "past", "RETURN_TIME_AS_PERIOD": True}
    periods = parser(languages=["en"], settings=settings)
    marks: list[Mark] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        at = paragraph.start()
        for words, found in search_dates(paragraph[0], languages=["en"], settings=settings) or []:
            if (start := text.find(words, at)) >= 0:
                at = start + len(words)
                form = {"year": "%Y", "month": "%Y-%m", "time": "%Y-%m-%dT%H:%M"}.get(
                    periods.get_date_data(words).period, "%Y-%m-%d"
                )
                marks.append((start, at, "DATE", found.strftime(form)))
    return marks


def readers() -> Iterator[tuple[str, Reader]]:
    """Govah, and each peer that is installed."""
    yield "govah", govah
    if importlib.util.find_spec("dateparser"):
        yield "dateparser", dateparser


def score(texts: Sequence[Text], read: Reader) -> tuple[Score, float, list[str]]:
    """The score of a reader on a corpus, the CPU-seconds it took, and its errors as lines."""
    total, seconds = Score(), 0.0
    errors: list[str] = []
    for text in texts:
        began = time.process_time()
        marks = read(text.text, text.day)
        seconds += time.process_time() - began
        errors.extend(f"{text.name}\t{line}" for line in _count(total, text, marks))
    return total, seconds, errors


def _count(total: Score, text: Text, marks: Sequence[Mark]) -> Iterator[str]:
    gold = [_trimmed(text.text, g) for g in text.gold]
    found = list(dict.fromkeys(m for m in (_trimmed(text.text, m) for m in marks) if m[1] > m[0]))
    pairs = _pairs(gold, found)
    total.gold += len(gold)
    total.found += len(found)
    total.relaxed += len(pairs)
    for i, j in pairs:
        g, f = gold[i], found[j]
        right = _normal(g[3]) == _normal(f[3])
        total.strict += g[:2] == f[:2]
        total.type += g[2] == f[2]
        total.value += right
        if not right or g[:2] != f[:2]:
            kind = "SPAN" if right else "VALUE"
            yield f"{kind}\t{_shown(text.text, g)}\t{_shown(text.text, f)}\t{_around(text.text, g)}"
    held = {i for i, _ in pairs}, {j for _, j in pairs}
    yield from (
        f"MISSED\t{_shown(text.text, g)}\t\t{_around(text.text, g)}" for i, g in enumerate(gold) if i not in held[0]
    )
    yield from (
        f"EXTRA\t\t{_shown(text.text, f)}\t{_around(text.text, f)}" for j, f in enumerate(found) if j not in held[1]
    )


def _pairs(gold: Sequence[Mark], found: Sequence[Mark]) -> list[tuple[int, int]]:
    """One to one: exact spans first, then the largest overlap."""
    overlaps = [
        (g[:2] != f[:2], max(g[0], f[0]) - min(g[1], f[1]), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if f[0] < g[1] and g[0] < f[1]
    ]
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(overlaps):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return sorted(pairs.items())


def _trimmed(text: str, mark: Mark) -> Mark:
    start, end = mark[:2]
    while start < end and text[start] in ' \n\t.,;:"':
        start += 1
    while end > start and text[end - 1] in ' \n\t,;:"':
        end -= 1
    return start, end, mark[2], mark[3]


def _normal(value: str) -> str:
    return re.sub(r"T(\d\d:\d\d):00$", r"T\1", value.strip().upper())


def _shown(text: str, mark: Mark) -> str:
    return f"{' '.join(text[mark[0] : mark[1]].split())} = {mark[3]}"


def _around(text: str, mark: Mark) -> str:
    return " ".join(text[max(0, mark[0] - 60) : mark[1] + 40].split())


def main() -> int:
    """Print the table; 1 when a floor is missed, 2 when there is no data."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", nargs="?", default=os.environ.get("GOVAH_DATA", ""))
    options.add_argument("--errors", metavar="CORPUS", help="print every error of Govah on one corpus, no table")
    asked = options.parse_args()
    found = dict(corpora(Path(asked.folder))) if asked.folder else {}
    if not found:
        print("skipped: give the folder that holds tempeval/ and wikiwars/, or set GOVAH_DATA", file=sys.stderr)
        return 0
    if asked.errors:
        print("\n".join(score(found[asked.errors], govah)[2]))
        return 0
    return _table(found)


def _table(found: dict[str, list[Text]]) -> int:
    print("| corpus | reader | strict | relaxed | type | value | chars/CPU-s |\n|---|---|---|---|---|---|---|")
    missed = []
    govah(found[min(found)][0].text, None)
    for corpus, texts in found.items():
        characters = sum(len(t.text) for t in texts)
        for name, read in readers():
            result, seconds, _ = score(texts, read)
            speed = characters / seconds if seconds else 0.0
            figures = " | ".join(f"{result.f1(k):.1f}" for k in ("strict", "relaxed", "type", "value"))
            print(f"| {corpus} | {name} | {figures} | {speed:,.0f} |")
            if name == "govah":
                missed += (
                    [f"{corpus}: value F1 {result.f1('value'):.1f} < {FLOORS[corpus]}"]
                    if result.f1("value") < FLOORS.get(corpus, 0)
                    else []
                )
                missed += (
                    [f"{corpus}: {speed:,.0f} characters per CPU-second < {SPEED_FLOOR:,}"]
                    if speed < SPEED_FLOOR
                    else []
                )
    print("\n".join(missed))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
