"""How the text of a document is put on the page: as text, and nothing of it may act.

A character that is invisible or turns the direction of its neighbours can make a passage read as something else than
what is written. It is shown as a small named mark. The preserved text itself stays in the case as it is.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_NAMES = {
    0x00AD: "SHY",
    0x061C: "ALM",
    0x200B: "ZWSP",
    0x200C: "ZWNJ",
    0x200D: "ZWJ",
    0x200E: "LRM",
    0x200F: "RLM",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]|(?<=[0-9A-Za-z])[\u200c\u200d]"
)
_CODE = re.compile(r"[a-z]{2,3}")


def shown(text: str) -> Markup:
    r"""`text` as markup: escaped, and every unseen character as a mark that names it.

    >>> shown("<b>1\u202e2</b>")
    Markup('&lt;b&gt;1<span class="unseen" title="U+202E">RLO</span>2&lt;/b&gt;')
    """
    if not _UNSEEN.search(text):
        return escape(text)
    pieces: list[str] = []
    start = 0
    for found in _UNSEEN.finditer(text):
        pieces += [escape(text[start : found.start()]), _mark(found.group())]
        start = found.end()
    return Markup("".join([*pieces, escape(text[start:])]))


def plain(text: str) -> str:
    r"""`text` for an attribute or the title of the window, where no markup can stand: unseen characters are named.

    >>> plain("1\u202e2")
    '1[RLO]2'
    """
    return _UNSEEN.sub(lambda found: f"[{_name(found.group())}]", text)


def bdi(text: str) -> Markup:
    """`text` shown, in its own direction, and kept from turning that of what stands around it."""
    return Markup("<bdi>") + shown(text) + Markup("</bdi>")


def lang(code: str) -> str:
    """`code` if it can be the value of a ``lang`` attribute, else nothing, which says that the language is unknown."""
    return code if _CODE.fullmatch(code) and code != "und" else ""


def shortened(text: str, most: int = 300) -> str:
    """At most `most` characters of `text`, cut between words; an ellipsis says that something is left out.

    >>> shortened("They came at night.", 11)
    'They came …'
    """
    if len(text) <= most:
        return text
    cut = text[: most + 1].rpartition(" ")[0] or text[:most]
    return f"{cut.rstrip()} …"


def _mark(character: str) -> str:
    return f'<span class="unseen" title="U+{ord(character):04X}">{_name(character)}</span>'


def _name(character: str) -> str:
    return _NAMES.get(ord(character), f"{ord(character):02X}")
