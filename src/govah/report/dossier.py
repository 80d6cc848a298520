"""The dossier: one HTML file that holds the whole case as it stands, for reading anywhere and for good.

It is complete with scripts off and loads nothing. Every line leads to its passage; a line that could not would not be
written. The same examination always gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from govah import __version__
from govah.model import Examination
from govah.report import assets
from govah.report.clashes import clashes
from govah.report.graph import nets
from govah.report.headline import headline
from govah.report.index import index
from govah.report.limits import limits
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.many import many
from govah.report.map import where
from govah.report.reader import Page, fragments, pages
from govah.report.shown import bdi, shown
from govah.report.sources import refused, sources
from govah.report.when import when
from govah.report.who import who
from govah.report.why import why
from govah.report.words import Words

_MANY = 40
"""Documents above which the browser is asked not to lay out what is out of sight."""


def dossier(examination: Examination, *, language: str = "en") -> str:
    """The dossier of `examination` as one HTML file, its own words in `language` (``en`` or ``fa``).

    Raises: BadInput: no dossier in that language.
    """
    words = Words(language)
    lines = Lines(Lookup(examination), words)
    chronology = when(lines)
    head = headline(lines, chronology.span)
    broken: list[str] = []
    body = (
        _environment()
        .get_template("body.html")
        .render(
            w=words,
            lines=lines,
            lookup=lines.lookup,
            head=head,
            when=chronology,
            why=why(lines),
            counted=many(lines),
            who=who(lines),
            nets=nets(lines),
            where=where(lines),
            index=index(lines),
            clashes=clashes(lines),
            sources=sources(lines),
            refused=refused(lines),
            pages=_noting(pages(lines), broken),
            limits=limits(lines),
            many=len(examination.documents) > _MANY,
            version=__version__,
        )
    )
    return (
        _environment()
        .get_template("dossier.html")
        .render(
            w=words,
            title=head.window,
            body=Markup(body),
            policy=assets.policy(),
            style=assets.style(),
            fragments=fragments(broken),
            fonts=assets.fonts(body),
            script=assets.script(),
        )
    )


def _noting(found: Iterator[Page], broken: list[str]) -> Iterator[Page]:
    """Passes the pages on and keeps the passages that go on in a second element."""
    for page in found:
        broken += page.broken
        yield page


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("govah.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"shown": shown, "bdi": bdi}
    return environment
