"""A small bottom-up chart: from typed tokens to the expressions that the rules of a language build of them.

The rules see a few tokens around a trigger, never a whole text, and a cell keeps only its best few readings: so the
cost of an island of tokens is bounded, and that of a text linear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
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


def parse(leaves: Sequence[Sequence[Node]], rules: Mapping[str, Sequence[Rule]]) -> list[Cell]:
    """All that begins at each token. `leaves[i]` are the readings of token i; `rules` are keyed by first symbol."""
    cells: list[Cell] = [{} for _ in range(len(leaves) + 1)]
    for start in range(len(leaves) - 1, -1, -1):
        agenda = list(leaves[start])
        while agenda:
            node = agenda.pop()
            if _add(cells[start], node):
                for rule in rules.get(node.category, ()):
                    agenda.extend(_applications(rule, node, cells))
    return cells


def _add(cell: Cell, node: Node) -> bool:
    held = cell.setdefault(node.category, [])
    same = [n for n in held if n.end == node.end]
    if len(same) >= _READINGS_PER_CELL or any(n.rule is node.rule and n.value == node.value for n in same):
        return False
    held.append(node)
    return True


def _applications(rule: Rule, first: Node, cells: list[Cell]) -> Iterator[Node]:
    for nodes in _sequences(rule.symbols, 1, (first,), cells):
        children = tuple((slot, node) for slot, node in zip(rule.slots, nodes, strict=True) if slot)
        value = rule.means(**{slot: node.value for slot, node in children}, **rule.constants)
        if value is not None:
            yield Node(rule.gives, first.start, nodes[-1].end, value, rule, children)


def _sequences(
    symbols: tuple[str, ...], at: int, so_far: tuple[Node, ...], cells: list[Cell]
) -> Iterator[tuple[Node, ...]]:
    if at == len(symbols):
        yield so_far
        return
    for node in cells[so_far[-1].end].get(symbols[at], ()):
        yield from _sequences(symbols, at + 1, (*so_far, node), cells)
