"""What a Persian speaker does with the words, how sure they are, and how they know: one level of a chain.

The mood of the words counts as much as the cue: «گفت بایستد» is an order, whatever verb reports it.
"""

from __future__ import annotations

from govah.model import Commitment, Polarity, SpeakerKind, Stance
from govah.reading.attribution.commitment import taken_for
from govah.reading.attribution.lexicon import data
from govah.reading.attribution.persian.basis import basis_of, must_have
from govah.reading.attribution.persian.said import Said
from govah.reading.attribution.persian.verbs import Form
from govah.reading.attribution.persian.words import Line
from govah.reading.attribution.stance import Judgement

_HEAD_STANCES = {
    "reports": Stance.ASSERTS,
    "asserts": Stance.ASSERTS,
    "claims": Stance.CLAIMS,
    "opines": Stance.OPINES,
    "concedes": Stance.CONCEDES,
    "documents": Stance.ASSERTS,
}
_NEUTRAL = (Stance.ASSERTS, Stance.REPORTS)


def judgement(line: Line, said: Said) -> Judgement:
    """Read the answers off the cue, its form and what it opens."""
    stance = _stance(line, said)
    return Judgement(
        stance=stance,
        polarity=_polarity(said, stance),
        certainty=_certainty(line, said, stance),
        basis=basis_of(line, said, stance),
        coerced=stance is Stance.CONCEDES and (_is_confession(line, said) or _in_custody(line, said)),
        taken_for=_taken_for(said),
    )


def is_said(line: Line, said: Said) -> bool:
    """Does anybody say it? Not in a question of the page's own, or under a condition: «اگر گفته باشد»; what stands
    under «که» before the cue is asked of somebody."""
    if said.above is not None:
        return True
    place = said.at[0] - 1
    while place >= 0 and not line.is_mark(place):
        asked = place > 0 and line.words[place - 1].text.endswith("که")
        if not asked and line.has(place, said.at[0], "operators", "unsaid"):
            return False
        place -= 1
    return True


def _stance(line: Line, said: Said) -> Stance:
    if said.telling is not None and said.telling.cue is not None and said.telling.cue.stance not in _NEUTRAL:
        return _stance(line, said.telling)
    stance = _HEAD_STANCES.get(said.head, Stance.ASSERTS) if said.cue is None else said.cue.stance
    if said.cue is not None and said.form is not None and said.form.negated:
        refused = data("fa")["refused"].get(said.cue.group)
        return Stance(refused or data("en")["operators"]["negated"][stance.value])
    if said.nobody and stance in (Stance.ASSERTS, Stance.REPORTS) and said.is_rumour:
        return Stance.HEDGED
    if stance not in (Stance.ASSERTS, Stance.REPORTS):
        return stance
    if _beside(line, said):
        return Stance.HEDGED
    mood = _mood(line, said)
    if mood is not None:
        return mood
    return Stance.REPORTS if said.who is not None and said.who.kind is SpeakerKind.OUTLET else Stance.ASSERTS


def _mood(line: Line, said: Said) -> Stance | None:
    """A question asks; words in the imperative, or in the subjunctive with nothing over it, order."""
    promised = said.passes or (said.cue is not None and said.cue.group == "promise")
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
            found[1].tense != "wish"
            or said.frame == "quotation"
            or _commands(said, place, found[1])
            or _ends(line, place + found[0], said.last)
        ):
            return found[1]
        place += found[0] if found else 1
    return None


def _commands(said: Said, place: int, form: Form) -> bool:
    """«برو پیش عمه»: an imperative that comes first."""
    return place == said.first and form.person.startswith("2")


def _ends(line: Line, place: int, last: int) -> bool:
    return place >= last or line.is_mark(place) or line.words[place].text in ("و", "که", "تا", "اما", "ولی")


def _beside(line: Line, said: Said) -> Commitment | None:
    """How sure the word before the cue leaves it: «تلویحاً گفت», «ظاهراً گفته است»."""
    first = max(0, said.at[0] - 3)
    for sure in (Commitment.POSSIBLE, Commitment.PROBABLE):
        if any(line.has(p, said.at[0], "tacit", sure.value) for p in range(first, said.at[0])):
            return sure
    return None


def _polarity(said: Said, stance: Stance) -> Polarity:
    """Who doubts, or does not think so, says that it is not so."""
    doubts = said.cue is not None and said.cue.word in data("fa")["doubting"].split("|")
    negated = said.form is not None and said.form.negated
    against = stance is Stance.DENIES or (stance is Stance.OPINES and doubts != negated)
    return Polarity.NEGATIVE if against else Polarity.POSITIVE


def _taken_for(said: Said) -> Polarity | None:
    if said.cue is None or (said.who is not None and said.who.first):
        return None
    negated = said.form is not None and said.form.negated
    return taken_for(said.cue.word, "negation" if negated else "plain", language="fa")


def _certainty(line: Line, said: Said, stance: Stance) -> Commitment:
    if stance is Stance.HEDGED:
        return Commitment.UNSTATED if said.nobody else _beside(line, said) or Commitment.POSSIBLE
    certainty = Commitment(data("en")["operators"]["certainty"][stance.value])
    if certainty is Commitment.CERTAIN and must_have(line, said):
        return Commitment.PROBABLE
    if certainty is not Commitment.CERTAIN or said.frame == "quotation":
        return certainty
    for sure in (Commitment.POSSIBLE, Commitment.PROBABLE):
        if any(line.has(p, said.last, "hedges", sure.value) for p in range(said.first, said.last)):
            return sure
    return certainty


def _is_confession(line: Line, said: Said) -> bool:
    """«اعتراف», «اقرار»: words for what one says before a judge or an interrogator."""
    return any(line.words[p].text.startswith(tuple(data("fa")["confessing"].split())) for p in range(*said.at))


def _in_custody(line: Line, said: Said) -> bool:
    """Does what stands around an admission speak of custody, interrogation or a broadcast?"""
    around = [*range(max(0, said.at[0] - 20), said.first), *range(said.last, min(said.last + 20, len(line.words)))]
    return any(line.words[p].text.startswith(tuple(data("fa")["coercion"].split())) for p in around)
