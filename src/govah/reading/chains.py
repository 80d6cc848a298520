"""Who passes whose words on: from the page outwards in, to whoever speaks.

A link that the text leaves unnamed stays in the chain, unnamed: without it hearsay would look first-hand. The page
itself is always there, under the best name it gives itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from govah.model import (
    UNNAMED,
    Attribution,
    DateMention,
    Document,
    DocumentKind,
    EntityKind,
    Relay,
    SpeakerKind,
    Stance,
    Stated,
)
from govah.reading.naming import find_named, name_words
from govah.reading.sheet import Sheet
from govah.reading.wordlists import words

_OWN_RULE = "+own-voice"
_ADDRESS = re.compile(r"\s*<[^<>\s]+@[^<>\s]+>\s*$")
_OWN_VOICE = frozenset({DocumentKind.TESTIMONY, DocumentKind.MEMOIR, DocumentKind.LETTER, DocumentKind.INTERVIEW})


def page_chain(document: Document) -> tuple[Relay, ...]:
    """The links that every statement of `document` has in common: the page, where it was taken from, who wrote it."""
    links: list[Relay] = []
    if document.republished_from:
        links += [_page(document), _original(document.republished_from)]
    elif document.outlet:
        links.append(_stated(document.outlet, SpeakerKind.OUTLET))
    if document.byline:
        links.append(_stated(document.byline, SpeakerKind.AUTHOR))
    if document.witness:
        links.append(_witness(document, document.witness))
    return tuple(links) or (_page(document),)


def _page(document: Document) -> Relay:
    named = document.outlet or document.title
    if named:
        return _stated(named, SpeakerKind.PAGE)
    return Relay(name=document.name, kind=SpeakerKind.PAGE, stance=Stance.ASSERTS)


def _original(origin: Stated) -> Relay:
    """Where the page says that it took its text from; a bare "this site" names nobody."""
    if origin.value.lower().split()[0] in words("en", "points_away"):
        return Relay(name=UNNAMED, kind=SpeakerKind.UNKNOWN, text=origin.value, span=origin.span)
    return _stated(origin, SpeakerKind.OUTLET)


def _stated(stated: Stated, kind: SpeakerKind) -> Relay:
    """The link that the page states; a mail address after the name is no part of the name."""
    name = _ADDRESS.sub("", stated.value).strip("\"' ") or stated.value
    return Relay(name=name, kind=kind, text=stated.value, span=stated.span, stance=Stance.ASSERTS)


def _witness(document: Document, witness: Stated) -> Relay:
    """The person whose testimony it is. A page may only describe its witness and name them in its title."""
    named = _person_in(witness.value, document) or (document.title and _person_in(document.title.value, document))
    relay = _stated(witness, SpeakerKind.PERSON)
    return replace(relay, name=named, description=witness.value) if named else relay


def _person_in(text: str, document: Document) -> str | None:
    people = (n for n in find_named(text, document.language) if n.kind is EntityKind.PERSON)
    return next((n.span.of(text) for n in people), None)


def chain_of(
    sheet: Sheet, page: tuple[Relay, ...], index: int | None, said: dict[int, DateMention]
) -> tuple[Relay, ...]:
    """The whole chain of what attribution `index` opens; of the page's own voice where it is None."""
    chain = list(page)
    for place in _path(sheet.attributions, index):
        own = _OWN_RULE in sheet.attributions[place].rule
        _extend(chain, relay_of(sheet, place, said.get(place)), sheet.document, own=own)
    return tuple(chain)


def relay_of(sheet: Sheet, index: int, said: DateMention | None = None) -> Relay:
    """The link of one attribution."""
    row = sheet.attributions[index]
    text = row.source.of(sheet.text) if row.source else ""
    name = _name(sheet, row) or UNNAMED
    return Relay(
        name=name,
        kind=row.speaker_kind if name != UNNAMED else SpeakerKind.UNKNOWN,
        text=text,
        span=row.source,
        description=row.description,
        cue=row.cue,
        stance=row.stance,
        polarity=row.polarity,
        certainty=row.certainty,
        basis=row.basis,
        coerced=row.coerced,
        taken_for=row.taken_for,
        said=said,
    )


def _name(sheet: Sheet, row: Attribution) -> str:
    """The name the speaker was resolved to; a name with nothing but a title before it goes without the title, and a
    pronoun that may mean anybody is no name."""
    written = row.source.of(sheet.text) if row.source and "+pronoun" not in row.rule else ""
    name = row.speaker.name if row.speaker else " ".join(written.split())
    inside = [m for m in sheet.mentions_in(row.source) if m.kind is EntityKind.PERSON] if row.source else []
    if len(inside) == 1 and name in (written, " ".join(written.split())):
        rest = written.replace(inside[0].text, "").split()
        if all(word in name_words("fa", "title") | name_words("en", "title") for word in rest):
            return inside[0].name
    return name


def _path(attributions: Sequence[Attribution], index: int | None) -> list[int]:
    path: list[int] = []
    while index is not None and index not in path:
        path.append(index)
        index = attributions[index].parent
    return path[::-1]


def _extend(chain: list[Relay], link: Relay, document: Document, *, own: bool) -> None:
    """Add `link`, unless it is the voice that the chain already ends with: then it only says more about it."""
    last = chain[-1]
    if own or _is_same_voice(last, link, document):
        chain[-1] = replace(
            link,
            name=last.name,
            kind=last.kind,
            text=last.text,
            span=last.span,
            description=last.description,
            said=link.said or last.said,
        )
    else:
        chain.append(link)


def _is_same_voice(last: Relay, link: Relay, document: Document) -> bool:
    written = " ".join(link.text.lower().split())
    first = any(written in words(language, "first_person") for language in ("en", "fa"))
    if first or link.kind is SpeakerKind.AUTHOR:
        return last.cue is not None or document.kind in _OWN_VOICE or last.kind is SpeakerKind.AUTHOR
    called = {written, link.name.lower()}
    known = words("en", "witness") | words("fa", "witness")
    if document.witness and called & known and last.kind is SpeakerKind.PERSON:
        return True
    return link.name != UNNAMED and link.name == last.name
