"""How many of what: figures in sentences of testimony and press, what they count, and what they cost."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from govah.model import Answer, Document, Quantity, Reading, Span, VagueWord, by_thing, compatible
from govah.reading import read
from govah.reading.dates.tokens import tokenize
from govah.reading.quantities import find_quantities
from govah.reading.quantities.finding import find_figures
from govah.reading.quantities.grammar import numerals

COUNTS = [
    ("en", "In Talvesia 8,372 political prisoners were moved.", "8,372", "prisoner"),
    ("en", "more than 40 prison guards", "more than 40", "guard"),
    ("en", "hundreds of thousands of women and children", "hundreds of thousands", "woman"),
    ("en", "Six Orthodox, Catholic and Muslim families fled.", "Six", "family"),
    ("en", "The trucks brought 34 wounded.", "34", "wounded"),
    ("en", "nine of them children", "nine", "child"),
    ("en", "six tonnes of explosives", "six tonnes", "explosive"),
    ("en", "1.5m people fled", "1.5m", "person"),
    ("en", "thousands were shot", "thousands", ""),
    ("fa", "هشت تن از نگهبانان گریختند.", "هشت", "نگهبان"),
    ("fa", "سه دستگاه کامیون رسید.", "سه", "کامیون"),
    ("fa", "چند صد تن گرد آمدند.", "چند صد", "نفر"),
    ("fa", "بیست تن گندم سوخت.", "بیست تن", "گندم"),
    ("fa", "نیمی از بازداشت‌شدگان نوجوان بودند.", "نیمی", "بازداشت شده"),
    ("fa", "پنجاه نفر از اعضای اتحادیه", "پنجاه", "عضو"),
]

NO_QUANTITIES = [
    ("en", "Ward 209 and wards 4 and 5 were emptied in 1988."),
    ("en", "The Group of 77 and the Gang of Eight met in Hall 3."),
    ("en", "He was sentenced to ten years at 25 years of age; the father of four was fined 300 dollars."),
    ("en", "World War Two ended; see page 14, No. 45, file 4471/B, (3) and [12]."),
    ("en", "One of the guards, on one day, at 9."),
    ("fa", "مادهٔ ۱۲، ماده‌ی ۵۰۰ و بند ۸ و ۹ در سال ۱۳۶۷"),
    ("fa", "هر دو برادر، یک زندانی، سه بار، هیئت سه‌نفره"),
    ("en", "Anton Brevik, 43, died at the age of 44; they voted 7 to 2, or 5-2; see pt. 2 and call4justice.org/?p=7."),
    ("fa", "کشتار ۶۷ به روایت بی‌بی‌سی فارسی"),
    ("fa", "پنج میلیون تومان"),
]


@pytest.mark.parametrize(("language", "text", "figure", "counted"), COUNTS)
def test_a_figure_counts_the_head_noun_after_it(language: str, text: str, figure: str, counted: str) -> None:
    (quantity,) = find_quantities(text, language=language)
    assert (quantity.text, quantity.counted) == (figure, counted)
    assert quantity.span.of(text) == figure
    assert (quantity.noun is not None) == bool(counted)


@pytest.mark.parametrize(("language", "text"), NO_QUANTITIES)
def test_dates_names_money_and_lone_ones_are_no_quantities(language: str, text: str) -> None:
    assert find_quantities(text, language=language) == ()


def test_a_statement_holds_the_figures_inside_it(reading: Callable[[str], Reading]) -> None:
    told = reading("The union said that 41 miners had been arrested, and the ministry put them at about 20.")
    assert {q.text for s in told.statements for q in s.quantities} == {"41", "about 20"}
    assert all(s.span.contains(q.span) for s in told.statements for q in s.quantities)


def test_a_vague_word_means_in_a_case_what_its_people_say(write: Callable[[str], Document]) -> None:
    (told,) = read([write("They shot several guards.")], vague=[VagueWord("quantity.several", (3, 5))])
    assert [(q.low, q.high) for s in told.statements for q in s.quantities] == [(3, 5)]


def quantity(low: float | None, high: float | None, counted: str = "prisoner", *, vague: bool = False) -> Quantity:
    return Quantity(span=Span(0, 1), text="", low=low, high=high, rule="", counted=counted, approximate=vague)


BESIDE = [
    (quantity(2000, None), quantity(2800, 3800), Answer.YES),
    (quantity(None, 50), quantity(51, 51), Answer.NO),
    (quantity(120, 120), quantity(320, 480, vague=True), Answer.OPEN),
    (quantity(5, 5), quantity(9, 9, "guard"), Answer.OPEN),
    (quantity(5, 5, ""), quantity(5, 5, ""), Answer.OPEN),
]


@pytest.mark.parametrize(("one", "other", "answer"), BESIDE)
def test_two_figures_of_one_thing_can_both_be_right_or_not(one: Quantity, other: Quantity, answer: Answer) -> None:
    assert compatible(one, other) is compatible(other, one) is answer


def test_figures_of_one_thing_stand_side_by_side() -> None:
    ministry, union = (find_quantities(t)[0] for t in ("120 victims died", "between 2,800 and 3,800 victims"))
    assert by_thing([ministry, union, *find_quantities("thousands died")]) == {("victim", ""): (ministry, union)}


HOSTILE = ["one hundred and ", "1 200 ", "more than ", "between one and ", "7,", "((3)) ", "دو هزار و ", "9" * 50]


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_cost_is_linear_in_any_text(piece: str) -> None:
    language = "fa" if piece > "z" else "en"

    def cost(times: int) -> float:
        text = piece * times
        start = process_time()
        list(find_figures(text, tokenize(text), numerals(language)))
        return process_time() - start

    small, large = (min(cost(times) for _ in range(3)) for times in (2_000, 16_000))
    assert large < 3 * 8 * max(small, 0.01)
