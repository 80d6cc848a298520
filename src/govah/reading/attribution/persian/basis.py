"""How a Persian speaker knows: from the cue, from what speaks, and from the person of the verbs.

A verb in the first person inside a quotation, «خودش», or a verb without a subject of its own tell of the speaker; what
somebody else is the subject of does not.
"""

from __future__ import annotations

import re
from itertools import pairwise

from govah.model import Basis, SpeakerKind, Stance
from govah.reading.attribution.lexicon import words
from govah.reading.attribution.persian.clauses import clause
from govah.reading.attribution.persian.names import Who
from govah.reading.attribution.persian.pieces import Phrase
from govah.reading.attribution.persian.said import Said
from govah.reading.attribution.persian.verbs import Form, Sure
from govah.reading.attribution.persian.words import Line

_SILENT = (Stance.WITHHOLDS, Stance.DECLINES, Stance.ASKS, Stance.ORDERS)
_REACH = 80  # words before a verb in which its subject is looked for
_DONE = ("past", "perfect", "pluperfect", "imperfect")
_MUST = re.compile(r"(?<!\w)باید .*\wه باش(?:م|ی|د|یم|ید|ند)(?!\w)")


def basis_of(line: Line, said: Said, stance: Stance) -> Basis:
    """How the speaker knows, as far as the words tell."""
    if stance is Stance.HEDGED and said.nobody:
        return Basis.HEARSAY
    written = written_basis(line, said.who, said.source)
    if written is Basis.RECORD:
        return written
    if said.cue is not None and said.cue.basis is not Basis.UNSTATED:
        return said.cue.basis
    if written is not Basis.UNSTATED and stance not in _SILENT[:2]:
        return written
    passes_on = said.passes or any(k.kind != "media" for k in said.links)
    return Basis.UNSTATED if passes_on else own_words(line, said, stance)


def written_basis(line: Line, who: Who | None, phrase: Phrase | None) -> Basis:
    """How a document knows: as a register does, which is written as things happen, or as any document."""
    if who is None or who.kind is not SpeakerKind.DOCUMENT:
        return Basis.UNSTATED
    named = range(phrase.first, phrase.last) if phrase else range(0)
    recorded = any(line.has(place, named.stop, "basis", "records") for place in named)
    return Basis.RECORD if recorded else Basis.DOCUMENT


def own_words(line: Line, said: Said, stance: Stance) -> Basis:
    """What a speaker did, saw, went through or concluded, by their own words."""
    if stance in _SILENT or stance is Stance.ALLEGES:
        return Basis.UNSTATED
    if must_have(line, said):
        return Basis.INFERENCE
    himself = any(line.has(p, said.last, "pronouns", "self") for p in range(said.first, said.last))
    for place in range(said.first, said.last):
        found = line.finite(place, said.last)
        basis = None if found is None else _by_verb(line, said, place, found[1], stance, himself=himself)
        if basis is not None:
            return basis
    return Basis.UNSTATED


def must_have(line: Line, said: Said) -> bool:
    """«باید رفته باشند»: concluded, not known."""
    return _MUST.search(line.text(said.first, said.last)) is not None


def _by_verb(line: Line, said: Said, place: int, form: Form, stance: Stance, *, himself: bool) -> Basis | None:
    """What one verb says; None where the next may say more."""
    quoted = said.frame == "quotation"
    idle = form.passive or form.verb in words("fa", "basis", "states")
    if idle and not quoted:
        return None
    if quoted and _is_to_us(line, max(said.first, place - _REACH), place):
        return Basis.EYEWITNESS
    own = (form.first and (quoted or himself)) or (
        not quoted and _is_left_out(line, said, place, form, himself, stance)
    )
    if not own or idle:
        return None
    if form.verb in words("fa", "basis", "perceiving"):
        return None if form.negated else Basis.EYEWITNESS
    return Basis.OWN_ACT if form.tense in _DONE else None


def _is_left_out(line: Line, said: Said, verb: int, form: Form, himself: bool, stance: Stance) -> bool:
    """Can the speaker be the subject of a verb in the third person: has it none of its own?"""
    if form.first or (himself and not form.plural):
        return himself
    if stance is Stance.CONCEDES:
        return not _other_subject(line, said, verb)
    one = said.who is not None and said.who.kind is SpeakerKind.PERSON and not said.who.plural
    return one and not form.plural and form.sure is Sure.EVERYWHERE and not _other_subject(line, said, verb)


def _other_subject(line: Line, said: Said, verb: int) -> bool:
    """Does somebody else than the speaker do it?"""
    subject = clause(line, max(said.first, verb - _REACH), verb).subject
    return subject is not None and not line.has(subject.first, subject.last, "pronouns", "either")


def _is_to_us(line: Line, first: int, verb: int) -> bool:
    """«ما را بردند»."""
    before = [line.words[p].text for p in range(first, verb)]
    return any(a in ("ما", "من", "مرا") and b == "را" for a, b in pairwise(before)) or "مرا" in before
