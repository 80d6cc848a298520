"""Who is who: what joins, what is only proposed, and what nothing may join."""

from __future__ import annotations

import pytest

from govah.model import (
    CaseFile,
    EntityKind,
    KnownName,
    ListedName,
    Listing,
    NameForm,
    Status,
    TieKind,
    TraitKind,
)

from .rows import apart, body, knowing, operation, page, person, place, resolved, saying, together

OLDGATE = Listing(
    id="oldgate",
    kind=EntityKind.PLACE,
    sort="prison",
    name="Oldgate Prison",
    names=(ListedName(text="Oldgate Prison"), ListedName(text="The Pit", side="prisoners", form=NameForm.EPITHET)),
)
WARD = Listing(id="ward-9", kind=EntityKind.PLACE, sort="ward", name="Ward 9", part_of="oldgate")
LEAGUE = Listing(
    id="league",
    kind=EntityKind.ORGANISATION,
    sort="party",
    name="Dockers League",
    side="league",
    names=(
        ListedName(text="Dockers League", side="self"),
        ListedName(text="the Vermin", side="ministry", derogatory=True),
    ),
)

ONE = [
    (person("Ghader Malavi"), person("قادر ملوی")),
    (person("Gholam-Reza Tavani"), person("Gholamreza Tavāni")),
    (place("Sarvabad"), place("سروآباد")),
    (person("Tavani"), person("توانی")),
    (person("Malavi, Ghader"), person("قادر ملوی")),
]
TWO = [
    (person("Ghader Malavi"), person("Nader Malavi")),
    (person("Malavi"), person("Ghader Malavi")),
    (person("G. Malavi"), person("Ghader Malavi")),
    (person("Malavi"), place("Malavi")),
    (person("Tavani"), person("Tavini")),
    (person("Nader Ghader"), person("Ghader Nader")),
    (person("Nader Ghader"), person("قادر نادر")),
    (place("Ward 1"), place("Ward 8")),
    (body("UNL"), body("Unil")),
]


@pytest.mark.parametrize("rows", ONE, ids=lambda rows: rows[0].text)
def test_one_name_in_two_documents_is_one_entity_with_a_tie(rows) -> None:  # type: ignore[no-untyped-def]
    who = resolved(page("d1", rows[0]), page("d2", rows[1]))
    (entity,) = who.entities
    (tie,) = who.ties
    assert {tie.names[0], tie.names[1]} == {rows[0].text, rows[1].text}
    assert (tie.kind, tie.entities, tie.status) == (TieKind.SAME_AS, (entity.id, entity.id), Status.PROPOSED)


@pytest.mark.parametrize("rows", TWO, ids=lambda rows: rows[0].text)
def test_names_that_may_be_two_stay_two(rows) -> None:  # type: ignore[no-untyped-def]
    assert len(resolved(page("d1", rows[0]), page("d2", rows[1])).entities) == 2


def test_a_surname_alone_is_proposed_for_the_one_full_name_of_the_case() -> None:
    who = resolved(page("d1", person("قادر ملوی")), page("d2", person("Malavi")))
    (tie,) = who.ties
    assert (tie.rule, tie.names, len(set(tie.entities))) == ("surname-alone", ("Malavi", "قادر ملوی"), 2)
    assert who.names.key("Malavi") != who.names.key("قادر ملوی")


def test_a_surname_of_two_people_is_proposed_for_neither() -> None:
    who = resolved(page("d1", person("Ghader Malavi")), page("d2", person("Nima Malavi")), page("d3", person("Malavi")))
    assert [t for t in who.ties if t.rule == "surname-alone"] == []


def test_a_surname_in_the_document_of_the_full_name_is_joined_there() -> None:
    who = resolved(page("d1", person("Ghader Malavi"), person("Malavi", "Ghader Malavi")), page("d2", person("Malavi")))
    assert together(who) == [{"Ghader Malavi", "Malavi"}]
    assert len(who.entities) == 2


