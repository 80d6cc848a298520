from __future__ import annotations

from dataclasses import replace

from govah.model import Examination, Explanation, OriginCount, Verdict
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.telling import Telling
from govah.report.why import why
from govah.report.words import Words


def lines(examination: Examination, *explanations: Explanation) -> Lines:
    reckoning = replace(examination.reckoning, explanations=explanations or examination.reckoning.explanations)
    return Lines(Lookup(replace(examination, reckoning=reckoning)), Words("en"))


def test_explanations_stand_as_they_are_first_offered_what_is_only_denied_and_what_is_untestable_last(
    harbour: Examination,
) -> None:
    (told,) = harbour.reckoning.explanations
    wide = replace(told, id="wide", origins=OriginCount(low=2, high=2), entailments=told.entailments[1:2])
    denied = replace(told, id="denied", stated_by=(), denied_by=told.stated_by, origins=OriginCount(low=9, high=9))
    dateless = tuple(replace(e, verdict=Verdict.UNTESTABLE) for e in told.entailments)
    untestable = replace(told, id="untestable", entailments=dateless, origins=OriginCount(low=9, high=9))
    found = why(lines(harbour, untestable, denied, told, wide))
    assert [x.id for x in found.offered] == [told.id, "wide"]
    assert [x.id for x in found.denied] == ["denied"]
    assert [x.id for x in found.untested] == ["untestable"]


def test_a_passage_is_shown_in_full_once_and_then_pointed_to(harbour: Examination) -> None:
    made = lines(harbour)
    memoir = tuple(s.id for s in harbour.readings[2].statements)
    telling = Telling(made)
    first, second = telling.of(memoir[:2], 3), telling.of(memoir, 3)
    assert [x.id for x in first.lines] == list(memoir[:2])
    assert [x.id for x in second.again] == list(memoir[:2])
    assert [x.id for x in second.lines] == list(memoir[2:])


def test_no_passage_is_left_out_however_many_there_are(crowded: Examination) -> None:
    ids = [s.id for s in crowded.statements]
    found = Telling(lines(crowded)).of(ids, 3)
    assert len(found.lines) + len(found.more) + len(found.again) + sum(n for _, n in found.rest) == len(ids)


def test_the_words_of_a_copy_are_not_shown_twice(harbour: Examination) -> None:
    (told,) = harbour.reckoning.explanations
    found = Telling(lines(harbour)).of(told.stated_by, 3)
    assert [len(found.lines), len(found.again)] == [1, 1]
