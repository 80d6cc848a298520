"""The order of names in an index, in the scripts of the case: the script of the page first, each in its own order.

Persian letters do not stand in the order of their code points, and a name is looked for without its article.
"""

from __future__ import annotations

from govah.model import Script
from govah.text.names import fold
from govah.text.scripts import script_of

_PERSIAN = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
_ORDER = {ord(letter): 0x600 + place for place, letter in enumerate(_PERSIAN)}
_ARTICLE = "the "
_OTHER = "#"


def letter(name: str) -> str:
    """The letter under which a name stands; ``#`` where it begins with none.

    >>> letter("the Émigré"), letter("آرش"), letter("2nd Division")
    ('E', 'ا', '#')
    """
    first = _sought(name)[:1]
    return first.upper()[0] if first.isalpha() else _OTHER


def filed(name: str, *, rtl: bool = False) -> tuple[int, str, str, str]:
    """What to sort names by; with `rtl` the Persian alphabet comes first.

    >>> sorted(["گرگان", "Zagros", "the Ark", "کرج"], key=filed)
    ['the Ark', 'Zagros', 'کرج', 'گرگان']
    """
    first = letter(name)
    scripts = (Script.ARABIC, Script.LATIN) if rtl else (Script.LATIN, Script.ARABIC)
    script = script_of(first)
    place = scripts.index(script) if script in scripts else len(scripts) + (first == _OTHER)
    return place, first.translate(_ORDER), _sought(name).translate(_ORDER), name


def _sought(name: str) -> str:
    return fold(name).removeprefix(_ARTICLE)
