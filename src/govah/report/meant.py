"""Which events of a case somebody means who names one in their own words.

All words must be found in what an event is called, in either language; nothing is guessed, and where several fit, all
are meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from govah.errors import BadInput
from govah.model import Event, Examination
from govah.report.days import Days
from govah.report.sayings import Sayings
from govah.report.words import LANGUAGES, Words
from govah.text.folding import folded


def meant(wanted: str, examination: Examination) -> list[Event]:
    """The events with this id, or with all of these words in what they are called; most told of first.

    Raises: BadInput: none is.
    """
    events = {e.id: e for e in examination.reckoning.events}
    if wanted in events:
        return [events[wanted]]
    words = frozenset(folded(wanted).split())
    tongues = [Words(language) for language in LANGUAGES]
    sayings = [Sayings(w, Days(w), events) for w in tongues]
    found = [e for e in events.values() if words and words <= frozenset(_words(e, sayings))]
    if not found:
        raise BadInput(f"no event is called {wanted}: see `govah chronology` for what they are called")
    return sorted(found, key=lambda e: (-len(e.statements), e.id))


def _words(event: Event, sayings: list[Sayings]) -> Iterator[str]:
    """Everything that an event is called, its kind and people too, word by word."""
    called = event.called
    nouns = (noun for _, noun in called.nouns)
    told = (text for says in sayings for text in (says.named(event.id), says.plain(says.kind(called.kind))))
    for text in (*told, *called.names, *nouns, *event.participants, *event.places):
        yield from folded(text.replace(",", " ").replace("،", " ")).split()
