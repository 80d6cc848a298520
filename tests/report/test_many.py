from __future__ import annotations

from dataclasses import replace

from govah.model import Examination, Figure, Figures, OriginCount, Quantity, Span
from govah.report import dossier
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.many import Many, many
from govah.report.words import Words


def figure(examination: Examination, low: float | None, high: float | None, origins: int = 1, **fields: bool) -> Figure:
    """A figure that stands at the beginning of the first statement."""
    said = examination.statements[0]
    span = Span(said.span.start, said.span.start + 3)
    quantity = Quantity(span=span, text=f"{low}", low=low, high=high, rule="test")
    return Figure(quantity=quantity, statements=(said.id,), origins=OriginCount(low=origins, high=origins), **fields)


def counted(examination: Examination, *figures: Figure, apart: tuple[tuple[int, int], ...] = ()) -> Examination:
    event = examination.reckoning.events[0].id
    found = Figures(id="f-1", thing=("person", ""), event=event, figures=figures, apart=apart)
    return replace(examination, reckoning=replace(examination.reckoning, figures=(found,)))


def shown(examination: Examination, language: str = "en") -> Many:
    return many(Lines(Lookup(examination), Words(language)))


def test_each_figure_says_what_it_means_and_which_others_cannot_be_right(harbour: Examination) -> None:
    figures = [figure(harbour, 41, 41), figure(harbour, 67, None), figure(harbour, None, 90)]
    (thing,) = shown(counted(harbour, *figures, apart=((0, 1),))).things
    assert [row.range for row in thing.rows] == ["41", "67 or more", "at most 90"]
    assert [bool(row.not_with) for row in thing.rows] == [True, True, False]
    assert [row.passage for row in thing.rows] == [harbour.statements[0].id] * 3


def test_what_one_origin_alone_says_is_folded_and_not_lost(harbour: Examination) -> None:
    found = shown(counted(harbour, figure(harbour, 41, 41)))
    assert not found.things
    assert len(found.alone) == 1


def test_of_ten_thousand_figures_some_are_shown_more_are_folded_and_all_are_counted(harbour: Examination) -> None:
    figures = [figure(harbour, n, n, origins=1 + (n == 5_000)) for n in range(10_000)]
    (thing,) = shown(counted(harbour, *figures)).things
    ranges = [row.range for row in thing.rows]
    assert len(thing.rows) + len(thing.more) + thing.left == 10_000
    assert len(thing.rows) < 20
    assert {"0", "5,000", "9,999"} <= set(ranges)


def test_the_section_stands_in_both_languages_and_without_any_figure(harbour: Examination) -> None:
    for examination in (counted(harbour, figure(harbour, 41, 41, 2, tied=False)), harbour):
        for language in ("en", "fa"):
            assert 'id="many"' in dossier(examination, language=language)


def test_figures_that_lead_to_no_event_or_statement_of_the_case_break_nothing(harbour: Examination) -> None:
    lost = replace(figure(harbour, 41, 41), statements=("gone",))
    found = Figures(id="f-1", thing=("", "per day"), event="gone", figures=(lost, lost))
    reckoning = replace(harbour.reckoning, figures=(found,))
    (thing,) = shown(replace(harbour, reckoning=reckoning)).things
    assert [row.passage for row in thing.rows] == [None, None]
