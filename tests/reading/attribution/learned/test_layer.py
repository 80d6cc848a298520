"""What the learned layer adds to the rules, and what it must leave alone."""

from __future__ import annotations

import pytest

from govah.model import Stance
from govah.reading.attribution import find_attributions
from govah.reading.attribution.english import drafts
from govah.reading.attribution.learned import weighed
from govah.reading.attribution.learned.weights import models
from govah.reading.attribution.tree import Tree
from govah.reading.parse import pipeline

SAID = "Dario Venn, the harbour master, said that the gates had been closed since Monday, and Mira Osk denied it."
CHAIN = "The Harbour Gazette quoted Dario Venn as saying that a guard had told him that the cells were empty."


def test_the_shipped_weights_are_read() -> None:
    learned = models()
    assert "said" in learned.known
    assert learned.cue.weights
    assert learned.arguments.weights
    assert all(edge.weights for edge in (*learned.content_edges, *learned.source_edges))
    assert learned.row.weights


def test_every_weighed_row_says_why() -> None:
    rows = find_attributions(SAID)
    assert rows
    for row in rows:
        assert row.features
        assert 0 < row.score < 1


def test_a_plain_report_is_believed_more_than_a_verb_that_only_may_report() -> None:
    said = find_attributions("“The gates were closed,” Dario Venn said on Monday.")[0]
    learned = find_attributions("The clerk learned that the gates were closed.")[0]
    assert said.score > learned.score


# No rule knows these verbs: only the learned layer takes them for cues.
ADDED = [
    ("The mayor opposes the plan to close the harbour.", "The mayor"),
    ("Senator Osk supports a ban on fishing in the bay.", "Senator Osk"),
    ("The senator wants to raise taxes on the rich.", "The senator"),
]


@pytest.mark.parametrize(("text", "source"), ADDED)
def test_finds_what_no_rule_finds(text: str, source: str) -> None:
    assert find_attributions(text, rules_only=True) == []
    (row,) = find_attributions(text)
    assert row.rule.startswith("model:")
    assert row.source is not None
    assert row.source.of(text) == source
    assert row.stance is Stance.OPINES


def test_rules_only_gives_the_rules_rows_and_no_reasons_of_the_model() -> None:
    tree = Tree(pipeline()(SAID))
    rows = find_attributions(SAID, rules_only=True)
    assert [row.rule for row in rows] == [draft.rule for draft in drafts(tree)]
    assert not any(row.features for row in rows)


def test_leaves_chains_of_the_rules_whole() -> None:
    def chain(rules_only: bool) -> list[tuple[str, int | None]]:
        return [(row.rule, row.parent) for row in find_attributions(CHAIN, rules_only=rules_only)]

    assert len(chain(rules_only=True)) > 1
    assert chain(rules_only=False) == chain(rules_only=True)


def test_one_text_gets_the_same_rows_and_scores_again() -> None:
    assert find_attributions(SAID) == find_attributions(SAID)


def test_adds_nothing_within_what_a_rule_says() -> None:
    tree = Tree(pipeline()(CHAIN))
    found = drafts(tree)
    inside = set().union(*(draft.content for draft in found))
    added = [draft for draft in weighed(tree, list(found)) if draft.rule.startswith("model:")]
    assert not any(draft.anchor in inside for draft in added)
