"""What people did to people, as sentences tell it."""

from __future__ import annotations

from datetime import date

import pytest

from govah.model import Act, DocumentKind, Phase, Polarity, Role, Span, Stated, day_of

from .conftest import Reads

DATED = [
    ("Docker Orr was arrested in May 1994.", "arrest", "May 1994"),
    ("The arrests began on 3 May 1994.", "arrest", "3 May 1994"),
    ("In early March 1994 prisoners were transferred to Oldgate Prison.", "transfer", "early March 1994"),
    ("The massacre took place on 12 April 1994.", "killing", "12 April 1994"),
    ("The army accepted a cease-fire with the rebels on 18 July 1994.", "ceasefire", "18 July 1994"),
    ("He spoke in June 1999 of the arrests.", "arrest", None),
    ("The arrests angered a man who had come in 1990.", "arrest", None),
    ("The 1988 executions shook the town.", "execution", "1988"),
    (
        "Orr, who spent ten years there, said that months before the raid, there were arrests.",
        "arrest",
        "months before the raid",
    ),
    ("The arrests followed the raid of 3 May 1994.", "arrest", None),
    ("Order No. 41 is dated 2 April 1994.", "order", "2 April 1994"),
    ("The general signed the order on 15 April 1994.", "order", "15 April 1994"),
    ("In July, August and September 1994 they executed sailors.", "execution", "July, August and September 1994"),
    ("They fled the siege of Ost, which lasted from May 1992 to June 1993.", "siege", "from May 1992 to June 1993"),
    ("The clerk wrote a letter to the mayor on 3 March 1990.", "letter", "3 March 1990"),
    ("He wrote in June 1999 of the arrests.", "arrest", None),
    ("An amnesty was declared in February 1989.", "amnesty", "February 1989"),
    ("On 9 October 1993 the ferry carried forty prisoners to the left bank.", "transfer", "9 October 1993"),
    ("She was held in the ferry house from 2 to 10 October 1993.", "detention", "from 2 to 10 October 1993"),
    ("Visits were stopped on 27 July 1988.", "isolation", "27 July 1988"),
    ("The commission was formed in late July 1988.", "appointment", "late July 1988"),
    ("About 300 people starved to death in the winter of 1946.", "death", "the winter of 1946"),
    ("Thirty villagers were burned alive on 14 June 1992.", "killing", "14 June 1992"),
]
PHASES = [
    ("The preparations for the massacre began in February 1994.", "killing", Phase.PREPARATION, "February 1994"),
    (
        "From 1990 to 1992 the groundwork was laid for the executions.",
        "execution",
        Phase.PREPARATION,
        "From 1990 to 1992",
    ),
    ("The general ordered the execution of the sailors.", "execution", Phase.ORDER, None),
    ("The shelling began at dawn on 2 May 1994.", "shelling", Phase.BEGINNING, "2 May 1994"),
    ("The siege ended in 1995.", "siege", Phase.END, "1995"),
    ("عملیات مرصاد در ۵ مرداد ۱۳۶۷ آغاز شد.", "offensive", Phase.BEGINNING, "۵ مرداد ۱۳۶۷"),
    ("اعدام‌ها در شهریور ۱۳۶۷ پایان یافت.", "execution", Phase.END, "شهریور ۱۳۶۷"),
    ("The executions continued in 1995.", "execution", Phase.WHOLE, "1995"),
]
FACTS = [
    "Soldiers executed ten men.",
    "The killings were not aimed at the town.",
    "There was a riot in the prison.",
    "The killings were not small.",
    "The minister denied that there were lists before the riot.",
]
DENIED = [
    "There was no riot in the prison.",
    "No riot occurred.",
    "The men were never executed.",
    "They left without a riot.",
]
NOT_TOLD_AS_FACTS = [
    "They would execute the men.",
    "The alleged riot was small.",
    "If they execute him, we leave.",
    "He wanted to execute the men.",
    "Did they execute the men?",
    "The prison is to be sealed.",
]
NO_ACTS = [
    "In order to sleep, he left.",
    "She moved slowly.",
    "The report was long.",
    "They divided opinion little.",
    "The riot police left.",
    "They carried rifles over the river.",
    "They held a meeting.",
    "The council took part in the vote.",
    "He stopped smoking.",
]
WAVES = [
    ("The second wave of killings came in late August.", 2),
    ("The first round of arrests began on 3 May 1994.", 1),
    ("موج دوم اعدام‌ها در شهریور ۱۳۶۷ آغاز شد.", 2),
    ("The second killing came in August.", None),
    ("A wave of killings came in August.", None),
]
PLACES = [
    ("The siege of Ostrava lasted a year.", "Ostrava"),
    ("She was held in the ferry house.", "ferry house"),
    ("She was held in a house.", None),
    ("The killing of Ivo Marr went on.", None),
]


