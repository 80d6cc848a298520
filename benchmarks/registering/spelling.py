"""Invented names as they sound, and how Persian and several Latin houses write them.

A name is syllables of a consonant, a vowel and perhaps another consonant. Persian leaves out short vowels and has
several letters for some sounds; each name keeps the letters it was given. A Latin house writes every sound in its way.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_LETTERS = {
    "b": "ب",
    "p": "پ",
    "t": "تط",
    "s": "سصث",
    "j": "ج",
    "ch": "چ",
    "h": "هح",
    "kh": "خ",
    "d": "د",
    "z": "زضذظ",
    "r": "ر",
    "sh": "ش",
    "gh": "قغ",
    "f": "ف",
    "k": "ک",
    "g": "گ",
    "l": "ل",
    "m": "م",
    "n": "ن",
    "v": "و",
}
_HEARD = [6, 3, 6, 8, 4, 2, 7, 3, 7, 5, 9, 5, 4, 4, 5, 3, 6, 10, 9, 4]
"""How often each consonant is drawn: m, r and n are common, as in Persian names, so that names are alike."""

_VOWELS = {"a": "", "e": "", "o": "", "aa": "ا", "i": "ی", "u": "و"}
_OFTEN = [8, 5, 5, 4, 7, 4]
_ENDINGS = {"i": "ی", "zaadeh": "زاده", "pur": "پور", "niyaa": "نیا", "": ""}
_ENDING_OFTEN = [9, 3, 2, 1, 5]
_ARABIC = str.maketrans({"ی": "ي", "ک": "ك"})


@dataclass(frozen=True, slots=True)
class House:
    """How one publisher writes names in Latin letters: what it puts for each sound, what before an ending."""

    puts: tuple[tuple[str, str], ...]
    joint: str

    def write(self, sounds: tuple[str, ...]) -> str:
        """The sounds of a word in its letters."""
        puts = dict(self.puts)
        return "".join(puts.get(sound, sound) for sound in sounds)


HOUSES = (
    House((("aa", "a"), ("u", "u")), ""),
    House((("aa", "a"), ("u", "ou"), ("gh", "q")), ""),
    House((("aa", "a"), ("u", "oo")), "-"),
    House((("aa", "ā"), ("i", "ī"), ("u", "ū"), ("gh", "q")), "-"),
    House((("aa", "a"), ("u", "u"), ("e", "i"), ("o", "u")), " "),
)


@dataclass(frozen=True, slots=True)
class Word:
    """One invented word: its sounds, its Persian letters, and an ending that is written joined or not."""

    sounds: tuple[str, ...]
    letters: str
    ending: str = ""

    def latin(self, house: House) -> str:
        """As that house writes it."""
        stem, ending = house.write(self.sounds), house.write(_sounds(self.ending))
        return (stem + (house.joint if len(self.ending) > 1 else "") + ending).title()

    def persian(self, chance: Random) -> str:
        """As a Persian writer does, now and then with Arabic letters, and with or without a half-space."""
        joint = chance.choice(["", "\u200c", " "]) if len(self.ending) > 1 else ""
        written = self.letters + joint + _ENDINGS[self.ending]
        return written.translate(_ARABIC) if chance.random() < 0.1 else written


def word(chance: Random, syllables: int, *, surname: bool) -> Word:
    """A new word of so many syllables."""
    sounds: list[str] = []
    letters: list[str] = []
    for place in range(syllables):
        vowel = chance.choices(list(_VOWELS), _OFTEN)[0]
        closed = chance.random() < 0.4 or place == syllables - 1
        for sound in (_consonant(chance), vowel, *([_consonant(chance)] if closed else [])):
            sounds.append(sound)
            letters.append(chance.choice(_LETTERS[sound]) if sound in _LETTERS else _VOWELS[sound])
    ending = chance.choices(list(_ENDINGS), _ENDING_OFTEN)[0] if surname else ""
    return Word(tuple(sounds), "".join(letters), ending)


def _consonant(chance: Random) -> str:
    return chance.choices(list(_LETTERS), _HEARD)[0]


def _sounds(ending: str) -> tuple[str, ...]:
    """An ending by its sounds."""
    found, rest = [], ending
    while rest:
        sound = "aa" if rest.startswith("aa") else rest[0]
        found.append(sound)
        rest = rest[len(sound) :]
    return tuple(found)
