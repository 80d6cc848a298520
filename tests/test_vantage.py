"""Who could have seen what, from the words of documents alone: invented accounts of six places, in two languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from govah.case import Case

Row = dict[str, Any]
Rows = dict[tuple[str, str | None], Row]

CAMP = """Title: Hearing of 3 May 2001
Published: 2001-05-04
Language: en

Witness 12 told the court that he was detained at Trnova Camp from 2 June 1992 until 6 August 1992. He said that guards
killed prisoners in Trnova Camp on 24 July 1992.

Witness 13 told the court that he was detained at Trnova Camp from 2 June 1992 until 1 July 1992 and was released on
2 July 1992. He said that guards killed prisoners in Trnova Camp on 24 July 1992.

Witness 14 told the court that he was held in Kula Camp from 2 June 1992 until 6 August 1992. He said that guards
killed prisoners in Trnova Camp on 24 July 1992.
"""
STADIUM = """Title: The stands
Published: 1991-02-03
Language: en
Witness: Ines Paredes

I was arrested on 12 September 1973 and taken to the Norte Stadium on 13 September 1973. I saw the execution of two men
in the Norte Stadium on 20 September 1973. They let me go on 3 November 1973. The prisoners of the Norte Stadium were
transferred on 9 November 1973. Guards tortured prisoners in the Norte Stadium on 2 August 1973.
"""
VILLAGE = """Title: What was left
Published: 1995-01-09
Language: en
Witness: Mateo Quilla

I lived in Alto Ceibo from 4 March 1979 until 2 May 1982. The soldiers burned the houses in Alto Ceibo on
11 March 1982. I went to Puerto Largo on 3 May 1982. There was a massacre in Puerto Largo on 20 April 1982.
"""
HOSPITAL = """Title: Ward 3
Published: 2009-06-01
Language: en

Nadia Orlov, a nurse, said that she was arrested on 5 May 1999 and released on 9 May 1999. She said that the police
killed detainees on 6 June 1999.

Pavel Gorin, a student, said that he was arrested on 5 May 1999 and released on 9 May 1999. He said that the police
killed detainees on 6 June 1999.

Sonia Reyl, a teacher, said that the police killed detainees on 6 June 1999. Her neighbour said that Sonia Reyl died on
1 March 1998.
"""
PRISON = """عنوان: نامهٔ یک زندانی
تاریخ: ۱۲ مهر ۱۳۷۵
زبان: fa
شاهد: عباس ساحلی

مرا در ۱۹ دی ۱۳۷۱ به زندان اسکله بردند. در ۱۱ اسفند ۱۳۷۲ زندانیان را در زندان اسکله اعدام کردند. در ۱۱ شهریور ۱۳۷۴
آزاد شدم. در ۲۰ آبان ۱۳۷۴ زندانیان را در زندان اسکله اعدام کردند.
"""
HEARING = """عنوان: جلسهٔ دادگاه
تاریخ: ۱۲ مهر ۱۳۹۰
زبان: fa

عباس ساحلی گفت که از ۲۰ دی ۱۳۷۱ تا ۱۱ شهریور ۱۳۷۴ در زندان تپه زندانی بود. عباس ساحلی گفت که نگهبانان در ۱۱ اسفند
۱۳۷۲ زندانیان را در زندان اسکله اعدام کردند.

کاوه دریانژاد گفت که زندانیان را در ۱۱ اسفند ۱۳۷۲ در زندان اسکله اعدام کردند. کاوه دریانژاد رئیس زندان بود. کاوه
دریانژاد در سال ۱۳۶۰ بازداشت و در سال ۱۳۶۲ آزاد شد.
"""
TOLD = [
    (CAMP, "Witness 12", "1992-07-24", "certain", "there"),
    (CAMP, "Witness 13", "1992-07-24", "impossible", "released"),
    (CAMP, "Witness 14", "1992-07-24", "impossible", "elsewhere"),
    (STADIUM, "Ines Paredes", None, "certain", "there"),
    (STADIUM, "Ines Paredes", "1973-11-09", "impossible", "released"),
    (STADIUM, "Ines Paredes", "1973-08-02", "impossible", "not-yet-taken"),
    (VILLAGE, "Mateo Quilla", "1982-03-11", "certain", "there"),
    (VILLAGE, "Mateo Quilla", "1982-04-20", "possible", "placed"),
    (HOSPITAL, "Nadia Orlov", "1999-06-06", "possible", "open"),
    (HOSPITAL, "Pavel Gorin", "1999-06-06", "impossible", "released"),
    (HOSPITAL, "Sonia Reyl", "1999-06-06", "impossible", "dead"),
    (PRISON, "عباس ساحلی", "1994-03-02", "certain", "there"),
    (PRISON, "عباس ساحلی", "1995-11-11", "impossible", "released"),
    (HEARING, "عباس ساحلی", "1994-03-02", "impossible", "elsewhere"),
    (HEARING, "کاوه دریانژاد", "1994-03-02", "possible", "open"),
]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    return {text: vantages(tmp_path_factory.mktemp("case"), text) for text in {row[0]: None for row in TOLD}}


def vantages(folder: Path, text: str, off: str = "") -> Rows:
    """By who speaks and the first day of what they tell of, where the record places them."""
    papers, home = folder / "papers", folder / "case"
    papers.mkdir()
    home.mkdir()
    (papers / "page.txt").write_text(text, encoding="utf-8")
    (home / "case.toml").write_text(f"switched_off = [{off}]\n", encoding="utf-8")
    with Case.open(home, create=True) as case:
        case.examine([papers])
        events = {e["id"]: e["start"]["earliest"] for e in case.report.rows("chronology")}
        return {(r["who"], events.get(r["event"])): r for r in case.report.rows("vantage")}


@pytest.mark.parametrize(("text", "who", "day", "presence", "because"), TOLD)
def test_the_record_says_who_could_have_been_there(
    asked: dict[str, Rows], text: str, who: str, day: str | None, presence: str, because: str
) -> None:
    row = asked[text][who, day]
    assert (row["presence"], row["because"]) == (presence, because)


def test_what_is_switched_off_in_the_case_file_is_not_assumed(tmp_path: Path) -> None:
    found = vantages(tmp_path, STADIUM, '"outside-when-free", "stays-put"')
    assert {row["presence"] for row in found.values()} == {"possible"}
    assert not any(row["assumptions"] for row in found.values())
