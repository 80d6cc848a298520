"""How many origins it takes to change a verdict, against all subsets; and what would decide an open question."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.reckoning.chance import on
from tests.reckoning.test_price import RECORD, WORTH, drawn, entailed

from govah.model import Bounds, Flips, Observation, Verdict, Withdrawal
from govah.reckoning.contradiction import Constraint
from govah.reckoning.deciding import deciding
from govah.reckoning.flips import flips
from govah.reckoning.network import Network
from govah.reckoning.questions import Questions


def asking(record: list[Constraint], worth: dict[str, object], said_by: dict[str, str]) -> Questions:
    return Questions(Network(record), worth, said_by)  # type: ignore[arg-type]


def order(questions: Questions, later: object, earlier: object) -> Flips:
    """How firmly the answer on these two stands."""

    def trial(without: frozenset[str]) -> tuple[Verdict, set[str]]:
        found = questions.came_after(later, earlier, without)
        return found.verdict, questions.resting(later, earlier, without)

    return questions.flips(trial, (later, earlier))


ITSELF = {name: name for name in WORTH}


def test_the_strongest_sounding_argument_of_the_town_rests_on_one_source() -> None:
    town = asking(RECORD, dict(WORTH), ITSELF)
    assert order(town, "order", "raid") == Flips(
        least=1,
        alone=(
            Withdrawal(origin="s1", verdict=Verdict.CONTRADICTED),
            Withdrawal(origin="s2", verdict=Verdict.CONTRADICTED),
            Withdrawal(origin="s3", verdict=Verdict.SUPPORTED),
        ),
    )
    # without s1, the day of the order still puts the raid after the sealing
    assert order(town, "sealing", "raid") == Flips(least=1, alone=(Withdrawal(origin="s6", verdict=Verdict.OPEN),))


def test_what_two_origins_say_for_themselves_takes_two_to_change() -> None:
    record = [*RECORD, *on("sealing", 5, 7, "s9"), *on("raid", 12, 12, "s10")]
    found = order(asking(record, dict(WORTH), ITSELF | {"s9": "s9", "s10": "s10"}), "sealing", "raid")
    assert found == Flips(least=2)


def test_reprints_of_one_letter_do_not_make_a_verdict_firmer() -> None:
    letters = [f"reprint {n}" for n in range(10)]
    record = [*on("raid", 12, 12, "decree"), *(c for name in letters for c in on("sealing", 6, 6, name))]
    said_by = {"decree": "chancery"} | dict.fromkeys(letters, "writer")
    found = order(asking(record, {}, said_by), "sealing", "raid")
    assert (found.least, [w.origin for w in found.alone]) == (1, ["chancery", "writer"])


def test_a_search_that_is_cut_short_says_so() -> None:
    def told_by_nine(without: frozenset[str]) -> tuple[Verdict, set[str]]:
        left = {f"o{n}" for n in range(9)} - without
        return (Verdict.SUPPORTED if left else Verdict.SILENT), left

    assert flips(told_by_nine, tries=50) == Flips(least=3, exact=False)


@pytest.mark.parametrize("seed", range(120))
def test_no_smaller_withdrawal_changes_the_verdict(seed: int) -> None:
    record, worth, _ = drawn(seed)
    said_by = {name: f"voice {int(name[1:]) % 4}" for name in worth}
    questions = asking(record, dict(worth), said_by)
    voices = sorted(set(said_by.values()))
    verdict = questions.came_after(1, 2).verdict
    least = None
    for size in range(1, len(voices) + 1):
        for gone in combinations(voices, size):
            kept = [c for c in record if c.statement is None or said_by[c.statement] not in gone]
            if least is None and asking(kept, dict(worth), said_by).came_after(1, 2).verdict is not verdict:
                least = size
    found = order(questions, 1, 2)
    if verdict is not Verdict.OPEN:
        assert found.exact
        assert found.least == least


def test_withdrawing_all_that_proves_a_verdict_changes_it() -> None:
    town = asking(RECORD, dict(WORTH), ITSELF)
    proof = {c.statement for c in town.came_after("sorting", "raid").constraints if c.statement}
    assert town.came_after("sorting", "raid", frozenset(proof)).verdict is Verdict.OPEN


def test_a_price_and_its_verdict_come_from_the_same_part_of_the_record() -> None:
    town = asking([*RECORD, *on("far", 1, 1, "x1"), *on("far", 9, 9, "x2")], dict(WORTH), ITSELF)
    found = town.price(entailed(("raid", "sealing", 0)))
    assert found is not None
    assert (found.cost, found.anyway) == (4, ("s3",))


def test_beyond_what_can_be_looked_at_a_price_is_unknown_and_undisputed_days_still_speak() -> None:
    town = asking(RECORD, dict(WORTH), ITSELF)
    town._left["asked"] = 3
    assert town.price(entailed(("raid", "sealing", 0))) is None
    assert town.came_after("sorting", "transfers").verdict is Verdict.OPEN


DECIDING = [
    # when the effect and the reason can have begun; what would decide which came first
    (Bounds(5, 30), Bounds(12, 14), ["effect 14.. supported", "effect ..11 contradicted"]),
    (Bounds(10, 20), Bounds(None, None), ["cause ..10 supported", "cause 21.. contradicted"]),
    (Bounds(None, None), Bounds(None, None), []),
    (Bounds(20, 30), Bounds(12, 14), ["effect 14.. supported", "cause ..20 supported"]),
]


@pytest.mark.parametrize(("effect", "cause", "wanted"), DECIDING)
def test_what_would_decide_is_a_day_that_is_still_possible(effect: Bounds, cause: Bounds, wanted: list[str]) -> None:
    assert [told(o) for o in deciding(("effect", effect), ("cause", cause))] == wanted


def told(o: Observation) -> str:
    first, last = ("" if d is None else str(d) for d in (o.began.earliest, o.began.latest))
    return f"{o.event} {first}..{last} {o.verdict.value}"


def test_fifty_dates_for_one_event_are_too_many_to_mend_and_are_said_to_be() -> None:
    """Statements that all contradict each other would take for ever: then only what none of them disputes speaks."""
    record = [c for n in range(50) for c in on("arrests", 10 * n, 10 * n, f"s{n}")]
    questions = asking([*record, *on("raid", 900, 900, "decree")], {}, {f"s{n}": f"o{n}" for n in range(50)})
    assert questions.worlds(("arrests", "raid")).capped
    assert questions.came_after("arrests", "raid").verdict is Verdict.CONTRADICTED
    assert questions.price(entailed(("raid", "arrests", 0))) is None
    assert not order(questions, "arrests", "raid").exact
