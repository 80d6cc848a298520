"""One text without a case: the dates in it, its figures, who is quoted, and what it has words for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from govah.model import Idea, Script
from govah.reading.attribution import find_attributions
from govah.reading.dates import as_annotated, expressions
from govah.reading.quantities import find_quantities
from govah.reading.searching import ideas, search
from govah.report import tables
from govah.report.timeml import timeml
from govah.text.scripts import script_of


def dates_in(text: str, *, anchor: date | None = None) -> list[tables.Row]:
    """The time expressions of `text`, in order; `anchor` is the day it was written."""
    return tables.dates(text, expressions(text, language=_language(text), anchor=anchor))


def timeml_of(text: str, *, anchor: date | None = None) -> str:
    """`text` with its time expressions marked up as TimeML does."""
    return timeml(text, as_annotated(expressions(text, language=_language(text), anchor=anchor)))


def quotes_in(text: str, *, rules_only: bool = False) -> list[tables.Row]:
    """The attributions of `text`, in order; `rules_only`: without the layer learned from news."""
    return tables.attributions(text, find_attributions(text, language=_language(text), rules_only=rules_only))


def quantities_in(text: str) -> list[tables.Row]:
    """The quantities of `text`, in order."""
    return tables.quantities(text, find_quantities(text, language=_language(text)))


def mentions_in(text: str, name: str, terms: Sequence[str], known: Sequence[Idea] = ()) -> tables.Row:
    """Where `text`, which is called `name`, has words for the terms, or for all the ideas that are `known`."""
    return tables.search(text, name, search(text, ideas(terms, known)))


def _language(text: str) -> str:
    return "fa" if script_of(text) is Script.ARABIC else "en"
