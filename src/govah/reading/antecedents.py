"""Whom a word of a document means: a name, "who", "I", or a pronoun that leaves no doubt.

A pronoun counts only where the nearest subject that is a person leaves one choice. What it cannot mean is nobody's: a
wrong name would put one man into another's cell, or make his killer of him.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from govah.model import EntityKind, SpeakerKind, Statement
from govah.reading.sheet import Sheet
from govah.reading.syntax import Syntax
from govah.reading.wordlists import words

_PEOPLE = (SpeakerKind.PERSON, SpeakerKind.AUTHOR)
_SUBJECTS = ("nsubj", "nsubjpass")


class People:
    """Whom a word of a document means, where it means one person."""

    def __init__(self, sheet: Sheet, statements: Sequence[Statement]) -> None:
        self.sheet = sheet
        self._named = dict(sorted([*self._subjects(), *_speaking(statements)]))
        self._places = list(self._named)
        self._people = sorted((m.span, m.name) for m in sheet.mentions if m.kind is EntityKind.PERSON)

    def _subjects(self) -> Iterator[tuple[int, str]]:
        for mention in self.sheet.mentions:
            syntax = self.sheet.syntax_at(mention.span.start) if mention.kind is EntityKind.PERSON else None
            top = syntax.root(mention.span) if syntax else None
            if syntax and top is not None and syntax.deps[top] in _SUBJECTS:
                yield mention.span.start, mention.name

    def at(self, syntax: Syntax, statement: Statement, word: int) -> str | None:
        """The person that `word` names, stands for, or says "I" of."""
        text = syntax.words[word]
        if text in words("en", "relatives"):
            noun = self._antecedent(syntax, word)
            return self._mentioned(syntax, noun) if noun is not None else None
        if text in words("en", "first_person"):
            return statement.speaker.name if statement.speaker.kind in _PEOPLE else None
        if text in words("en", "third_person"):
            return self._before(syntax, word, statement)
        return self._mentioned(syntax, word)

    def _antecedent(self, syntax: Syntax, word: int) -> int | None:
        verb = syntax.heads[word]
        while syntax.deps[verb] == "conj":
            verb = syntax.heads[verb]
        noun = syntax.heads[verb] if syntax.deps[verb] == "relcl" else None
        return syntax.heads[noun] if noun is not None and syntax.deps[noun] == "appos" else noun

    def _mentioned(self, syntax: Syntax, word: int) -> str | None:
        place = syntax.starts[word]
        at = bisect_right(self._people, place, key=lambda row: row[0].start)
        span, name = self._people[at - 1] if at else (None, None)
        return name if span is not None and place < span.end else self._named.get(place)

    def _before(self, syntax: Syntax, word: int, statement: Statement) -> str | None:
        """The last person who was the subject before `word`, in this paragraph; in somebody's own account that names
        nobody before, the speaker. Nobody is both the subject and the object of one verb."""
        place = syntax.starts[word]
        at = bisect_left(self._places, place)
        last = self._places[at - 1] if at else None
        spoken = statement.quotation is not None and statement.speaker.kind in _PEOPLE
        if spoken and (last is None or last < statement.span.start):
            return statement.speaker.name
        start = self.sheet.block_at(place).block.span.start
        if last is None or last < start or self._is_subject(syntax, syntax.heads[word], last):
            return None
        return self._named[last]

    def _is_subject(self, syntax: Syntax, verb: int, place: int) -> bool:
        subject = syntax.child(verb, *_SUBJECTS)
        return subject is not None and any(syntax.starts[w] == place for w in syntax.below(subject))


def _speaking(statements: Sequence[Statement]) -> Iterator[tuple[int, str]]:
    for statement in statements:
        speaker = statement.speaker
        if speaker.kind is SpeakerKind.PERSON and speaker.span is not None:
            yield speaker.span.start, speaker.name
