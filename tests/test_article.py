"""What the reckoning makes of the article from which this project starts, where that is at hand.

The article argues from dates that an official explanation cannot be right. It is put to the same tests as those whom
it accuses: what follows only under an assumption says so, and its own "long before" is looked at too.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from govah.case import Case
from govah.model import (
    Basis,
    ClashKind,
    Entailment,
    EntailmentForm,
    Event,
    Examination,
    Explanation,
    Presence,
    Statement,
    Verdict,
    day_of,
)

ARTICLE = Path(__file__).parents[2] / "shared" / "cases" / "why-and-when"

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not at hand")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Examination:
    with Case.open(tmp_path_factory.mktemp("article"), create=True) as case:
        case.examine([ARTICLE])
        return case.report.examination()


def statements(found: Examination) -> dict[str, Statement]:
    return {s.id: s for s in found.statements}


def events(found: Examination, *kinds: str) -> list[Event]:
    return [e for e in found.reckoning.events if e.kind in kinds]


def official(found: Examination) -> Explanation:
    """That the massacre answered a rebellion timed with the offensive."""
    rebellion = {e.id for e in events(found, "rebellion")}
    killing = max(events(found, "killing", "execution"), key=lambda e: len(e.statements))
    (explanation,) = (x for x in found.reckoning.explanations if x.cause in rebellion and x.effect == killing.id)
    return explanation


def part(explanation: Explanation, name: str) -> Entailment:
    return next(e for e in explanation.entailments if e.id.endswith(f"-{name}"))


def test_the_official_explanation_has_its_speakers_and_their_chain(found: Examination) -> None:
    said = [statements(found)[s] for s in official(found).stated_by]
    assert {"ISNA", "Parsineh"} <= {relay.name for s in said for relay in s.chain}
    assert any("officials" in s.speaker.name for s in said)


def test_it_is_contradicted_by_dated_preparations_and_open_without_the_assumption(found: Examination) -> None:
    test = part(official(found), "preparation")
    assert (test.form, test.verdict) == (EntailmentForm.ORDER, Verdict.CONTRADICTED)
    assert [a.name for a in test.assumptions] == ["preparation-belongs"]
    assert test.without_assumptions is Verdict.OPEN
    against = " ".join(statements(found)[s].text for s in test.against)
    assert all(told in against for told in ("February 1988", "1985 to 1987", "early 1988"))


def test_the_decree_lies_within_days_that_leave_no_long_before(found: Examination) -> None:
    decree = max(events(found, "order"), key=lambda e: len(e.statements))
    assert decree.start.earliest == day_of(date(1988, 7, 18))
    assert decree.start.latest == day_of(date(1988, 7, 28))
    (clash,) = (c for c in found.reckoning.clashes if c.kind is ClashKind.TOLERANCE)
    assert any("long before" in statements(found)[s].text for s in clash.statements)


def test_who_was_released_in_1986_saw_nothing_of_1988(found: Examination) -> None:
    (vantage,) = (v for v in found.reckoning.vantages if v.who == "Gholamreza Jalal")
    assert (vantage.presence, vantage.assumptions) == (Presence.IMPOSSIBLE, ("outside-when-free",))


def test_what_is_passed_on_is_first_hand_nowhere(found: Examination) -> None:
    passed_on = [s for s in found.statements if {r.name for r in s.chain} & {"ISNA", "Hassan Rouhani"}]
    assert [r.name for s in passed_on for r in s.chain[-2:]] == ["Rajanews", "Hassan Rouhani", "ISNA", "Parsineh"]
    assert not {s.basis for s in passed_on} & {Basis.EYEWITNESS, Basis.OWN_ACT}


def test_all_of_it_comes_through_one_page(found: Examination) -> None:
    killing = max(events(found, "killing", "execution"), key=lambda e: len(e.statements))
    assert killing.origins.bottleneck == (found.documents[0].name,)
    own = [o for o in found.reckoning.origins if found.documents[0].name in o.name]
    assert len(own) == 1


def test_the_decree_is_silent_on_a_rebellion_in_the_words_we_have(found: Examination) -> None:
    assert part(official(found), "wording").verdict is Verdict.SILENT


def test_thousands_stand_beside_tens_of_thousands_without_a_clash(found: Examination) -> None:
    block = next(f for f in found.reckoning.figures if len(f.figures) > 1)
    assert [f.quantity.text for f in block.figures] == ["thousands", "tens of thousands"]
    assert block.apart == ()