def test_mentions_of_one_row_are_one_entity_with_the_side_of_each_name() -> None:
    pages = [
        page("d1", place("Oldgate Prison", listing="oldgate"), published="1994-03-01"),
        page("d2", place("the Pit", "Oldgate Prison", listing="oldgate"), published="1990-01-05"),
    ]
    (entity,) = resolved(*pages, listings=(OLDGATE,)).entities
    assert entity.listing is OLDGATE
    pit = next(n for n in entity.names if n.text == "the Pit")
    assert (pit.side, pit.form, pit.first_used == pit.last_used) == ("prisoners", NameForm.EPITHET, True)


def test_a_ward_is_part_of_its_prison() -> None:
    pages = [page("d1", place("Ward 9", listing="ward-9"), place("Oldgate Prison", listing="oldgate"))]
    (tie,) = resolved(*pages, listings=(OLDGATE, WARD)).ties
    assert (tie.kind, tie.names) == (TieKind.PART_OF, ("Ward 9", "Oldgate Prison"))


def test_two_rows_stay_two_whatever_name_lies_between_them() -> None:
    rows = tuple(
        Listing(id=id, kind=EntityKind.PLACE, sort="village", name=name, names=(ListedName(text=name),))
        for id, name in (("east", "Sarvabad"), ("west", "سروآباد"))
    )
    listed = [page(f"d{row.id}", place(row.name, listing=row.id)) for row in rows]
    who = resolved(*listed, page("d1", place("Sarvābād")), page("d2", place("Sarv Abad")), listings=rows)
    assert all(e.listing for e in who.entities if len(e.names) > 1)
    assert len({e.listing.id for e in who.entities if e.listing}) == 2
    told = saying(page("d1", *(place(row.name, listing=row.id) for row in rows)), TieKind.SAME_AS, 0, 1)
    (tie,) = resolved(told, listings=rows).ties
    assert tie.reasons[-1] == "not joined: the gazetteer has them as two"


def test_two_operations_of_one_fighting_are_parts_of_it_though_no_text_names_it() -> None:
    fighting = Listing(id="spring", kind=EntityKind.OPERATION, sort="fighting", name="Fighting of spring")
    two = [
        Listing(id=name, kind=EntityKind.OPERATION, sort="operation", name=f"Operation {name}", part_of="spring")
        for name in ("Lantern", "Tide")
    ]
    rows = [operation(row.name, listing=row.id) for row in two]
    who = resolved(page("d1", *rows), listings=(fighting, *two))
    assert [(t.kind, t.names) for t in who.ties] == [
        (TieKind.PART_OF, ("Operation Lantern", "Fighting of spring")),
        (TieKind.PART_OF, ("Operation Tide", "Fighting of spring")),
    ]
    assert len(resolved(page("d1", rows[0]), listings=(fighting, *two)).entities) == 1


def test_a_hostile_name_refers_and_is_never_joined() -> None:
    pages = [
        page("d1", body("the Vermin", "Dockers League", listing="league")),
        page("d2", body("Dockers League", listing="league")),
    ]
    who = resolved(*pages, listings=(LEAGUE,))
    (tie,) = who.ties
    assert (tie.kind, tie.names, len(set(tie.entities))) == (
        TieKind.REFERS_TO,
        ("the Vermin", "Dockers League"),
        2,
    )
    assert {(n.text, n.derogatory) for e in who.entities for n in e.names} == {
        ("the Vermin", True),
        ("Dockers League", False),
    }


def test_a_hostile_name_alone_still_says_for_whom_it_is_listed() -> None:
    who = resolved(page("d1", body("the Vermin", "Dockers League", listing="league")), listings=(LEAGUE,))
    assert {e.name: len(e.mentions) for e in who.entities} == {"the Vermin": 1, "Dockers League": 0}


def test_what_a_text_says_joins_with_its_passage() -> None:
    told = saying(page("d1", person("Davin Orr"), person("Marko Venn")), TieKind.SAME_AS, 0, 1)
    who = resolved(told, page("d2", person("Marko Venn")))
    tie = next(t for t in who.ties if t.rule == "known-as")
    assert tie.passages == (("d1", told.ties[0].span),)
    assert together(who) == [{"Davin Orr", "Marko Venn"}]
    assert len(who.entities) == 1


