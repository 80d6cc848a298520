"""With whom a claim begins: oracles by brute force, and laws that no new page can break."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.reckoning.origins.claim import Account, Claim

Told = Account[str]


def told(*way: str, own: int = 1, knows: bool = False) -> Told:
    """An account whose page is called after its first voice; `own` of the voices are the page's own."""
    return Account((f"page of {way[0]}", *way), 1 + own, knows)


def low_high(accounts: list[Told]) -> tuple[int, int]:
    claim = Claim(accounts)
    return len(claim.counted), len(claim.roots)


FIXTURES = {
    "five outlets that quote one agency are one": (
        [told(f"outlet {n}", "agency") for n in range(5)],
        (1, 1),
    ),
    "an official and four papers that quote him are one": (
        [told("official"), *(told(f"paper {n}", "official") for n in range(4))],
        (1, 1),
    ),
    "two memoirs are two": ([told("first"), told("second")], (2, 2)),
    "a memoir that cites the other adds nothing": ([told("first"), told("second", "first")], (1, 1)),
    "a memoir that cites the other and tells it too may know it": (
        [told("first"), told("second", "first"), told("second")],
        (1, 2),
    ),
    "a memoir that cites the other and saw it is an origin": (
        [told("first"), told("second", "first"), told("second", knows=True)],
        (2, 2),
    ),
    "two papers that only cite each other are none": ([told("Mirror", "Observer"), told("Observer", "Mirror")], (0, 0)),
    "whoever cites the two adds nothing": (
        [told("Mirror", "Observer"), told("Observer", "Mirror"), told("Gazette", "Mirror")],
        (0, 0),
    ),
    "a circle with a witness behind it rests on the witness": (
        [told("Mirror", "Observer"), told("Observer", "Mirror"), told("Mirror", "witness")],
        (1, 1),
    ),
    "two of a circle who tell it themselves may be two": (
        [told("Mirror", "Observer"), told("Observer", "Mirror"), told("Mirror"), told("Observer")],
        (1, 2),
    ),
    "seven witnesses of one interviewer are seven": ([told("interviewer", f"witness {n}") for n in range(7)], (7, 7)),
    "a circle of three is none": ([told("a", "b"), told("b", "c"), told("c", "a")], (0, 0)),
}


@pytest.mark.parametrize("name", FIXTURES)
def test_origins_of_one_claim(name: str) -> None:
    accounts, expected = FIXTURES[name]
    assert low_high(accounts) == expected


def test_a_circle_says_who_is_in_it_and_not_who_cites_it() -> None:
    claim = Claim([told("Mirror", "Observer"), told("Observer", "Mirror"), told("Gazette", "Mirror")])
    assert [sorted(circle) for circle in claim.circles] == [["Mirror", "Observer"]]


def test_the_narrowest_place_is_named_only_where_it_is_narrower_than_the_origins() -> None:
    assert Claim([told("interviewer", f"witness {n}") for n in range(7)]).bottleneck == ("interviewer",)
    assert Claim([told(f"paper {n}", "agency") for n in range(7)]).bottleneck == ()
    assert Claim([told("first"), told("second")]).bottleneck == ()


def test_the_unnamed_count_above_only() -> None:
    accounts = [told("paper", "a guard"), told("paper", "survivors")]
    claim = Claim(accounts, unnamed=["a guard", "survivors"])
    assert (len(claim.counted), len(claim.roots)) == (0, 2)


def test_what_is_taken_from_another_stands_or_falls_with_them() -> None:
    claim = Claim([told("first"), told("second", "first"), told("third", "second"), told("third")])
    assert {claim.rests_on(v) for v in ("first", "second", "third", "page of third")} == {"first"}


def chance(random: Random) -> list[Told]:
    """Chains through at most eight voices in one direction, so that nothing comes back."""
    voices = "abcdefgh"[: random.randint(2, 8)]
    ways = [sorted(random.sample(voices, random.randint(1, min(3, len(voices))))) for _ in range(random.randint(1, 7))]
    return [told(*way, knows=random.random() < 0.2) for way in ways]


def brute(accounts: list[Told]) -> tuple[set[str], set[str]]:
    """Who counts and who may, by walking from each voice to all that it takes from."""
    links = {link for a in accounts for link in pairwise(a.way)}
    own = {v for a in accounts for v in a.way[: a.own]}
    speakers = {a.speaker for a in accounts}
    knows = {a.speaker for a in accounts if a.knows}
    tells = {a.speaker for a in accounts if a.own == len(a.way)}

    def sources(voice: str) -> set[str]:
        direct = {b for a, b in links if a == voice}
        return direct.union(*map(sources, direct))

    sure = {v for v in speakers if v in knows or not sources(v)}
    may = {v for v in speakers - sure if v in tells or v not in own}
    counted = set(sure)
    for voice in sorted(may, reverse=True):
        if not sources(voice) & counted:
            counted.add(voice)
    return counted, sure | may


@pytest.mark.parametrize("seed", range(4))
def test_roots_are_those_that_a_search_through_everything_finds(seed: int) -> None:
    random = Random(seed)
    for _ in range(600):
        accounts = chance(random)
        claim = Claim(accounts)
        assert (set(claim.counted), set(claim.roots)) == brute(accounts)
        assert not claim.circles


VOICES = st.sampled_from("abcdefgh")
ACCOUNTS = st.lists(
    st.builds(
        lambda way, knows: told(*way, knows=knows), st.lists(VOICES, min_size=1, max_size=4, unique=True), st.booleans()
    ),
    min_size=1,
    max_size=10,
)


@given(ACCOUNTS)
def test_the_lower_count_is_never_above_the_upper(accounts: list[Told]) -> None:
    low, high = low_high(accounts)
    assert low <= high


@given(ACCOUNTS)
def test_an_unrelated_voice_adds_exactly_one(accounts: list[Told]) -> None:
    low, high = low_high(accounts)
    assert low_high([*accounts, told("stranger")]) == (low + 1, high + 1)


@given(ACCOUNTS, st.randoms(use_true_random=False))
def test_the_order_of_the_accounts_changes_no_count(accounts: list[Told], random: Random) -> None:
    mixed = [*accounts]
    random.shuffle(mixed)
    assert low_high(mixed) == low_high(accounts)
    assert len(Claim(mixed).bottleneck) == len(Claim(accounts).bottleneck)


@given(ACCOUNTS)
def test_telling_it_again_on_another_page_changes_nothing(accounts: list[Told]) -> None:
    again = [Account((f"copy of {a.way[0]}", *a.way[1:]), a.own, a.knows) for a in accounts]
    assert low_high(accounts + again) == low_high(accounts)


@given(ACCOUNTS, VOICES)
def test_a_new_page_that_only_cites_a_root_changes_no_count(accounts: list[Told], voice: str) -> None:
    claim = Claim(accounts)
    if voice in claim.counted:
        assert low_high([*accounts, told("newcomer", voice)]) == low_high(accounts)


@given(ACCOUNTS)
def test_without_a_root_there_is_a_circle_and_with_one_something_counts(accounts: list[Told]) -> None:
    claim = Claim(accounts)
    assert bool(claim.counted) == bool(claim.roots)
    assert claim.roots or claim.circles
