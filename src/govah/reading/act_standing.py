"""How an act stands in its clause: as a fact, denied, or only thought of, and which phase of it is told.

"There was no riot" denies the riot; "the killings were not aimed at ..." denies no killing. So a negation counts only
on the act itself or on a verb that says no more than that it happened.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from govah.model import Phase, Span
from govah.reading.act_lexicon import ActLexicon
from govah.reading.syntax import NOUNS, VERBS, Syntax
from govah.reading.wordlists import words

_LINKS = frozenset({"of", "for", "to", "against", "at", "from", "with"})
_OWNED = frozenset({"of", "for"})
_ASIDE = frozenset({"relcl", "acl", "advcl", "poss", "appos", "pcomp"})
_QUALITIES = frozenset({"JJ", "JJR", "JJS", "RB", "RBR", "RBS"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr", "xcomp", "ccomp", "prep", "agent", "oprd", "expl")
_OBJECTS = ("dobj", "prep", "xcomp", "ccomp", "pcomp", "pobj", "attr", "oprd")


@dataclass(frozen=True, slots=True)
class Standing:
    """`denied`: the text says that it was not so. Not `real`: it says neither that it was nor that it was not."""

    phase: Phase
    denied: bool
    real: bool


def standing(syntax: Syntax, lexicon: ActLexicon, act: int, nominal: bool) -> Standing:
    """How the act word at `act` stands."""
    climb = _Climb(syntax, lexicon)
    climb.look_at(act)
    below = act
    for above in syntax.above(act):
        if not (
            climb.past_verb(below, above, nominal) if syntax.tags[above] in VERBS else climb.past_noun(below, above)
        ):
            break
        below = above
    return Standing(climb.phase, climb.denied, climb.real)


def is_the_point(syntax: Syntax, claim: Span, act: int) -> bool:
    """Is the act what `claim` tells, so that who denies the claim denies it? Denying that there were lists before the
    bombing denies no bombing."""
    for below, above in pairwise((act, *syntax.above(act))):
        if syntax.starts[below] < claim.start or syntax.ends[below] > claim.end:
            break
        if syntax.deps[below] in _ASIDE and claim.start <= syntax.starts[above] < claim.end:
            return False
        if _leads_away(syntax, below) or _is_described(syntax, below, above):
            return False
    return True


def _leads_away(syntax: Syntax, word: int) -> bool:
    return syntax.deps[word] == "prep" and syntax.words[word] not in _OWNED


def _is_described(syntax: Syntax, below: int, above: int) -> bool:
    """Is it the subject of "were a response", of which more is said than that it was?"""
    subject = syntax.deps[below] == "nsubj" and syntax.words[above] in _BE
    return subject and syntax.child(above, "attr", "acomp", "prep") is not None


class _Climb:
    """Walks from an act up to the end of what bears on it."""

    def __init__(self, syntax: Syntax, lexicon: ActLexicon) -> None:
        self._syntax, self._lexicon = syntax, lexicon
        self.phase, self.denied, self.real = Phase.WHOLE, False, True
        self._is_point = True

    def look_at(self, word: int) -> None:
        """Take in what hangs on this word: "no", "not", "would", "alleged", "if", "to"."""
        syntax, lexicon = self._syntax, self._lexicon
        below = [syntax.words[c] for c in syntax.children[word]]
        self.denied |= self._is_point and any(self._denies(c) for c in syntax.children[word])
        self.real &= not any(b in lexicon.modals for b in below)
        self.real &= not any(
            syntax.words[c] in lexicon.doubted and syntax.deps[c] == "amod" for c in syntax.children[word]
        )
        self.real &= not any(b in words("en", "conditions") for b in below)
        to = any(syntax.words[c] == "to" and syntax.deps[c] == "aux" for c in syntax.children[word])
        if to and (syntax.deps[word] in ("advcl", "acl") or syntax.words[syntax.heads[word]] in _BE):
            self.real = False

    def _denies(self, word: int) -> bool:
        """Is it a negation, and no "No." before a number?"""
        text = self._syntax.words[word]
        number = text == "no" and self._syntax.tags[word] in NOUNS
        return text in self._lexicon.negatives and not number

    def past_noun(self, below: int, above: int) -> bool:
        """Climb past a noun, preposition or adjective; False where what is above no longer bears on the act."""
        syntax = self._syntax
        if syntax.deps[below] in ("relcl", "appos", "conj") and syntax.tags[below] in VERBS:
            return False
        if syntax.tags[above] in NOUNS:
            self._take_phase(self._lexicon.phase_nouns.get(syntax.words[above]))
            if syntax.deps[below] not in ("poss", "compound"):
                self.look_at(above)
        elif syntax.words[above] == "without":
            self.denied = True
        self._is_point &= not _leads_away(syntax, above) and syntax.tags[above] not in _QUALITIES
        return syntax.deps[below] not in ("relcl", "poss")

    def past_verb(self, below: int, above: int, nominal: bool) -> bool:
        """Climb past a verb; False where it says more of the act than that it happened."""
        syntax, lexicon = self._syntax, self._lexicon
        text, dep = syntax.words[above], syntax.deps[below]
        if (dep == "prep" and syntax.words[below] not in _LINKS) or _is_described(syntax, below, above):
            return False
        if dep in _ARGUMENTS:
            self._take_phase(lexicon.phase_verbs.get(text))
        if dep == "prep":
            self._take_phase(self._phase_of_arguments(above))
        if text in lexicon.unreal and dep in _OBJECTS:
            self.real = False
        says_more = text in _BE and syntax.child(above, "xcomp") is not None
        only_happens = text in lexicon.light or text in lexicon.phase_verbs or self._exists(above)
        shares = dep == "conj" and syntax.child(below, "nsubj", "nsubjpass", "aux", "auxpass") is None
        if (nominal and only_happens and not says_more) or dep == "xcomp" or shares:
            self.look_at(above)
            return dep == "xcomp" or syntax.deps[above] in ("xcomp", "conj")
        return False

    def _exists(self, verb: int) -> bool:
        return self._syntax.child(verb, "expl") is not None

    def _phase_of_arguments(self, verb: int) -> Phase | None:
        """As in "the groundwork was laid for the killings": the phase is named by the verb's subject or object."""
        arguments = (c for c in self._syntax.children[verb] if self._syntax.deps[c] in ("nsubj", "nsubjpass", "dobj"))
        named = (self._lexicon.phase_nouns.get(self._syntax.words[c]) for c in arguments)
        return next((phase for phase in named if phase), None)

    def _take_phase(self, phase: Phase | None) -> None:
        """The nearest word decides; but what begins or ends a preparation is still the preparation."""
        if phase and self.phase is Phase.WHOLE:
            self.phase = phase
