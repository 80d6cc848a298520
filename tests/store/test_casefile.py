"""What people write in case.toml, and what they are told when it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from govah.model import AskedExplanation, CaseFile, Idea, KnownEvent, KnownName, KnownTie, UsedName, VagueWord
from govah.store.casefile import TEMPLATE, BadCaseFile, casefile_of, read_casefile, write_template

WHOLE = """\
title = "The arrests at the harbour"
language = "fa"
sides = ["the ministry", "the union"]
switched_off = ["sorting-prepares-arrests"]

[[names]]
name = "Dockers' Union"
kind = "organisation"
also = ["the Union"]
side = "the union"

[[names]]
name = "Mirnaya"
kind = "place"

[[explanations]]
says = "The arrests answered the bombing."
of = "the arrests"
because = "the bombing"
"""


def test_everything_that_can_be_written_is_read() -> None:
    assert casefile_of(WHOLE) == CaseFile(
        title="The arrests at the harbour",
        language="fa",
        sides=("the ministry", "the union"),
        switched_off=("sorting-prepares-arrests",),
        names=(
            KnownName(name="Dockers' Union", kind="organisation", also=("the Union",), side="the union"),
            KnownName(name="Mirnaya", kind="place"),
        ),
        explanations=(
            AskedExplanation(says="The arrests answered the bombing.", of="the arrests", because="the bombing"),
        ),
    )


def test_what_vague_words_mean_is_read_under_their_dotted_names() -> None:
    written = "[vagueness]\npart.year.early = [1, 3]\nquantity.many = 4\n[vagueness.near]\nabout = 0.25"
    assert casefile_of(written).vagueness == (
        VagueWord("part.year.early", (1, 3)),
        VagueWord("quantity.many", (4,)),
        VagueWord("near.about", (0.25,)),
    )


def test_the_words_of_an_idea_are_read_in_any_script() -> None:
    written = '[synonyms]\nriot = ["mutiny", "شورش"]\n"prison raid" = ["storming"]'
    assert casefile_of(written).synonyms == (Idea("riot", ("mutiny", "شورش")), Idea("prison raid", ("storming",)))


def test_a_known_name_can_have_a_place_a_holder_and_names_of_one_side() -> None:
    written = """\
