"""A written name brought to one form: one case, one yeh and kaf, no marks, one space between words.

Only what every reader would call the same name meets here; what is merely alike is for `compare_names`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from govah.text import folding

LONGEST = 200
"""Letters of a name that are compared. Anything longer is a text, not a name: it is itself or something else."""

LETTERS = str.maketrans(dict.fromkeys("ء'`´ʿʾʹʻˈ\"") | {"ہ": "ه", "ھ": "ه", "ۃ": "ه", "ے": "ی"})
_NO_LETTER = re.compile(r"[^\w]|_")


def fold(name: str) -> str:
    """The name folded: hyphens and half-spaces are spaces, apostrophes and marks are gone. Cost: linear.

    >>> fold("Gholām-Rezā Jalāl"), fold("غلام‌رضا  جَلال")
    ('gholam reza jalal', 'غلام رضا جلال')
    >>> fold("Sa'id ibn ‘Āmir")
    'said ibn amir'
    """
    return _folded(name) if len(name) <= LONGEST else _words(folding.folded(name))


@lru_cache(maxsize=65536)
def _folded(name: str) -> str:
    """Kept for names alone: texts would fill the memory."""
    return _words(folding.folded(name))


def fold_keeping(name: str, kept: Mapping[int, str]) -> str:
    """The name folded, but for the letters that a family of languages keeps or spells in its own way.

    >>> fold_keeping("Šarić, Á.", {ord("š"): "š", ord("ć"): "ch"})
    'šarich a'
    """
    letters = unicodedata.normalize("NFC", name).casefold()
    return _words("".join(kept.get(ord(letter)) or _plain(letter) for letter in letters))


def _words(text: str) -> str:
    return " ".join(_NO_LETTER.sub(" ", text.translate(LETTERS)).split())


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    return folding.fold(letter).text