def _only(acts: tuple[Act, ...], kind: str) -> Act:
    (act,) = (a for a in acts if a.kind == kind)
    return act


@pytest.mark.parametrize(("text", "kind", "date"), DATED)
def test_a_date_belongs_to_the_act_that_it_dates(reading: Reads, text: str, kind: str, date: str | None) -> None:
    act = _only(reading(text).acts, kind)
    assert (act.date.text if act.date else None) == date


@pytest.mark.parametrize(("text", "kind", "phase", "date"), PHASES)
def test_the_phase_told_of_is_kept_apart(reading: Reads, text: str, kind: str, phase: Phase, date: str | None) -> None:
    act = _only(reading(text, "en" if text[0].isascii() else "fa").acts, kind)
    told = act.date.text.lower() if act.date else None
    assert (act.phase, told and date and date.lower() in told) == (phase, date and True)
    assert act.actual


def test_the_year_in_the_name_of_an_act_never_dates_its_preparation(reading: Reads) -> None:
    acts = reading("The 1994 massacre was planned well in advance.").acts
    assert [(a.phase, a.date.text if a.date else None) for a in acts] == [
        (Phase.WHOLE, "1994"),
        (Phase.PREPARATION, None),
    ]


@pytest.mark.parametrize("text", FACTS)
def test_what_is_told_as_a_fact_is_actual(reading: Reads, text: str) -> None:
    (act,) = reading(text).acts
    assert (act.actual, act.polarity) == (True, Polarity.POSITIVE)


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_did_not_happen(reading: Reads, text: str) -> None:
    (act,) = reading(text).acts
    assert (act.actual, act.polarity) == (False, Polarity.NEGATIVE)


@pytest.mark.parametrize("text", NOT_TOLD_AS_FACTS)
def test_what_is_only_thought_of_is_not_actual(reading: Reads, text: str) -> None:
    acts = reading(text).acts
    assert acts
    assert not any(a.actual for a in acts)


@pytest.mark.parametrize("text", NO_ACTS)
def test_finds_no_act_where_none_is_told(reading: Reads, text: str) -> None:
    assert reading(text).acts == ()


@pytest.mark.parametrize(("text", "wave"), WAVES)
def test_a_wave_that_is_counted_is_told_apart(reading: Reads, text: str, wave: int | None) -> None:
    (act,) = reading(text, "en" if text[0].isascii() else "fa").acts
    assert act.wave == wave


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_where_it_was_done_needs_a_name_or_a_word_of_its_own(reading: Reads, text: str, place: str | None) -> None:
    assert [a.place for a in reading(text).acts] == [place]


def test_a_clause_about_an_act_tells_when_it_began(reading: Reads) -> None:
    acts = reading("They left because of the shelling of Novi Brod, which began on 14 October 1993.").acts
    assert [(a.phase, a.date and a.date.text) for a in acts] == [
        (Phase.WHOLE, None),
        (Phase.BEGINNING, "14 October 1993"),
    ]


HE = [
    ("Ansel Orr was arrested in May. He was killed in June.", ("Ansel Orr",)),
    ("Ansel Orr sat down. Tobin Ash arrested him.", ("Tobin Ash",)),
]


@pytest.mark.parametrize(("text", "participants"), HE)
def test_he_is_the_last_person_who_can_be_meant(reading: Reads, text: str, participants: tuple[str, ...]) -> None:
    assert reading(text).acts[-1].participants == participants


def test_who_stands_for_the_one_it_describes(reading: Reads) -> None:
    acts = reading(
        "Ansel Orr, a docker who was arrested in 1990 and released in 1996, said that the quay was empty."
    ).acts
    assert [(a.kind, a.participants, a.date.text if a.date else None) for a in acts] == [
        ("arrest", ("Ansel Orr",), "1990"),
        ("release", ("Ansel Orr",), "1996"),
    ]


def test_a_named_operation_is_an_act_with_a_name(reading: Reads) -> None:
    (act,) = reading("The army launched the “Grey Heron” offensive on 2 May 1994.").acts
    assert (act.kind, act.name) == ("offensive", "Grey Heron")


def test_an_act_says_what_was_done_to_whom_and_where(reading: Reads) -> None:
    (act,) = reading("Prisoners were transferred to Oldgate Prison.").acts
    assert (act.kind, act.whom, act.by, act.place) == ("transfer", "prisoners", False, "Oldgate Prison")


