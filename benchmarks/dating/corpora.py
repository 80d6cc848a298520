"""Public corpora in which every time expression is marked up: TimeML news, WikiWars histories, Persian sentences."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

Mark = tuple[int, int, str, str]
"""Start, end, TIMEX3 type, TIMEX3 value."""

_Element = tuple[int, int, dict[str, str]]
"""Start, end and attributes of an element of the markup."""

_TAG = re.compile(r"<(/?)([A-Za-z0-9_]+)([^<>]*?)(/?)>")
_ATTRIBUTE = re.compile(r'([\w:]+)\s*=\s*"([^"]*)"')


@dataclass(frozen=True)
class Text:
    """One annotated text; `day` is its own date."""

    name: str
    text: str
    day: date | None
    gold: Sequence[Mark]


@dataclass(frozen=True)
class Corpus:
    """Texts of one kind. `genre` is "news", told from its day, "narratives", told from what came before, or
    "sentences", of which only the spans are marked.

    `by_days`: the gold values are intervals of days, and answers are made so before they are compared.
    """

    name: str
    genre: str
    texts: Sequence[Text]
    language: str = "en"
    by_days: bool = False

    @property
    def characters(self) -> int:
        """Length of all texts."""
        return sum(len(t.text) for t in self.texts)


def corpora(folder: Path) -> Iterator[Corpus]:
    """The corpora that are there. Every folder of `.tml` files under `tempeval` is one, and every `.iob` file under
    `persian-dates`: a token and its tag a line, a blank line after each sentence."""
    for tml in sorted(p for p in (folder / "tempeval").glob("*") if p.is_dir()):
        yield Corpus(tml.name, "news", [_timeml(p) for p in sorted(tml.glob("*.tml"))])
    wars = sorted((folder / "wikiwars" / "keyinline").glob("*.xml"))
    if wars:
        yield Corpus("WikiWars", "narratives", [_wikiwars(p) for p in wars])
    for tagged in sorted((folder / "persian-dates").glob("*.iob")):
        sentences = re.split(r"\n\s*\n", tagged.read_text("utf-8").strip())
        yield Corpus(tagged.stem, "sentences", [_tagged(str(n), s) for n, s in enumerate(sentences, 1)], "fa")


def _tagged(name: str, lines: str) -> Text:
    """A sentence of `token TAG` lines, where `B-` begins a span and `I-` goes on with it."""
    text, gold = "", list[Mark]()
    for token, tag in (line.split()[:2] for line in lines.splitlines()):
        start = len(text) + bool(text)
        text = f"{text} {token}" if text else token
        if tag.startswith("B"):
            gold.append((start, len(text), tag[2:], ""))
        elif tag.startswith("I") and gold:
            gold[-1] = (gold[-1][0], len(text), gold[-1][2], "")
    return Text(name, text, None, gold)


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


def _holds(outer: _Element, inner: _Element) -> bool:
    return outer[:2] != inner[:2] and outer[0] <= inner[0] and inner[1] <= outer[1]


def _type(attributes: dict[str, str]) -> str:
    value = attributes.get("val", "")
    if attributes.get("set", "").upper() == "YES":
        return "SET"
    if re.match(r"P[\dXT]", value):
        return "DURATION"
    return "TIME" if re.search(r"[\dX]T", value) else "DATE"


def _as_timex3(kind: str, value: str) -> str:
    """TIMEX2 writes "daily" as a day without a name, TIMEX3 as a period."""
    periods = {"XXXX-XX-XX": "P1D", "XXXX-WXX": "P1W", "XXXX-XX": "P1M", "XXXX": "P1Y"}
    return periods.get(value, value) if kind == "SET" else value


def _strip(source: str, tag: str) -> tuple[str, list[_Element]]:
    """The text without its markup, and the elements of one tag, outer before inner."""
    pieces: list[str] = []
    opened: list[tuple[int, dict[str, str]]] = []
    spans: list[_Element] = []
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
