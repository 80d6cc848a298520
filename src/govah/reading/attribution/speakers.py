"""Who a source is: the full name behind a surname, the person behind "he", or nobody when the text leaves it open.

A deterministic sieve: a wrong name on a statement is worse than none, so a pronoun that fits two people equally well
stays unresolved; whom it may mean stands beside it as the runner-up.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from govah.model import Basis, Mention, Span, SpeakerKind, SpeakerMention
from govah.reading.attribution.cast import Cast, Person, kind_of
from govah.reading.attribution.gender import gender_of_noun
from govah.reading.attribution.lexicon import words
from govah.reading.attribution.pronouns import Choice, choose
from govah.reading.attribution.row import Row, Voice
from govah.reading.attribution.scene import THIRD, Scene
from govah.reading.attribution.voices import pronoun_class

_UNRESOLVED = 0.8  # of its score is left to a row whose pronoun means nobody in particular
_TURN = "transcript"  # who takes turns is "you" to the others, not "he"
_SPEAKS = 1.3  # how present whoever speaks becomes
_LOOSE = (SpeakerKind.UNKNOWN, SpeakerKind.ORGANISATION)  # what a parser takes a person's name for
_IS_QUOTED = 0.8  # the same, for whom another speaker quotes


def resolve(rows: Sequence[Row], mentions: Sequence[Mention], text: str, scene: Scene) -> None:
    """Give each row, in reading order, its speaker, runner-up and kind. Cost: linear (names kept in mind are bounded).

    Args:
        rows: in reading order, parents known.
        mentions: who and what the text names.
        text: the whole text that offsets count in.
        scene: what else is known of the text.
    """
    ordered = sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
    said = (span for row in rows for span in row.content)
    sieve = _Sieve(rows, ordered, Cast(ordered, text, scene, said))
    for row in rows:
        sieve.name(row)
    for row in rows:
        _say_i(row, rows)


class _Sieve:
    """What was read so far: who was named, who spoke last."""

    def __init__(self, rows: Sequence[Row], mentions: Sequence[Mention], cast: Cast) -> None:
        self.rows = rows
        self.mentions = mentions
        self.cast = cast
        self.sources = {row.voice.span for row in rows if row.voice is not None}
        self.heard = 0
        self.chosen: dict[Span, Choice] = {}
        self.last: Row | None = None

    def name(self, row: Row) -> None:
        """Resolve one row; rows come in reading order."""
        if row.voice is None:
            self._left_out(row)
        else:
            row.kind = row.voice.kind
            self._read_to(row.voice.head.end)
            self._voice(row, row.voice)
        if row.speaker and row.kind is not SpeakerKind.AUTHOR:
            self.last = row

    def _read_to(self, place: int) -> None:
        """Take in the names before `place`, and the pronouns that are no source: they keep whom they mean present."""
        pronouns = self.cast.scene.pronouns
        while self.heard < len(pronouns) and pronouns[self.heard].span.start < place:
            pronoun = pronouns[self.heard]
            self.heard += 1
            if pronoun.span not in self.sources and not self.cast.quoted.hold(pronoun.span.start):
                self.cast.read_to(pronoun.span.start)
                choice = choose(self.cast, pronoun.kind, pronoun.span.start)
                if choice.person is not None:
                    self.cast.come_up(choice.person, pronoun.span)
                    if not self.cast.said.hold(pronoun.span.start):
                        choice.agree(pronoun.kind)
        self.cast.read_to(place)

    def _voice(self, row: Row, voice: Voice) -> None:
        mention = self._mention(voice)
        if voice.pronoun:
            self._pronoun(row, voice)
        elif mention is not None and (kind := kind_of(mention)) is not None:
            name = voice.name if voice.kind is SpeakerKind.OUTLET and mention.rule == "parser" else mention.name
            kind = voice.kind if voice.kind in (SpeakerKind.OUTLET, SpeakerKind.PERSON) else kind
            gender = self.cast.gender(mention)
            self._speaks(row, self.cast.see(self.cast.full_name(name, gender), kind, gender, voice.place))
        elif voice.named:
            self._speaks(row, self.cast.see(self.cast.full_name(voice.name), voice.kind, "", voice.place))
        elif (meant := self.cast.in_role(voice.span, voice.name, voice.head)) is not None:
            self._speaks(row, self.cast.see(meant, SpeakerKind.PERSON, "", voice.place))
        elif voice.kind is not SpeakerKind.UNKNOWN and voice.name:
            gender = gender_of_noun(voice.head.of(self.cast.text).lower())
            self._speaks(row, self.cast.see(self._owned(row, voice), voice.kind, gender, voice.place))
        else:
            row.speaker = SpeakerMention(self._owned(row, voice), voice.place) if voice.name else None

    def _owned(self, row: Row, voice: Voice) -> str:
        """Whose "his commander" is, where "his" means somebody: "Dario Venn's commander"."""
        owner = self._choice(row, voice, voice.owner).person if voice.owner in THIRD else None
        whose, _, owned = voice.name.partition(" ")
        return f"{owner.name}'s {owned}" if owner is not None and pronoun_class(whose.lower()) and owned else voice.name

    def _mention(self, voice: Voice) -> Mention | None:
        last = bisect_right(self.mentions, voice.head.end - 1, key=lambda m: m.span.start)
        near = self.mentions[max(0, last - 3) : last]
        return next((m for m in reversed(near) if m.span.overlaps(voice.head)), None) if voice.named else None

    def _speaks(self, row: Row, person: Person) -> None:
        somebody = row.rule.startswith(_TURN) or (row.voice is not None and row.voice.kind is SpeakerKind.PERSON)
        if somebody and person.kind in _LOOSE:
            person.kind = SpeakerKind.PERSON
        row.speaker, row.kind = person.mention, person.kind
        outermost = row.parent is None or row.relay is not None
        if row.voice is not None and not row.agent and not row.rule.startswith(_TURN):
            self.cast.come_up(person, row.voice.span, _SPEAKS if outermost else _IS_QUOTED)

    def _left_out(self, row: Row) -> None:
        if row.meant is not None and not row.left_out:
            row.speaker, row.kind = row.meant
        if row.left_out == "last":
            row.rule += "+last-speaker"
            above = None if row.parent is None else self.rows[row.parent]
            if above is not None and above.speaker is not None:
                row.speaker, row.kind = above.speaker, above.kind
            elif self.last is not None and row.block - self.last.block <= 1:
                row.speaker, row.kind = self.last.speaker, self.last.kind

    def _pronoun(self, row: Row, voice: Voice) -> None:
        if voice.pronoun == "first":
            return
        row.rule += "+pronoun"
        choice = self.chosen.get(voice.span) or self._choice(row, voice, voice.pronoun)
        self.chosen[voice.span] = choice
        row.runner_up = choice.runner_up.mention if choice.runner_up else None
        if choice.person is None:
            row.score *= _UNRESOLVED
            row.kind = SpeakerKind.UNKNOWN if voice.pronoun == "plural" else row.kind
            return
        choice.agree(voice.pronoun)
        if choice.person.kind is SpeakerKind.DOCUMENT and row.basis is Basis.UNSTATED:
            row.basis = Basis.DOCUMENT
        self._speaks(row, choice.person)

    def _choice(self, row: Row, voice: Voice, pronoun: str) -> Choice:
        """Inside what somebody says indirectly "he" is most likely they; in their own quotation or turn it never is."""
        above = None if row.parent is None else self.rows[row.parent]
        speaker = self.cast.people.get(above.speaker.name) if above is not None and above.speaker else None
        own_words = row.in_quotation or (above is not None and above.rule.startswith(_TURN))
        around, never = (None, speaker) if own_words else (speaker, None)
        if self.last is not None and self.last.speaker and _replies(row, self.cast.text):
            never = self.cast.people.get(self.last.speaker.name)
        return choose(self.cast, pronoun, voice.span.start, around=around, never=never)


def _replies(row: Row, text: str) -> bool:
    """Whoever replies is not who spoke before."""
    return row.cue is not None and row.cue.of(text).lower() in words("en", "pronouns", "replies")


def _say_i(row: Row, rows: Sequence[Row]) -> None:
    """I and we: whoever says the words around them, else the document's own voice, which has no name here."""
    if row.left_out != "first" and (row.voice is None or row.voice.pronoun != "first"):
        return
    above, seen = row, 0
    while above.parent is not None and above.speaker is None and seen < len(rows):
        above, seen = rows[above.parent], seen + 1
    if above is not row:
        row.speaker, row.kind = above.speaker, above.kind
    else:
        row.rule += "+unknown-voice" if row.in_quotation else "+own-voice"
        row.kind = SpeakerKind.UNKNOWN if row.in_quotation else SpeakerKind.AUTHOR
