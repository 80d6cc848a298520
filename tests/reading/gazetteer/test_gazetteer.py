"""Listed names, found in text. The sentences are invented; the names are public ones of places and papers."""

from __future__ import annotations

import pytest

from govah.model import EntityKind, KnownName
from govah.reading.gazetteer import Gazetteer, Listed, gazetteer
from govah.reading.gazetteer.listed import Needs, shipped

ONE_PLACE = [
    ("Ghezel Hesar", "Ghezel Hesar Prison"),
    ("Qezelhesar", "Ghezel Hesar Prison"),
    ("قزل‌حصار", "Ghezel Hesar Prison"),
    ("Srebrenica", "Srebrenica"),
    ("Сребреница", "Srebrenica"),
    ("Potocari", "Potočari"),
    ("Morazan", "Morazán"),
]
DECLINED = [
    ("Odveli su ih u Srebrenicu.", "Srebrenicu", "ba-srebrenica"),
    ("Bili su u logoru u Omarskoj.", "Omarskoj", "ba-omarska"),
    ("Došli su iz Potočara.", "Potočara", "ba-potocari"),
    ("Putovali su u Sarajevo preko Zvornika.", "Zvornika", "ba-zvornik"),
    ("Били су у Сарајеву.", "Сарајеву", "ba-sarajevo"),
]
NOT_DECLINED = [
    "Biljana je čekala.",
    "Hodžića su odveli.",
    "Kozarci su otišli.",
    "Foci of the disease were at Perquín.",
    "In Evina the sea was calm.",
]
NO_NAMES = [
    "they evince no doubt",
    "the un-named men",
    "a tass of tea",
    "it was a storm",
    "el mozote",
    "the guardian of the gate",
]
COMMON_NAMES = [
    ("He wrote for Kar newspaper.", "Kar", "ir-o-kar"),
    ("It stood in the newspaper Kar.", "Kar newspaper", None),
    ("این خبر در نشریه‌ی کار آمد.", "کار", "ir-o-kar"),
    ("در مجله «آرش» نوشت.", "آرش", "ir-o-arash"),
    ("They drove to Pale, Bosnia, at night.", "Pale", "ba-pale"),
    ("The guards of Sarajevo were quartered in Pale.", "Pale", "ba-pale"),
    ("In Iran they fought in Mehran for a week.", "Mehran", "ir-mehran"),
    ("Priveli su ih u logor Kula kod Sarajeva.", "Kula", "ba-kula"),
    ("In Iran the Mujahedin answered.", "Mujahedin", "ir-b-mek"),
    ("In Sarajevo the Mujahedin answered.", "Mujahedin", "ba-b-mudzahedin"),
    (
        "The Green Berets held the bridge at Foča; the Patriotic League, Zelene beretke, left.",
        "Green Berets",
        "ba-b-zelene",
    ),
]
NOT_THAT_NAME = [
    ("کار مردم سخت بود و دنیا خاموش.", "کار"),
    ("در ایران کار مردم سخت بود؛ نشریه کار را خواندند.", "کار مردم"),
    ("Pale men stood in the yard at Foča.", "Pale"),
    ("They went pale in San Salvador.", "pale"),
    ("Kar was the name of the boatman at Perquín.", "Kar"),
    ("At Perquín the mayor of Brod spoke of Foca and Luka.", "Brod"),
    ("At Perquín the mayor of Brod spoke of Foca and Luka.", "Foca"),
    ("From San Salvador, Morazán, Perquín, Arambala and El Mozote to Iran: the Mujahedin.", "Mujahedin"),
    ("In Iran, Times readers heard of it.", "Iran, Times"),
    ("In Morazán, Perquín, Arambala, El Mozote and Chalatenango they read of Iran and of the NDF.", "NDF"),
    ("At Perquín and Morazán they heard of Operation Badr.", "Badr"),
    ("At Perquín and Morazán they heard of the Tigers unit.", "Tigers"),
    ("Time passed. Time magazine wrote of it.", "Time"),
    ("Iran newspaper or no, Salam, he said to the guard in Tehran.", "Salam"),
    ("In Iran he sat in Mehran's car.", "Mehran"),
    ("In Iran he sat in Mehran Tabesh's car.", "Mehran"),
    ("The Supreme Court of Sweden heard of Iran.", "Supreme Court"),
]


@pytest.mark.parametrize(("written", "name"), ONE_PLACE)
def test_finds_a_place_under_each_of_its_spellings(written: str, name: str) -> None:
    ((span, listed),) = gazetteer().find(f"… {written} …")
    assert (len(span), listed.name, listed.kind) == (len(written), name, EntityKind.PLACE)


@pytest.mark.parametrize(("text", "written", "listing"), DECLINED)
def test_finds_a_bosnian_place_in_each_case(text: str, written: str, listing: str) -> None:
    assert (written, listing) in [(span.of(text), listed.listing) for span, listed in gazetteer().find(text)]


