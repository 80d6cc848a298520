"""The rules by which an explanation entails something, each with the assumption that carries it.

None of them is a law. Each can be switched off in `case.toml` (`switched_off = ["preparation-belongs"]`), and what it
entails is then untestable. A rule that nobody could switch off would be ours, not the record's.
"""

from __future__ import annotations

from govah.model import Assumption

REASON_COMES_FIRST = Assumption("reason-comes-first")
"""What is done because of a thing is done on the day on which that thing began or later, not in expectation of it."""

PREPARATION_BELONGS = Assumption("preparation-belongs")
"""The sorting and moving of people in the year before an event prepared it, and what answers a thing was not prepared
before that thing."""

ANSWER_STAYS_IN_PLACE = Assumption("answer-stays-in-place")
"""What answers unrest happens where the unrest was."""

ANSWER_STAYS_IN_GROUP = Assumption("answer-stays-in-group")
"""What answers the deed of a group is done to that group."""

ORDER_NAMES_ITS_REASON = Assumption("order-names-its-reason")
"""An order that answers a thing names that thing."""
