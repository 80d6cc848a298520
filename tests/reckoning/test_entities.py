"""Mentions of one folded name are one entity; everything else stays apart."""

from __future__ import annotations

from govah.model import Bounds, Dating, DatingRule, EntityKind, KnownName, Mention, Reading, Span
from govah.reckoning.entities import gather


def reading(document: str, *names: tuple[str, EntityKind]) -> Reading:
    mentions = tuple(
        Mention(span=Span(n * 10, n * 10 + 5), text=name, kind=kind, name=name, rule="test")
        for n, (name, kind) in enumerate(names)
    )
    return Reading(document=document, dating=Dating(bounds=Bounds(), rule=DatingRule.NONE), mentions=mentions)


def test_spellings_that_fold_alike_meet_across_documents_and_all_are_kept() -> None:
    found = gather(
        [reading("d1", ("Ghezel Hesār", EntityKind.PLACE)), reading("d2", ("ghezel hesar", EntityKind.PLACE))], ()
    )
    assert [(e.kind, sorted(n.text for n in e.names), len(e.mentions)) for e in found] == [
        (EntityKind.PLACE, ["Ghezel Hesār", "ghezel hesar"], 2)
    ]


def test_a_person_and_a_place_of_one_name_are_two() -> None:
    found = gather([reading("d1", ("Marek", EntityKind.PERSON), ("Marek", EntityKind.PLACE))], ())
    assert len({e.id for e in found}) == 2


def test_the_case_file_joins_names_and_gives_sides() -> None:
    known = KnownName(name="Operation Reed", kind="operation", also=("Tide",), side="ministry")
    (entity,) = gather(
        [reading("d1", ("Tide", EntityKind.OPERATION), ("Operation Reed", EntityKind.OPERATION))], (known,)
    )
    assert (entity.side, {n.text for n in entity.names}) == ("ministry", {"Tide", "Operation Reed"})
