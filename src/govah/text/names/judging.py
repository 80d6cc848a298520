"""From a pairing of words to a probability: what speaks for one name and against it, and how much it weighs.

The weights (`table.json`, "weights") are a logistic regression's, one set for names across scripts, one for names in
one script. Each piece of evidence has a name, so that a score can be argued with.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp
from operator import mul

from rapidfuzz.distance import Indel

from govah.text.names.comparing import Comparison
from govah.text.names.letters import WORST
from govah.text.names.skeletons import word_skeleton
from govah.text.names.table import table

_BENDS = (0.0, 1.5, 3.0, 4.5, 6.0, 7.5, 9.0)
"""Nats of the worst word between which its weight may change."""
_SPAN = 1.5

EVIDENCE = (
    "always",
    *(f"worst word over {bend:g} nats" for bend in _BENDS),
    "nats of the other words",
    "nats a letter",
    "a word left out",
    "letters left out",
    "words joined",
    "surname first",
    "consonants alike",
    "skeletons alike",
    "consonants of the worst word alike",
    "consonants the same",
    "one word",
    "shortness",
)


def evidence(seen: Comparison) -> list[float]:
    """The values of `EVIDENCE` for a comparison."""
    left, right, found = seen.left, seen.right, seen.pairing
    costs, missing, joined = [], 0, 0
    worst, weakest = -1.0, 0.0
    for step in found.steps:
        if not step.left or not step.right:
            missing += sum(map(len, step.left)) + sum(map(len, step.right))
            continue
        costs.append(step.cost)
        joined += len(step.left) + len(step.right) - 2
        if step.cost > worst:
            worst, weakest = step.cost, _consonants(step.left, step.right, left.family)
    worst = worst if costs else WORST
    letters = max(1, len(right.letters))
    total = sum(costs) if costs else WORST
    return [
        1.0,
        *[min(max(worst - bend, 0.0), _SPAN) for bend in _BENDS],
        min(total - worst, 12.0),
        total / letters,
        float(missing > 0),
        min(missing, 12.0),
        float(joined > 0),
        float(found.turned),
        _alike(left.K, right.K),
        _alike(left.M, right.M),
        weakest,
        float(left.K == right.K),
        float(len(costs) == 1),
        1.0 / letters,
    ]


def probability(seen: Comparison) -> float:
    """What the weights make of the evidence: the probability that both are one written name."""
    total = sum(map(mul, evidence(seen), _weights(seen.across)))
    return 1.0 / (1.0 + exp(-max(-50.0, min(50.0, total))))


def _consonants(one: Sequence[str], other: Sequence[str], of: str) -> float:
    return _alike(word_skeleton("".join(one), of)[0], word_skeleton("".join(other), of)[0])


def _alike(one: str, other: str) -> float:
    return 1.0 if one == other else Indel.normalized_similarity(one, other)


@cache
def _weights(across: bool) -> tuple[float, ...]:
    rows = table()["weights"]["across scripts" if across else "within a script"]
    return tuple(rows[name] for name in EVIDENCE)
