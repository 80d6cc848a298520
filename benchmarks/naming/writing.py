"""How names are written, as far as choosing pairs needs it: letter for letter, by sound, read aloud.

Kept apart from `govah.text.names` on purpose, and frozen: the pairs must not change when Govah gets better.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib import import_module

_ONE_LETTER = str.maketrans(dict(zip("يىكةۀأإآٱ\u200c-", "ییکههاااا  ", strict=True)) | {"ـ": None})
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u06d6-\u06ed]")
_SOUND_ALIKE = str.maketrans(dict(zip("ثصذضظطحغعؤئژ", "سسزززتهقاویج", strict=True)) | {"ء": None, " ": None})
_TITLES = frozenset(["سید", "سیده", "حاج", "حاجی", "شیخ", "دکتر"])
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_PERSIAN = str.maketrans(dict(zip("بپتطثسصجژچحهخدذزضظرشغقفکگلمن", "bpttsssjjchhxdzzzzr$qqfkglmn", strict=True)))
_LATIN = [("tch", "C"), ("kh", "x"), ("gh", "q"), ("sh", "$"), ("ch", "C"), ("zh", "j"), ("dj", "j"), ("c", "k")]


def folded(name: str) -> str:
    """A Persian name in one spelling of its letters, without marks.

    >>> folded("علي\u200cرضا")
    'علی رضا'
    """
    return " ".join(_MARKS.sub("", unicodedata.normalize("NFKC", name)).translate(_ONE_LETTER).split())


def is_arabic(name: str) -> bool:
    """Is any letter Arabic?"""
    return _ARABIC.search(name) is not None


@lru_cache(maxsize=200_000)
def plain(name: str) -> str:
    """Small Latin letters and single spaces, letter for letter, by `anyascii` (knows nothing of Persian).

    >>> plain("Ḩoseyn-e Rezā’ī")
    'hoseyn e rezai'
    """
    told: str = import_module("anyascii").anyascii(name)
    return " ".join(re.sub(r"[^a-z ]", "", re.sub(r"[-_]", " ", told.lower())).split())


def letters(name: str) -> str:
    """The letters of a Latin spelling alone."""
    return plain(name).replace(" ", "")


@lru_cache(maxsize=200_000)
def sounds(name: str) -> str:
    """Consonants alone, one letter for those that Persian sounds alike, in either script.

    >>> sounds("غلامرضا خانی") == sounds("Qolamreza Khani") == "qlmrz xn"
    True
    """
    if is_arabic(name):
        told = folded(name).translate(_PERSIAN)
        told = re.sub(r"[هh](?= |$)", "", told)
    else:
        told = plain(name)
        for written, sound in _LATIN:
            told = told.replace(written, sound)
        told = re.sub(r"h(?= |$)", "", told).replace("C", "c")
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^b-df-hj-np-tx-z$ ]|y", "", told))


def read_aloud(name: str) -> str:
    """What no romanisation can tell apart: letters that sound alike are one, and titles are not part of a name.

    >>> read_aloud("سید رضا ذبیحی") == read_aloud("رضا زبیحی")
    True
    """
    words = folded(name).split()
    kept = [w for w in words if w not in _TITLES]
    return re.sub(r"(.)\1+", r"\1", " ".join(kept if len(kept) > 1 else words).translate(_SOUND_ALIKE))