@pytest.mark.parametrize("text", NOT_DECLINED)
def test_does_not_decline_what_an_ending_does_not_decide(text: str) -> None:
    assert [listed.name for _, listed in gazetteer().find(text) if listed.name != "Perquín"] == []


@pytest.mark.parametrize("text", NO_NAMES)
def test_leaves_common_words_alone(text: str) -> None:
    assert list(gazetteer().find(text)) == []


@pytest.mark.parametrize(("text", "written", "listing"), COMMON_NAMES)
def test_finds_a_common_name_where_the_text_says_what_it_is(text: str, written: str, listing: str | None) -> None:
    found = {span.of(text): listed.listing for span, listed in gazetteer().find(text)}
    assert listing is None or found.get(written, found.get(f"{written} newspaper")) == listing


@pytest.mark.parametrize(("text", "written"), NOT_THAT_NAME)
def test_leaves_a_common_name_alone_where_nothing_else_says_so(text: str, written: str) -> None:
    start = text.index(written)
    assert (start, start + len(written)) not in [(s.start, s.end) for s, _ in gazetteer().find(text)]


def test_a_common_name_in_quotation_marks_is_that_of_the_paper_named_elsewhere_in_the_document() -> None:
    blocks = ["در ایران نشریه کار را می‌خواندند.", "«کار» نوشت که کار تمام است."]
    found = gazetteer().find_in(blocks)
    assert [(span.start, listed.listing) for span, listed in found[1]] == [(1, "ir-o-kar")]


def test_a_name_of_two_places_is_found_and_neither_is_said_to_be_meant() -> None:
    ((_, _), (span, listed)) = gazetteer().find("Iran: they were buried at Lanatabad.")
    assert (len(span), listed.name, listed.listing) == (9, "Lanatabad", None)


def test_a_name_of_two_places_is_that_of_the_one_the_document_names_otherwise() -> None:
    *_, (_, listed) = gazetteer().find("At Khavaran cemetery the families wept; Lanatabad, the guards said.")
    assert listed.listing == "ir-khavaran"


@pytest.mark.parametrize(
    ("written", "side", "listing"),
    [
        ("Mersad Operation", "state", "ir-op-mersad"),
        ("Eternal Light", "MEK", "ir-op-eternal-light"),
        ("MEK", None, "ir-b-mek"),
        ("گروهک منافقین", "state", "ir-b-mek"),
    ],
)
def test_the_side_is_that_of_the_name_and_not_of_what_it_names(written: str, side: str | None, listing: str) -> None:
    ((_, listed),) = gazetteer().find(f"… {written} …")
    assert (listed.side, listed.listing) == (side, listing)


def test_names_of_the_case_do_not_make_a_text_of_a_country_one_of_none() -> None:
    known = tuple(KnownName(name=f"Quay {word}", kind="place") for word in ("East", "West", "North", "South", "Gate"))
    text = "Quay East, Quay West, Quay North, Quay South, Quay Gate; in Iran the Mujahedin answered."
    assert [listed.listing for _, listed in gazetteer(known).find(text)][-1] == "ir-b-mek"


def test_takes_the_longest_name() -> None:
    ((span, listed),) = gazetteer().find("the Kayhan London office")
    assert (span.of("the Kayhan London office"), listed.name) == ("Kayhan London", "Kayhan London")


def test_does_not_join_words_across_a_sentence() -> None:
    names = Gazetteer([("Grey Heron", Listed("Grey Heron", EntityKind.OPERATION, None, "test"))])
    assert list(names.find("The sky was Grey. “Heron” flew")) == []


def test_the_people_of_a_case_come_first() -> None:
    known = KnownName(name="Operation Evin", kind="operation", also=("Evin",), side="north")
    ((_, listed),) = gazetteer((known,)).find("after Evin")
    assert (listed.name, listed.side, listed.rule) == ("Operation Evin", "north", "case")


def test_each_sure_spelling_is_found_as_it_is_listed() -> None:
    sure = [spelling for spelling, listed in shipped() if listed.needs is Needs.NOTHING]
    shown = [spelling[0].upper() + spelling[1:] for spelling in sure]
    assert [spelling for spelling in shown if len(list(gazetteer().find(spelling))) != 1] == []


def test_no_sure_spelling_is_of_two_kinds() -> None:
    kinds: dict[str, EntityKind] = {}
    for spelling, listed in shipped():
        if listed.needs is Needs.NOTHING:
            assert kinds.setdefault(spelling, listed.kind) is listed.kind, spelling


def test_names_of_more_than_one_country_are_shipped() -> None:
    names = {listed.name for _, listed in shipped()}
    assert {"Evin Prison", "Omarska camp", "El Mozote"} <= names


@pytest.mark.parametrize("text", ["", "\u0000", "Pale " * 20_000, "\u0301" * 5_000, "ک" * 10_000, "(,،" * 5_000])
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    assert isinstance(gazetteer().find_in([text]), list)
