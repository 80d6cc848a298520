"""What a writer commits to by the verb that reports somebody else's words."""

from __future__ import annotations

import pytest

from govah.model import Polarity
from govah.reading.attribution.commitment import commitment, kind_of, taken_for

STRONGER = [
    ("a negated factive still presupposes it", ("know", "negation", False), ("say", "negation", False)),
    ("I don't know doubts it", ("know", "negation", False), ("know", "negation", True)),
    (
        "I don't think denies it, she doesn't think leaves more open",
        ("think", "negation", False),
        ("think", "negation", True),
    ),
    ("admitted vouches more than claimed", ("admit", "plain", False), ("claim", "plain", False)),
    ("I must say vouches more than she must say", ("say", "modal", True), ("say", "modal", False)),
    ("claimed vouches more than pretended", ("claim", "plain", False), ("pretend", "plain", False)),
]


@pytest.mark.parametrize(("why", "more", "less"), STRONGER)
def test_verbs_and_operators_are_ordered(why: str, more: tuple[str, str, bool], less: tuple[str, str, bool]) -> None:
    high, low = (commitment(verb, operator, first=first) or 0.0 for verb, operator, first in (more, less))
    assert high > low, why


def test_an_unlisted_verb_commits_to_nothing_we_know_of() -> None:
    assert (kind_of("dance"), commitment("dance"), taken_for("dance")) == (None, None, None)


PERSIAN = [("اعتراف کرد", Polarity.POSITIVE), ("وانمود کرد", Polarity.NEGATIVE), ("ادعا کرد", None), ("گفت", None)]


@pytest.mark.parametrize(("verb", "taken"), PERSIAN)
def test_persian_verbs_have_the_same_classes(verb: str, taken: Polarity | None) -> None:
    assert taken_for(verb, language="fa") is taken
