"""Quotations without a cue of their own, in invented texts: whose words they are taken to be."""

from __future__ import annotations

import pytest

from govah.reading.attribution import find_attributions

SAID_BY = {
    "whoever the sentence before is about": "Lena Osk laughed. “Nobody ever asked us about the boats.”",
    "whoever the paragraph before is about": "Lena Osk laughed.\n“Nobody ever asked us about the boats.”",
    "whoever the paragraph before ends on, before a colon": (
        "Emil Vark said that it was late. Lena Osk went on:\n“Nobody ever asked us about the boats.”"
    ),
    "whoever signs it": "Emil Vark said that it was late.\n“Nobody ever asked us about the boats.” — Lena Osk",
    "whoever stands behind its comma": (
        "Emil Vark said that it was late.\n“Nobody ever asked us about the boats,” Lena Osk, by now in tears."
    ),
}


@pytest.mark.parametrize("step", SAID_BY)
def test_a_quotation_without_a_cue_is_said_by(step: str) -> None:
    row = find_attributions(SAID_BY[step])[-1]
    assert (row.rule, str(row.speaker)) == ("floating", "Lena Osk")


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "Lena Osk said: “They came at night.\n“The boats had gone by then.\n“Nobody asked us.”\nIt rained."
    rows = find_attributions(text)
    assert {str(r.speaker) for r in rows} == {"Lena Osk"}
    assert [s.of(text)[1:9] for r in rows for s in r.content] == ["They cam", "The boat", "Nobody a"]


def test_a_first_part_before_the_cue_is_part_of_what_was_said() -> None:
    row, *_ = find_attributions("“In the boats,” Lena Osk said in a low voice, “they will find nobody now.”")
    assert len(row.content) == 2


@pytest.mark.parametrize("text", ["“The Long Way Home to the Harbour”", "It rained. “Nobody ever asked us about it.”"])
def test_words_of_nobody_in_particular_are_left_alone(text: str) -> None:
    assert find_attributions(text) == []
