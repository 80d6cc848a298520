"""Linear models whose weights a reader can look up: a feature is a sentence about the text, its weight a number.

A sum is taken in the order of the features, so that the same text always gets the same score.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import repeat

_FILE = "weights.json"


@dataclass(frozen=True, slots=True)
class Linear:
    """A logistic regression: `intercept` and `weights` are log-odds."""

    intercept: float
    weights: Mapping[str, float]

    def __call__(self, features: Iterable[str]) -> float:
        """The log-odds, given features of which none comes twice."""
        return sum(map(self.weights.get, features, repeat(0.0)), self.intercept)


@dataclass(frozen=True, slots=True)
class Twin:
    """Two logistic regressions over the same features, as the two parts of complex numbers: looking a feature up is
    what costs, and this does it once."""

    intercept: complex
    weights: Mapping[str, complex]

    def __call__(self, features: Iterable[str]) -> tuple[float, float]:
        """The log-odds of both."""
        total = sum(map(self.weights.get, features, repeat(0j)), self.intercept)
        return total.real, total.imag


def twin(first: Linear, second: Linear) -> Twin:
    """Two models as one."""
    both = dict.fromkeys([*first.weights, *second.weights])
    weights = {f: complex(first.weights.get(f, 0.0), second.weights.get(f, 0.0)) for f in both}
    return Twin(complex(first.intercept, second.intercept), weights)


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """All that was learned. `known` are the words that were cues; `arguments` judges content and source; an edge has a
    left and a right model; `row` judges whole rows, its weights named after `rows.STAGES` multiply what those said."""

    known: Collection[str]
    cue: Linear
    arguments: Twin
    content_edges: tuple[Linear, Linear]
    source_edges: tuple[Linear, Linear]
    row: Linear


@lru_cache(maxsize=1)
def models() -> Models:
    """The weights that are shipped (docs/attribution-model.md says how they were made)."""
    read = json.loads(resources.files(__package__).joinpath(_FILE).read_text("utf-8"))
    return Models(
        known=frozenset(read["known"]),
        cue=_linear(read["cue"]),
        arguments=twin(_linear(read["content"]), _linear(read["source"])),
        content_edges=_edges(read["content edges"]),
        source_edges=_edges(read["source edges"]),
        row=_linear(read["row"]),
    )


def _linear(read: Mapping[str, float]) -> Linear:
    return Linear(read[""], {feature: weight for feature, weight in read.items() if feature})


def _edges(read: Sequence[Mapping[str, float]]) -> tuple[Linear, Linear]:
    left, right = read
    return _linear(left), _linear(right)


def probability(logit: float) -> float:
    """Log-odds as a probability.

    >>> probability(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-logit))
