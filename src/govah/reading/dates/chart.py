"""A small bottom-up chart: from typed tokens to the expressions that the rules of a language build of them.

The rules see a few tokens around a trigger, never a whole text, and a cell keeps only its best few readings: so the
cost of an island of tokens is bounded, and that of a text linear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

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
    constants: Mapping[str, Any]
    rank: int


@dataclass(frozen=True, slots=True)
class Node:
    """Tokens [start, end) read as a `category`; `rule` is None for a word of the lexicon."""

    category: str
    start: int
    end: int
    value: Any
    rule: Rule | None = None
    children: tuple[tuple[str, Node], ...] = ()


Cell = dict[str, list[Node]]

Grammar = Mapping[str, Mapping[str, Sequence[Rule]]]
"""Rules by their first symbol, then by their second ("" for a rule of one symbol)."""


def grammar(rules: Iterable[Rule]) -> Grammar:
    """Rules, indexed by what they begin with."""
    indexed: dict[str, dict[str, list[Rule]]] = {}
    for rule in rules:
        second = rule.symbols[1] if len(rule.symbols) > 1 else ""
        indexed.setdefault(rule.symbols[0], {}).setdefault(second, []).append(rule)
    return indexed


def parse(leaves: Sequence[Sequence[Node]], rules: Grammar) -> list[Cell]:
    """All that begins at each token. `leaves[i]` are the readings of token i."""
    cells: list[Cell] = [{} for _ in range(len(leaves) + 1)]
    for start in range(len(leaves) - 1, -1, -1):
        agenda = list(leaves[start])
        while agenda:
            node = agenda.pop()
            begun = rules.get(node.category)
            if _add(cells[start], node) and begun:
                agenda.extend(_applications(begun, node, cells))
    return cells


def _add(cell: Cell, node: Node) -> bool:
    held = cell.setdefault(node.category, [])
    same = [n for n in held if n.end == node.end]
    if len(same) >= _READINGS_PER_CELL or any(n.rule is node.rule and n.value == node.value for n in same):
        return False
    held.append(node)
    return True


def _applications(rules: Mapping[str, Sequence[Rule]], first: Node, cells: list[Cell]) -> Iterator[Node]:
    for rule in rules.get("", ()):
        yield from _made(rule, (first,))
    following = cells[first.end]
    for second in following if len(following) < len(rules) else rules:
        if second in following and second in rules:
            for rule in rules[second]:
                for nodes in _sequences(rule.symbols, 1, (first,), cells):
                    yield from _made(rule, nodes)


def _made(rule: Rule, nodes: tuple[Node, ...]) -> Iterator[Node]:
    children = tuple((slot, node) for slot, node in zip(rule.slots, nodes, strict=True) if slot)
    value = rule.means(**{slot: node.value for slot, node in children}, **rule.constants)
    if value is not None:
        yield Node(rule.gives, nodes[0].start, nodes[-1].end, value, rule, children)


def _sequences(
    symbols: tuple[str, ...], at: int, so_far: tuple[Node, ...], cells: list[Cell]
) -> Iterator[tuple[Node, ...]]:
    if at == len(symbols):
        yield so_far
        return
    for node in cells[so_far[-1].end].get(symbols[at], ()):
        yield from _sequences(symbols, at + 1, (*so_far, node), cells)
