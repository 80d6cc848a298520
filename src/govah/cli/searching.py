"""`govah mentions`: which ideas a document has words for, and what was looked through for those it has none for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from govah.cli.options import CaseOption, JsonOption, which_case
from govah.cli.output import print_json, print_lines
from govah.cli.reading import text_of


def mentions(
    document: Annotated[str, typer.Argument(metavar="DOC", help="A text file, or a document of a case by id or name.")],
    terms: Annotated[list[str] | None, typer.Argument(metavar="TERM", help="An idea; none: all in case.toml.")] = None,
    case: CaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Look in DOC for each TERM and its synonyms in case.toml.

    Every spelling and regular inflection counts. Silence is told with what was searched, and never as proof.
    """
    row = _search(document, terms or [], case)
    if as_json:
        print_json(row)
    else:
        print_lines(_told(row))


def _search(document: str, terms: list[str], case: Path | None) -> dict[str, Any]:
    """In the document of the case; in a file where no case was named, or where the one named has no such document."""
    from govah.case.loose import mentions_in

    is_file = document == "-" or Path(document).is_file()
    if case is None and is_file:
        return mentions_in(text_of(Path(document)), document, terms)
    from govah.case import Case, NoSuchDocument

    with Case.open(which_case(case)) as opened:
        try:
            return opened.reading.mentions(document, terms)
        except NoSuchDocument:
            if not is_file:
                raise
            return mentions_in(text_of(Path(document)), document, terms, opened.reading.synonyms)


def _told(row: dict[str, Any]) -> Iterator[str]:
    for idea in row["ideas"]:
        count = len(idea["found"])
        searched = ", ".join(idea["searched"])
        if not count:
            yield f"{idea['idea']}: not found in the {row['characters']:,} characters we have (searched: {searched})"
        else:
            yield f"{idea['idea']}: {count} {'place' if count == 1 else 'places'} (searched: {searched})"
        for place in idea["found"]:
            yield f"  [{place['start']}] {place['text']} — {' '.join(place['passage']['text'].split())}"
    yield _caution(row)


def _caution(row: dict[str, Any]) -> str:
    if row["extract"] == "yes":
        marks = f" and marks what it leaves out ({len(row['omissions'])})" if row["omissions"] else ""
        return f"The text is an extract{marks}: the rest may have these words."
    return "Whether this is the whole document, the text does not say."


COMMANDS = (mentions,)
