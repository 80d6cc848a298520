"""A written name brought to one form: one case, one yeh and kaf, no marks, one space between words.

Only what every reader would call the same name meets here; what is merely alike is for `compare_names`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from govah.text.folding import folded

LONGEST = 200
"""Letters of a name that are compared. Anything longer is a text, not a name: it is itself or something else."""

LETTERS = str.maketrans(
    {"ہ": "ه", "ھ": "ه", "ۃ": "ه", "ے": "ی", "ء": None, "'": None, "`": None, "´": None} | dict.fromkeys('ʿʾʹʻˈ"')
)
_NO_LETTER = re.compile(r"[^\w]|_")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name folded: hyphens and half-spaces are spaces, apostrophes and marks are gone. Cost: linear.

    >>> fold("Gholām-Rezā Jalāl"), fold("غلام‌رضا  جَلال")
    ('gholam reza jalal', 'غلام رضا جلال')
    >>> fold("Sa'id ibn ‘Āmir")
    'said ibn amir'
    """
    return " ".join(_NO_LETTER.sub(" ", folded(name).translate(LETTERS)).split())
