"""The scorer of our own corpus of causal claims on an invented item, and Govah's floors on the corpus itself."""

from __future__ import annotations

import causes
from causing.corpus import Claim, Item, scored
from govah.model import Span

TEXT = "The minister said that the arrests were a response to the bombing."
GOLD = Claim(Span(23, 34), Span(54, 65), "reaction", False, "minister")


def test_a_claim_is_right_with_its_kind_its_polarity_and_its_voice() -> None:
    assert scored([Item(TEXT, (GOLD,))], "en").f1("right") == 100
    for wrong in (GOLD._replace(kind="aim"), GOLD._replace(negative=True), GOLD._replace(who="author")):
        score = scored([Item(TEXT, (wrong,))], "en")
        assert (score.f1("tied"), score.f1("right"), len(score.wrong)) == (100, 0, 1)


def test_govah_stays_above_its_floors() -> None:
    reached = {name: score.f1("right") for name, score in causes.counted().items()}
    assert {name: f1 for name, f1 in reached.items() if f1 < causes.FLOORS[name]} == {}
