"""Names count as one for an origin, for an event, or perhaps; each is wider than the one before."""

from __future__ import annotations

from govah.reckoning.names import Names


def test_names_that_are_joined_meet_through_any_of_them() -> None:
    names = Names()
    names.join(["Reed", "Tide"])
    names.join(["Moon", "TIDE"])
    assert names.key("reed") == names.key("Moon") == names.key("tide") != names.key("Sun")


def test_one_event_can_go_by_two_names_that_stay_two() -> None:
    names = Names([["Operation Reed", "Reed"], ["Operation Tide"]])
    names.tie("Reed", "Operation Tide", event=True)
    assert names.event("Operation Reed") == names.event("operation tide")
    assert names.key("Operation Reed") != names.key("Operation Tide")


def test_a_name_of_two_groups_counts_for_the_first() -> None:
    names = Names([["Ada Marek", "Marek"], ["Marek", "Marekville"]])
    assert names.key("Marek") == names.key("Ada Marek") != names.key("Marekville")


def test_a_group_is_shown_as_its_first_name() -> None:
    names = Names([["Ada Marek", "Marek", "ada marek"]])
    assert names.shown("marek") == "Ada Marek"
    assert names.shown("Nobody") == "Nobody"
