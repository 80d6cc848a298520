"""The cases of a listed place's name, where its ending alone decides them: rules of `data/gazetteer/declension.toml`.

A form that nobody would write is harmless, one that is another word is not: what can be of two declensions is left
alone, and a form needs what its name needs to be found.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from govah.model import EntityKind, ListedName, NameForm
from govah.reading.gazetteer.rows import Row

_SCRIPTS = {"latin": re.compile(r"[A-ZČĆŠŽĐ][a-zčćšžđ]{3,}"), "cyrillic": re.compile(r"[А-ЯЂЈЉЊЋЏ][а-яђјљњћџ]{3,}")}


def declined(row: Row, name: ListedName) -> Iterator[str]:
    """The other cases of one name of a row, if it declines.

    >>> from govah.reading.gazetteer.rows import all_rows
    >>> list(declined(all_rows()["ba-omarska"], ListedName(text="Omarska")))
    ['Omarske', 'Omarskoj', 'Omarsku', 'Omarskom']
    """
    plain = name.form is NameForm.USUAL and not name.derogatory
    if row.home in _rules()["homes"] and row.listing.kind is EntityKind.PLACE and plain:
        yield from cases(name.text)


def cases(name: str) -> Iterator[str]:
    """The other cases of a name of one word.

    >>> list(cases("Sarajevo")), list(cases("Luka"))
    (['Sarajeva', 'Sarajevu', 'Sarajevom'], [])
    """
    for script, word in _SCRIPTS.items():
        if word.fullmatch(name):
            ending, *forms = next(row for row in _rules()[script] if name.endswith(row[0]))
            yield from (name.removesuffix(ending) + form for form in forms)


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads(resources.files("govah.reading").joinpath("data/gazetteer/declension.toml").read_text("utf-8"))
