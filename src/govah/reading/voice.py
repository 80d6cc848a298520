"""How somebody who speaks for themselves knows what they tell.

"We were sorted" is told by one it happened to, "I signed" by one who did it, "I heard" by one who was told. The record
shows no more than the words do: whether they can have been there is for reckoning.
"""

from __future__ import annotations

import re

from govah.model import Basis, Relay, Span, SpeakerKind
from govah.reading.sheet import Sheet
from govah.reading.syntax import Syntax

_I = frozenset({"i", "we"})
_SENSES = frozenset(
    [
        "saw",
        "see",
        "seen",
        "watched",
        "watch",
        "witnessed",
        "noticed",
        "observed",
        "heard",
        "remember",
        "remembered",
        "recall",
    ]
)
_TOLD = frozenset(["told", "informed"])
_BE = frozenset(["am", "are", "was", "were", "been", "be"])
_PERSIAN_SENSES = re.compile(r"(?<!\w)(?:دیدم|دیدیم|شاهد بود(?:م|یم)|شنیدم|به چشم خود|بودم|بودیم|بردندم|ما را)(?!\w)")
_SPEAKS = (SpeakerKind.PERSON, SpeakerKind.AUTHOR, SpeakerKind.GROUP)


def own_basis(sheet: Sheet, claim: Span, chain: tuple[Relay, ...]) -> Basis:
    """The basis that the first person in `claim` gives away; UNSTATED where nobody says "I" or "we"."""
    if chain[-1].kind not in _SPEAKS:
        return Basis.UNSTATED
    syntax = sheet.syntax_at(claim.start)
    if syntax is None:
        return Basis.EYEWITNESS if _PERSIAN_SENSES.search(claim.of(sheet.text)) else Basis.UNSTATED
    found = (_basis(syntax, w) for w in syntax.within(claim) if syntax.words[w] in _I)
    return next((b for b in found if b), Basis.UNSTATED)


def _basis(syntax: Syntax, word: int) -> Basis | None:
    verb = syntax.words[syntax.heads[word]]
    dep = syntax.deps[word]
    if dep == "nsubjpass":
        return Basis.TOLD if verb in _TOLD else Basis.EYEWITNESS
    if dep != "nsubj":
        return None
    return Basis.EYEWITNESS if verb in _SENSES or verb in _BE else Basis.OWN_ACT
