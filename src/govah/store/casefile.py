"""`case.toml`: what people write about a case, read into a `CaseFile`.

People write it by hand, so every error names the line and the key and says how to mend it; a key that is not known is
an error, never ignored: a misspelt `switched_off` would leave an assumption standing that its author believes is off.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import MISSING, fields
from difflib import get_close_matches
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

from govah.errors import BadInput
from govah.model import (
    AskedExplanation,
    CaseFile,
    EntityKind,
    Idea,
    KnownEvent,
    KnownName,
    KnownTie,
    Sameness,
    TieKind,
    UsedName,
    VagueWord,
)

_LANGUAGES = ("en", "fa")
_TABLES: dict[str, type[Any]] = {
    "names": KnownName,
    "ties": KnownTie,
    "events": KnownEvent,
    "explanations": AskedExplanation,
}
_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
_ENDS = (90.0, 180.0)
"""The greatest latitude and longitude, in degrees."""
_KINDS: dict[type[Any], type[Enum]] = {KnownName: EntityKind, KnownTie: TieKind, KnownEvent: Sameness}

TEMPLATE = """\
# What you know about this case and no document says. All of it is optional; take the # away to use a line.

# title = "The arrests at the harbour"
# language = "en"                     # of the dossier: "en" or "fa"
# sides = ["the ministry", "the dockers' union"]
# switched_off = []                   # names of assumptions not to make; the dossier lists those it made
# rules_only = true                   # who says what is read by named rules alone, without weights learned from news

# [vagueness]                         # what vague words mean in this case; the dossier prints the whole table
# part.year.early = [1, 3]            # "early 1994" is January to March
# quantity.several = [3, 7]

# [synonyms]                          # words under which `govah mentions` looks for an idea
# riot = ["mutiny", "uprising", "شورش"]

# [[names]]                           # once for each name that people of the case know
# name = "Dockers' Union"
# kind = "organisation"               # person, organisation, outlet, place or operation
# also = ["the Union", "DU"]
# side = "the dockers' union"         # whose it is
# at = [59.91, 10.75]                 # where it lies: degrees north and east
# part_of = "Trade Council"           # the name of what holds it
# used = [{ text = "the Ring", side = "the ministry", derogatory = true, since = "1993", until = "1994-06" }]

# [[ties]]                            # once for each two names that you know to be one, or not to be
# kind = "distinct-from"              # same-as, distinct-from, part-of (the first of the second) or refers-to
# names = ["A. Brevik", "Anton Brevik"]
# reason = "A. Brevik signed the list of 1994; Anton Brevik died in 1990."

# [[events]]                          # once for each two passages that tell of one happening, or do not
# kind = "apart"                      # same or apart
# statements = ["d0a1b2c3d4e5f-10-52", "d5f4e3d2c1b0a-7-61"]   # their ids, as `govah statements` has them
# reason = "The first was in the yard, the second by the river."

