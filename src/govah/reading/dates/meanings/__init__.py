"""What the rules mean: each function makes a term of the values that a rule's slots hand it, or refuses with None.

One semantics for all languages. A function's name is what `means` says in a language file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from govah.errors import BadInput
from govah.reading.dates.meanings import hours, lengths, links, points, ranges, recurring, relative


def meaning(name: str) -> Callable[..., Any]:
    """The function that a language file names. Raises: BadInput: there is none."""
    for module in (points, ranges, lengths, relative, hours, recurring, links):
        if not name.startswith("_") and (found := vars(module).get(name)) is not None:
            return found  # type: ignore[no-any-return]
    raise BadInput(f"no meaning is called {name}: see govah.reading.dates.meanings")
