"""The worked example of the design, and invented cases in which other verdicts are right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.reckoning.conftest import english, in_words

from govah.model import (
    AskedExplanation,
    CaseFile,
    CauseKind,
    ClashKind,
    Entailment,
    EntailmentForm,
    Explanation,
    Order,
    Phase,
    Stance,
    Verdict,
)

if TYPE_CHECKING:
    from tests.reckoning.conftest import Papers


def only(papers: Papers) -> Explanation:
    (found,) = papers.reckon().explanations
    return found


def part(explanation: Explanation, name: str) -> Entailment:
    """The entailment called order, preparation or antecedent."""
    return next(e for e in explanation.entailments if e.id.endswith(f"-{name}"))


def verdicts(papers: Papers) -> dict[str, Verdict]:
    return {e.id.rsplit("-", 1)[1]: e.verdict for e in only(papers).entailments}


def test_the_harbour_explanation_and_the_sorting_miss_each_other_by_28_days(harbour: Papers) -> None:
    prepared = part(only(harbour), "preparation")
    assert prepared.verdict is Verdict.CONTRADICTED
    assert prepared.misses_by == 28
    assert [a.name for a in prepared.assumptions] == ["preparation-belongs"]
    assert prepared.without_assumptions is Verdict.OPEN
    assert prepared.against == harbour.statements("B")


def test_the_harbour_explanation_rests_on_one_origin_and_nobody_else_saw_the_bombing(harbour: Papers) -> None:
    result = harbour.reckon()
    (explanation,) = result.explanations
    assert explanation.stated_by == (*harbour.statements("A"), *harbour.statements("C"))
    assert (explanation.origins.low, explanation.origins.high) == (1, 1)
    assert part(explanation, "antecedent").verdict is Verdict.SILENT
    codes = {(f.code, f.subject) for f in result.findings}
    assert ("C001", harbour.id("A")) in codes
    assert ("C003", explanation.id) in codes


def test_the_harbour_clash_names_two_statements_and_the_assumption(harbour: Papers) -> None:
    (clash,) = harbour.reckon().clashes
    assert (clash.days, clash.kind) == (28, ClashKind.HARD)
    assert set(clash.statements) == {*harbour.statements("A"), *harbour.statements("B")}
    assert clash.assumptions == ("preparation-belongs",)
    says = english(harbour.reckon()).clash(clash)
    assert "12 April 1994" in says
    assert "15 March 1994" in says
    assert says.endswith("miss by at least 28 days.")


def test_an_assumption_that_is_switched_off_makes_its_test_untestable(harbour: Papers) -> None:
    harbour.casefile = CaseFile(switched_off=("preparation-belongs",))
    result = harbour.reckon()
    prepared = part(result.explanations[0], "preparation")
    assert (prepared.verdict, prepared.without_assumptions) == (Verdict.UNTESTABLE, Verdict.OPEN)
    assert result.clashes == ()


def test_an_answer_to_what_was_only_expected_is_a_matter_of_assumption(papers: Papers) -> None:
    papers.casefile = CaseFile(switched_off=("reason-comes-first",))
    order = part(only(strike(papers, "1994-04-25", effect="1994-04-01")), "order")
    assert (order.verdict, order.without_assumptions) == (Verdict.UNTESTABLE, Verdict.OPEN)
    assert papers.reckon().clashes == ()


def test_what_nobody_dates_stays_open(harbour: Papers) -> None:
    order = part(only(harbour), "order")
    assert (order.verdict, order.misses_by, order.against) == (Verdict.OPEN, None, ())


def test_an_aim_is_no_event_that_came_before_and_no_date_tests_it(papers: Papers) -> None:
    told, because = papers.told, papers.because
    papers.add("worker", byline="Mara Dell")
    papers.say(
        "worker",
        "The sorting of 6 April was done to prepare the executions of 20 April.",
        acts=[told("sorting", "sorting", "1994-04-06"), told("executions", "execution", "1994-04-20")],
        because=[because("sorting", "executions", kind=CauseKind.AIM)],
    )
    assert verdicts(papers) == {"order": Verdict.UNTESTABLE}
    assert in_words(papers.reckon(), only(papers).says) == "The sorting was aimed at “executions”"
    assert papers.reckon().clashes == ()


def test_a_pretext_is_denied_by_who_says_so_and_stated_by_nobody_who_is_heard(papers: Papers) -> None:
    told, because = papers.told, papers.because
    papers.add("worker", byline="Mara Dell")
    papers.say(
        "worker",
        "The detention of 2 May came under the pretext of a riot.",
        acts=[told("detention", "detention", "1994-05-02"), told("riot", "rebellion", None)],
        because=[
            because("detention", "riot", kind=CauseKind.PRETEXT, negated=True),
            because("detention", "riot", imputed=True),
        ],
    )
    found = only(papers)
    assert (found.stated_by, found.denied_by) == ((), papers.statements("worker"))
    assert part(found, "antecedent").for_ == ()


def strike(papers: Papers, sorting: str, *, effect: str | None = "1994-05-02", denied: bool = False) -> Papers:
    """An invented quarry: an owner says that the lock-out answered the strike of 20 April."""
    told, because = papers.told, papers.because
    papers.add("owner", outlet="Hill Gazette")
    papers.say(
        "owner",
        "The detention answered the riot of 20 April.",
        by="Osric Vane",
        acts=[told("detention", "detention", effect), told("riot", "rebellion", "1994-04-20")],
        because=[because("detention", "riot")],
    )
    papers.add("worker", byline="Mara Dell")
    papers.say("worker", "They sorted us by village.", acts=[told("sorted", "sorting", sorting)])
    papers.say("worker", "A riot broke out at the gate.", acts=[told("riot", "rebellion", "1994-04-20", denied=denied)])
    return papers


def test_an_explanation_can_survive_every_test(papers: Papers) -> None:
    found = verdicts(strike(papers, "1994-04-25"))
    assert found == {"order": Verdict.SUPPORTED, "preparation": Verdict.SUPPORTED, "antecedent": Verdict.SUPPORTED}
    assert papers.reckon().clashes == ()


def test_the_order_itself_can_be_contradicted(papers: Papers) -> None:
    order = part(only(strike(papers, "1994-04-25", effect="1994-04-01")), "order")
    assert (order.verdict, order.misses_by) == (Verdict.CONTRADICTED, 19)
    assert {c.days for c in papers.reckon().clashes} == {19}


def test_a_miss_that_a_vague_word_can_mend_leaves_the_question_open(papers: Papers) -> None:
    prepared = part(only(strike(papers, "~1994-04-06..1994-04-15")), "preparation")
    assert prepared.verdict is Verdict.OPEN
    assert prepared.because.key == "preparation.tolerable"
    assert papers.reckon().clashes == ()


def test_sorting_a_year_and_more_before_is_not_taken_for_preparation(papers: Papers) -> None:
    assert verdicts(strike(papers, "1992-04-25"))["preparation"] is Verdict.OPEN


def test_sorting_that_may_have_been_more_than_a_year_before_is_not_taken_for_preparation(papers: Papers) -> None:
    assert verdicts(strike(papers, "1993-01-01..1993-12-31"))["preparation"] is Verdict.OPEN


def test_sorting_somewhere_else_is_not_taken_for_preparation(papers: Papers) -> None:
    told, because = papers.told, papers.because
    papers.add("A", outlet="Hill Gazette")
    papers.say(
        "A",
        "The detention in Ost answered the riot.",
        by="Osric Vane",
        acts=[told("detention", "detention", "1994-05-02", place="Ost"), told("riot", "rebellion", "1994-04-20")],
        because=[because("detention", "riot")],
    )
    papers.add("B", byline="Mara Dell")
    papers.say("B", "They were sorted in West.", acts=[told("sorted", "sorting", "1994-03-01", place="West")])
    assert verdicts(papers)["preparation"] is Verdict.OPEN


def test_what_is_told_as_preparing_counts_however_early(papers: Papers) -> None:
    strike(papers, "1994-04-25")
    papers.say(
        "worker",
        "The detention was prepared in 1990.",
        acts=[papers.told("detention", "detention", "1990-01-01..1990-12-31", phase=Phase.PREPARATION)],
    )
    prepared = part(only(papers), "preparation")
    assert (prepared.verdict, prepared.misses_by) == (Verdict.CONTRADICTED, 1206)


def test_a_contested_date_makes_a_contested_verdict(papers: Papers) -> None:
    """Two dates for one named operation, one before and one after what is said to have followed it."""
    told, because = papers.told, papers.because
    papers.add("A", outlet="Hill Gazette")
    papers.say(
        "A",
        "The detention of 2 May answered Operation Reed.",
        by="Osric Vane",
        acts=[told("detention", "detention", "1994-05-02"), told("Operation Reed", "offensive", name="Operation Reed")],
        because=[because("detention", "Operation Reed")],
    )
    for name, day in (("Mara Dell", "1994-04-20"), ("Tobin Ash", "1994-05-20")):
        papers.add(name, byline=name)
        acts = [told("Operation Reed", "offensive", day, name="Operation Reed")]
        papers.say(name, "Operation Reed began that day.", acts=acts)
    assert verdicts(papers)["order"] is Verdict.CONTESTED
    event = next(e for e in papers.reckon().events if e.called.names == ("Operation Reed",))
    assert event.contested
    assert (event.start.earliest, event.start.latest) == (papers.day("1994-04-20"), papers.day("1994-05-20"))


def test_a_cause_that_others_deny_is_contested_and_marked_as_self_attested(papers: Papers) -> None:
    found = part(only(strike(papers, "1994-04-25", denied=True)), "antecedent")
    assert found.verdict is Verdict.CONTESTED
    assert found.against == papers.statements("worker")[1:]
    assert "C003" in {f.code for f in papers.reckon().findings}


def test_a_coincidence_dates_the_cause_but_never_the_effect(papers: Papers) -> None:
    told, because = papers.told, papers.because
    papers.add("A", outlet="Hill Gazette")
    papers.say(
        "A",
        "The detention answered the riot, coinciding with Operation Reed.",
        by="Osric Vane",
        acts=[
            told("detention", "detention"),
            told("riot", "rebellion"),
            told("Operation Reed", "offensive", "1994-04-20..1994-04-23", name="Operation Reed"),
        ],
        because=[because("detention", "riot", coincides="Operation Reed")],
    )
    papers.add("B", byline="Mara Dell")
    papers.say("B", "They were sorted in March.", acts=[told("sorted", "sorting", "1994-03-01..1994-03-31")])
    result = papers.reckon()
    riot = next(e for e in result.events if e.kind == "rebellion")
    assert (riot.start.earliest, riot.start.latest) == (papers.day("1994-04-20"), papers.day("1994-04-23"))
    assert next(e for e in result.events if e.kind == "detention").start.earliest is None
    found = part(result.explanations[0], "preparation")
    assert (found.verdict, found.misses_by) == (Verdict.CONTRADICTED, 20)


def test_a_denied_reason_stands_beside_those_who_offer_it(harbour: Papers) -> None:
    id = harbour.say(
        "B",
        "The arrests had nothing to do with the bombing.",
        acts=[harbour.told("arrests", "arrest"), harbour.told("bombing", "bombing")],
        because=[harbour.because("arrests", "bombing", negated=True)],
    )
    assert only(harbour).denied_by == (id,)


def test_a_reason_without_a_known_act_is_listed_and_untestable(papers: Papers) -> None:
    papers.add("A", outlet="Hill Gazette")
    papers.say(
        "A",
        "The arrests were due to God's will.",
        acts=[papers.told("arrests", "arrest")],
        because=[papers.because("arrests", "God's will")],
    )
    assert verdicts(papers) == {"order": Verdict.UNTESTABLE}
    assert in_words(papers.reckon(), only(papers).says) == "The arrests happened because of “God's will”"


def test_the_case_file_can_ask_for_an_explanation_that_nobody_offers(harbour: Papers) -> None:
    asked = AskedExplanation(says="They were taken because of the blast", of="the arrests", because="bombing")
    harbour.casefile = CaseFile(explanations=(asked,))
    result = harbour.reckon()
    assert [in_words(result, x.says) for x in result.explanations] == ["They were taken because of the blast"]
    assert part(result.explanations[0], "preparation").verdict is Verdict.CONTRADICTED


def test_words_that_name_no_event_or_several_are_untestable(harbour: Papers) -> None:
    asked = AskedExplanation(says="Because of the flood", of="the arrests", because="flood")
    harbour.casefile = CaseFile(explanations=(asked,))
    result = harbour.reckon()
    found = next(x for x in result.explanations if in_words(result, x.says) == "Because of the flood")
    assert [e.verdict for e in found.entailments] == [Verdict.UNTESTABLE]


UNRELATED: list[dict[str, Any]] = [
    {"kind": "burial", "when": "1994-03-02"},
    {"kind": "burial", "when": "1994-06-01"},
    {"kind": "trial", "when": None},
    {"kind": "release", "when": "1990-01-01..1999-12-31"},
]


@pytest.mark.parametrize("act", UNRELATED)
def test_an_unrelated_statement_never_changes_a_verdict(harbour: Papers, act: dict[str, Any]) -> None:
    before = harbour.reckon()
    harbour.add("D", byline="Tobin Ash")
    harbour.say("D", "It happened by the river.", acts=[harbour.told("happened", **act)])
    after = harbour.reckon()
    assert after.explanations == before.explanations
    assert after.clashes == before.clashes


def test_ten_reprints_change_no_verdict_no_clash_and_no_count(harbour: Papers) -> None:
    before = harbour.reckon()
    for n in range(10):
        harbour.copy(f"reprint {n}", "A", outlet=f"Outlet {n}")
    after = harbour.reckon()
    assert [e.id for e in after.events] == [e.id for e in before.events]
    assert [e.origins for e in after.events] == [e.origins for e in before.events]
    assert [x.origins for x in after.explanations] == [x.origins for x in before.explanations]
    assert [replace(c, id="") for c in after.clashes] == [replace(c, id="") for c in before.clashes]
    assert [x.entailments for x in after.explanations] == [x.entailments for x in before.explanations]


def test_a_denial_dates_nothing(papers: Papers) -> None:
    papers.add("A", byline="Osric Vane")
    papers.say("A", "No arrests in 1994.", acts=[papers.told("arrests", "arrest", "1994-01-01", denied=True)])
    papers.say("A", "He denied it.", stance=Stance.DENIES, acts=[papers.told("denied", "trial", "1994-01-01")])
    assert papers.reckon().events == ()


def test_a_relation_to_another_event_can_contradict_an_explanation(papers: Papers) -> None:
    strike(papers, "1994-04-25")
    papers.say(
        "worker",
        "The transfer came months before the riot.",
        acts=[
            papers.told("riot", "rebellion"),
            papers.told("transfer", "transfer", relation=(Order.BEFORE, "riot", 60, 150)),
        ],
    )
    found = part(only(papers), "preparation")
    assert (found.verdict, found.misses_by, found.form) == (Verdict.OPEN, None, EntailmentForm.ORDER)
    assert found.because.key == "preparation.tolerable"


def test_the_same_input_gives_the_same_result(harbour: Papers) -> None:
    assert harbour.reckon() == harbour.reckon()


PASSING: list[dict[str, Any]] = [
    # it only dates something else
    {"text": "In the week before the riot nobody spoke.", "relation": (Order.BEFORE, "riot", 0, 7)},
    # it only dates what is denied
    {"text": "There were no lists before the riot.", "relation": (Order.BEFORE, "riot", None, None), "denied": True},
]


@pytest.mark.parametrize("row", PASSING)
def test_what_only_dates_something_else_neither_attests_nor_denies(papers: Papers, row: dict[str, Any]) -> None:
    told = papers.told
    papers.add("owner", outlet="Hill Gazette")
    acts = [told("detention", "detention", "1994-05-02"), told("riot", "rebellion", "1994-04-20")]
    because = [papers.because("detention", "riot")]
    papers.say("owner", "The detention answered the riot.", by="Osric Vane", acts=acts, because=because)
    papers.add("worker", byline="Mara Dell")
    riot = told("riot", "rebellion", denied=row.get("denied", False))
    other = told(row["text"].split()[2], "trial", relation=row["relation"])
    papers.say("worker", row["text"], acts=[riot, other])
    found = part(only(papers), "antecedent")
    assert (found.verdict, found.for_, found.against) == (Verdict.SILENT, (), ())


def test_whoever_offers_it_as_the_reason_for_something_else_is_no_other_voice(papers: Papers) -> None:
    strike(papers, "1994-04-25", denied=True)
    papers.add("later", outlet="Quay News")
    acts = [papers.told("riot", "rebellion", "1994-04-20")]
    because = [papers.because("measures", "riot")]
    papers.say("later", "The measures were because of the riot.", by="Ivo Marr", acts=acts, because=because)
    first, second = papers.reckon().explanations
    assert (part(second, "order").verdict, second.effect) == (Verdict.UNTESTABLE, None)
    found = part(first, "antecedent")
    assert (found.verdict, found.for_) == (Verdict.CONTESTED, ())


def test_a_vague_quantity_makes_no_hard_clash(papers: Papers) -> None:
    """ "Many years in advance" is before 1986 only by what "many" is taken to mean."""
    strike(papers, "1994-04-25")
    act = papers.told("detention", "detention", "~..1985-12-31", phase=Phase.PREPARATION)
    papers.say("worker", "The detention was prepared many years in advance.", acts=[act])
    found = part(only(papers), "preparation")
    assert found.verdict is Verdict.OPEN
    assert papers.reckon().clashes == ()


@pytest.mark.parametrize(("rule", "says"), [("answered", "answered"), ("because-of", "happened because of")])
def test_an_explanation_reads_as_a_sentence(papers: Papers, rule: str, says: str) -> None:
    papers.add("A", outlet="Hill Gazette")
    acts = [papers.told("arrests", "arrest"), papers.told("riot", "rebellion")]
    because = [replace(papers.because("arrests", "riot"), rule=rule)]
    papers.say("A", "The arrests and the riot.", acts=acts, because=because)
    found, result = only(papers), papers.reckon()
    assert in_words(result, found.says) == f"The arrests {says} the riot"
    assert [in_words(result, e.says) for e in found.entailments] == [
        "The arrests came on or after the riot.",
        "Nothing of the arrests was prepared before the riot.",
        "The riot happened, and somebody besides those who offer it as the reason says so.",
    ]


def test_what_cannot_be_dated_says_so_and_does_not_repeat_the_reason(papers: Papers) -> None:
    papers.add("A", outlet="Hill Gazette")
    acts, because = [papers.told("arrests", "arrest")], [papers.because("arrests", "God's will")]
    papers.say("A", "The arrests were due to God's will.", acts=acts, because=because)
    (test,) = only(papers).entailments
    assert "God" not in in_words(papers.reckon(), test.says)


def test_every_assumption_reads_well_after_if(harbour: Papers) -> None:
    says = english(harbour.reckon())
    for assumption in harbour.reckon().assumptions:
        assert says.assumption(assumption.name)[0].islower()
        assert not says.assumption(assumption.name).endswith(".")


def test_without_a_statement_its_events_stay_and_what_it_proved_does_not(harbour: Papers) -> None:
    (sorting,) = harbour.statements("B")
    before, after = harbour.reckon(), harbour.reckon(sorting)
    assert part(after.explanations[0], "preparation").verdict is Verdict.OPEN
    assert after.clashes == ()
    assert {e.id for e in after.events} < {e.id for e in before.events}
    assert sorting not in {s for e in after.events for s in e.statements}


def test_without_a_statement_its_copies_do_not_say_so_either(harbour: Papers) -> None:
    """C reprints A word for word: to leave out the one and keep the other would change nothing."""
    (answered,) = harbour.statements("A")
    assert harbour.reckon(answered).explanations == ()
    assert harbour.reckon(*harbour.statements("C")).explanations == ()


def test_the_verdict_without_an_origin_is_the_one_that_was_foretold(harbour: Papers) -> None:
    found = part(only(harbour), "preparation")
    assert found.flips is not None
    names = {o.id: o.statements for o in harbour.reckon().origins}
    for withdrawal in found.flips.alone:
        if set(names[withdrawal.origin]) == set(harbour.statements("B")):
            again = harbour.reckon(*harbour.statements("B")).explanations[0]
            assert part(again, "preparation").verdict is withdrawal.verdict
    assert len(found.rests_on) == 2


def test_keeping_the_harbour_explanation_means_rejecting_one_of_two_statements(harbour: Papers) -> None:
    price = only(harbour).price
    assert price is not None
    assert {(way.cost, way.rejects) for way in price.ways} == {
        (1, harbour.statements("A")),
        (1, harbour.statements("B")),
    }
    assert [(r.assumption, r.price.cost) for r in only(harbour).relaxed] == [
        ("preparation-belongs", 0),
        ("reason-comes-first", 1),
    ]


def test_long_before_one_thing_and_yet_after_another_is_a_tension_and_costs_no_date(papers: Papers) -> None:
    """A chronicler's own account is tested like any other: between the truce and the raid there are ten days."""
    told = papers.told
    papers.add("chronicle", byline="Mara Dell")
    acts = [told("truce", "ceasefire", "1994-04-02"), told("raid", "offensive", "1994-04-12")]
    papers.say("chronicle", "The truce of 2 April and the raid of 12 April.", acts=acts)
    papers.say(
        "chronicle",
        "The decree was given long before the raid.",
        acts=[
            told("decree", "order", relation=(Order.BEFORE, "raid", 30, None), vague=True),
            told("raid", "offensive"),
        ],
    )
    papers.say(
        "chronicle",
        "The decree was given after the truce.",
        acts=[told("decree", "order", relation=(Order.AFTER, "truce", None, None)), told("truce", "ceasefire")],
    )
    result = papers.reckon()
    assert [(c.days, c.kind) for c in result.clashes] == [(20, ClashKind.TOLERANCE)]
    decree = next(e for e in result.events if e.kind == "order")
    assert (decree.start.earliest, decree.start.latest) == (papers.day("1994-04-02"), papers.day("1994-04-12"))
    assert not decree.contested
