"""Times as witnesses, officials and newspapers write them, and what they mean. All people and places are invented."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govah.model import DateKind, DateMention, Duration, Extent, Order, When, date_of, day_of
from govah.model.edtf import edtf
from govah.reading.dates import expressions
from govah.reading.dates.lexicon import lexicon

EXPLICIT = [
    ("He was taken on 28 July 1988.", "28 July 1988", "1988-07-28", "1988-07-28"),
    ("He was taken on July 28th, 1988.", "July 28th, 1988", "1988-07-28", "1988-07-28"),
    ("Signed 28/07/1988 at the port.", "28/07/1988", "1988-07-28", "1988-07-28"),
    ("Signed 28.07.1988 at the port.", "28.07.1988", "1988-07-28", "1988-07-28"),
    ("The ward was emptied in the summer of 1988.", "the summer of 1988", "1988-06-01", "1988-08-31"),
    ("in the winter of 1994", "the winter of 1994", "1993-12-01", "1995-02-28"),
    ("It began as early as February 1988.", "February 1988", "1988-02-01", "1988-02-29"),
    ("moved in early 1988", "early 1988", "1988-01-01", "1988-04-30"),
    ("in late 1987", "late 1987", "1987-09-01", "1987-12-31"),
    ("at the end of July 1995", "the end of July 1995", "1995-07-24", "1995-07-31"),
    ("in the 1980s", "the 1980s", "1980-01-01", "1989-12-31"),
    ("in the late 1980s", "the late 1980s", "1986-01-01", "1989-12-31"),
    ("from July 25 to 28, 1988", "from July 25 to 28, 1988", "1988-07-25", "1988-07-28"),
    ("from 11 to 13 December 1981", "from 11 to 13 December 1981", "1981-12-11", "1981-12-13"),
    ("between 1985 and 1987", "between 1985 and 1987", "1985-01-01", "1987-12-31"),
    ("from July 1988 to January 1989", "from July 1988 to January 1989", "1988-07-01", "1989-01-31"),
    ("6 Mordad 1367", "6 Mordad 1367", "1988-07-28", "1988-07-28"),
    ("Mordad 6, 1367", "Mordad 6, 1367", "1988-07-28", "1988-07-28"),
    ("in Bahman 1366 they were moved", "Bahman 1366", "1988-01-21", "1988-02-19"),
    ("In Mordad 1367, as in the winter of 1366", "the winter of 1366", "1987-12-22", "1988-03-20"),
    ("brought to the port in 1359 (1980)", "1359 (1980)", "1980-03-21", "1980-12-31"),
    ("13 Dhu al-Hijja 1408", "13 Dhu al-Hijja 1408", "1988-07-26", "1988-07-29"),
]

OPEN = [
    ("en", "They were held since 1985.", "since 1985", "1985/..", Extent.THROUGHOUT),
    ("en", "From 6 April 1994 on nobody left.", "From 6 April 1994 on", "1994-04-06/..", Extent.THROUGHOUT),
    ("en", "She was minister until 1992.", "until 1992", "../1992", Extent.THROUGHOUT),
    ("en", "He stayed until the spring of 1994.", "until the spring of 1994", "../1994-05~", Extent.THROUGHOUT),
    ("en", "By July 1994 he had left.", "By July 1994", "../1994-07", Extent.WITHIN),
    ("en", "They came before 1992.", "before 1992", "../1991", Extent.WITHIN),
    ("en", "They came after 3 May 1992.", "after 3 May 1992", "1992-05-04/..", Extent.WITHIN),
    ("en", "before 13 Dhu al-Hijja 1408", "before 13 Dhu al-Hijja 1408", "../1988-07-28~", Extent.WITHIN),
    ("fa", "از ۶ مرداد ۱۳۶۷ به بعد", "از ۶ مرداد ۱۳۶۷ به بعد", "1988-07-28/..", Extent.THROUGHOUT),
    ("fa", "تا پایان سال ۱۳۶۷", "تا پایان سال ۱۳۶۷", "../1989-03-20~", Extent.THROUGHOUT),
]

PERSIAN = [
    ("پاییز ۱۹۹۶", "پاییز ۱۹۹۶", "1996-09-22", "1996-12-20"),
    ("میانهٔ تابستان ۱۹۹۴", "میانهٔ تابستان ۱۹۹۴", "1994-07-23", "1994-08-22"),
    ("نیمهٔ دوم شوال ۱۳۲۹", "نیمهٔ دوم شوال ۱۳۲۹", "1911-10-08", "1911-10-24"),
    ("دههٔ اول محرم ۱۴۰۱", "دههٔ اول محرم ۱۴۰۱", "1980-11-07", "1980-11-19"),
    ("اواخر رجب ۱۳۲۵ قمری", "اواخر رجب ۱۳۲۵ قمری", "1907-08-28", "1907-09-09"),
    ("عاشورای ۱۴۰۸", "عاشورای ۱۴۰۸", "1987-09-02", "1987-09-05"),
    ("عاشورای ۱۳۵۷", "عاشورای ۱۳۵۷", "1978-12-09", "1978-12-12"),
    ("۱۴/۰۲/۶۳", "۱۴/۰۲/۶۳", "1984-05-04", "1984-05-04"),
    ("دادگاه از اوایل فروردین ۱۳۶۷ آغاز شد.", "اوایل فروردین ۱۳۶۷", "1988-03-21", "1988-03-30"),
    ("در تابستان ۶۷ بندها بسته شد.", "تابستان ۶۷", "1988-06-22", "1988-09-22"),
    ("سال‌های ۱۳۵۸ تا ۱۳۶۳", "سال‌های ۱۳۵۸ تا ۱۳۶۳", "1979-03-21", "1985-03-20"),
    ("بیست و هفتم تیر ۱۳۶۷", "بیست و هفتم تیر ۱۳۶۷", "1988-07-18", "1988-07-18"),
    ("در ٦ مرداد ١٣٦٧", "٦ مرداد ١٣٦٧", "1988-07-28", "1988-07-28"),
    ("روز ۱۸ ژوئیه ۱۹۸۸", "روز ۱۸ ژوئیه ۱۹۸۸", "1988-07-18", "1988-07-18"),
    ("دههٔ شصت", "دههٔ شصت", "1981-03-21", "1991-03-20"),
]

NO_TIME = [
    "ward 209",
    "room 1367",
    "1,988 prisoners",
    "see page 1988",
    "at least 2000 people",
    "between 100 and 200 prisoners",
    "They may come.",
    "Tir, Mehr and Bahman are their names.",
    "a second offensive",
    "the fall of the city",
    "the 19-year-old student",
    "case no. 1988",
]

PERSIAN_NO_TIME = [
    "مدرسهٔ ۲۲ بهمن",
    "سازمان ۱۷ نوامبر",
    "آقای خرداد آمد.",
    "این تاریخ خط خورده است.",
    "گور ۱۳۶۷ خالی بود.",
    "بند ۲۰۹",
    "۱۳۶۷ زندانی",
    "مهر گفت که آذر آمد.",
    "تیر خورد",
    "شماره ۱۳۶۷",
]


def only(text: str, language: str = "en", anchor: date | None = None) -> DateMention:
    (mention,) = expressions(text, language=language, anchor=anchor)
    return mention


def days(when: When | None) -> tuple[str, str]:
    assert when is not None
    assert when.begin.earliest is not None
    assert when.end.latest is not None
    return str(date_of(when.begin.earliest)), str(date_of(when.end.latest))


@pytest.mark.parametrize(("text", "found", "earliest", "latest"), EXPLICIT)
def test_a_time_in_english_has_its_bounds(text: str, found: str, earliest: str, latest: str) -> None:
    assert (earliest, latest) in [days(m.value) for m in expressions(text) if m.text == found]


@pytest.mark.parametrize(("text", "found", "earliest", "latest"), PERSIAN)
def test_a_time_in_persian_has_its_bounds(text: str, found: str, earliest: str, latest: str) -> None:
    mention = only(text, "fa")
    assert (mention.text, *days(mention.value)) == (found, earliest, latest)


@pytest.mark.parametrize("text", NO_TIME)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert expressions(text) == []


@pytest.mark.parametrize("text", PERSIAN_NO_TIME)
def test_what_only_looks_like_a_time_in_persian_is_left_alone(text: str) -> None:
    assert expressions(text, language="fa") == []


@pytest.mark.parametrize(("language", "text", "found", "means", "extent"), OPEN)
def test_a_time_of_which_one_side_is_named_is_open_on_the_other(
    language: str, text: str, found: str, means: str, extent: Extent
) -> None:
    mention = only(text, language)
    assert mention.value is not None
    assert (mention.text, edtf(mention.value), mention.value.extent) == (found, means, extent)
    assert [p.kind for p in mention.parts] == [DateKind.DATE]


def test_not_until_is_when_something_began() -> None:
    assert days(only("Not until 1992 was he freed.").value) == ("1992-01-01", "1992-12-31")


RELATIVE = [
    ("They came last month.", "1990-05-01", "1990-05-31"),
    ("They came yesterday.", "1990-06-14", "1990-06-14"),
    ("They came on Monday.", "1990-06-11", "1990-06-11"),
    ("They came last July.", "1989-07-01", "1989-07-31"),
    ("They came in December.", "1989-12-01", "1989-12-31"),
    ("They came three days ago.", "1990-06-12", "1990-06-12"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), RELATIVE)
def test_a_relative_time_is_counted_from_the_day_of_the_words(text: str, earliest: str, latest: str) -> None:
    assert days(only(text, anchor=date(1990, 6, 15)).value) == (earliest, latest)


@pytest.mark.parametrize("text", [t for t, _, _ in RELATIVE] + ["They left in August.", "Two years later they left."])
def test_without_a_day_of_the_words_a_relative_time_stays_open_and_says_why(text: str) -> None:
    value = only(text).value
    assert value is not None
    assert (value.begin.earliest, value.end.latest) == (None, None)
    assert value.assumptions


def test_persian_months_of_last_year_are_counted_in_the_solar_calendar() -> None:
    mention = only("در مرداد سال گذشته", "fa", date(2020, 5, 7))
    assert days(mention.value) == ("2019-07-23", "2019-08-22")


STORY = [
    ("On 28 July 1988 he left. On 2 August he was back.", "2 August", "1988-08-02"),
    ("In December 1988 he left; in January he was back.", "January", "1989-01"),
    ("On 3 May 1994 he slept; the next day he fled.", "the next day", "1994-05-04"),
    ("On 3 May 1994 he left. Three days later he was back.", "Three days later", "1994-05-06"),
    ("in late July and early September 1988", "late July", "1988-07-21~/1988-07-31~"),
    ("in July, August and September 1988", "July", "1988-07"),
    ("He was moved in January 1988 and died that same winter.", "that same winter", "1987-24~"),
    ("Taken in 1988, he sat from 1992 to 1996. That summer he fell ill.", "That summer", "1988-22~"),
]


@pytest.mark.parametrize(("text", "found", "means"), STORY)
@pytest.mark.parametrize("anchor", [None, date(2020, 1, 1)])
def test_what_has_no_year_takes_it_from_the_story(text: str, found: str, means: str, anchor: date | None) -> None:
    assert [edtf(m.value) for m in expressions(text, anchor=anchor) if m.text == found and m.value] == [means]


PERSIAN_STORY = [
    ("در ۶ مرداد ۱۳۶۷ او را بردند. شب قبل با هم بودیم.", "شب قبل", "1988-07-27"),
    ("۱۰ مرداد ۱۳۶۷ نوبت ما بود. فردا صبح بند خالی بود.", "فردا صبح", "1988-08-02"),
    ("در ۶ مرداد ۱۳۶۷ او را بردند. سه روز قبل آمده بود.", "سه روز قبل", "1988-07-25"),
    ("۲۰ ژوئن ۱۹۸۱ بود. همان هفته او را بردند.", "همان هفته", "1981-06-20/1981-06-26"),
    ("۱۱ ژوئیه ۱۹۹۵ شهر افتاد. سه ساعت بعد در زدند.", "سه ساعت بعد", "1995-07-11~/1995-07-12~"),
    ("اوایل مرداد ۶۷ بود. ده روز پیش از آن تلویزیون را بردند.", "ده روز پیش از آن", "1988-07-13~/1988-07-22~"),
]


@pytest.mark.parametrize(("text", "found", "means"), PERSIAN_STORY)
def test_a_persian_story_counts_from_the_time_it_told(text: str, found: str, means: str) -> None:
    assert [edtf(m.value) for m in expressions(text, language="fa") if m.text == found and m.value] == [means]


def test_years_are_those_of_the_calendar_that_a_persian_text_counts_in() -> None:
    western = "در ژوئیه شهر سقوط کرد. سال گذشته هنوز کمک می‌رسید."
    last_year = expressions(western, language="fa", anchor=date(1995, 8, 10))[-1]
    assert days(last_year.value) == ("1994-01-01", "1994-12-31")
    assert days(only("سال گذشته هنوز کمک می‌رسید.", "fa", date(1995, 8, 10)).value) == ("1994-03-21", "1995-03-20")


def test_before_the_end_reaches_to_the_last_day() -> None:
    value = only("پیش از پایان سال ۱۳۶۷", "fa").value
    assert value is not None
    assert edtf(value) == "../1989-03-20~"


def test_the_ends_of_a_range_do_not_say_in_which_year_that_spring_was() -> None:
    told = expressions("Minister from 1992 to 1996. Why were so many moved that spring?")[-1]
    assert told.value is not None
    assert (told.text, told.value.begin.earliest, told.value.end.latest) == ("that spring", None, None)
    assert [edtf(w) for w in told.alternatives] == ["1992-21~", "1996-21~"]


def test_a_persian_week_begins_on_saturday() -> None:
    assert days(only("هفته گذشته", "fa", date(2020, 5, 7)).value) == ("2020-04-25", "2020-05-01")


def test_a_year_taken_from_the_story_is_named_as_an_assumption_with_its_alternative() -> None:
    first, second = expressions("He was moved in May 1988 and again in March.")
    assert first.value is not None
    assert second.value is not None
    assert first.value.assumptions == ()
    assert second.value.assumptions
    assert [edtf(w) for w in second.alternatives]


RELATIONS = [
    (
        "several months before the executions took place, he left",
        Order.BEFORE,
        Duration(91, 274, approximate=True),
        "the executions took place",
    ),
    ("three days after the ceasefire the guards came", Order.AFTER, Duration(3, 3), "the ceasefire"),
    (
        "It was signed long before the army launched its offensive.",
        Order.BEFORE,
        None,
        "the army launched its offensive",
    ),
    ("He has been silent since his arrest.", Order.SINCE, None, "his arrest"),
    ("until the end of the war", Order.UNTIL, None, "the end of the war"),
    ("on the eve of the trial", Order.BEFORE, Duration(0, 3, approximate=True), "the trial"),
]


@pytest.mark.parametrize(("text", "order", "offset", "event"), RELATIONS)
@pytest.mark.parametrize("anchor", [None, date(2020, 1, 1)])
def test_a_relation_to_an_event_is_read_whole_and_never_resolved(
    text: str, order: Order, offset: Duration | None, event: str, anchor: date | None
) -> None:
    mention = only(text, anchor=anchor)
    assert mention.kind is DateKind.RELATION
    assert mention.value is None
    assert mention.relation is not None
    assert (mention.relation.kind, mention.relation.offset) == (order, offset)
    assert mention.relation.event.of(text) == event


def test_a_preposition_before_a_place_is_no_relation() -> None:
    assert expressions("He stood before the court, after the old man.") == []


def test_vague_words_make_a_time_approximate() -> None:
    value = only("in early 1988").value
    assert value is not None
    assert value.approximate
    assert value.assumptions == ("early = months 1-4 of the year",)


def test_a_winter_named_by_one_year_keeps_both_winters() -> None:
    whole, end = only("in the winter of 1994"), only("at the end of the winter of 1994")
    assert [days(w) for w in whole.alternatives] == [("1993-12-01", "1994-02-28"), ("1994-12-01", "1995-02-28")]
    assert days(end.value) == ("1994-02-01", "1995-02-28")
    told = expressions("He was moved in late 1987, at the end of winter.")[-1]
    assert days(told.value) == ("1988-02-01", "1988-02-29")


def test_figures_that_can_be_read_both_ways_keep_both_readings() -> None:
    mention = only("on 03/04/1988")
    assert mention.value is not None
    assert [edtf(mention.value), *map(edtf, mention.alternatives)] == ["1988-04-03", "1988-03-04"]


def test_a_bare_year_that_may_be_solar_keeps_both_calendars() -> None:
    alone = only("In 1367 he was taken.")
    assert days(alone.value) == ("1988-03-21", "1989-03-20")
    assert [edtf(w) for w in alone.alternatives] == ["1367"]


def test_in_a_text_of_older_times_a_bare_year_is_western_first() -> None:
    beside = expressions("The peace of May 1360 held until 1369.")[-1]
    assert beside.value is not None
    assert beside.value.edtf == "../1369"
    in_1367 = expressions("In the twelfth century it was a port; in 1367 it burnt.")[-1]
    assert [edtf(w) for w in in_1367.alternatives] == ["1988-03-21/1989-03-20"]


def test_a_part_of_a_bare_decade_keeps_both_calendars() -> None:
    early = only("in the early 1360s")
    assert days(early.value) == ("1981-03-21", "1985-03-20")
    assert [days(other) for other in early.alternatives] == [("1360-01-01", "1363-12-31")]


def test_a_range_of_bare_years_keeps_both_calendars() -> None:
    held = only("from 1360 to 1367")
    assert days(held.value) == ("1981-03-21", "1989-03-20")
    assert [edtf(other) for other in held.alternatives] == ["1360/1367"]


def test_a_year_after_1400_may_be_lunar_too() -> None:
    assert [w.calendar.value for w in only("In 1409 he was taken.").alternatives] == ["lunar-hijri", "gregorian"]


def test_a_day_that_does_not_exist_has_no_bounds() -> None:
    value = only("on 31 June 1988").value
    assert value is not None
    assert value.begin.earliest is None
    assert value.assumptions == ("there is no such day",)


ODD = [
    ("en", "It was the eve of the seventies.", "the eve of the seventies"),
    ("en", "in the second half of last year", "the second half of last year"),
    ("en", "In 1988 they came, on 30 February.", "30 February"),
    ("fa", "سوم فروردین همان سال آمد.", "سوم فروردین همان سال"),
]


@pytest.mark.parametrize(("language", "text", "found"), ODD)
def test_an_odd_time_is_read_and_not_refused(language: str, text: str, found: str) -> None:
    assert found in [m.text for m in expressions(text, language=language, anchor=date(1990, 6, 15))]


def test_a_figure_that_is_no_decimal_digit_is_no_number() -> None:
    assert expressions("❷ ② ¹⁹⁸⁸ ⒖ ⒖뵧 15.ا") == []


@given(st.text(max_size=60), st.sampled_from(["en", "fa"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    for mention in expressions(text, language=language, anchor=date(1990, 6, 15)):
        assert mention.span.of(text) == mention.text


TIME_WORDS = (
    "July 28 1988 1367 early the end of from to and - , two years ago before after last Monday summer Mordad BC a 3 . ("
)
WORDS = TIME_WORDS.split(" ")


def apart_or_within_its_event(first: DateMention, then: DateMention) -> bool:
    within = first.relation is not None and first.relation.event.contains(then.span)
    return first.end <= then.start or within


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.booleans())
def test_any_row_of_time_words_gives_mentions_apart_or_one_within_the_event_of_another(
    words: list[str], anchored: bool
) -> None:
    text = " ".join(words)
    mentions = expressions(text, anchor=date(1990, 6, 15) if anchored else None)
    assert all(apart_or_within_its_event(a, b) for a, b in combinations(mentions, 2))
    for mention in mentions:
        given_meanings = [mention.value is not None, mention.duration is not None, mention.relation is not None]
        assert sum(given_meanings) == (mention.kind is not DateKind.SET)


def words_of(language: str) -> list[str]:
    """Every word that some rule of a language reads."""
    known = lexicon(language)
    phrases = (" ".join(keys) for found in known.phrases.values() for keys, _ in found)
    return sorted({*known.words, *phrases, "1988", "1367", "28", "31", "1980s", "3/5/1367", "2.5", "0"})


@settings(max_examples=200, deadline=None)
@given(
    language_and_words=st.sampled_from(["en", "fa"]).flatmap(
        lambda language: st.tuples(st.just(language), st.lists(st.sampled_from(words_of(language)), max_size=20))
    ),
    anchor=st.none() | st.dates(),
)
def test_any_row_of_words_that_rules_read_gives_mentions_in_order_as_they_stand(
    language_and_words: tuple[str, list[str]], anchor: date | None
) -> None:
    language, words = language_and_words
    text = " ".join(words).title()
    mentions = expressions(text, language=language, anchor=anchor)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    assert all(m.span.of(text) == m.text for m in mentions)
    assert all(apart_or_within_its_event(a, b) for a, b in combinations(mentions, 2))


def test_a_time_does_not_run_over_a_blank_line() -> None:
    assert [m.text for m in expressions("in July\n\n1988\n\nHe left")] == ["July", "1988"]


def test_reading_is_the_same_every_time() -> None:
    text = "From July to May 1988, in early 1367, three days after the ceasefire, on 03/04/1988. " * 3
    assert expressions(text) == expressions(text)


def test_days_are_julian_day_numbers() -> None:
    value = only("28 July 1988").value
    assert value is not None
    assert value.begin.earliest == day_of(date(1988, 7, 28)) == 2447371


FEASTS = [
    ("Easter 1916", "1916-04-23"),
    ("Easter 1998", "1998-04-12"),
    ("Easter 2000", "2000-04-23"),
    ("Easter 2024", "2024-03-31"),
    ("Good Friday 1998", "1998-04-10"),
    ("Thanksgiving 1999", "1999-11-25"),
    ("Labor Day 1988", "1988-09-05"),
    ("Nowruz 1367", "1988-03-21"),
]


@pytest.mark.parametrize(("text", "means"), FEASTS)
def test_a_moving_holiday_has_its_day_of_the_year(text: str, means: str) -> None:
    value = only(text).value
    assert value is not None
    assert edtf(value) == means


COARSE = [
    ("In March 1981 they stood still. The same day nobody spoke.", "The same day", "1981-03", "1981-03-XX"),
    ("In March 1981 they stood still. The next day was calm.", "The next day", "1981-03-02/1981-04-01", "1981-XX-XX"),
    ("In 1981 they stood still. Four days later he fled.", "Four days later", "1981-01-05/1982-01-04", "XXXX-XX-XX"),
]


@pytest.mark.parametrize(("text", "found", "means", "timex"), COARSE)
def test_a_day_counted_from_a_month_or_year_stays_as_wide(text: str, found: str, means: str, timex: str) -> None:
    mention = expressions(text)[-1]
    assert mention.value
    assert mention.timex
    assert (mention.text, edtf(mention.value), mention.timex.value) == (found, means, timex)
