"""Rows of the documents, read or refused, and of the doubts about them."""

from __future__ import annotations

from govah.model import FINDINGS, CopyGroup, Dating, Document, Finding, Reading, Refusal
from govah.report.sayings import Sayings
from govah.report.tables.cells import Row, iso, span, stated

_SOURCE_KEYS = (
    "id",
    "read",
    "reason",
    "code",
    "sha256",
    "size",
    "names",
    "container",
    "media_type",
    "language",
    "kind",
    "title",
    "byline",
    "outlet",
    "published",
    "republished_from",
    "dating",
    "copies",
    "statements",
)
"""The keys of a source, read or refused."""


def source_row(document: Document, reading: Reading, copies: CopyGroup | None) -> Row:
    """A document that was read; `copies` are those that carry its text, itself included."""
    return {
        "id": document.id,
        "read": True,
        "reason": None,
        "code": None,
        "sha256": document.original.sha256,
        "size": document.original.size,
        "names": list(document.original.names),
        "container": document.original.container,
        "media_type": document.media_type,
        "language": document.language,
        "kind": document.kind.value,
        "title": stated(document.title),
        "byline": stated(document.byline),
        "outlet": stated(document.outlet),
        "published": stated(document.published),
        "republished_from": stated(document.republished_from),
        "dating": _dating(reading.dating),
        "copies": _copies(copies),
        "statements": len(reading.statements),
    }


def unread_row(refusal: Refusal) -> Row:
    """A file that was refused, under the same keys."""
    known = {**refusal_row(refusal), "read": False, "names": [refusal.name]}
    return {key: known.get(key) for key in _SOURCE_KEYS}


def refusal_row(refusal: Refusal) -> Row:
    """A file that was refused, and why."""
    return {"name": refusal.name, "reason": refusal.reason, "code": refusal.code, "sha256": refusal.sha256}


def _copies(group: CopyGroup | None) -> Row | None:
    """The group by its first document, not by all: thousands of copies would name each other millions of times."""
    if group is None:
        return None
    return {"group": group.documents[0], "kind": group.kind.value, "documents": len(group.documents)}


def _dating(dating: Dating) -> Row:
    forced = dating.forced_by
    return {
        "earliest": iso(dating.bounds.earliest),
        "latest": iso(dating.bounds.latest),
        "rule": dating.rule.value,
        "because": {**span(forced.span), "text": forced.text} if forced else None,
    }


def finding_row(document: str | None, finding: Finding, says: Sayings) -> Row:
    """A doubt or a result, in the language of the case."""
    return {
        "code": finding.code,
        "subject": finding.subject,
        "says": says.finding(finding),
        "severity": FINDINGS[finding.code].severity.value,
        "document": document,
        **span(finding.span),
    }
