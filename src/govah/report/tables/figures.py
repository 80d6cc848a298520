"""Rows of the figures that are given for one thing."""

from __future__ import annotations

from govah.model import Figure, Figures
from govah.report.sayings import Sayings
from govah.report.tables.cells import Row, figure, origins


def figures_row(figures: Figures, says: Sayings) -> Row:
    """The figures of one thing, side by side."""
    return {
        "id": figures.id,
        "thing": figures.thing[0] or None,
        "unit": figures.thing[1] or None,
        "event": figures.event,
        "label": says.named(figures.event),
        "place": figures.place or None,
        "figures": [_given(given) for given in figures.figures],
        "apart": [list(pair) for pair in figures.apart],
    }


def _given(given: Figure) -> Row:
    return {
        **figure(given.quantity),
        "tied": given.tied,
        "statements": list(given.statements),
        "origins": origins(given.origins),
    }