# [[explanations]]                    # once for each explanation to test, whether or not a document offers it
# says = "The arrests answered the bombing."
# of = "the arrests"
# because = "the bombing"
"""


class BadCaseFile(BadInput):
    """`case.toml` says something that cannot be."""

    code = "G110"


def read_casefile(path: Path) -> CaseFile:
    """What `path` says; an empty `CaseFile` when there is no such file. Raises: BadCaseFile."""
    try:
        return casefile_of(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return CaseFile()
    except (OSError, UnicodeDecodeError) as error:
        raise BadCaseFile(f"{path} cannot be read as UTF-8 text: {error}") from error


def write_template(path: Path) -> None:
    """Put a `case.toml` with everything commented out where there is none; it says the same as no file."""
    if not path.exists():
        path.write_text(TEMPLATE, encoding="utf-8")


def casefile_of(text: str) -> CaseFile:
    """The case file with this text. Raises: BadCaseFile.

    >>> casefile_of('title = "The harbour"').title
    'The harbour'
    """
    try:
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadCaseFile(f"case.toml is not TOML: {error}") from error
    casefile: CaseFile = _Reader(text).table(CaseFile, plain)
    return casefile


class _Reader:
    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()

    def table(self, type_: type[Any], plain: dict[str, Any], header: int = 0) -> Any:
        """One value of `type_`; `header` is the line (from 1) of its own ``[[…]]``."""
        hints = get_type_hints(type_)
        for key in plain:
            if key not in hints:
                raise self._error(key, header, f"there is no such key here; {_nearest(key, hints)}")
        for field in fields(type_):
            if field.default is MISSING and field.name not in plain:
                raise self._error(field.name, header, "it is missing: every entry needs one")
        values = {key: self._value(key, hints[key], value, header) for key, value in plain.items()}
        if type_ in _KINDS:
            self._among("kind", values["kind"], [kind.value for kind in _KINDS[type_]], header)
        return type_(**values)

    def _value(self, key: str, hint: Any, value: Any, header: int) -> Any:
        if not header and key in _TABLES:
            return tuple(self._entries(key, value))
        if not header and key == "vagueness":
            return tuple(self._words(key, value))
        if not header and key == "synonyms":
            return tuple(self._ideas(value))
        if str in get_args(hint) and Ellipsis in get_args(hint):
            if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
                raise self._error(key, header, 'write a list of texts: ["…", "…"]')
            return tuple(value)
        if hint == tuple[str, str]:
            if not isinstance(value, list) or [type(v) for v in value] != [str, str] or value[0] == value[1]:
                raise self._error(key, header, f'write two different {key}: ["…", "…"]')
            return tuple(value)
        if key == "at":
            return self._point(key, value, header)
        if key == "used":
            return tuple(self._uses(key, value, header))
        if hint is bool:
            if not isinstance(value, bool):
                raise self._error(key, header, "write true or false")
            return value
        if not isinstance(value, str):
            raise self._error(key, header, 'write a text: "…"')
        if key == "language":
            self._among(key, value, _LANGUAGES, header)
        if key in ("since", "until") and not _DAY.fullmatch(value):
            raise self._error(key, header, f"“{value}” is no year or day: 1988, 1988-07 or 1988-07-25")
        return value

    def _among(self, key: str, value: str, allowed: Sequence[str], header: int) -> None:
        if value not in allowed:
            raise self._error(key, header, f"“{value}” is not one of {', '.join(allowed)}")

    def _point(self, key: str, value: Any, header: int) -> tuple[float, float]:
        """A latitude and a longitude."""
        numbers = value if isinstance(value, list) and all(type(v) in (int, float) for v in value) else []
        if len(numbers) != len(_ENDS) or not all(abs(n) <= end for n, end in zip(numbers, _ENDS, strict=True)):
            raise self._error(key, header, "write degrees north and east, south and west below 0: [59.91, 10.75]")
        return float(numbers[0]), float(numbers[1])

    def _uses(self, key: str, value: Any, header: int) -> Iterator[UsedName]:
        """The names that a side gave it, or that had their years."""
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self._error(key, header, 'write a list of tables: [{ text = "…", side = "…" }]')
        yield from (self.table(UsedName, used, header) for used in value)

    def _words(self, path: str, value: Any) -> Iterator[VagueWord]:
        """The vague words in a table within tables; whether there are such words, the reading says."""
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from self._words(f"{path}.{key}", inner)
            return
        numbers = value if isinstance(value, list) else [value]
        if path == "vagueness" or not numbers or not all(type(n) in (int, float) for n in numbers):
            raise self._error(path.rpartition(".")[2], 0, "write what it widens to: several = [3, 9]")
        yield VagueWord(path.removeprefix("vagueness."), tuple(numbers))

    def _ideas(self, value: Any) -> Iterator[Idea]:
        """The ideas to look for, each with its words."""
        if not isinstance(value, dict):
            raise self._error("synonyms", 0, 'write it as [synonyms] with a line for each idea: riot = ["mutiny"]')
        for idea, words in value.items():
            if not isinstance(words, list) or not words or not all(_is_word(word) for word in (idea, *words)):
                raise self._error(idea, 0, 'write a list of words, each with a letter or a digit: riot = ["mutiny"]')
            yield Idea(idea, tuple(words))

    def _entries(self, key: str, value: Any) -> Iterator[Any]:
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self._error(key, 0, f"write it as [[{key}]] with its own lines below")
        headers = [n for n, line in enumerate(self._lines, 1) if re.match(rf"\s*\[\[\s*{key}\s*\]\]", line)]
        headers += [self._line(key, 0)] * (len(value) - len(headers))
        for header, entry in zip(headers, value, strict=False):
            yield self.table(_TABLES[key], entry, header)

    def _line(self, key: str, header: int) -> int:
        written = re.compile(rf"""[\s{{]*\[*\s*(?:[\w-]+\.)*["']?{re.escape(key)}["']?\s*[\]=.]""")
        for number, line in enumerate(self._lines[header:], header + 1):
            if written.match(line):
                return number
            if header and line.lstrip().startswith("["):
                break
        return header or 1

    def _error(self, key: str, header: int, mend: str) -> BadCaseFile:
        return BadCaseFile(f"case.toml, line {self._line(key, header)}, {key}: {mend}")


def _is_word(word: Any) -> bool:
    return isinstance(word, str) and any(map(str.isalnum, word))


def _nearest(key: str, known: dict[str, Any]) -> str:
    near = get_close_matches(key, known, n=1)
    return f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
