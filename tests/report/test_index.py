"""The index of names: everybody under every name, with whose name it is, what ties it, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from govah.model import (
    Entity,
    EntityKind,
    EntityName,
    Examination,
    Finding,
    Listing,
    Reckoning,
    Relay,
    Span,
    SpeakerKind,
    Tie,
    TieKind,
)
from govah.report import dossier
from govah.report.finder import Finder
from govah.report.index import Item, Part, index
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.words import Words

from .conftest import ARTICLE, LETTER, bearer, called, many


def lines_of(examination: Examination, language: str = "en") -> Lines:
    return Lines(Lookup(examination), Words(language))


def part(examination: Examination, key: str, language: str = "en") -> Part:
    return next(p for p in index(lines_of(examination, language)) if p.key == key)


def items(found: Part) -> list[Item]:
    return [item for group in found.letters for item in group.lines]


def entry_of(examination: Examination, id_: str, language: str = "en") -> str:
    """The words of one entry as the page shows them."""
    html = dossier(examination, language=language)
    found = re.search(rf'<li class="entry" id="{id_}".*?</details></li>', html, re.DOTALL)
    assert found
    return " ".join(re.sub("<[^>]+>", " ", found.group()).split())


def test_everybody_stands_under_every_name_in_either_script(harbour: Examination) -> None:
    people = part(harbour, "people")
    assert [(group.letter, [item.name for item in group.lines]) for group in people.letters] == [
        ("A", ["Anton Reves"]),
        ("ا", ["آنتون رِوِس"]),
    ]
    entry, other = items(people)
    assert (entry.brief.id, other.brief.id) == ("n-reves", "n-reves")
    assert other.other is not None
    assert other.entry is None


def test_in_persian_the_persian_alphabet_comes_first(harbour: Examination) -> None:
    assert [group.letter for group in part(harbour, "people", "fa").letters] == ["ا", "A"]


def test_a_name_stands_with_the_side_whose_name_it_is(harbour: Examination) -> None:
    assert "the ministry’s name · epithet · 1 place derogatory" in entry_of(harbour, "n-workers")
    assert "its own name · 2 places · in documents of 3 May 1994" in entry_of(harbour, "n-ministry")


def test_what_joined_two_names_stands_with_its_reason_and_its_rule(harbour: Examination) -> None:
    told = entry_of(harbour, "n-reves")
    assert "Anton Reves and آنتون رِوِس were taken for one: v → و proposed by rule alike" in told


def test_names_joined_by_one_rule_for_one_reason_are_told_at_once(harbour: Examination) -> None:
    names = [called(words, ARTICLE) for words in ("Anton Reves", "spokesman", "nobody")]
    one = bearer("n-1", EntityKind.PERSON, *names)
    first, *others = (name.text for name in names)
    listed = [
        Tie(
            kind=TieKind.SAME_AS,
            names=(first, other),
            entities=("n-1", "n-1"),
            rule="listed",
            score=1.0,
            reasons=("so",),
        )
        for other in others
    ]
    found = replace(harbour, reckoning=Reckoning(entities=(one,), ties=tuple(listed)))
    assert "Anton Reves , spokesman and nobody were taken for one: so proposed by rule listed" in entry_of(found, "n-1")


def test_a_tie_is_told_from_either_end(harbour: Examination) -> None:
    assert "may refer to ministry (its own name) passage · proposed by rule stated" in entry_of(harbour, "n-workers")
    assert "may be meant by dock worker (the ministry’s name)" in entry_of(harbour, "n-ministry")
    assert "part of Selmar" in entry_of(harbour, "n-ward")
    assert "the quarantine ward is part of it" in entry_of(harbour, "n-selmar")


def test_a_tie_that_the_case_file_states_is_no_proposal(harbour: Examination) -> None:
    assert "proposed by rule case file" not in entry_of(harbour, "n-ward")


def test_what_a_list_says_stands_apart_from_what_the_documents_say(harbour: Examination) -> None:
    told = (
        "listed as detention site · in or near Selmar · from 1990 · the listing is not verified 1 source of the listing"
    )
    assert told in entry_of(harbour, "n-ward")


def test_who_speaks_is_kept_apart_from_who_is_named(harbour: Examination) -> None:
    told = entry_of(harbour, "n-reves")
    speaks, _, named = told.partition("Is named")
    assert "answered the bombing of 12 April" in speaks
    assert "answered the bombing" not in named


def test_a_conflict_about_somebody_stands_in_their_entry(harbour: Examination) -> None:
    doubt = Finding(code="C002", subject="n-reves", parameters=(("event", "His death"), ("origin", "a guard")))
    found = replace(harbour, reckoning=replace(harbour.reckoning, findings=(doubt,)))
    assert "1 conflict " in entry_of(found, "n-reves")
    assert "conflict" not in entry_of(harbour, "n-reves")
    assert "Conflicts His death rests on one origin: a guard." in entry_of(found, "n-reves")


def test_a_voice_leads_to_the_entry_of_whoever_speaks(harbour: Examination) -> None:
    assert '<h4><a href="#n-reves"><bdi>Anton Reves</bdi></a></h4>' in dossier(harbour)


def test_an_event_leads_to_whoever_takes_part_and_to_its_place(harbour: Examination) -> None:
    events = (replace(harbour.reckoning.events[2], participants=("Anton Reves", "Nobody"), places=("Selmar",)),)
    html = dossier(replace(harbour, reckoning=replace(harbour.reckoning, events=events)))
    assert 'In it: <a href="#n-reves"><bdi>Anton Reves</bdi></a>, <a href="#n-selmar"><bdi>Selmar</bdi></a>' in html


NAMED = [
    ("Anton Reves", SpeakerKind.PERSON, "n-reves"),
    ("ANTON REVES", SpeakerKind.PERSON, "n-reves"),
    ("ministry", SpeakerKind.ORGANISATION, "n-ministry"),
]
NOT_NAMED = [
    ("Anton Reves", SpeakerKind.OUTLET),
    ("Selmar", SpeakerKind.PERSON),
    ("Anton", SpeakerKind.PERSON),
    ("", SpeakerKind.PERSON),
    ("ministry", SpeakerKind.PAGE),
]


@pytest.mark.parametrize(("name", "kind", "who"), NAMED)
def test_a_voice_is_known_by_its_name(harbour: Examination, name: str, kind: SpeakerKind, who: str) -> None:
    assert lines_of(harbour).named.voice(Relay(name=name, kind=kind), ARTICLE.id) == who


@pytest.mark.parametrize(("name", "kind"), NOT_NAMED)
def test_a_voice_of_another_kind_or_name_is_nobodys(harbour: Examination, name: str, kind: SpeakerKind) -> None:
    assert lines_of(harbour).named.voice(Relay(name=name, kind=kind), ARTICLE.id) is None


def test_of_two_who_bear_a_name_the_one_named_at_that_place_speaks(harbour: Examination) -> None:
    twins = (
        bearer("n-1", EntityKind.PERSON, called("Anton Reves", ARTICLE)),
        bearer("n-2", EntityKind.PERSON, EntityName(text="Anton Reves", mentions=((LETTER.id, Span(3, 9)),))),
    )
    named = lines_of(replace(harbour, reckoning=Reckoning(entities=twins))).named
    relay = Relay(name="Anton Reves", kind=SpeakerKind.PERSON)
    assert named.voice(relay, ARTICLE.id) is None
    assert named.voice(replace(relay, span=ARTICLE.span("Anton Reves")), ARTICLE.id) == "n-1"


def test_a_name_beside_the_shown_one_needs_no_line_of_its_own(harbour: Examination) -> None:
    names = (called("Anton Reves", ARTICLE), EntityName(text="Anton"), EntityName(text="Reves"))
    people = part(replace(harbour, reckoning=Reckoning(entities=(bearer("n", EntityKind.PERSON, *names),))), "people")
    assert [item.name for item in items(people)] == ["Anton Reves", "Reves"]


def test_of_an_entity_with_a_thousand_names_and_ties_the_first_are_told_and_the_rest_counted(
    harbour: Examination,
) -> None:
    names = tuple(EntityName(text=f"Name {n}") for n in range(1_000))
    ties = tuple(
        Tie(kind=TieKind.DISTINCT_FROM, names=(n.text, "Other"), entities=("n-1", "n-2"), rule="r", score=score / 1_000)
        for score, n in enumerate(names)
    )
    one = bearer("n-1", EntityKind.PERSON, *names)
    told = entry_of(replace(harbour, reckoning=Reckoning(entities=(one,), ties=ties)), "n-1")
    assert "976 more names" in told
    assert "988 more ties" in told


def test_an_entity_without_a_name_or_a_place_has_its_line(harbour: Examination) -> None:
    bare = Entity(id="n-1", kind=EntityKind.PERSON, name="", names=(), mentions=())
    assert "named in 0 places" in entry_of(replace(harbour, reckoning=Reckoning(entities=(bare,))), "n-1")


def test_a_day_that_no_calendar_has_is_shown_as_it_stands(harbour: Examination) -> None:
    listing = Listing(id="x", kind=EntityKind.PLACE, sort="site", name="x", since="1988-02-31", until="1994-05-03")
    place = bearer("n-1", EntityKind.PLACE, called("Selmar", ARTICLE), listing=listing)
    told = entry_of(replace(harbour, reckoning=Reckoning(entities=(place,))), "n-1")
    assert "from 1988-02-31 · until 3 May 1994" in told


def crowd_of(entities: int, mentions: Sequence[tuple[str, Span]]) -> tuple[Entity, ...]:
    """So many people with two names each, some named often and most of them once."""
    consonants, vowels = "bdfgklmnprstvz", "aeiou"
    letters = [c + v for c in consonants for v in vowels]
    found = []
    for n in range(entities):
        name = "".join(letters[(n // 70**k + k) % 70] for k in range(3)).title()
        places = tuple(mentions[(n + i) % len(mentions)] for i in range(max(1, 2_000 // (n + 1))))
        names = (EntityName(text=f"{name} Selmari", mentions=places), EntityName(text=f"{name}‌ی", mentions=places[:1]))
        found.append(Entity(id=f"n-{n}", kind=EntityKind.PERSON, name=names[0].text, names=names, mentions=places))
    return tuple(found)


def test_an_index_of_twenty_thousand_names_stays_light_and_says_what_it_leaves_out() -> None:
    plain = many(documents=200, events=100)
    places = [(s.document, s.span) for s in plain.statements]
    named = replace(plain, reckoning=replace(plain.reckoning, entities=crowd_of(20_000, places)))
    html = dossier(named)
    assert len(html) - len(dossier(plain)) < 6_000_000
    assert html.count('<li class="entry"') == 5_000
    assert "15,000 more are named too seldom to stand here" in html
    assert html.count('<details class="fold"><summary>') > 10


def test_names_of_hostile_length_and_kind_are_spelt() -> None:
    names = ["", " ", "a" * 10_000, "\u202e" * 50, "\ud800", "س" * 500, "Ж;:|", "ا" + "\u0301" * 10_000]
    entities = [bearer("n", EntityKind.PERSON, *(EntityName(text=name) for name in names))]
    keys = Finder(entities).keys(entities[0])
    assert len(keys) < 3_000
    assert all(key.count(":") == 1 for key in keys.split(";"))
