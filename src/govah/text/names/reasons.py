"""Why a score is what it is, in words: which words answer one another, letter by letter, and what rules were used."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from govah.text.names.comparing import Comparison
from govah.text.names.families import family
from govah.text.names.letters import WORST, letters_path
from govah.text.names.pairing import GOOD, Step
from govah.text.names.spellings import spelling_path


@lru_cache(maxsize=4096)
def tell(seen: Comparison) -> tuple[str, ...]:
    """The reasons of a comparison: words and letters first, then rules, then limits."""
    return tuple(dict.fromkeys(_told(seen)))


def _told(seen: Comparison) -> Iterator[str]:
    for step in seen.pairing.steps:
        yield from _step(step, seen)
    if seen.pairing.turned:
        yield "surname first" if seen.kind == "person" else "in another order"
    yield from seen.left.done
    yield from seen.right.done
    yield f"read as {seen.left.family.title()} names"
    yield from (limit.value for limit in seen.limits)


def _step(step: Step, seen: Comparison) -> Iterator[str]:
    one, other = " + ".join(step.left), " + ".join(step.right)
    if not one or not other:
        yield f"{one or other} left out"
    elif 1 in (len(one), len(other)) and one != other:
        yield f"initial {min(one, other, key=len).upper()}. may be {max(one, other, key=len).title()}"
    elif one != other and seen.kind != "person" and _mean_one(one, other, seen.left.family):
        yield f"{one} means {other}"
    elif step.cost >= WORST:
        yield f"{one} ≠ {other}"
    elif one != other:
        letters = (f"{letter or 'nothing'} → {spelt or 'nothing'}" for letter, spelt in _letters(step, seen))
        yield f"{one} {'=' if step.cost <= GOOD else '≈'} {other}: {', '.join(letters)}"


def _mean_one(one: str, other: str, of: str) -> bool:
    meanings = family(of).meanings
    return one in meanings and meanings.get(other) == meanings[one]


def _letters(step: Step, seen: Comparison) -> tuple[tuple[str, str], ...]:
    one, other = "".join(step.left), "".join(step.right)
    return (
        letters_path(one, other)
        if seen.across
        else spelling_path(one, other, seen.left.family, seen.left.marked is not seen.right.marked)
    )