@pytest.mark.parametrize(
    ("text", "kind", "whom", "by"),
    [
        ("Nine soldiers died.", "death", "soldiers", False),
        ("The death of nine soldiers was announced.", "death", "soldiers", False),
        ("The sailors escaped.", "escape", "sailors", False),
        ("The rebellion by sailors began.", "rebellion", "sailors", True),
    ],
)
def test_whoever_dies_or_flees_does_nothing_to_others(
    reading: Reads, text: str, kind: str, whom: str, by: bool
) -> None:
    (act,) = reading(text).acts
    assert (act.kind, act.whom, act.by) == (kind, whom, by)


def test_an_enumeration_runs_from_its_first_to_its_last_month(reading: Reads) -> None:
    (act,) = reading("In July, August and September 1994 they executed sailors.").acts
    assert act.date is not None
    assert act.date.value is not None
    days = (act.date.value.begin.earliest, act.date.value.end.latest)
    assert days == (day_of(date(1994, 7, 1)), day_of(date(1994, 9, 30)))


def test_two_acts_that_began_together_share_their_date(reading: Reads) -> None:
    acts = reading("The arrests and transfers began in May 1994.").acts
    assert [(a.kind, a.date and a.date.text) for a in acts] == [("arrest", "May 1994"), ("transfer", "May 1994")]


def test_a_beginning_and_an_end_are_told_apart(reading: Reads) -> None:
    acts = reading("The arrests began on 13 April 1994 and ended on 22 April 1994.").acts
    assert [(a.phase, a.date and a.date.text) for a in acts] == [
        (Phase.BEGINNING, "13 April 1994"),
        (Phase.END, "22 April 1994"),
    ]


def test_a_party_stands_close_to_its_act(reading: Reads) -> None:
    acts = reading("He was sentenced to life imprisonment for sympathy with the Harbour Workers Union.").acts
    assert _only(acts, "detention").participants == ()


def test_a_numbered_order_is_an_act_with_a_name(reading: Reads) -> None:
    (act,) = reading("Order No. 41 is dated 2 April 1994.").acts
    assert (act.name, act.actual, act.text) == ("Order No. 41", True, "Order No. 41")


def test_a_decree_is_an_act_of_ordering_on_its_own_day(reading: Reads) -> None:
    text = "Order No. 41\nThe harbour is closed.\nHamid Marlow, Minister of Ports"
    told = reading(
        text,
        roles={0: Role.TITLE},
        kind=DocumentKind.DECREE,
        title=Stated(value="Order No. 41", source="title", span=Span(0, 12)),
        published=Stated(value="2 April 1994", source="byline"),
    )
    (act,) = told.acts
    assert (act.kind, act.name, act.participants) == ("order", "Order No. 41", ("Hamid Marlow",))
    assert act.date is not None
    assert act.date.text == "2 April 1994"


def test_who_signs_an_order_takes_part_in_it(reading: Reads) -> None:
    acts = reading("Judge Ansel Orr signed the order on 15 April 1994.").acts
    assert [a.participants for a in acts] == [("Ansel Orr",)]


@pytest.mark.parametrize("text", ["Nobody was killed.", "They denied that anyone had been killed."])
def test_nobody_takes_part_in_nothing(reading: Reads, text: str) -> None:
    (act,) = reading(text).acts
    assert (act.whom, act.participants) == (None, ())


def test_a_month_is_no_party_to_an_act(reading: Reads) -> None:
    (act,) = reading("The bombing of 12 April 1994 was loud.").acts
    assert act.whom is None


def test_persian_acts_by_clause(reading: Reads) -> None:
    (act,) = reading("زندانیان را در مرداد ۱۳۷۳ به زندان کهنه‌دژ منتقل کردند.", "fa").acts
    assert (act.kind, act.place, act.date and act.date.text) == ("transfer", "زندان کهنه‌دژ", "مرداد ۱۳۷۳")


PERSIAN = [
    ("گروه دوم را در اوایل فروردین ۱۳۷۳ به بندر بردند.", "transfer", "گروه دوم", (), True),
    ("یازده نفر را بردند.", "transfer", "یازده نفر", (), True),
    ("آنان را همان شب اعدام کردند.", "execution", None, (), True),
    ("ما را به دو گروه تقسیم کردند.", "sorting", None, ("کاوه مهرجو",), True),
    ("ملاقات‌ها را قطع کردند.", "isolation", None, (), True),
    ("نمی‌شود ناگهان کسی را اعدام کرد.", "execution", None, (), False),
]


@pytest.mark.parametrize(("text", "kind", "whom", "participants", "actual"), PERSIAN)
def test_persian_acts_say_what_was_done_to_whom(
    reading: Reads, text: str, kind: str, whom: str | None, participants: tuple[str, ...], actual: bool
) -> None:
    witness = Stated(value="کاوه مهرجو", source="header")
    (act,) = reading(text, "fa", kind=DocumentKind.TESTIMONY, witness=witness).acts
    assert (act.kind, act.whom, act.participants, act.actual) == (kind, whom, participants, actual)


