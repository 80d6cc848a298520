"""The row of a search: what was looked for, what stands there, and what that does not prove."""

from __future__ import annotations

from govah.model import Occurrence, Search, Sought
from govah.report.tables.cells import Row, span


def search(text: str, name: str, found: Search) -> Row:
    """What a search of `text` gave; `name` is what to call the document."""
    return {
        "document": name,
        "characters": found.characters,
        "extract": found.is_extract.value,
        "omissions": [span(place) for place in found.omissions],
        "ideas": [_sought(text, sought) for sought in found.sought],
    }


def _sought(text: str, sought: Sought) -> Row:
    return {
        "idea": sought.idea.name,
        "searched": list(dict.fromkeys((sought.idea.name, *sought.idea.words))),
        "found": [_occurrence(text, place) for place in sought.found],
    }


def _occurrence(text: str, place: Occurrence) -> Row:
    passage = {**span(place.passage), "text": place.passage.of(text)}
    return {**span(place.span), "text": place.span.of(text), "word": place.word, "passage": passage}
