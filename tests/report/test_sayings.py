"""What reckoning says is put into both languages alike, and nothing that a document wrote is lost or acts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from markupsafe import Markup

from govah.model import Bounds, Event, EventName, OriginCount, Phase, ProvenBounds, say
from govah.reading.act_lexicon import lexicon
from govah.report.days import Days
from govah.report.sayings import Sayings
from govah.report.words import Words

SOURCE = Path(str(files("govah.reckoning")))
_KEY = re.compile(r'\bsay\(\s*f?"([^"]+)"')


def event(id: str, first: int | None = None, last: int | None = None, **called: Any) -> Event:
    bounds = ProvenBounds(bounds=Bounds(first, last))
    name = EventName(**{"kind": "arrest", **called})
    count = OriginCount(low=1, high=1)
    return Event(id=id, called=name, start=bounds, end=bounds, statements=(), acts=(), origins=count)


def sayings(*events: Event, language: str = "en") -> Sayings:
    words = Words(language)
    return Sayings(words, Days(words), {e.id: e for e in events})


def table(language: str) -> dict[str, str | dict[str, str]]:
    text = files("govah.report").joinpath(f"says.{language}.toml").read_text("utf-8")
    return {f"{section}.{key}": entry for section, rows in tomllib.loads(text).items() for key, entry in rows.items()}


def places(entry: str | dict[str, str]) -> set[str]:
    forms = entry.values() if isinstance(entry, dict) else (entry,)
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}


def test_both_languages_say_the_same_things_of_the_same_values() -> None:
    english, persian = table("en"), table("fa")
    for own in ("kind", "people"):
        english = {key: entry for key, entry in english.items() if not key.startswith(f"{own}.")}
        persian = {key: entry for key, entry in persian.items() if not key.startswith(f"{own}.")}
    assert {key: places(entry) for key, entry in english.items()} == {key: places(e) for key, e in persian.items()}


def test_every_key_that_reckoning_uses_has_its_words() -> None:
    used = {key for path in SOURCE.rglob("*.py") for key in _KEY.findall(path.read_text("utf-8"))}
    patterns = [re.compile(re.sub(r"\\{[^}]*\\}", "[a-z-]+", re.escape(key))) for key in used]
    assert [p.pattern for p in patterns if not any(map(p.fullmatch, table("en")))] == []


def test_every_kind_of_act_has_a_persian_word() -> None:
    assert set(_kinds()) <= {key.removeprefix("kind.") for key in table("fa")}


def _kinds() -> Iterator[str]:
    for language in ("en", "fa"):
        known = lexicon(language)
        assert known is not None
        yield from (word.kind for words in known.acts.values() for word in words)


NAMES = [
    ({}, "Arrest", "the arrest", "دستگیری"),
    ({"whom": "Lena Voss", "place": "Ost"}, "Arrest of Lena Voss, Ost", "the arrest of Lena Voss", "دستگیری"),
    ({"kind": "rebellion", "whom": "sailors", "by": True}, "Rebellion by sailors", "the rebellion by sailors", "شورش"),
    ({"whom": "prisoners"}, "Arrest of prisoners", "the arrest of prisoners", "دستگیری زندانیان"),
    ({"whom": "زندانیان"}, "Arrest of prisoners", "the arrest of prisoners", "دستگیری زندانیان"),
    ({"nouns": (("en", "the 1994 arrests"),)}, "The 1994 arrests", "the 1994 arrests", "دستگیری"),
    ({"nouns": (("fa", "بازداشت‌ها"),)}, "Arrest", "the arrest", "بازداشت‌ها"),
    ({"phase": Phase.ORDER}, "Order for arrest", "the order for the arrest", "فرمان دستگیری"),
    ({"names": ("Tide", "Lantern")}, "Tide / Lantern", "Tide / Lantern", "Tide"),
    ({"names": ("Tide",), "phase": Phase.PREPARATION}, "Preparation of Tide", "the preparation of Tide", "تدارک"),
]


@pytest.mark.parametrize(("called", "label", "phrase", "persian"), NAMES)
def test_an_event_is_called_in_either_language(called: dict[str, Any], label: str, phrase: str, persian: str) -> None:
    one = event("e1", **called)
    says = sayings(one)
    assert (says.plain(says.label(one)), says.plain(says.phrase(one))) == (label, phrase)
    assert persian in sayings(one, language="fa").named("e1")


TIMES = [
    (None, None, "at a time that nothing bounds"),
    (2447371, None, "on 28 July 1988 or later"),
    (None, 2447371, "on 28 July 1988 or earlier"),
    (2447371, 2447371, "on 28 July 1988"),
    (2447368, 2447371, "between 25 and 28 July 1988"),
]


@pytest.mark.parametrize(("first", "last", "begun"), TIMES)
def test_a_sentence_says_no_more_of_a_day_than_its_bounds(first: int | None, last: int | None, begun: str) -> None:
    says = sayings(event("e1", first, last), event("e2", 2447371, 2447371, kind="raid"))
    told = says.plain(says.sentence(say("order.times", effect="e1", cause="e2")))
    assert told == f"The arrest began {begun}, the raid on 28 July 1988."


def test_what_a_document_wrote_stands_in_a_sentence_as_text() -> None:
    hostile = "<script>alert(1)</script> {effect:the} %s"
    saying = say("reason.aim", effect="e1", cause=say("words.quoted", text=hostile))
    said = sayings(event("e1", names=("<b>Tide</b>",))).sentence(saying)
    assert isinstance(said, Markup)
    assert "<script>" not in said
    assert "<b>" not in said
    assert "{effect:the} %s" in said
