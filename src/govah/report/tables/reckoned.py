"""Rows of what follows from the statements: events, clashes, explanations."""

from __future__ import annotations

from govah.model import Clash, Entailment, Event, Explanation, ProvenBounds
from govah.report.tables.cells import Row, iso, origins, steps


def event_row(event: Event) -> Row:
    """One event between its bounds, with their proof."""
    return {
        "id": event.id,
        "label": event.label,
        "kind": event.kind,
        "start": _bounds(event.start),
        "end": _bounds(event.end),
        "statements": list(event.statements),
        "origins": origins(event.origins),
        "participants": list(event.participants),
        "places": list(event.places),
        "contested": event.contested,
        "approximate": event.approximate,
        "status": event.status.value,
    }


def _bounds(bounds: ProvenBounds) -> Row:
    proof = {"earliest": steps(bounds.earliest_proof), "latest": steps(bounds.latest_proof)}
    return {"earliest": iso(bounds.earliest), "latest": iso(bounds.latest), "proof": proof}


def clash_row(clash: Clash) -> Row:
    """One clash."""
    return {
        "id": clash.id,
        "days": clash.days,
        "statements": list(clash.statements),
        "assumptions": list(clash.assumptions),
        "kind": clash.kind.value,
        "says": clash.says,
        "events": list(clash.events),
        "steps": steps(clash.steps),
    }


def explanation_row(explanation: Explanation) -> Row:
    """One explanation, with every test it was put to."""
    return {
        "id": explanation.id,
        "says": explanation.says,
        "effect": explanation.effect,
        "cause": explanation.cause,
        "stated_by": list(explanation.stated_by),
        "denied_by": list(explanation.denied_by),
        "entailments": [_entailment(entailment) for entailment in explanation.entailments],
        "origins": origins(explanation.origins),
        "status": explanation.status.value,
    }


def _entailment(entailment: Entailment) -> Row:
    without = entailment.without_assumptions
    return {
        "id": entailment.id,
        "says": entailment.says,
        "form": entailment.form.value,
        "verdict": entailment.verdict.value,
        "because": entailment.because,
        "for": list(entailment.for_),
        "against": list(entailment.against),
        "assumptions": [{"name": a.name, "says": a.says} for a in entailment.assumptions],
        "without_assumptions": without.value if without else None,
        "misses_by": entailment.misses_by,
        "proof": steps(entailment.proof),
    }
