"""How names are written, as far as choosing pairs needs it: letter for letter, by sound, read aloud.

Kept apart from `govah.text.names` on purpose, and frozen: the pairs must not change when Govah gets better.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u06d6-\u06ed]")
_ONE_LETTER = str.maketrans(dict(zip("يىكةۀأإآٱ\u200c-", "ییکههاااا  ", strict=True)) | {"ـ": None})
_PLAIN = str.maketrans({
    "ا": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "s", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ذ": "z",
    "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "z", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh",
    "ف": "f", "ق": "q", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "و": "v", "ه": "h", "ی": "y", "ئ": "y",
    "ؤ": "v", "ı": "i", "ə": "a",
})  # fmt: skip
_SOUNDS = (("tch", "C"), ("kh", "x"), ("gh", "q"), ("sh", "$"), ("ch", "C"), ("zh", "j"), ("dj", "j"), ("c", "k"))
_SOUND_ALIKE = str.maketrans(dict(zip("ثصذضظطحغعؤئژ", "سسزززتهقاویج", strict=True)) | {"ء": None, " ": None})
_TITLES = frozenset(["سید", "سیده", "حاج", "حاجی", "شیخ", "دکتر"])


def is_arabic(name: str) -> bool:
    """Is any letter Arabic?"""
    return _ARABIC.search(name) is not None


def folded(name: str) -> str:
    """A Persian name in one spelling of its letters, without marks.

    >>> folded("علي\u200cرضا")
    'علی رضا'
    """
    return " ".join(_MARKS.sub("", unicodedata.normalize("NFKC", name)).translate(_ONE_LETTER).split())


@lru_cache(maxsize=200_000)
def plain(name: str) -> str:
    """Small Latin letters and single spaces, letter for letter: Latin without marks, Persian without vowels.

    >>> plain("Ḩoseyn-e Rezā’ī"), plain("حسین رضایی")
    ('hoseyn e rezai', 'hsyn rzayy')
    """
    told = unicodedata.normalize("NFKD", folded(name).lower().translate(_PLAIN))
    return " ".join(re.sub(r"[^a-z ]", "", told).split())


def letters(name: str) -> str:
    """The letters of a Latin spelling alone."""
    return plain(name).replace(" ", "")


@lru_cache(maxsize=200_000)
def sounds(name: str) -> str:
    """Consonants alone, one letter for those that Persian sounds alike, in either script.

    >>> sounds("سهیلا شناسا خانی"), sounds("Soheyla Chenasa Khani")
    ('shl $ns xn', 'shl cns xn')
    """
    told = folded(name).translate(_HEARD) if is_arabic(name) else _heard(plain(name))
    told = re.sub(r"h(?= |$)|[^b-df-hj-np-tx-z$ ]|y", "", told)
    return re.sub(r"(.)\1+", r"\1", told)


def _heard(latin: str) -> str:
    for written, sound in _SOUNDS:
        latin = latin.replace(written, sound)
    return latin.lower()


_HEARD = {letter: _heard(latin) for letter, latin in _PLAIN.items()}


def read_aloud(name: str) -> str:
    """What no romanisation can tell apart: letters that sound alike are one, and titles are not part of a name.

    >>> read_aloud("سید رضا ذبیحی") == read_aloud("رضا زبیحی")
    True
    """
    words = folded(name).split()
    kept = [w for w in words if w not in _TITLES]
    return re.sub(r"(.)\1+", r"\1", " ".join(kept if len(kept) > 1 else words).translate(_SOUND_ALIKE))
