"""Where the words end that name the event of a relation. All people and places are invented."""

from __future__ import annotations

import pytest

from govah.model import DateKind, Duration
from govah.reading.dates import expressions

ENDS = [
    ("In the week before the bombing nobody so much as raised her voice.", "the bombing"),
    ("Before the fire people ran.", "the fire"),
    ("After the ceasefire they came.", "the ceasefire"),
    ("After the ceasefire the guards came.", "the ceasefire"),
    ("Until the election the party kept silent.", "the election"),
    ("Before the trial everyone was afraid.", "the trial"),
    ("Since the arrest of her brother she has not slept.", "the arrest of her brother"),
    ("After the attack on the town many fled.", "the attack on the town"),
    ("After the second bombing of the harbour several families left.", "the second bombing of the harbour"),
    ("In the wake of the massacre international observers arrived.", "the massacre"),
    ("After the coup General Rask ruled.", "the coup"),
    ("After her release Mara went home.", "her release"),
    ("After the fall of Dolno militia units moved north.", "the fall of Dolno"),
    ("Since the killing of Anna Berg prosecutors have refused.", "the killing of Anna Berg"),
    ("After the killing his brother fled.", "the killing"),
    ("Until the end of the war all prisoners were held.", "the end of the war"),
    ("Shortly after the raid, police came.", "the raid"),
    ("The day after the battle (24 June) they fled.", "the battle"),
    ("After the death of Rask thousands mourned.", "the death of Rask"),
]

WHOLE = [
    ("before the election campaign began", "the election campaign began"),
    ("after the war crimes trial", "the war crimes trial"),
    ("after the arrest of the mayor Jan Kos, they fled", "the arrest of the mayor Jan Kos"),
    ("after the war in the north ended", "the war in the north ended"),
    ("several months before the executions of sailors took place", "the executions of sailors took place"),
    ("long before the fleet launched Operation Lantern", "the fleet launched Operation Lantern"),
    ("three days after the war ended we left", "the war ended"),
    (
        "long before the fleet launched the “Long Lantern” offensive, they met",
        "the fleet launched the “Long Lantern” offensive",
    ),
    ('He said they met "before the raid" and "after supper".', "the raid"),
    ("two weeks before the soldiers came we hid", "the soldiers came"),
    ("until the trial of the mayor began nobody spoke", "the trial of the mayor began"),
    ("Before the siege of the town was lifted food was short", "the siege of the town was lifted"),
    ("after his arrest in May 1988 he was moved", "his arrest in May 1988"),
]

PERSIAN = [
    ("پس از عملیات «فانوس» آمدند", "عملیات «فانوس»"),
    ("چند ماه پیش از اعدام‌ها", "اعدام‌ها"),
    ("پس از انقلاب آمدند", "انقلاب"),
    ("پس از آتش‌بس نگهبانان آمدند.", "آتش‌بس"),
    ("پس از آتش‌بس، نگهبانان آمدند.", "آتش‌بس"),
    ("چند ماه پیش از اعدام‌ها نامه نوشت.", "اعدام‌ها"),
    ("در آستانهٔ عملیات مرزها بسته شد.", "عملیات"),
    ("پیش از انفجار صدایی شنیده شد.", "انفجار"),
    ("تا پایان جنگ آنجا ماند.", "پایان جنگ"),
    ("سه روز پس از پذیرش قطعنامه ملاقات قطع شد.", "پذیرش قطعنامه"),
    ("پس از اعدام‌های تابستان مادران گرد آمدند.", "اعدام‌های تابستان"),
    ("پس از دستگیری برادرم مادرم گریست.", "دستگیری برادرم"),
    ("پس از انقلاب اسلامی به شهر بازگشت.", "انقلاب اسلامی"),
    ("شب پیش از انتخابات", "انتخابات"),
]


def event(text: str, language: str = "en") -> str:
    relation = next(m.relation for m in expressions(text, language=language) if m.kind is DateKind.RELATION)
    assert relation is not None
    return relation.event.of(text)


@pytest.mark.parametrize(("text", "named"), ENDS)
def test_the_event_of_a_relation_ends_where_the_next_clause_begins(text: str, named: str) -> None:
    assert event(text) == named


@pytest.mark.parametrize(("text", "named"), WHOLE)
def test_what_belongs_to_the_event_stays_with_it(text: str, named: str) -> None:
    assert event(text) == named


@pytest.mark.parametrize(("text", "named"), PERSIAN)
def test_an_event_in_persian_ends_before_the_verb(text: str, named: str) -> None:
    assert event(text, "fa") == named


WITHIN = [("the week before the bombing", Duration(0, 7)), ("the day after the raid", Duration(1, 1))]


@pytest.mark.parametrize(("text", "offset"), WITHIN)
def test_the_week_before_an_event_reaches_up_to_it(text: str, offset: Duration) -> None:
    (mention,) = expressions(text)
    assert mention.relation is not None
    assert (mention.text, mention.relation.offset) == (text, offset)
