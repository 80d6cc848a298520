"""Who says it in a Persian clause: by a name, by a document, by nobody, or by a subject that is left out.

A dropped subject is never invented: it is whoever the words have just been about, or whoever tells them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govah.model import SpeakerKind, Stance
from govah.reading.attribution.lexicon import Cue
from govah.reading.attribution.persian.frames import Opened
from govah.reading.attribution.persian.lists import phrases
from govah.reading.attribution.persian.names import Memory, Who, by_name, pronoun, who
from govah.reading.attribution.persian.people import is_somebody
from govah.reading.attribution.persian.pieces import Clause, Link, Phrase
from govah.reading.attribution.persian.said import Known, Said, Scope
from govah.reading.attribution.persian.verbs import Form
from govah.reading.attribution.persian.words import Line

WE = Who("", SpeakerKind.AUTHOR, first=True)
_WRITTEN = (SpeakerKind.DOCUMENT, SpeakerKind.OUTLET)
_CLAIMING = (Stance.CLAIMS, Stance.ALLEGES, Stance.CONCEDES)
_JUDGING = ("judge", "declare", "allege")
_IT = ("این", "ان")
_AGENTS = ("از سوی", "توسط", "از طرف", "از جانب")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Where the speaker is named, whom that means, and whether it is nobody in particular."""

    source: Phrase | None
    who: Who | None
    nobody: bool = False


