"""From one original to its document: format, text, the part that each line plays, language, kind, and the doubts.

The text that comes out here is what every citation points into. It is never rewritten afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from govah.errors import Unreadable
from govah.model import Block, Document, Finding, Original, Role, Script, document_id
from govah.record.article import article_of
from govah.record.extract import Doubt, Extract, Part, extract
from govah.record.extract.parts import LOST, bounded
from govah.record.extract.sniff import MEDIA_TYPES
from govah.record.kind import kind_of
from govah.record.language import UNDETERMINED, document_language, tongue
from govah.record.limits import LIMITS

_TURNING = "\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\u180e\u00ad\U000e0000-\U000e007f"
_TURNING_LETTERS = re.compile(f"[{_TURNING}]")
_JOINERS = re.compile("[\u200c-\u200f]")
_ARABIC_LETTER = re.compile("[\u0600-\u06ff]")


class Vault(Protocol):
    """Where originals are kept, as far as reading them goes."""

    def read(self, sha256: str) -> bytes:
        """The bytes of the original with this hash."""


def document_of(original: Original, vault: Vault) -> Document:
    """Read the document out of `original`. Cost: linear in its size.

    Raises: Unreadable: empty, locked, damaged, without text, too much of it, or of a format that is not read; the
    reason says which.
    """
    name = original.names[0] if original.names else ""
    LIMITS.check_original(original.size)
    found, misnamed = extract(vault.read(original.sha256), name)
    LIMITS.check_characters(len(found.text))
    article = article_of(found)
    parts = list(bounded(found.text, article.parts))
    if not parts:
        raise Unreadable("empty: the file holds no text that can be read")
    blocks, whole = _blocks(found, parts)
    subject = document_id(original.sha256)
    doubts = [*found.doubts, *_doubts_of_text(found)]
    findings = [Finding(code=d.code, subject=subject, parameters=d.parameters) for d in doubts]
    if misnamed:
        findings.insert(0, _misnamed(subject, name, found.media_type))
    return Document(
        id=subject,
        original=original,
        media_type=found.media_type,
        text=found.text,
        blocks=blocks,
        language=whole,
        script=_script_of(blocks),
        kind=kind_of(found, parts, article.stated),
        findings=tuple(findings),
        **article.stated,
    )


def _blocks(found: Extract, parts: Iterable[Part]) -> tuple[tuple[Block, ...], str]:
    """The parts as blocks, and the language of the whole."""
    read = [(part, *tongue(part.span.of(found.text))) for part in parts]
    told = [(code, len(part.span)) for part, code, _ in read if part.role is Role.BODY]
    told = told or [(code, len(part.span)) for part, code, _ in read]
    whole = document_language(told)
    if whole == UNDETERMINED and found.language:
        whole = found.language[:2].lower()
    writing = next((s for part, code, s in read if code == whole), None)
    return tuple(
        Block(
            span=part.span,
            role=part.role or Role.BODY,
            language=whole if code == UNDETERMINED and writing in (None, wrote, Script.OTHER) else code,
            script=wrote,
        )
        for part, code, wrote in read
    ), whole


def _script_of(blocks: Iterable[Block]) -> Script:
    """The script of most of the body, by length of its blocks."""
    lengths = dict.fromkeys(Script, 0)
    for block in blocks:
        lengths[block.script] += len(block.span) * (4 if block.role is Role.BODY else 1)
    return max(Script, key=lengths.__getitem__)


def _doubts_of_text(found: Extract) -> list[Doubt]:
    """What was lost in reading, and what hides in the text."""
    doubts = []
    if lost := found.text.count(LOST):
        doubts.append(Doubt("R003", (("encoding", found.encoding), ("count", str(lost)))))
    hidden = len(_TURNING_LETTERS.findall(found.text))
    if not _ARABIC_LETTER.search(found.text):
        hidden += len(_JOINERS.findall(found.text))
    if hidden:
        doubts.append(Doubt("R004", (("count", str(hidden)),)))
    return doubts


def _misnamed(subject: str, name: str, media_type: str) -> Finding:
    what = next(form.value for form, kind in MEDIA_TYPES.items() if kind == media_type)
    return Finding(code="R002", subject=subject, parameters=(("name", name), ("found", what)))
