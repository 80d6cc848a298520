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
    """A rule of a language file. `symbols` are categories (upper case) or words; `slots` are the places of those that
    give a value to `means`, each with the name that it has there. `rank` is its place in the file: of two rules for
    the same words the earlier wins."""

    name: str
    symbols: tuple[str, ...]
    slots: tuple[tuple[int, str], ...]
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
    def name(self) -> str:
        """The rule that made it, else its category."""
        return self.rule.name if self.rule else self.category

    @property
    def children(self) -> list[tuple[str, Node]]:
        """The parts that gave the rule a value, each with its slot."""
        return [(slot, self.parts[i]) for i, slot in self.rule.slots] if self.rule else []


Cell = dict[str, list[Node]]
"""All that begins at one token, by what it can stand as."""


@dataclass(slots=True)
class Begun:
    """Rules that share their first symbols: those that end here, and the others by the symbol that they want next."""

    ended: list[Rule] = field(default_factory=list)
    wanting: dict[str, Begun] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of a language. By category: what it can stand as, itself the first, and the rules that begin with it;
    a category that is missing stands as itself and begins nothing."""

    kinds: Mapping[str, Sequence[str]]
    begins: Mapping[str, Begun]


def grammar(rules: Iterable[Rule], kinds: Mapping[str, Sequence[str]]) -> Grammar:
    """The rules as trees; `kinds` names, for a category, those that can stand wherever it can."""
    tree = Begun()
    for rule in rules:
        begun = tree
        for symbol in rule.symbols:
            begun = begun.wanting.setdefault(symbol, Begun())
        begun.ended.append(rule)
    names = dict.fromkeys([*tree.wanting, *(member for members in kinds.values() for member in members)])
    above = {name: tuple(dict.fromkeys(_above(name, kinds))) for name in names}
    begins = {name: _merged([tree.wanting[k] for k in found if k in tree.wanting]) for name, found in above.items()}
    return Grammar(above, begins)


def _merged(trees: Sequence[Begun]) -> Begun:
    if len(trees) == 1:
        return trees[0]
    wanted = dict.fromkeys(symbol for tree in trees for symbol in tree.wanting)
    return Begun(
        [rule for tree in trees for rule in tree.ended],
        {symbol: _merged([t.wanting[symbol] for t in trees if symbol in t.wanting]) for symbol in wanted},
    )


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
            begun = grammar.begins.get(node.category)
            if _add(cells[start], node, grammar.kinds.get(node.category) or (node.category,)) and begun:
                _apply(begun, (node,), cells, agenda)
    return cells


def _add(cell: Cell, node: Node, kinds: Sequence[str]) -> bool:
    if held := cell.get(node.category):
        same = [n for n in held if n.end == node.end]
        if len(same) >= _READINGS_PER_CELL or any(n.name == node.name and n.value == node.value for n in same):
            return False
    for kind in kinds:
        if kind in cell:
            cell[kind].append(node)
        else:
            cell[kind] = [node]
    return True


def _apply(begun: Begun, nodes: tuple[Node, ...], cells: Sequence[Cell], agenda: list[Node]) -> None:
    """Put on the agenda what the rules make that begin with these nodes."""
    for rule in begun.ended:
        value = rule.means(**{slot: nodes[i].value for i, slot in rule.slots})
        if value is not None:
            agenda.append(Node(rule.gives, nodes[0].start, nodes[-1].end, value, rule, nodes))
    following, wanting = cells[nodes[-1].end], begun.wanting
    for symbol in following if len(following) < len(wanting) else wanting:
        if symbol in following and symbol in wanting:
            for node in following[symbol]:
                _apply(wanting[symbol], (*nodes, node), cells, agenda)