@dataclass(frozen=True, slots=True)
class Speakers:
    """Asked about the clauses of one paragraph; `memory` is whom the text has spoken of."""

    line: Line
    memory: Memory

    def who(self, phrase: Phrase, scope: Scope, owner: Who | None = None) -> Who | None:
        """Whom a phrase in `scope` names; `owner` is whom «ش» means, else whoever says it or was last spoken of."""
        owner = owner or (scope.said.who if scope.said is not None else scope.who or self.memory.topic)
        if owner is not None and owner.kind is not SpeakerKind.PERSON:
            owner = self.memory.person or owner
        quoting = scope.said
        while quoting is not None and quoting.frame != "quotation":
            quoting = quoting.above
        return who(self.line, phrase, owner, None if quoting is None else quoting.who, self.memory)

    def document(self, parts: Clause, scope: Scope) -> Phrase | None:
        """«در نامه»: the document in which it is written."""
        place = parts.after("در")
        if place is not None and self.line.text(place.first, place.last) in _IT:
            return scope.written
        known = None if place is None else self.who(place, scope)
        return place if known is not None and known.kind in _WRITTEN else None

    def subject(self, cue: Cue, form: Form, parts: Clause) -> Phrase | None:
        """The cue's own subject. Of a verb in the first person only I or we can be it."""
        subject = parts.judging if cue.group in _JUDGING else parts.subject
        if subject is None or cue.group == "hearsay":
            return None
        first = pronoun(self.line, subject.first, subject.last) == "first"
        return by_name(self.line, subject) if not form.first or first else None

    def has_voice(self, cue: Cue, parts: Clause, scope: Scope) -> bool:
        """Is the speaker of the sort that the cue's sense needs?"""
        if not cue.voices:
            return True
        if parts.subject is not None and self._is_rumour(parts.subject):
            return True
        source = self.document(parts, scope) or (parts.after("از") if cue.group == "follow" else parts.subject)
        known = None if source is None else self.who(source, scope)
        return known is not None and known.kind in cue.voices

    def _is_rumour(self, own: Phrase) -> bool:
        """«شنیده‌ها حاکی است»."""
        return self.line.has(own.first, own.last, "voices", "rumours") == own.last - own.first

    def speaker(self, cue: Cue, form: Form, parts: Clause, own: Phrase | None, scope: Scope) -> Speaker:
        """Who says it."""
        if cue.group == "hearsay":
            return Speaker(None, None, nobody=True)
        document = self.document(parts, scope)
        if document is not None and own is not None:
            joined = form.passive and own.first == document.last
            document, own = (Phrase(document.first, own.last), None) if joined else (None, own)
        if document is not None and (form.passive or form.plural or cue.group == "stand"):
            return Speaker(document, self.who(document, scope))
        if form.passive:
            own = parts.after(*_AGENTS)
            return Speaker(None, None, nobody=True) if own is None else Speaker(own, self.who(own, scope))
        if own is not None and self._is_rumour(own):
            return Speaker(None, None, nobody=True)
        source = parts.after("از") if cue.group == "follow" else own
        return self._left_out(form, scope) if source is None else Speaker(source, self.who(source, scope))

    def _left_out(self, form: Form, scope: Scope) -> Speaker:
        """Whom a dropped subject means: us, whoever goes on, whoever tells it, the last topic, or nobody."""
        if form.first:
            return Speaker(None, WE)
        going_on = scope.verb is not None and scope.who is not None and not scope.who.first
        if going_on and scope.who and scope.verb and (scope.who.plural or form.plural == scope.verb.plural):
            return Speaker(scope.subject, scope.who)
        told = scope.said
        if told is not None and told.who is not None and told.who.plural == form.plural:
            return Speaker(None if told.frame == "quotation" else told.source, told.who)
        topic = self.memory.topic
        if told is None and (not form.plural or (topic is not None and topic.plural)):
            return Speaker(None, topic)
        return Speaker(None, None, nobody=form.plural)

    def links(self, cue: Cue, parts: Clause, found: Opened, speaker: Who | None, scope: Scope) -> Iterator[Known]:
        """Whom the speaker has it from; what a conclusion rests on is no link."""
        for link in parts.links:
            phrase = by_name(self.line, link.phrase)
            known = self.who(phrase, scope, speaker)
            if self._is_link(link, cue, known) and not self._answers(link, found):
                yield Known(link.kind, (link.at, link.phrase.first), phrase, known)
        if cue.group == "hear" and not any(k.kind == "via" for k in parts.links):
            source = parts.after("از", "از زبان")
            at = (source.first - 1, source.first) if source else (0, 0)
            yield Known("from", at, source, None if source is None else self.who(source, scope, speaker))
        if found.inner is not None:
            yield self._claimant(Phrase(*found.inner), scope, speaker)

    def _is_link(self, link: Link, cue: Cue, known: Who | None) -> bool:
        if link.kind == "media":
            return known is not None and known.kind is SpeakerKind.OUTLET
        if link.kind == "document":
            return cue.group != "conclude" and known is not None and known.kind in _WRITTEN
        return True

    def _answers(self, link: Link, found: Opened) -> bool:
        """«با اشاره به X گفت این …»: what takes X up is no report of it."""
        pointed = self.line.words[link.at + 1].text == "اشاره"
        return pointed and self.line.has(found.first, found.last, "cuts", "pointing") > 0

    def _claimant(self, phrase: Phrase, scope: Scope, speaker: Who | None) -> Known:
        """«ادعای X را»: whose claim it is."""
        noun = self.line.text(phrase.first - 1, phrase.first)
        stance = next((s for s in _CLAIMING if noun in phrases("nouns", s.value).listed), Stance.ASSERTS)
        return Known("claimed", (phrase.first - 1, phrase.first), phrase, self.who(phrase, scope, speaker), stance)

    def remember(self, cue: Cue, parts: Clause, said: Said, scope: Scope) -> None:
        """Who was asked, or spoken to by us, is who answers next; who is charged may be named shorter."""
        self.memory.heard(said.who)
        asked = parts.after("از") if cue.group == "ask" else parts.after("به")
        if said.who is not None and said.who.first and asked is not None and said.above is None:
            answering = self.who(asked, scope)
            if answering is not None:
                self.memory.see(answering)
        if parts.object is not None and is_somebody(self.line, parts.object.first, parts.object.last):
            known = self.who(parts.object, scope)
            if known is not None:
                self.memory.keep(known.name)