def test_a_nickname_holds_in_its_document_and_is_proposed_elsewhere() -> None:
    told = saying(page("d1", person("Davin Orr"), person("Marko"), person("Marko")), TieKind.SAME_AS, 0, 1)
    who = resolved(told, page("d2", person("Marko")))
    assert together(who) == [{"Davin Orr", "Marko"}]
    proposed = next(t for t in who.ties if len(set(t.entities)) == 2)
    assert (proposed.rule, proposed.names) == ("short-form-alone", ("Marko", "Davin Orr"))


def test_an_acronym_that_another_document_explains_is_proposed() -> None:
    pages = [page("d1", body("Dockers League"), body("DL", "Dockers League")), page("d2", body("DL"))]
    assert {t.rule for t in resolved(*pages).ties} == {"short-form", "short-form-alone"}


def test_another_name_of_somebody_does_not_keep_a_second_script_from_the_first() -> None:
    told = saying(page("d1", person("Ghader Malavi"), person("Marko Venn")), TieKind.SAME_AS, 0, 1)
    who = resolved(told, page("d2", person("قادر ملوی")), page("d3", person("Marko Venn")))
    assert together(who) == [{"Ghader Malavi", "Marko Venn", "قادر ملوی"}]


def test_what_a_text_keeps_apart_is_not_joined_by_its_letters() -> None:
    told = saying(page("d1", person("Ghader Malavi"), person("قادر ملوی")), TieKind.DISTINCT_FROM, 0, 1)
    who = resolved(told)
    assert len(who.entities) == 2
    assert [t.kind for t in who.ties] == [TieKind.DISTINCT_FROM, TieKind.SAME_AS]


def test_two_sides_names_of_an_operation_are_tied_and_stay_two() -> None:
    told = saying(
        page("d1", operation("Operation Lantern"), operation("Operation Tide")), TieKind.SAME_AS, 0, 1, side="ministry"
    )
    who = resolved(told)
    (tie,) = who.ties
    assert (tie.names, len(set(tie.entities))) == (("Operation Lantern", "Operation Tide"), 2)
    assert {n.text: n.side for e in who.entities for n in e.names} == {
        "Operation Lantern": "ministry",
        "Operation Tide": None,
    }
    assert who.names.event("Operation Lantern") == who.names.event("Operation Tide")
    assert who.names.key("Operation Lantern") != who.names.key("Operation Tide")


def test_a_person_can_say_that_two_sides_names_are_one() -> None:
    pages = page("d1", operation("Operation Lantern", side="ministry"), operation("Operation Tide", side="rebels"))
    who = resolved(pages, casefile=knowing("same-as", "Operation Lantern", "operation tide"))
    (tie,) = who.ties
    assert (len(who.entities), tie.status, tie.reasons) == (1, Status.ACCEPTED, ("the clerk knew both",))


def test_the_case_file_parts_what_the_machine_would_join() -> None:
    pages = [page("d1", person("Ghader Malavi")), page("d2", person("قادر ملوی")), page("d3", person("Ghāder Malavi"))]
    who = resolved(*pages, casefile=knowing("distinct-from", "Ghader Malavi", "قادر ملوی"))
    assert len(who.entities) == 2
    assert {t.kind for t in who.ties if t.status is Status.ACCEPTED} == {TieKind.DISTINCT_FROM}


def test_the_case_file_parts_names_of_one_row() -> None:
    pages = [
        page("d1", place("Oldgate Prison", listing="oldgate")),
        page("d2", place("the Pit", "Oldgate Prison", listing="oldgate")),
    ]
    who = resolved(*pages, casefile=knowing("distinct-from", "The Pit", "Oldgate Prison"), listings=(OLDGATE,))
    assert len(who.entities) == 2


def test_what_is_kept_apart_is_kept_apart_through_friends() -> None:
    """A is B and B is C; whoever says that A is not C has spoken of the group."""
    told = page("d1", person("Davin Orr"), person("Marko Venn"), person("Comandante Luz"))
    told = saying(saying(told, TieKind.SAME_AS, 0, 1), TieKind.SAME_AS, 1, 2)
    who = resolved(told, casefile=knowing("distinct-from", "Davin Orr", "Comandante Luz"))
    assert len(who.entities) == 2
    refused = next(t for t in who.ties if t.rule == "known-as" and len(set(t.entities)) == 2)
    assert "not joined" in refused.reasons[-1]