[[names]]
name = "Quay Prison"
kind = "place"
at = [-59.9, 10]
part_of = "Mirnaya"
used = [{ text = "the Hotel", side = "the ministry", since = "1993", until = "1994-06-30", derogatory = true }]
"""
    hotel = UsedName(text="the Hotel", side="the ministry", derogatory=True, since="1993", until="1994-06-30")
    quay = KnownName(name="Quay Prison", kind="place", at=(-59.9, 10.0), part_of="Mirnaya", used=(hotel,))
    assert casefile_of(written).names == (quay,)


def test_no_file_an_empty_file_and_the_template_say_the_same(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    assert read_casefile(path) == CaseFile()
    write_template(path)
    assert read_casefile(path) == CaseFile() == casefile_of("")


def test_the_template_does_not_overwrite_what_people_wrote(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_text(WHOLE, encoding="utf-8")
    write_template(path)
    assert path.read_text(encoding="utf-8") == WHOLE


def test_every_line_of_the_template_can_be_used() -> None:
    lines = (line.removeprefix("# ") for line in TEMPLATE.splitlines()[1:])
    used = casefile_of("\n".join(line for line in lines if line))
    assert used.names
    assert used.explanations
    assert used.sides
    assert used.vagueness
    assert used.synonyms
    assert used.rules_only


CANNOT_BE = [
    ("vagueness = 3", r"line 1, vagueness: write what it widens to: several = \[3, 9\]"),
    ('sides = []\n[vagueness]\nquantity.several = "many"', "line 3, several: write what it widens to"),
    ('rules_only = "yes"', "line 1, rules_only: write true or false"),
    ("synonyms = 3", r"line 1, synonyms: write it as \[synonyms\] with a line for each idea"),
    ('[synonyms]\nriot = "mutiny"', "line 2, riot: write a list of words"),
    ('[synonyms]\nriot = ["mutiny"]\nraid = [" - "]', "line 3, raid: write a list of words, each with a letter"),
    ('titel = "x"', r"line 1, titel: there is no such key here; did you mean title\?"),
    ("sides = []\ntitle = 3", 'line 2, title: write a text: "…"'),
    ('language = "de"', "line 1, language: “de” is not one of en, fa"),
    ('sides = "the union"', "line 1, sides: write a list of texts"),
    ("sides = [1]", "line 1, sides: write a list of texts"),
    ('names = ["Ana"]', r"line 1, names: write it as \[\[names\]\]"),
    ('[[names]]\nname = "Ana"', "line 1, kind: it is missing"),
    (
        '[[names]]\nname = "Ana"\nkind = "person"\n\n[[names]]\nname = "Sea Star"\nkind = "ship"',
        "line 7, kind: “ship” is not one of person, organisation, outlet, place, operation",
    ),
    ('names = [\n  {name = "Ana", kind = "person", aka = "A"},\n]', "aka: there is no such key here"),
    ('[[names]]\nname = "A"\nkind = "place"\nat = [91, 0]', "line 4, at: write degrees north and east"),
    ('[[names]]\nname = "A"\nkind = "place"\nat = "59 N"', "line 4, at: write degrees north and east"),
    ('[[names]]\nname = "A"\nkind = "place"\nat = [1, nan]', "line 4, at: write degrees north and east"),
    ('[[names]]\nname = "A"\nkind = "place"\nused = ["B"]', "line 4, used: write a list of tables"),
    ('[[names]]\nname = "A"\nkind = "place"\nused = [{ side = "B" }]', "text: it is missing"),
    (
        '[[names]]\nname = "A"\nkind = "place"\nused = [{ text = "B", since = "May" }]',
        "since: “May” is no year or day",
    ),
    ('[[explanations]]\nsays = "x"\nof = "y"', "line 1, because: it is missing"),
    ("title =", "case.toml is not TOML: .*"),
    ('title = "a"\ntitle = "b"\n', "case.toml is not TOML: .*line 2"),
]


@pytest.mark.parametrize(("text", "says"), CANNOT_BE)
def test_what_cannot_be_is_told_with_its_line_and_how_to_mend_it(text: str, says: str) -> None:
    with pytest.raises(BadCaseFile, match=says):
        casefile_of(text)


def test_a_file_that_is_not_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_bytes(b'title = "\xff"')
    with pytest.raises(BadCaseFile, match="UTF-8"):
        read_casefile(path)


def test_a_tie_names_two_things_and_says_why() -> None:
    tie = casefile_of('[[ties]]\nkind = "same-as"\nnames = ["Reed", "Tide"]\nreason = "one raid"').ties
    assert tie == (KnownTie(kind="same-as", names=("Reed", "Tide"), reason="one raid"),)


def test_what_people_know_of_two_passages_is_read() -> None:
    (line,) = casefile_of('[[events]]\nkind = "apart"\nstatements = ["d0-1-2", "d0-3-4"]\nreason = "two yards"').events
    assert line == KnownEvent(kind="apart", statements=("d0-1-2", "d0-3-4"), reason="two yards")
    with pytest.raises(BadCaseFile, match=r"line 2, kind: “joined” is not one of same, apart"):
        casefile_of('[[events]]\nkind = "joined"\nstatements = ["d0-1-2", "d0-3-4"]\nreason = "two yards"')


@pytest.mark.parametrize("names", ['["Reed"]', '["Reed", "Reed"]', '["Reed", "Tide", "Moss"]', '"Reed"'])
def test_a_tie_is_between_two_different_names(names: str) -> None:
    with pytest.raises(BadCaseFile, match=r"line 3, names: write two different names"):
        casefile_of(f'[[ties]]\nkind = "same-as"\nnames = {names}\nreason = "one raid"')
