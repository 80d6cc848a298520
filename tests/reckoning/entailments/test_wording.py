"""What an order's own words say, and that their silence is silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govah.model import CaseFile, Entailment, Phase, SpeakerKind, Stance, Verdict

if TYPE_CHECKING:
    from tests.reckoning.conftest import Papers


def ordered(papers: Papers, *words: str) -> tuple[str, ...]:
    """A governor says that the executions answered a riot; a paper quotes the order for them."""
    told, because = papers.told, papers.because
    papers.add("governor", outlet="Hill Gazette")
    acts = [told("executions", "execution", "1994-05-02"), told("riot", "rebellion", "1994-04-20")]
    papers.say(
        "governor",
        "The executions of 2 May answered the riot.",
        by="Osric Vane",
        acts=acts,
        because=[because("executions", "riot")],
    )
    papers.add("archive", outlet="Quay Archive")
    return tuple(quoted(papers, text) for text in words)


def quoted(papers: Papers, text: str) -> str:
    acts = [papers.told("execution", "execution", phase=Phase.ORDER)] if "execution" in text else []
    acts += [papers.told("unrest", "rebellion")] if "unrest" in text else []
    document = SpeakerKind.DOCUMENT
    return papers.say("archive", text, by="Order No. 9", kind=document, stance=Stance.ORDERS, acts=acts)


def wording(papers: Papers) -> Entailment | None:
    (explanation,) = papers.reckon().explanations
    return next((e for e in explanation.entailments if e.id.endswith("-wording")), None)


def test_an_order_that_does_not_name_the_reason_is_silent_in_what_was_searched(papers: Papers) -> None:
    said = ordered(papers, "The execution of those who persist.", "No appeal is heard.")
    found = wording(papers)
    assert found is not None
    assert (found.verdict, found.against, found.searched) == (Verdict.SILENT, (), said)
    assert found.flips is None


def test_an_order_that_names_a_thing_of_that_kind_supports_it(papers: Papers) -> None:
    _, named = ordered(papers, "The execution of the leaders.", "After such unrest no mercy is due.")
    found = wording(papers)
    assert found is not None
    assert (found.verdict, found.for_) == (Verdict.SUPPORTED, (named,))


def test_without_words_of_an_order_nothing_is_asked(papers: Papers) -> None:
    ordered(papers)
    assert wording(papers) is None


@pytest.mark.parametrize("text", ["The execution of those who persist.", "The execution after the unrest."])
def test_that_an_order_names_its_reason_is_an_assumption(papers: Papers, text: str) -> None:
    ordered(papers, text)
    papers.casefile = CaseFile(switched_off=("order-names-its-reason",))
    found = wording(papers)
    assert found is not None
    assert (found.verdict, found.for_) == (Verdict.UNTESTABLE, ())
