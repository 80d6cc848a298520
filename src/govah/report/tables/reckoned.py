"""Rows of what follows from the statements: events, clashes, explanations, vantages."""

from __future__ import annotations

from govah.model import Clash, Entailment, Event, Explanation, Flips, Observation, Price, ProvenBounds, Vantage
from govah.report.sayings import Sayings
from govah.report.tables.cells import Row, iso, origins, steps


def event_row(event: Event, says: Sayings) -> Row:
    """One event between its bounds, with their proof."""
    return {
        "id": event.id,
        "label": says.named(event.id),
        "kind": event.kind,
        "start": _bounds(event.start, says),
        "end": _bounds(event.end, says),
        "statements": list(event.statements),
        "origins": origins(event.origins),
        "participants": list(event.participants),
        "places": list(event.places),
        "contested": event.contested,
        "approximate": event.approximate,
        "joined": [{"act": join.act, "rule": join.rule} for join in event.joined],
        "part_of": event.part_of,
        "part_rule": event.part_rule,
        "huridocs": event.huridocs,
        "status": event.status.value,
    }


def _bounds(bounds: ProvenBounds, says: Sayings) -> Row:
    proof = {"earliest": steps(bounds.earliest_proof, says), "latest": steps(bounds.latest_proof, says)}
    return {"earliest": iso(bounds.earliest), "latest": iso(bounds.latest), "proof": proof}


def clash_row(clash: Clash, says: Sayings) -> Row:
    """One clash."""
    return {
        "id": clash.id,
        "days": clash.days,
        "statements": list(clash.statements),
        "assumptions": list(clash.assumptions),
        "kind": clash.kind.value,
        "says": says.plain(says.clash(clash)),
        "events": list(clash.events),
        "steps": steps(clash.steps, says),
    }


def explanation_row(explanation: Explanation, says: Sayings) -> Row:
    """One explanation, with every test it was put to."""
    return {
        "id": explanation.id,
        "says": says.plain(says.sentence(explanation.says)),
        "effect": explanation.effect,
        "cause": explanation.cause,
        "stated_by": list(explanation.stated_by),
        "denied_by": list(explanation.denied_by),
        "entailments": [_entailment(entailment, says) for entailment in explanation.entailments],
        "origins": origins(explanation.origins),
        "price": _price(explanation.price) if explanation.price else None,
        "relaxed": [{"assumption": r.assumption, "price": _price(r.price)} for r in explanation.relaxed],
        "status": explanation.status.value,
    }


def _price(price: Price) -> Row:
    ways = [{"cost": way.cost, "rejects": list(way.rejects)} for way in price.ways]
    return {"cost": price.cost, "ways": ways, "capped": price.capped, "anyway": list(price.anyway)}


def _entailment(entailment: Entailment, says: Sayings) -> Row:
    without = entailment.without_assumptions
    return {
        "id": entailment.id,
        "says": says.plain(says.sentence(entailment.says)),
        "form": entailment.form.value,
        "verdict": entailment.verdict.value,
        "because": says.plain(says.sentence(entailment.because)),
        "for": list(entailment.for_),
        "against": list(entailment.against),
        "assumptions": [{"name": a.name, "says": says.plain(says.assumption(a.name))} for a in entailment.assumptions],
        "without_assumptions": without.value if without else None,
        "misses_by": entailment.misses_by,
        "proof": steps(entailment.proof, says),
        "searched": list(entailment.searched),
        "for_origins": origins(entailment.for_origins) if entailment.for_origins else None,
        "against_origins": origins(entailment.against_origins) if entailment.against_origins else None,
        "flips": _flips(entailment.flips) if entailment.flips else None,
        "would_decide": [_observation(o) for o in entailment.would_decide],
    }


def _flips(flips: Flips) -> Row:
    alone = [{"origin": w.origin, "verdict": w.verdict.value} for w in flips.alone]
    return {"least": flips.least, "exact": flips.exact, "alone": alone}


def _observation(observation: Observation) -> Row:
    began = observation.began
    days = {"earliest": iso(began.earliest), "latest": iso(began.latest)}
    return {"event": observation.event, **days, "verdict": observation.verdict.value}


def vantage_row(vantage: Vantage, says: Sayings) -> Row:
    """One voice towards one thing that it tells of."""
    return {
        "who": vantage.who,
        "event": vantage.event,
        "label": says.named(vantage.event) if vantage.event else None,
        "presence": vantage.presence.value,
        "because": vantage.because.value,
        "says": says.named(vantage.says),
        "footing": vantage.footing.value,
        "place": vantage.place,
        "statements": list(vantage.told),
        "rests_on": list(vantage.rests_on),
        "assumptions": list(vantage.assumptions),
    }
