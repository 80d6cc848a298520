"""What would have to be so if a reason offered for an event held, each put to the record, and what keeping it costs.

Every explanation is put to the same tests, whoever offers it. Each test follows from the explanation alone, names the
assumptions it needs, and leaves "unknown" unknown: that nobody speaks of a thing never counts against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from govah.model import (
    CauseKind,
    Clash,
    Entailment,
    EntailmentForm,
    Explanation,
    Finding,
    Price,
    Relaxed,
    Saying,
    Verdict,
    say,
)
from govah.reckoning.entailments.antecedent import antecedent
from govah.reckoning.entailments.bench import Bench, Tested
from govah.reckoning.entailments.order import order
from govah.reckoning.entailments.preparation import Preparation
from govah.reckoning.entailments.scope import group, place
from govah.reckoning.entailments.wording import wording
from govah.reckoning.offers import Offer


class Examiner:
    """Puts each explanation to its tests, and keeps the clashes and doubts that come of it."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._preparation = Preparation(bench)
        self._findings: dict[object, Finding] = {}
        self.clashes: list[Clash] = []

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The doubts, each about the first explanation that raises it."""
        return tuple(self._findings.values())

    def examine(self, offer: Offer, says: Saying | None = None) -> Explanation:
        """The explanation with every test it was put to."""
        tests = tuple(self._tests(offer))
        for test in tests:
            self.clashes += test.clashes
            for finding in test.findings:
                self._findings.setdefault((finding.code, finding.parameters), finding)
        price = self._price(tests)
        return Explanation(
            id=offer.id,
            says=says or offer.says,
            effect=offer.effect.id if offer.effect else None,
            cause=offer.cause.id if offer.cause else None,
            stated_by=tuple(dict.fromkeys(offer.stated)),
            denied_by=tuple(dict.fromkeys(offer.denied)),
            entailments=tuple(test.entailment for test in tests),
            origins=self._bench.evidence.origins.count(offer.stated),
            price=price,
            relaxed=tuple(self._relaxed(tests)) if price and price.cost else (),
        )

    def _tests(self, offer: Offer) -> Iterator[Tested]:
        bench, effect, cause = self._bench, offer.effect, offer.cause
        if effect is None or cause is None:
            yield Tested(_untestable(offer))
        else:
            yield order(bench, offer, effect, cause)
            yield self._preparation.test(offer, effect, cause)
            yield from place(bench, offer, effect, cause)
            yield from group(bench, offer, effect, cause)
            yield from wording(bench, offer, effect, cause)
        if cause is not None:
            yield antecedent(bench, offer, cause)

    def _price(self, tests: Iterable[Tested]) -> Price | None:
        entailed = {c.id: c for test in tests for c in test.entailed}
        refuted = tuple(dict.fromkeys(s for test in tests for s in test.refuted_by))
        return self._bench.questions.price(tuple(entailed.values()), refuted) if entailed or refuted else None

    def _relaxed(self, tests: Sequence[Tested]) -> Iterator[Relaxed]:
        """The price without what each assumption adds."""
        adding = {t.entailment.assumptions[0].name for t in tests if t.entailed or t.refuted_by}
        for name in sorted(adding):
            rest = [t for t in tests if not any(a.name == name for a in t.entailment.assumptions)]
            yield Relaxed(assumption=name, price=self._price(rest) or Price(cost=0))


def _untestable(offer: Offer) -> Entailment:
    what = "aim" if offer.kind is CauseKind.AIM else "undated"
    return Entailment(
        id=f"{offer.id}-order",
        says=say(f"untestable.{what}"),
        form=EntailmentForm.ORDER,
        verdict=Verdict.UNTESTABLE,
        because=say(f"untestable.{what}-why"),
    )
