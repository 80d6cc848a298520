"""Bytes to characters, by evidence and not by hope.

A wrong guess turns names into other names without any error. So what the bytes themselves prove comes first (a byte
order mark, well-formed UTF-8), then what the file declares, and only then the likeliest old encoding, which is told.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from govah.errors import Unreadable
from govah.model import Script
from govah.record.extract.parts import LOST, Doubt, clean
from govah.text.scripts import script_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OLD = ("cp1252", "cp1256", "cp1250", "cp1251", "mac_roman")
_FOR_TEXT = ("cp", "iso8859", "koi8", "mac", "utf-8", "utf-16", "gb", "big5", "shift", "euc", "iso2022", "ascii")
_SAMPLE = 1 << 16
_MOST_LOST_IN_UTF8 = 0.02
_MOST_CONTROLS = 0.05
_PLAIN_SIGNS = frozenset("“”‘’«»–—…•·©®°§„‚،؛؟\u00a0\u200c\u200d\u200e\u200f")
_HIGH = re.compile(r"[^\x00-\x7f]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, what it was read from, and the doubt when that was a guess."""

    text: str
    encoding: str
    doubts: tuple[Doubt, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    r"""Read `data` as text; `declared` is the encoding that the file itself names.

    Raises: Unreadable: these are not the bytes of a text. Cost: linear.

    >>> decode("Dogodilo se u Šidu".encode("cp1250"), "windows-1250").text
    'Dogodilo se u Šidu'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], encoding)
    if (wide := _wide(data)) is not None:
        return _read(data, wide)
    sample = data[:_SAMPLE]
    if len(_CONTROL.findall(sample.decode("latin-1"))) > _MOST_CONTROLS * len(sample):
        raise Unreadable("binary data of no known format: it holds no text that can be read")
    return _of_bytes(data, declared)


def _of_bytes(data: bytes, declared: str | None) -> Decoded:
    attempt = data.decode("utf-8", errors="replace")
    lost = attempt.count(LOST)
    if not lost:
        return Decoded(clean(attempt), "utf-8")
    if declared and (known := _known(declared)) and known != "utf-8":
        return _read(data, known)
    high = sum(1 for _ in _HIGH.finditer(attempt))
    if lost <= high * _MOST_LOST_IN_UTF8:
        return Decoded(clean(attempt), "utf-8")
    likeliest = max(_OLD, key=lambda name: _plausibility(data, name))
    return _read(data, likeliest, guessed=True)


def _read(data: bytes, encoding: str, *, guessed: bool = False) -> Decoded:
    doubts = (Doubt("R005", (("encoding", encoding),)),) if guessed else ()
    return Decoded(clean(data.decode(encoding, errors="replace")), encoding, doubts)


def _known(declared: str) -> str | None:
    """The codec that a file's own declaration names, if it is one for text."""
    try:
        name = codecs.lookup(declared.strip().lower()).name
    except (LookupError, ValueError):
        return None
    return name if name.startswith(_FOR_TEXT) else None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: one byte of each pair takes few values, the other many."""
    sample = data[: _SAMPLE // 16 * 2]
    if len(sample) < 8 or len(data) % 2:
        return None
    first, second = sample[0::2], sample[1::2]
    pages = bytes([0x00, 0x04, 0x06, 0x20, 0xFB, 0xFC, 0xFE])
    for high, low, encoding in ((second, first, "utf-16-le"), (first, second, "utf-16-be")):
        on_page = sum(map(high.count, pages))
        if on_page >= 0.95 * len(high) and low.count(0) < 0.05 * len(low) and len(set(low)) > len(set(high)):
            return None if high.count(0) + high.count(6) + high.count(4) < 0.5 * len(high) else encoding
    return None


def _plausibility(data: bytes, encoding: str) -> float:
    """The share of non-ASCII characters that are letters beside letters of their own script, or plain signs."""
    text = data[:_SAMPLE].decode(encoding, errors="replace")
    places = [m.start() for m in _HIGH.finditer(text)]
    return sum(_fits(text, place) for place in places) / max(1, len(places))


def _fits(text: str, place: int) -> float:
    character = text[place]
    if character in _PLAIN_SIGNS:
        return 1.0
    if not character.isalpha():
        return 0.0
    around = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
    letters = [c for c in around if c.isalpha()]
    fits = bool(letters) and all(script_of(c) is script_of(character) for c in letters)
    if fits and character.isupper() and any(c.islower() for c in text[max(0, place - 1) : place]):
        return 0.0
    return float(fits) if script_of(character) is not Script.OTHER else 0.0
