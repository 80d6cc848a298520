"""What tests of order share: what an explanation asks of the days of two events, and the clash if it cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govah.model import Assumption, Clash, Observation, StatementId, Verdict, say
from govah.reckoning.clashes import clash_of
from govah.reckoning.contradiction import Constraint, smallest
from govah.reckoning.deciding import deciding
from govah.reckoning.drafts import Draft
from govah.reckoning.entailments.bench import Bench
from govah.reckoning.evidence import statements_of
from govah.reckoning.offers import Offer
from govah.reckoning.order import Ordering


def entailed(offer: Offer, later: Draft, earlier: Draft, assumption: Assumption | None = None) -> Constraint:
    """By the explanation, `later` came on the day of `earlier` or after it. Nobody owns that, unless an `assumption`
    is named: then whoever offers the explanation does, together with it."""
    return Constraint(
        id=f"{offer.id}:{later.id}",
        base=later.start,
        point=earlier.start,
        at_most=0,
        says=say("step.entailed", event=later.id, other=earlier.id),
        statement=offer.stated[0] if assumption else None,
        assumption=assumption.name if assumption else None,
    )


def clash(
    bench: Bench, offer: Offer, later: Draft, earlier: Draft, answer: Ordering, assumption: Assumption
) -> Iterator[Clash]:
    """The explanation and the record cannot both hold: that is a clash too, if anybody offers it."""
    if answer.verdict is not Verdict.CONTRADICTED or not offer.stated:
        return
    owners = (*said(answer.against), offer.stated[0])
    added = entailed(offer, later, earlier, assumption)
    found = smallest((added, *answer.against, *bench.evidence.network.owned(owners)))
    if found is not None:
        yield clash_of(found)


def said(constraints: Iterable[Constraint]) -> tuple[StatementId, ...]:
    """The statements that these rest on."""
    return statements_of(c.step for c in constraints)


def would_decide(bench: Bench, later: Draft, earlier: Draft) -> tuple[Observation, ...]:
    """What would settle which of the two came first."""
    after = later.id, bench.questions.bounds(later.start, earlier.start)
    before = earlier.id, bench.questions.bounds(earlier.start, later.start)
    return tuple(deciding(after, before))
