"""How somebody who speaks for themselves knows what they tell.

"We were sorted" is told by one it happened to, "I signed" by one who did it, "I was told" by one who was not there.
The record shows no more than the words do: whether they can have been there is for reckoning.
"""

from __future__ import annotations

from govah.model import Basis, Relay, Span, SpeakerKind
from govah.reading.sheet import Sheet
from govah.reading.syntax import Syntax
from govah.reading.wordlists import pattern, words

_SPEAKS = (SpeakerKind.PERSON, SpeakerKind.AUTHOR, SpeakerKind.GROUP)


def own_basis(sheet: Sheet, claim: Span, chain: tuple[Relay, ...]) -> Basis:
    """The basis that the first person in `claim` gives away; UNSTATED where nobody says "I" or "we"."""
    if chain[-1].kind not in _SPEAKS:
        return Basis.UNSTATED
    syntax = sheet.syntax_at(claim.start)
    if syntax is None:
        seen = pattern(sheet.block_at(claim.start).block.language, "senses")
        return Basis.EYEWITNESS if seen and seen.search(claim.of(sheet.text)) else Basis.UNSTATED
    first = words("en", "first_person")
    found = (_basis(syntax, w) for w in syntax.within(claim) if syntax.words[w] in first)
    return next((b for b in found if b), Basis.UNSTATED)


def _basis(syntax: Syntax, word: int) -> Basis | None:
    verb, dep = syntax.words[syntax.heads[word]], syntax.deps[word]
    if dep == "nsubjpass":
        return Basis.TOLD if verb in words("en", "told") else Basis.EYEWITNESS
    if dep != "nsubj":
        return None
    return Basis.EYEWITNESS if verb in words("en", "senses") | words("en", "being") else Basis.OWN_ACT
