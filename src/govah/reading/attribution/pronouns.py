"""Whom a pronoun of the third person means: whoever fits it in gender and number and is the most present.

Two that are nearly equally present leave it open. Nobody is chosen because they are the only one left: somebody named
far back and never since is no answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govah.model import SpeakerKind
from govah.reading.attribution.cast import Cast, Person
from govah.reading.attribution.figures import BODIES

_LEAST = 0.1  # presence below which nobody is meant
_CLOSE = {"plural": 0.7}  # of the first one's presence: a second that is nearer leaves it open
_CLOSE_OTHERWISE = 0.9
_LEAST_OF_MANY = 0.55  # the same as `_LEAST` for "they": any plural noun could be meant
_SURE = 0.5  # of the first one's presence: with the second below it, the pronoun tells the first one's gender
_SAME_GENDER = 1.3  # how much more present a gender that fits makes somebody, if the text tells it
_AS_GUESSED = {True: 1.2, False: 0.6}  # the same, if only pronouns tell it
_NOBODY_KNOWN = 0.7  # how much less present a name makes somebody that may be no person's
_AROUND = 1.0  # presence that whoever says the words around gains
_BODY_AS_THEY = 0.6  # "they" may mean a body: so much less than a group


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom a pronoun means, None where it is open; the runner-up; and whether the first is far ahead."""

    person: Person | None = None
    runner_up: Person | None = None
    sure: bool = False

    def agree(self, pronoun: str) -> None:
        """A pronoun that hardly means anybody else lets a gender be guessed."""
        if self.sure and self.person is not None and not self.person.guess and pronoun in ("he", "she"):
            self.person.guess = pronoun


def choose(
    cast: Cast, pronoun: str, place: int, *, around: Person | None = None, never: Person | None = None
) -> Choice:
    """The likeliest of those named before `place`. `around` is who says the words around it, `never` in whose own
    quotation it stands."""
    ranked = sorted(_ranked(cast, pronoun, place, around, never), key=lambda r: (-r[0], r[1].name))
    if not ranked:
        return Choice()
    first, second = ranked[0], ranked[1] if len(ranked) > 1 else None
    if first[0] < (_LEAST_OF_MANY if pronoun == "plural" else _LEAST):
        return Choice(None, first[1] if first[0] >= _LEAST else None)
    if second is None:
        return Choice(first[1], None, sure=first[0] >= _SURE)
    if second[0] > _CLOSE.get(pronoun, _CLOSE_OTHERWISE) * first[0]:
        return Choice(None, first[1])
    return Choice(first[1], second[1], sure=second[0] < _SURE * first[0] and first[0] >= _SURE)


def _ranked(
    cast: Cast, pronoun: str, place: int, around: Person | None, never: Person | None
) -> Iterator[tuple[float, Person]]:
    sentence, quoted = cast.scene.sentence_at(place), cast.quoted.hold(place)
    for person in cast.people.values():
        if person is never or person.span.start >= place or not (fit := _fit(person, pronoun)):
            continue
        presence = person.present(sentence, quoted=quoted) + (_AROUND if person is around else 0.0)
        if presence > 0:
            yield presence * fit, person


def _fit(person: Person, pronoun: str) -> float:
    """How well the pronoun fits; 0 if it cannot mean them."""
    if pronoun == "it":
        return 1.0 if person.kind in BODIES else 0.0
    if pronoun == "plural":
        return 1.0 if person.kind is SpeakerKind.GROUP else _BODY_AS_THEY if person.kind in BODIES else 0.0
    if person.kind is SpeakerKind.UNKNOWN:
        return _NOBODY_KNOWN
    if person.kind is not SpeakerKind.PERSON or (pronoun != "either" and person.gender not in ("", pronoun)):
        return 0.0
    if person.gender or pronoun == "either":
        return _SAME_GENDER
    return _AS_GUESSED[person.guess == pronoun] if person.guess else 1.0
