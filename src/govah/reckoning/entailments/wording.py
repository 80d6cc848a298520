"""An order that answers a thing names that thing: what its own wording says, as far as the record gives it.

That an order does not speak of a thing in the extracts we have is silence, never a contradiction: the rest of it may.
"""

from __future__ import annotations

from collections.abc import Iterator

from govah.model import Entailment, EntailmentForm, Phase, SpeakerKind, Stance, StatementId, Verdict, say
from govah.reckoning.drafts import Draft
from govah.reckoning.entailments.bench import Bench, Tested, off
from govah.reckoning.entailments.rules import ORDER_NAMES_ITS_REASON
from govah.reckoning.offers import Offer


def wording(bench: Bench, offer: Offer, effect: Draft, cause: Draft) -> Iterator[Tested]:
    """Does the order for `effect` name `cause`, or a thing of its kind? Not asked where no words of one are known."""
    words = _words(bench, effect)
    if not words:
        return
    for_ = tuple(s for s in words if cause.family in bench.families.get(s, ()))
    verdict = Verdict.SUPPORTED if for_ else Verdict.SILENT
    because = say("wording.named" if for_ else "wording.silent")
    if ORDER_NAMES_ITS_REASON.name in bench.off:
        for_, verdict, because = (), Verdict.UNTESTABLE, off(ORDER_NAMES_ITS_REASON)
    yield Tested(
        Entailment(
            id=f"{offer.id}-wording",
            says=say("wording.says", effect=effect.id, cause=cause.id),
            form=EntailmentForm.WORDING,
            verdict=verdict,
            because=because,
            for_=for_,
            for_origins=bench.count(for_),
            searched=words,
            assumptions=(ORDER_NAMES_ITS_REASON,),
            without_assumptions=Verdict.OPEN,
        )
    )


def _words(bench: Bench, effect: Draft) -> tuple[StatementId, ...]:
    """All that the record gives of the wording of an order for `effect`."""
    orders = [d for d in bench.phases.get(effect.id, ()) if d.phase is Phase.ORDER]
    spoken = dict.fromkeys(s for d in orders for s in bench.evidence.naming(d) if _is_order(bench, s))
    origins = dict.fromkeys(bench.origin[s] for s in spoken)
    return tuple(dict.fromkeys(s for o in origins for s in bench.said_by[o] if _is_order(bench, s)))


def _is_order(bench: Bench, statement: StatementId) -> bool:
    """Are these words of an order?"""
    said = bench.evidence.statements[statement]
    quoted = said.speaker.kind is SpeakerKind.DOCUMENT and said.stance is Stance.ORDERS
    return quoted or said.document in bench.decrees
