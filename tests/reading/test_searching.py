"""Which ideas a text has words for: spellings and inflections, silence, extracts, and hostile input."""

from __future__ import annotations

from time import process_time

import pytest

from govah.errors import BadInput
from govah.model import Answer, Idea
from govah.reading.searching import ideas, search

FINDS = [
    ("riot", "The RIOTS of spring", "RIOTS"),
    ("mutiny", "No mutinies were told of.", "mutinies"),
    ("execute", "those who were executed", "executed"),
    ("plan", "It had been planned.", "planned"),
    ("witness", "the witnesses’ words", "witnesses"),
    ("prisoner", "the prisoner’s letter", "prisoner"),
    ("death sentence", "death\nsentences", "death\nsentences"),
    ("ceasefire", "the cease-fire of May", "cease-fire"),
    ("cease-fire", "the ceasefire of May", "ceasefire"),
    ("Ghezel Hesar", "in Ghezel-Hesār prison", "Ghezel-Hesār"),
    ("598", "قطعنامهٔ ۵۹۸", "۵۹۸"),
    ("شورش", "شورشی در بند", "شورشی"),
    ("شورش", "شورش‌های بهار", "شورش‌های"),
    ("خانه", "خانه‌ی او", "خانه‌ی"),
    ("زندانی سياسي", "زندانی‌های سیاسی", "زندانی‌های سیاسی"),
    ("زندانیان", "هر زندانی", "زندانی"),
    ("آتش‌بس", "پس از آتشبس", "آتشبس"),
    ("كتاب", "کِتاب‌هایش", "کِتاب‌هایش"),
]

LEAVES = [
    ("riot", "a chariot and patriotism"),
    ("therapist", "the rapist"),
    ("death sentence", "a death. Sentence was passed."),
    ("زندانی", "در زندان"),
    ("بند", "پابند"),
    ("پیمان", "پی مانده"),
]


@pytest.mark.parametrize(("word", "text", "found"), FINDS)
def test_a_word_is_found_in_every_spelling_and_regular_form(word: str, text: str, found: str) -> None:
    (sought,) = search(text, [Idea(word)]).sought
    assert [place.span.of(text) for place in sought.found] == [found]


@pytest.mark.parametrize(("word", "text"), LEAVES)
def test_other_words_are_left_alone(word: str, text: str) -> None:
    (sought,) = search(text, [Idea(word)]).sought
    assert sought.found == ()


def test_a_pattern_is_no_pattern_here() -> None:
    text = "The rioters said: riot."
    for sought in search(text, [Idea("riot.*"), Idea("(riot")]).sought:
        assert [place.span.of(text) for place in sought.found] == ["riot"]


def test_a_place_names_its_word_and_stands_in_its_passage() -> None:
    text = "It was calm. The uprising grew. Nobody told."
    (sought,) = search(text, [Idea("riot", ("mutiny", "uprising"))]).sought
    (place,) = sought.found
    assert (place.word, place.passage.of(text)) == ("uprising", "The uprising grew.")


def test_silence_says_how_much_was_looked_through_and_never_that_it_is_whole() -> None:
    found = search("A decree of one line.", [Idea("riot", ("شورش",))])
    assert (found.characters, found.sought[0].found, found.is_extract) == (21, (), Answer.OPEN)


EXTRACTS = ["Extracts from a decree. One.", "He ordered […] that it be done.", "One.\n...\nTwo.", "گزیده‌ای از نامه"]


@pytest.mark.parametrize("text", EXTRACTS)
def test_a_text_can_say_that_it_is_not_whole(text: str) -> None:
    assert search(text, [Idea("riot")]).is_extract is Answer.YES


@pytest.mark.parametrize("word", ["", "   ", "***", "«»", "a" * 201])
def test_what_holds_no_word_cannot_be_looked_for(word: str) -> None:
    with pytest.raises(BadInput, match="cannot be looked for"):
        search("Any text.", [Idea(word)])


def test_a_term_is_an_idea_of_the_case_file_or_a_word() -> None:
    known = (Idea("Riot", ("mutiny",)), Idea("raid", ("storming",)))
    assert ideas(["riot", "fire"], known) == (known[0], Idea("fire"))
    assert ideas([], known) == known
    with pytest.raises(BadInput, match=r"\[synonyms\] in case.toml"):
        ideas([], ())


HOSTILE = ["a ", "ها ", "زندان ها ", "riot ", "a-", "[", "x" * 50, "۱"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_cost_is_linear_in_any_text(piece: str) -> None:
    sought = [Idea("riot", ("a a a a b", "ها", "زندان ها", "۱۱۱", "a-a-a"))]

    def cost(times: int) -> float:
        start = process_time()
        search(piece * times, sought)
        return process_time() - start

    small, large = (min(cost(times) for _ in range(3)) for times in (2_000, 16_000))
    assert large < 3 * 8 * max(small, 0.01)
