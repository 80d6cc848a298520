"""Which writing system a stretch of text is in, by counting its letters."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

from govah.model import Script

_NAMED = {"LATIN": Script.LATIN, "ARABIC": Script.ARABIC, "CYRILLIC": Script.CYRILLIC}


def script_of(text: str) -> Script:
    """The script of most letters of `text`; OTHER when it has none.

    >>> script_of("سال ۱۳۶۷ (1988)").name
    'ARABIC'
    """
    counts = Counter(map(_script_of_letter, filter(str.isalpha, text)))
    return max(sorted(counts, key=lambda s: s.value), key=counts.__getitem__, default=Script.OTHER)


@lru_cache(maxsize=4096)
def _script_of_letter(letter: str) -> Script:
    return _NAMED.get(unicodedata.name(letter, "").partition(" ")[0], Script.OTHER)
