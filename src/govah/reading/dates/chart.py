"""A small bottom-up chart: from typed tokens to the expressions that the rules of a language build of them.

The rules see a few tokens around a trigger, never a whole text, and a cell keeps only its best few readings: so the
cost of an island of tokens is bounded, and that of a text linear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

_READINGS_PER_CELL = 4


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a language file. `symbols` are categories (upper case) or words; `slots` name what each one gives to
    `means`, "" for nothing. `rank` is its place in the file: of two rules for the same words the earlier wins."""

    name: str
    symbols: tuple[str, ...]
    slots: tuple[str, ...]
    gives: str
    means: Callable[..., Any]
    rank: int


class Node(NamedTuple):
    """Tokens [start, end) read as a `category`; `rule` is None for a word of the lexicon, else it made the node of
    `parts`, one for each of its symbols."""

    category: str
    start: int
    end: int
    value: Any
    rule: Rule | None = None
    parts: tuple[Node, ...] = ()

    @property
    def children(self) -> list[tuple[str, Node]]:
        """The parts that gave the rule a value, each with its slot."""
        slots = self.rule.slots if self.rule else ()
        return [(slot, part) for slot, part in zip(slots, self.parts, strict=True) if slot]


Cell = dict[str, list[Node]]
"""All that begins at one token, by what it can stand as."""


@dataclass(slots=True)
class Begun:
    """Rules that share their first symbols: those that end here, and the others by the symbol that they want next."""

    ended: list[Rule] = field(default_factory=list)
    wanting: dict[str, Begun] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of a language as one tree. `kinds` are the categories that a category can stand as, itself the first;
    one that is missing stands as itself only."""

    rules: Begun
    kinds: Mapping[str, Sequence[str]]


def grammar(rules: Iterable[Rule], kinds: Mapping[str, Sequence[str]]) -> Grammar:
    """Rules as a tree; `kinds` names, for a category, those that can stand wherever it can."""
    tree = Begun()
    for rule in rules:
        begun = tree
        for symbol in rule.symbols:
            begun = begun.wanting.setdefault(symbol, Begun())
        begun.ended.append(rule)
    members = {member for found in kinds.values() for member in found}
    return Grammar(tree, {member: tuple(dict.fromkeys(_above(member, kinds))) for member in sorted(members)})


def _above(category: str, kinds: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield category
    for kind, members in kinds.items():
        if category in members:
            yield from _above(kind, kinds)


def parse(leaves: Sequence[Sequence[Node]], grammar: Grammar) -> list[Cell]:
    """All that begins at each token. `leaves[i]` are the readings of token i."""
    cells: list[Cell] = [{} for _ in range(len(leaves) + 1)]
    for start in range(len(leaves) - 1, -1, -1):
        agenda = list(leaves[start])
        while agenda:
            node = agenda.pop()
            kinds = grammar.kinds.get(node.category) or (node.category,)
            if _add(cells[start], node, kinds):
                for kind in kinds:
                    if begun := grammar.rules.wanting.get(kind):
                        agenda.extend(_applications(begun, (node,), cells))
    return cells


def _add(cell: Cell, node: Node, kinds: Sequence[str]) -> bool:
    same = [n for n in cell.get(node.category, ()) if n.end == node.end]
    if len(same) >= _READINGS_PER_CELL or any(n.rule is node.rule and n.value == node.value for n in same):
        return False
    for kind in kinds:
        cell.setdefault(kind, []).append(node)
    return True


def _applications(begun: Begun, nodes: tuple[Node, ...], cells: list[Cell]) -> Iterator[Node]:
    """What the rules make that begin with these nodes."""
    for rule in begun.ended:
        value = rule.means(**{slot: node.value for slot, node in zip(rule.slots, nodes, strict=True) if slot})
        if value is not None:
            yield Node(rule.gives, nodes[0].start, nodes[-1].end, value, rule, nodes)
    following, wanting = cells[nodes[-1].end], begun.wanting
    for symbol in following if len(following) < len(wanting) else wanting:
        if symbol in following and symbol in wanting:
            for node in following[symbol]:
                yield from _applications(wanting[symbol], (*nodes, node), cells)
