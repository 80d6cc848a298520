"""What speakers do with their words, how sure they are, how they know, and which confessions must be looked at."""

from __future__ import annotations

import pytest

from govah.model import Attribution, Basis, Commitment, Polarity, Stance
from govah.reading.attribution import find_attributions


def only(text: str, language: str = "en") -> Attribution:
    (row,) = find_attributions(text, language=language)
    return row


STANCES = [
    ("The miller said that the road was closed.", Stance.ASSERTS),
    ("The miller insisted that the road was closed.", Stance.ASSERTS),
    ("The miller claimed that the road was closed.", Stance.CLAIMS),
    ("The miller did not deny that the road was closed.", Stance.WITHHOLDS),
    ("The miller has never confirmed that the road was closed.", Stance.WITHHOLDS),
    ("No miller confirmed that the road was closed.", Stance.WITHHOLDS),
    ("The officer failed to confirm that the road was closed.", Stance.WITHHOLDS),
    ("The army has yet to confirm that the road was closed.", Stance.WITHHOLDS),
    ("The officer could neither confirm nor deny that the road was closed.", Stance.WITHHOLDS),
    ("The officer would not say who closed the road.", Stance.DECLINES),
    ("The officer refused to say who closed the road.", Stance.DECLINES),
    ("The officer refused to confirm or deny that the road was closed.", Stance.DECLINES),
    ("The officer seemed to admit that the road was closed.", Stance.HEDGED),
    ("The officer may have told them that the road was closed.", Stance.HEDGED),
    ("The officer apparently told them that the road was closed.", Stance.HEDGED),
    ("Perhaps the officer said that the road was closed.", Stance.HEDGED),
    ("Nor did the officer say that the road was closed.", Stance.WITHHOLDS),
    ("The road was reportedly closed.", Stance.HEDGED),
    ("The road was allegedly closed.", Stance.ALLEGES),
    ("The senator wants to know whether the road was closed.", Stance.ASKS),
    ("“Was the road closed at night?” the judge said.", Stance.ASKS),
    ("“Close the road at once,” the colonel said.", Stance.ORDERS),
    ("“Do not close the road,” the colonel said.", Stance.ORDERS),
    ("The colonel told them to close the road.", Stance.ORDERS),
    ("The miller doubts that the road was closed.", Stance.OPINES),
    ("The miller suspects that the road was closed.", Stance.OPINES),
    ("The army ruled out that the road was closed.", Stance.DENIES),
    ("The army did not rule out that the road was closed.", Stance.WITHHOLDS),
    ("The miller pretended that the road was closed.", Stance.CLAIMS),
    ("Her statement that the road was closed was read out.", Stance.ASSERTS),
    ("Reports that the road was closed reached the port.", Stance.REPORTS),
    ("The colonel gave orders that the road be closed.", Stance.ORDERS),
    ("The nun begged the colonel to close the road.", Stance.ORDERS),
    ("It was said in the market that the road was closed.", Stance.REPORTS),
    ("People say that the road was closed.", Stance.REPORTS),
    ("A warden said that he believed the road was closed.", Stance.OPINES),
    ("The decree says that no road shall be closed.", Stance.ORDERS),
    ("The mothers insisted that the road be closed.", Stance.ORDERS),
    ("The diver described how he had cut the rope.", Stance.ASSERTS),
    ("In a confession, the miller said that he closed the road.", Stance.CONCEDES),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_what_stands_over_a_cue_makes_its_stance(text: str, stance: Stance) -> None:
    assert only(text).stance is stance


NOBODY_SAYS_IT = [
    "Did the miller say that the road was closed?",
    "If the miller said that the road was closed, he was wrong.",
    "Had the miller admitted that the road was closed, they would have turned back.",
    "Should the miller admit that the road was closed, show him the map.",
    "To say that the road was closed is to forget the winter.",
    "It would be wrong to claim that the road was closed.",
    "Whoever says that the road was closed was not there.",
    "Anyone who says that the road was closed was not there.",
]


@pytest.mark.parametrize("text", NOBODY_SAYS_IT)
def test_what_is_only_asked_or_supposed_is_said_by_nobody(text: str) -> None:
    assert find_attributions(text) == []


SAID_ALL_THE_SAME = [
    "“Did the miller say that the road was closed?” asked the judge.",
    "One of them said that the road was closed.",
    "The miller said that if it rained the road would be closed.",
]


@pytest.mark.parametrize("text", SAID_ALL_THE_SAME)
def test_a_question_or_a_condition_inside_what_is_said_is_no_bar(text: str) -> None:
    assert find_attributions(text)


def test_a_refusal_is_one_attribution_with_the_whole_refusal_as_its_cue() -> None:
    text = "The officer declined to confirm that the road was closed."
    row = only(text)
    assert row.cue is not None
    assert (row.cue.of(text), row.content[0].of(text)) == ("declined to confirm", "the road was closed")


POLARITIES = [
    ("The miller denied that the road was closed.", Polarity.NEGATIVE),
    ("The miller did not deny that the road was closed.", Polarity.POSITIVE),
    ("The miller doubts that the road was closed.", Polarity.NEGATIVE),
    ("The miller does not doubt that the road was closed.", Polarity.POSITIVE),
    ("The miller does not think that the road was closed.", Polarity.NEGATIVE),
    ("The miller said that no road was closed.", Polarity.POSITIVE),
]


@pytest.mark.parametrize(("text", "polarity"), POLARITIES)
def test_polarity_is_that_of_the_words_as_they_stand(text: str, polarity: Polarity) -> None:
    assert only(text).polarity is polarity


CERTAINTIES = [
    ("The miller said that the road was closed.", Commitment.CERTAIN),
    ("The miller said that the road was probably closed.", Commitment.PROBABLE),
    ("The miller said that the road must have been closed.", Commitment.PROBABLE),
    ("The miller said that the road must be closed.", Commitment.CERTAIN),
    ("The miller said that the road might be closed.", Commitment.POSSIBLE),
    ("The miller seemed to say that the road was closed.", Commitment.PROBABLE),
    ("The miller apparently said that the road was closed.", Commitment.PROBABLE),
    ("Perhaps the miller said that the road was closed.", Commitment.POSSIBLE),
    ("The miller hinted that the road was closed.", Commitment.POSSIBLE),
    ("The miller believes that the road was closed.", Commitment.PROBABLE),
    ("The miller asked whether the road was closed.", Commitment.UNSTATED),
    ("It was said that the road was closed.", Commitment.UNSTATED),
    ("The road was allegedly closed.", Commitment.UNSTATED),
]


@pytest.mark.parametrize(("text", "certainty"), CERTAINTIES)
def test_certainty_is_the_speakers_and_the_weakest_word_decides(text: str, certainty: Commitment) -> None:
    assert only(text).certainty is certainty


BASES = [
    ("The miller said that he saw the lorries.", Basis.EYEWITNESS),
    ("The miller said that he had been beaten for a week.", Basis.EYEWITNESS),
    ("The miller said that the guard saw the lorries.", Basis.UNSTATED),
    ("The miller said that he did not see the lorries.", Basis.UNSTATED),
    ("“I saw the lorries leave,” the miller said.", Basis.EYEWITNESS),
    ("“They beat us with oars,” the miller said.", Basis.EYEWITNESS),
    ("“They left us alone,” the miller will say.", Basis.EYEWITNESS),
    ("People say that the lorries left at night.", Basis.HEARSAY),
    ("“He saw the lorries,” the miller said.", Basis.UNSTATED),
    ("The clerk testified that she had typed the list.", Basis.OWN_ACT),
    ("The clerk denied that she had typed the list.", Basis.OWN_ACT),
    ("The clerk said that she would type the list.", Basis.UNSTATED),
    ("The clerk said that she was ill.", Basis.UNSTATED),
    ("His wife said that he had typed the list.", Basis.UNSTATED),
    ("The widow accused the clerk of typing the list.", Basis.UNSTATED),
    ("The miller said that he had been told of the list.", Basis.TOLD),
    ("The miller said that the lorries must have left.", Basis.INFERENCE),
    ("The inspector concluded that the lorries left at night.", Basis.INFERENCE),
    ("It was said that the lorries left at night.", Basis.HEARSAY),
    ("The prisoners heard that the lorries left at night.", Basis.HEARSAY),
    ("Reports that the lorries left at night reached the port.", Basis.HEARSAY),
    ("They were told that the lorries left at night.", Basis.UNSTATED),
    ("It was decided that the lorries would leave at night.", Basis.UNSTATED),
    ("The driver is said to have left at night.", Basis.HEARSAY),
    ("The miller said that he had seen none himself.", Basis.UNSTATED),
    ("Survivors say that they had been planned in April.", Basis.UNSTATED),
    ("The clerk admitted having been at the meeting.", Basis.OWN_ACT),
    ("The letter says that the lorries left at night.", Basis.DOCUMENT),
    ("The ledger says that the lorries left at night.", Basis.RECORD),
    ("According to the logbook, the lorries left at night.", Basis.RECORD),
]


@pytest.mark.parametrize(("text", "basis"), BASES)
def test_basis_is_what_speakers_say_of_how_they_know(text: str, basis: Basis) -> None:
    assert only(text).basis is basis


COERCED = [
    ("The student confessed on state television that she wrote the leaflets.", True),
    ("After a month of interrogation the student confessed that she wrote the leaflets.", True),
    ("The detained student admitted that she wrote the leaflets.", True),
    ("The student, who had been held for a month, confessed that she wrote the leaflets.", True),
    ("In a televised confession, the student said that she wrote the leaflets.", True),
    ("The student, who held a lamp, confessed that she wrote the leaflets.", False),
    ("The student confessed to her aunt that she wrote the leaflets.", False),
    ("The minister admitted that people had died in prison.", False),
    ("The prison director admitted that people had died.", False),
    ("The director of the prison admitted that people had died.", False),
    ("The minister admitted on television that people had died.", False),
    ("A prisoner admitted that people had died.", True),
    ("The detained student said that she wrote the leaflets.", False),
]


@pytest.mark.parametrize(("text", "coerced"), COERCED)
def test_a_confession_in_custody_or_for_a_camera_is_flagged(text: str, coerced: bool) -> None:
    assert only(text).coerced is coerced


TAKEN_FOR = [
    ("The warden admitted that the cells were full.", Polarity.POSITIVE),
    ("The minister knew that the cells were full.", Polarity.POSITIVE),
    ("The minister did not know that the cells were full.", Polarity.POSITIVE),
    ("The minister did not admit that the cells were full.", None),
    ("The minister wanted to know whether the cells were full.", None),
    ("The warden appears to have admitted that the cells were full.", None),
    ("The warden claimed that the cells were full.", None),
    ("The warden said that the cells were full.", None),
    ("I admit that the cells were full.", None),
]


@pytest.mark.parametrize(("text", "taken"), TAKEN_FOR)
def test_the_verb_says_what_whoever_reports_it_takes_it_for(text: str, taken: Polarity | None) -> None:
    assert only(text).taken_for is taken


def test_who_only_passes_words_on_reports_them() -> None:
    outer, inner = find_attributions("The widow said that a guard told her that the lorries had left.")
    assert (outer.stance, outer.basis) == (Stance.REPORTS, Basis.TOLD)
    assert inner.stance is Stance.ASSERTS


PASSED_ON = [
    ("A letter says that a guard warned the prisoners that the lorries had come.", Basis.TOLD),
    ("The widow says that the letter states that the lorries had come.", Basis.DOCUMENT),
    ("The widow says that the ledger states that the lorries had come.", Basis.RECORD),
    ("The widow says that it was rumoured that the lorries had come.", Basis.HEARSAY),
]


@pytest.mark.parametrize(("text", "basis"), PASSED_ON)
def test_who_passes_words_on_knows_them_from_whoever_comes_next(text: str, basis: Basis) -> None:
    outer = next(row for row in find_attributions(text) if row.parent is None)
    assert outer.basis is basis


def test_who_claims_to_have_been_told_still_claims() -> None:
    outer, _ = find_attributions("The widow claimed that a guard told her that the lorries had left.")
    assert (outer.stance, outer.basis) == (Stance.CLAIMS, Basis.TOLD)