@pytest.mark.parametrize("text", ["از او نام بردند.", "ما به آن پی بردند."])
def test_a_persian_verb_in_another_meaning_is_no_act(reading: Reads, text: str) -> None:
    assert reading(text, "fa").acts == ()


def test_what_stands_in_the_event_of_a_relation_is_not_lent_to_the_act_before_it(reading: Reads) -> None:
    riot, raid = reading("شورش پیش از حملهٔ ارتش روی داد.", "fa").acts
    assert riot.date is not None
    assert riot.date.text.startswith("پیش از")
    assert raid.date is None


def test_a_persian_phase_is_that_of_the_act_it_leads_to(reading: Reads) -> None:
    (ready,) = reading("آمادگی زندانیان برای شورش زیاد بود.", "fa").acts
    _, bombing = reading("فرمان پیش از انفجار رسیده بود.", "fa").acts
    assert (ready.phase, bombing.phase) == (Phase.PREPARATION, Phase.WHOLE)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("On 14 April 1994 I saw guards beat the prisoners.", "en"),
        ("در ۲۵ فروردین ۱۳۷۳ دیدم که یازده نفر را بردند.", "fa"),
    ],
)
def test_an_act_that_is_seen_has_the_date_of_the_seeing(reading: Reads, text: str, language: str) -> None:
    (act,) = reading(text, language, kind=DocumentKind.TESTIMONY).acts
    assert act.date is not None
    assert act.date.value is not None
    assert act.date.value.begin.earliest == day_of(date(1994, 4, 14))


def test_persian_denial(reading: Reads) -> None:
    (act,) = reading("هیچ شورشی در بندر روی نداد.", "fa").acts
    assert (act.kind, act.actual) == ("rebellion", False)


@pytest.mark.parametrize(
    ("text", "actual"),
    [
        ("The ambush is not to go unanswered.", True),
        ("The ambush did not surprise them.", True),
        ("The ambush did not happen.", False),
        ("There was no ambush.", False),
    ],
)
def test_only_what_says_that_it_was_not_denies_an_act(reading: Reads, text: str, actual: bool) -> None:
    (act,) = (a for a in reading(text).acts if a.text.endswith("ambush"))
    assert act.actual is actual


def test_a_denied_claim_denies_its_act(reading: Reads) -> None:
    reading_ = reading("The minister denied that sailors had been executed.")
    (act,) = (a for a in reading_.acts if a.kind == "execution")
    assert (act.actual, act.polarity) == (False, Polarity.NEGATIVE)


def test_this_means_the_operation_told_of_just_before(reading: Reads) -> None:
    acts = reading(
        "The army launched the “Grey Heron” offensive and attacked. This occurred from 2 to 5 May 1994."
    ).acts
    (again,) = (a for a in acts if a.rule == "this-occurred")
    assert (again.name, again.text, again.date and again.date.text) == (
        "Grey Heron",
        "This occurred",
        "from 2 to 5 May 1994",
    )


SHELLS = [
    ("The army asked for a ceasefire on 3 May 1994. Following this setback, Orr ordered the killing.", "ceasefire"),
    ("The union called off its protest on 3 May 1994. Following her bitter defeat, Voss ordered arrests.", "protest"),
]
NO_SHELLS = [
    "The army accepted a ceasefire on 3 May 1994. Following his appointment, Orr ordered the killing.",
    "The army accepted a ceasefire on 3 May 1994. Following a setback, Orr ordered the killing.",
    "It rained all May. Following this setback, Orr ordered the killing.",
]


@pytest.mark.parametrize(("text", "kind"), SHELLS)
def test_a_noun_that_only_points_means_the_act_of_the_sentence_before(reading: Reads, text: str, kind: str) -> None:
    acts = reading(text).acts
    (meant,) = (a for a in acts if a.rule == "shell-noun")
    (ordered,) = (a for a in acts if a.kind == "order")
    assert (meant.kind, meant.date) == (kind, None)
    assert ordered.date is not None
    assert ordered.date.relation is not None
    assert ordered.date.relation.event == meant.span


@pytest.mark.parametrize("text", NO_SHELLS)
def test_a_noun_that_says_more_or_follows_no_act_means_nothing(reading: Reads, text: str) -> None:
    assert not [a for a in reading(text).acts if a.rule == "shell-noun"]


@pytest.mark.parametrize(
    "text", ["It rained. This occurred in May 1994.", "They attacked. This angered Orr in May 1994."]
)
def test_this_means_nothing_where_no_act_was_told_or_more_is_said(reading: Reads, text: str) -> None:
    assert not [a for a in reading(text).acts if a.date]
