"""What a Persian speaker does with the words, how sure they are, and how they know: one level of a chain.

The mood of the words counts as much as the cue: «گفت بایستد» is an order, whatever verb reports it.
"""

from __future__ import annotations

from itertools import pairwise

from govah.model import Basis, Commitment, Polarity, SpeakerKind, Stance
from govah.reading.attribution.lexicon import data
from govah.reading.attribution.persian_reading import Said
from govah.reading.attribution.persian_verbs import Form, Sure
from govah.reading.attribution.persian_words import Line
from govah.reading.attribution.stance import Judgement

_HEAD_STANCES = {
    "reports": Stance.ASSERTS,
    "asserts": Stance.ASSERTS,
    "claims": Stance.CLAIMS,
    "opines": Stance.OPINES,
    "concedes": Stance.CONCEDES,
    "documents": Stance.ASSERTS,
}
_OPEN = ("say", "declare", "promise", "report", "stand", "floating", "want", "stress")  # a mood can show in their words


def judgement(line: Line, said: Said) -> Judgement:
    """Read the answers off the cue, its form and what it opens."""
    stance = _stance(line, said)
    return Judgement(
        stance=stance,
        polarity=Polarity.NEGATIVE if stance is Stance.DENIES else Polarity.POSITIVE,
        certainty=_certainty(line, said, stance),
        basis=_basis(line, said, stance),
        coerced=stance is Stance.CONCEDES and _in_custody(line, said),
    )


def _stance(line: Line, said: Said) -> Stance:
    stance = _HEAD_STANCES.get(said.head, Stance.ASSERTS) if said.cue is None else said.cue.stance
    if said.cue is not None and said.form is not None and said.form.negated:
        refused = data("fa")["refused"].get(said.cue.group)
        return Stance(refused or data("en")["operators"]["negated"][stance.value])
    if said.nobody and stance in (Stance.ASSERTS, Stance.REPORTS) and said.is_rumour:
        return Stance.HEDGED
    if stance not in (Stance.ASSERTS, Stance.REPORTS):
        return stance
    mood = _mood(line, said)
    if mood is not None:
        return mood
    return Stance.REPORTS if said.who is not None and said.who.kind is SpeakerKind.OUTLET else Stance.ASSERTS


def _mood(line: Line, said: Said) -> Stance | None:
    """A question asks; words in the imperative, or in the subjunctive with nothing over it, order."""
    promised = said.cue is not None and said.cue.group == "promise"
    if said.last > said.first and any(line.words[p].text in "؟?" for p in range(said.last - 2, said.last)):
        return Stance.ASKS if said.frame == "quotation" else None
    main = None if promised else _main_verb(line, said)
    return Stance.ORDERS if main is not None and main.tense == "wish" else None


def _main_verb(line: Line, said: Said) -> Form | None:
    """The verb of the content's first clause; none where "must" or "perhaps" stands over it."""
    place = said.first
    while place < said.last:
        if line.has(place, said.last, "operators", "over"):
            return None
        found = line.finite(place, said.last)
        if found is not None and (
            found[1].tense != "wish" or found[1].person.startswith("2") or _ends(line, place + found[0], said.last)
        ):
            return found[1]
        place += found[0] if found else 1
    return None


def _ends(line: Line, place: int, last: int) -> bool:
    return place >= last or line.is_mark(place) or line.words[place].text in ("و", "که", "تا", "اما", "ولی")


def _certainty(line: Line, said: Said, stance: Stance) -> Commitment:
    if stance is Stance.HEDGED and said.nobody:
        return Commitment.UNSTATED
    certainty = Commitment(data("en")["operators"]["certainty"][stance.value])
    if certainty is not Commitment.CERTAIN or said.frame == "quotation":
        return certainty
    for sure in (Commitment.POSSIBLE, Commitment.PROBABLE):
        if any(line.has(p, said.last, "hedges", sure.value) for p in range(said.first, said.last)):
            return sure
    return certainty


def _basis(line: Line, said: Said, stance: Stance) -> Basis:
    if stance is Stance.HEDGED and said.nobody:
        return Basis.HEARSAY
    if said.cue is not None and said.cue.basis is not Basis.UNSTATED:
        return said.cue.basis
    return Basis.UNSTATED if said.passes else _own(line, said, stance)


def _own(line: Line, said: Said, stance: Stance) -> Basis:
    """What a speaker did, saw or went through, by the person of the verbs and «خودش»."""
    himself = any(line.has(p, said.last, "pronouns", "self") for p in range(said.first, said.last))
    for place in range(said.first, said.last):
        found = line.finite(place, said.last)
        if found is None:
            continue
        form = found[1]
        if form.first and (said.frame == "quotation" or himself):
            seen = any(c.group == "witness" for c in form.cues)
            return Basis.EYEWITNESS if seen else Basis.UNSTATED if form.tense == "present" else Basis.OWN_ACT
        if stance is Stance.CONCEDES and not form.passive:
            return Basis.OWN_ACT if himself or not _other_subject(line, said, place) else Basis.UNSTATED
        if (
            himself
            and said.who is not None
            and not said.who.plural
            and form.sure is Sure.EVERYWHERE
            and not form.passive
            and not form.plural
        ):
            return Basis.OWN_ACT
        if said.frame == "quotation" and _is_to_us(line, said.first, place):
            return Basis.EYEWITNESS
    return Basis.UNSTATED


def _other_subject(line: Line, said: Said, verb: int) -> bool:
    """Does somebody else than the speaker do what is admitted?"""
    from govah.reading.attribution.persian_phrases import clause

    subject = clause(line, said.first, verb).subject
    return subject is not None and not line.has(subject.first, subject.last, "pronouns", "either")


def _is_to_us(line: Line, first: int, verb: int) -> bool:
    """«ما را بردند»."""
    words = [line.words[p].text for p in range(first, verb)]
    return any(a in ("ما", "من", "مرا") and b == "را" for a, b in pairwise(words)) or "مرا" in words


def _in_custody(line: Line, said: Said) -> bool:
    """Does what stands around an admission speak of custody, interrogation or a broadcast?"""
    around = [*range(max(0, said.at[0] - 20), said.first), *range(said.last, min(said.last + 20, len(line.words)))]
    return any(line.words[p].text.startswith(tuple(data("fa")["coercion"].split())) for p in around)
