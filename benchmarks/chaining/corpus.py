"""Our own corpus of chains: each text with its statements, and each statement with the chain that carries it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Place = tuple[int, int]


@dataclass(frozen=True)
class Link:
    """One who speaks or passes on. `place` is None where a text leaves them out."""

    name: str
    place: Place | None
    kind: str
    stance: str
    basis: str


@dataclass(frozen=True)
class Told:
    """One statement: its content, and its chain from the outermost link to the innermost."""

    content: tuple[Place, ...]
    chain: tuple[Link, ...]
    quotation: str
    polarity: str
    certainty: str


@dataclass(frozen=True)
class Item:
    """One passage. It is a trap where it tells nothing by anybody."""

    id: str
    text: str
    told: tuple[Told, ...]


def files(folder: Path) -> dict[str, Path]:
    """The parts of the corpus by name: "en.held", "fa.open" …"""
    return {path.name.removesuffix(".jsonl"): path for path in sorted(folder.glob("*.jsonl"))}


def items(path: Path) -> Iterator[Item]:
    for line in path.read_text(encoding="utf-8").splitlines():
        plain = json.loads(line)
        yield Item(plain["id"], plain["text"], tuple(map(_told, plain["statements"])))


def _told(plain: dict[str, Any]) -> Told:
    content = tuple((start, end) for start, end in plain["content"])
    chain = tuple(map(_link, plain["chain"]))
    return Told(content, chain, plain["quotation"], plain["polarity"], plain["certainty"])


def _link(plain: dict[str, Any]) -> Link:
    place = plain["span"]
    return Link(plain["name"], place and (place[0], place[1]), plain["kind"], plain["stance"], plain["basis"])
