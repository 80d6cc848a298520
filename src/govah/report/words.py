"""The words of the interface, in English and Persian, and its numbers.

The words stand in `en.toml` and `fa.toml`, those of results in `says.en.toml` and `says.fa.toml`. They are the only
text of the page that is trusted as markup: whatever is put into them is escaped, so that no document can write on the
page by being quoted in a sentence of ours.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from govah.errors import BadInput
from govah.report.shown import shown

LANGUAGES = ("en", "fa")
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


class Words:
    """What the page says in one language. `rtl` tells whether it is read from right to left.

    >>> Words("en")("count.statements", 2)
    Markup('<b>2</b> statements')
    """

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise BadInput(f"no dossier in the language {language!r}: give one of {', '.join(LANGUAGES)}")
        self.language = language
        self.rtl = language == "fa"
        self._table = _table(language)

    def __call__(self, key: str, count: int | None = None, /, **values: object) -> Markup:
        """The words named `key`. With `count`, the form for that number, which they may show as ``{n}``."""
        entry = self._table[key]
        if isinstance(entry, dict):
            entry = entry["one" if count == 1 else "other"]
        if count is not None:
            values["n"] = self.number(count)
        return Markup(entry).format(**{name: _escaped(v) for name, v in values.items()})

    def template(self, key: str) -> str:
        """The words named `key` as they stand in the table, for whoever fills them in another way."""
        return str(self._table[key])

    def get(self, key: str, otherwise: str) -> Markup:
        """The words named `key`; `otherwise`, shown as text, when there are none."""
        return Markup(self._table[key]) if key in self._table else shown(otherwise)

    def number(self, value: int) -> str:
        """A whole number, its thousands grouped.

        >>> Words("en").number(12034), Words("fa").number(12034)
        ('12,034', '۱۲٬۰۳۴')
        """
        grouped = f"{value:,}"
        return grouped.replace(",", "٬").translate(_PERSIAN_DIGITS) if self.language == "fa" else grouped

    def digits(self, text: object) -> str:
        """`text` in the digits of the language."""
        return str(text).translate(_PERSIAN_DIGITS) if self.language == "fa" else str(text)

    def origins(self, low: int, high: int) -> Markup:
        """On how many independent origins something rests: "1–3 independent origins"."""
        between = self.number(low) if low == high else f"{self.number(low)}–{self.number(high)}"
        return self("count.origins", high if low == high else max(high, 2), between=between)

    def listed(self, items: Sequence[object]) -> Markup:
        """Things in a row: "a, b and c"."""
        marked = [_escaped(item) for item in items]
        if len(marked) < 2:
            return marked[0] if marked else Markup("")
        return self("list.and", first=self("list.comma").join(marked[:-1]), last=marked[-1])


def _escaped(value: object) -> Markup:
    return value if isinstance(value, Markup) else shown(str(value))


@cache
def _table(language: str) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for name in (f"{language}.toml", f"says.{language}.toml"):
        sections = tomllib.loads(files("govah.report").joinpath(name).read_text("utf-8"))
        found |= {f"{section}.{key}": entry for section, keys in sections.items() for key, entry in keys.items()}
    return found
