"""The voices whose words are being read, one within another; and where the words return to an outer one.

What somebody says runs on until a joined clause comes whose cue, tense or person cannot belong to them: «… و افزود» is
whoever spoke in that tense before, «… و B گفته» somebody beside the one who speaks.
"""

from __future__ import annotations

from govah.reading.attribution.persian.names import Who, pronoun
from govah.reading.attribution.persian.pieces import Clause, Phrase
from govah.reading.attribution.persian.said import Said, Scope
from govah.reading.attribution.persian.verbs import Form, Sure
from govah.reading.attribution.persian.words import Line

JOINTS = ("و", "،", ",", "؛", ";", "اما", "ولی", "لیکن", "بلکه", "حال")
_COMMAS = ("،", ",")
STRONG = ("؛", ";")
_TURNS = ("اما", "ولی")
_RANK = {"pluperfect": 0, "perfect": 1, "imperfect": 2, "past": 2, "present": 2, "future": 2, "wish": 2}


class Scopes:
    """A stack of scopes; `topic` is whom the sentence is about in its main clause."""

    def __init__(self, line: Line, start: int, above: Said | None) -> None:
        self._line = line
        self._stack = [Scope(start, above, start)]
        self.topic: Who | None = None

    @property
    def top(self) -> Scope:
        """The innermost voice."""
        return self._stack[-1]

    @property
    def depth(self) -> int:
        """How many voices speak within the one that is read."""
        return len(self._stack) - 1

    def open(self, scope: Scope) -> None:
        """One more voice begins to speak."""
        self._stack.append(scope)

    def return_to(self, depth: int, joint: int) -> None:
        """Close what was opened deeper, where the joint stands."""
        while self.depth > depth:
            said = self._stack.pop().said
            if said is not None and said.runs:
                said.last = joint
        self.top.clause(joint)

    def about(self, scope: Scope, subject: Phrase | None, known: Who | None) -> None:
        """The running clause of `scope` is about somebody; in a main clause the sentence is."""
        scope.subject, scope.who = subject, known
        main = self._stack[: self._stack.index(scope) + 1]
        if known is not None and all(s.said is None or s.said.head for s in main):
            self.topic = known

    def rejoin(self, start: int, cue: int, form: Form, own: Phrase | None) -> None:
        """Before a joined cue, leave the words of those who cannot be the ones who say it."""
        joint = self._line.words[start].text
        if self.top.verb is None or not self.depth or start >= cue or joint not in JOINTS:
            return
        strong = joint in STRONG or (form.first and not self.top.verb.first)
        told = self.top.said.who if self.top.said else None
        if self._is_under(start) or (told and told.first and self.top.verb.first and not form.first):
            self.return_to(self.depth - 1, start)
            return
        self.return_to(0 if strong else self._depth_of(form, own), start)

    def rejoin_head(self) -> None:
        """Before a joined head phrase, leave the words of whoever speaks."""
        start = self.top.start
        joint = self._line.words[start].text
        if self.top.verb is not None and self.top.said is not None and joint in JOINTS and self.depth:
            self.return_to(0 if joint in STRONG else self.depth - 1, start)

    def leave(self, parts: Clause, form: Form) -> None:
        """At a verb that is no cue, return to who tells it: to a new "we", or with «اما» to the tense of the cue."""
        if self.depth and self._leaves(form):
            self.return_to(self.depth - 1, self.top.start)

    def _leaves(self, form: Form) -> bool:
        scope, words = self.top, self._line.words
        said, verb = scope.said, scope.verb
        if said is None or not said.runs or said.head or verb is None or words[scope.start].text not in JOINTS:
            return False
        if form.first and not verb.first:
            return said.who is None or not said.who.first
        if self._is_under(scope.start):
            return True
        turns = any(w.text in _TURNS for w in words[scope.start : scope.start + 2])
        same = said.form is not None and said.form.tense == form.tense
        return turns and same and verb.tense != form.tense and said.nobody

    def _is_under(self, joint: int) -> bool:
        """«وقتی پرسیدم که …، رفت»: does the main clause begin behind the comma?"""
        start = self._stack[-2].start
        return self._line.words[joint].text in _COMMAS and self._line.has(start, joint, "cuts", "subordinators") > 0

    def _depth_of(self, form: Form, own: Phrase | None) -> int:
        """How deep a joined cue stands."""
        said, top = self.top.said, self.depth
        if said is None or (said.head and not self._is_himself(own)):
            return top
        if own is not None:
            earlier = said.form is not None and _RANK[form.tense] < _RANK[said.form.tense]
            return top if earlier and len(self._voices()) == 1 else top - 1
        if self._goes_on(form):
            return top
        alike = (d for d, s in reversed(self._voices()) if s.form is not None and _alike(s.form, form))
        return next(alike, top + (self.top.who is not None)) - 1

    def _goes_on(self, form: Form) -> bool:
        """Can the last clause's subject be the cue's? A participle leaves its auxiliary to the next verb."""
        verb = self.top.verb
        if verb is None or self.top.who is None:
            return False
        return _alike(verb, form) or verb.sure is not Sure.EVERYWHERE

    def _voices(self) -> list[tuple[int, Said]]:
        """Those who speak by a cue verb, each with its depth."""
        return [(d, s.said) for d, s in enumerate(self._stack) if d and s.said is not None and not s.said.head]

    def _is_himself(self, own: Phrase | None) -> bool:
        """Does the teller speak of themselves («و خودش هم …»), inside a third voice's words?"""
        return own is not None and pronoun(self._line, own.first, own.last) == "self" and self.depth > 1


def _alike(one: Form, other: Form) -> bool:
    """Can two verbs have one subject and one teller, by their tense and number?"""
    return one.tense == other.tense and one.person == other.person