def test_the_names_of_the_case_file_are_one_and_give_the_side() -> None:
    known = KnownName(name="Operation Reed", kind="operation", also=("Tide",), side="ministry")
    who = resolved(page("d1", operation("Tide"), operation("Operation Reed")), casefile=CaseFile(names=(known,)))
    (entity,) = who.entities
    assert (entity.name, entity.side) == ("Operation Reed", "ministry")
    assert {t.status for t in who.ties} == {Status.ACCEPTED}


def test_names_that_only_letters_join_are_not_joined_across_two_fathers() -> None:
    pages = [
        page("d1", person("Ghader Malavi", traits=((TraitKind.FATHER, "Nima"),))),
        page("d2", person("قادر ملوی", traits=((TraitKind.FATHER, "پرویز"),))),
    ]
    who = resolved(*pages)
    (tie,) = who.ties
    assert len(who.entities) == 2
    assert tie.reasons[-1] == "not joined: different father, Nima and پرویز"


def test_a_father_given_more_fully_is_no_second_father() -> None:
    pages = [
        page("d1", person("Ghader Malavi", traits=((TraitKind.FATHER, "Nima"),))),
        page("d2", person("قادر ملوی", traits=((TraitKind.FATHER, "نیما ملوی"),))),
    ]
    who = resolved(*pages)
    assert (len(who.entities), who.findings) == (1, ())


def test_two_deaths_of_one_name_are_a_finding() -> None:
    pages = [
        page("d1", person("Ghader Malavi", traits=((TraitKind.DIED, "1988"),))),
        page("d2", person("Ghader Malavi", traits=((TraitKind.DIED, "1988-08"),))),
        page("d3", person("قادر ملوی", traits=((TraitKind.DIED, "1991-02-03"),))),
    ]
    who = resolved(*pages)
    (finding,) = who.findings
    assert (finding.code, finding.subject) == ("C007", who.entities[0].id)
    assert "1988 and 1991-02-03" in finding.says()


def test_who_writes_two_names_means_two_people_whatever_a_third_script_hides() -> None:
    pages = [page("d1", person("Ali Sarmoni"), person("Ali Sarmani")), page("d2", person("علی سرمنی"))]
    who = resolved(*pages)
    assert all(not {"Ali Sarmoni", "Ali Sarmani"} <= names for names in together(who))
    assert all(t.reasons for t in who.ties)


def test_every_way_of_writing_one_name_is_kept_and_tied() -> None:
    who = resolved(page("d1", place("Ghezel Darreh")), page("d2", place("ghezel-darreh")))
    (entity,) = who.entities
    (tie,) = who.ties
    assert (len(entity.mentions), [n.text for n in entity.names]) == (2, ["Ghezel Darreh"])
    assert (tie.rule, tie.names) == ("written-alike", ("Ghezel Darreh", "ghezel-darreh"))


def test_what_only_the_model_takes_for_a_body_is_the_person_whom_a_rule_finds() -> None:
    rows = [person("Emil Varga", rule="title"), body("Emil Varga", rule="model")]
    (entity,) = resolved(page("d1", *rows)).entities
    assert (entity.kind, len(entity.mentions)) == (EntityKind.PERSON, 2)
    assert len(resolved(page("d1", person("Varga", rule="title"), body("Varga", rule="model"))).entities) == 2


def test_a_tie_of_the_case_file_for_nobody_is_told() -> None:
    who = resolved(page("d1", person("Emil Varga")), casefile=knowing("same-as", "Emil Varga", "E. Varda"))
    assert [f.says() for f in who.findings] == ["The case file has a tie for E. Varda, which no document names."]


def test_that_namesakes_are_taken_for_one_is_told() -> None:
    who = resolved(page("d1", person("Emil Varga"), person("Ada")), page("d2", person("Emil Varga"), person("Ada")))
    assert [(t.names, t.score, t.reasons) for t in who.ties] == [
        (("Ada", "Ada"), 0.5, ("the same letters in 2 documents", "one word alone may mean several people")),
        (("Emil Varga", "Emil Varga"), 0.9, ("the same letters in 2 documents",)),
    ]


def test_a_person_and_a_place_of_one_name_are_two() -> None:
    assert apart(resolved(page("d1", person("Marek"), place("Marek")))) == {"Marek"}
