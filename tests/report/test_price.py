from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from govah.model import (
    Bounds,
    Examination,
    Flips,
    Keeping,
    Observation,
    Price,
    Relaxed,
    Verdict,
    Withdrawal,
)
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.price import Priced, Prices
from govah.report.words import Words

from .conftest import day


def prices(case: Examination) -> Prices:
    return Prices(Lines(Lookup(case), Words("en")))


def priced(case: Examination, price: Price, *relaxed: Relaxed) -> Priced:
    (told,) = case.reckoning.explanations
    found = prices(case).of(replace(told, price=price, relaxed=relaxed))
    assert found
    return found


def plain(markup: Markup) -> str:
    return str(markup.striptags())


def test_every_cheapest_way_is_told_by_whose_word_it_gives_up(harbour: Examination) -> None:
    spokesman, memoir, unnamed = harbour.reckoning.origins
    ways = (Keeping(1, spokesman.statements), Keeping(1, memoir.statements[:1]), Keeping(2, unnamed.statements))
    found = priced(harbour, Price(cost=1, ways=ways))
    assert [[plain(g.who) for g in way.given_up] for way in found.ways] == [
        ["Anton Reves"],
        ["R. Marek"],
        ["unnamed source"],
    ]
    assert [len(way.given_up[0].lines) for way in found.ways] == [3, 1, 1]
    assert [way.dearer for way in found.ways] == [False, False, True]


def test_an_explanation_that_costs_nothing_gives_up_nothing(harbour: Examination) -> None:
    found = priced(harbour, Price(cost=0, ways=(Keeping(0, ()),)))
    assert found.free
    assert found.ways == ()


def test_without_an_assumption_another_price_is_told(harbour: Examination) -> None:
    found = priced(harbour, Price(cost=1), Relaxed(assumption="preparation-belongs", price=Price(cost=0)))
    assert plain(found.relaxed[0]).endswith("it would have to give up: nothing.")


def test_a_verdict_that_one_source_carries_says_which_and_leads_there(harbour: Examination) -> None:
    spokesman = harbour.reckoning.origins[0]
    alone = Flips(least=1, alone=(Withdrawal(origin=spokesman.id, verdict=Verdict.OPEN),))
    says = prices(harbour).firmness(alone)
    assert plain(says) == "Rests on one source: Anton Reves. Without it: open."
    assert f'href="#{spokesman.statements[0]}"' in says


def test_a_verdict_says_how_many_sources_would_have_to_be_withdrawn(harbour: Examination) -> None:
    told = prices(harbour)
    several = tuple(Withdrawal(origin=o.id, verdict=Verdict.OPEN) for o in harbour.reckoning.origins[:2])
    assert "these and the verdict is another: Anton Reves (open), R. Marek (open)." in plain(
        told.firmness(Flips(least=1, alone=several))
    )
    assert "2 independent origins" in told.firmness(Flips(least=2))
    assert "at least" in told.firmness(Flips(least=2, exact=False))
    assert told.firmness(Flips()) == ""


def test_what_would_decide_is_told_in_days(harbour: Examination) -> None:
    learnt = Observation(event="e-order", began=Bounds(day(1994, 4, 12), None), verdict=Verdict.SUPPORTED)
    gone = replace(learnt, event="e-gone")
    assert [plain(x) for x in prices(harbour).deciding((learnt, gone))] == [
        "Order to make the ward ready, if it began on 12 April 1994 or later: supported"
    ]
