"""A Persian sentence read from left to right: each cue with its speaker, and how far what it opens runs.

What somebody says runs on until the words return to another voice: at the end of the sentence or quotation, or before
a joined clause whose cue, tense or person cannot belong to the one who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from govah.model import SpeakerKind, Stance
from govah.reading.attribution.lexicon import Cue, data
from govah.reading.attribution.persian_frames import Opened, Place, opened
from govah.reading.attribution.persian_heads import head_end, head_kinds, heads, parted
from govah.reading.attribution.persian_names import Memory, Who, by_name, pronoun, who
from govah.reading.attribution.persian_people import is_somebody
from govah.reading.attribution.persian_phrases import Clause, Link, Phrase, clause
from govah.reading.attribution.persian_verbs import Form, Sure
from govah.reading.attribution.persian_words import Line, phrases

_JOINTS = ("و", "،", ",", "؛", ";", "اما", "ولی", "لیکن", "بلکه", "حال")
_CLAIMING = (Stance.CLAIMS, Stance.ALLEGES, Stance.CONCEDES)
_TELLING = ("say", "stress", "declare", "report", "stand", "claim")
_RANK = {"pluperfect": 0, "perfect": 1, "imperfect": 2, "past": 2, "present": 2, "future": 2, "wish": 2}
_PERCEIVING = ("hear", "witness")
_STRONG = ("؛", ";")
_WRITTEN = (SpeakerKind.DOCUMENT, SpeakerKind.OUTLET)


@dataclass(frozen=True, slots=True)
class Known:
    """One more link of a chain, with the words `at` that make it one: whom the speaker has it from (None where nobody
    is named)."""

    kind: str
    at: tuple[int, int]
    phrase: Phrase | None
    who: Who | None
    stance: Stance = Stance.ASSERTS


@dataclass(slots=True, eq=False)
class Said:
    """One attribution while its content still runs: words [first, last), and before an aside [*before). `telling` is
    what it was told by, where the cue only says how its speaker knows; `joined` is where its clause begins that goes on
    after another of the same voice."""

    rule: str
    cue: Cue | None
    at: tuple[int, int]
    first: int
    last: int
    source: Phrase | None = None
    who: Who | None = None
    form: Form | None = None
    frame: str = ""
    head: str = ""
    runs: bool = False
    before: tuple[int, int] | None = None
    links: tuple[Known, ...] = ()
    nobody: bool = False
    above: Said | None = None
    is_rumour: bool = False
    joined: int | None = None
    passes: bool = False
    telling: Said | None = None


@dataclass(slots=True, eq=False)
class Scope:
    """How far the reading of one voice's words, from `origin` on, has come: where its running clause began, what stands
    aside in it, and who its last clause was about."""

    start: int
    said: Said | None = None
    origin: int = 0
    holes: list[tuple[int, int]] = field(default_factory=list)
    relative: int | None = None
    verb: Form | None = None
    subject: Phrase | None = None
    who: Who | None = None

    def clause(self, start: int) -> None:
        """A new clause begins."""
        self.start, self.holes, self.relative = start, [], None


class Reading:
    """The attributions of one paragraph, in `found` as they open."""

    def __init__(self, line: Line, memory: Memory) -> None:
        self.line = line
        self.memory = memory
        self.found: list[Said] = []
        self.scopes: list[Scope] = []
        self.topic: Who | None = None

    def read(self, first: int, last: int, above: Said | None = None) -> None:
        """One voice's words, sentence by sentence. Cost: linear, once more for each quotation around."""
        place = first
        while place < last:
            end = self._sentence_end(place, last)
            around, topic = self.scopes, self.topic
            self.scopes, self.topic = [Scope(place, above, place)], None
            self._sentence(place, end)
            self.scopes, self.topic = around, topic
            place = end

    def _sentence_end(self, place: int, last: int) -> int:
        while place < last:
            place = min(self.line.quoted.get(place, place + 1), last)
            if place in self.line.begins and self.line.words[place].text != "(":
                return place
        return last

    def _sentence(self, start: int, end: int) -> None:
        known = len(self.found)
        place = start = self._past_label(start, end)
        while place < end:
            place = max(place + 1, self._step(place, end))
        self._return_to(0, end)
        if len(self.found) == known and self.scopes[0].said is None:
            self._alone(start, end)
        if self.topic is not None:
            self.memory.see(self.topic)

    def _past_label(self, start: int, end: int) -> int:
        """Past «پرسش:» and «پاسخ:» before what is asked and answered."""
        many = self.line.has(start, end, "labels")
        labelled = many and start + many < end and self.line.words[start + many].text == ":"
        if labelled:
            self.scopes[-1].clause(start + many + 1)
        return start + many + 1 if labelled else start

    def _is_question(self, end: int) -> bool:
        return self.line.words[end - 1].text == "؟" or self.line.words[min(end, len(self.line.words)) - 1].text == "?"

    def _step(self, place: int, end: int) -> int:
        line, scope = self.line, self.scopes[-1]
        if place in line.quoted:
            return min(line.quoted[place], end)
        if after := self._head(place, end) or self._as(place, end):
            return after
        if many := line.has(place, end, "nouns", "that"):
            scope.relative = place
            return place + many
        if place == scope.start and (many := line.has(place, end, "cuts", "openers")) > 1:
            return place + many
        if line.words[place].text == "که":
            if place == scope.start:
                scope.start = place + 1
            elif scope.relative is None:
                scope.relative = place
            return place + 1
        if line.words[place].text == "(" and ")" in (shut := [w.text for w in line.words[place:end]]):
            scope.holes.append((place, place + shut.index(")") + 1))
            return scope.holes[-1][1]
        found = line.finite(place, end)
        return place + 1 if found is None else self._verb(place, place + found[0], found[1], end)

    def _verb(self, place: int, last: int, form: Form, end: int) -> int:
        scope = self.scopes[-1]
        if scope.relative is not None and not self._is_main(scope, last, form, end):
            if form.tense != "wish":
                self._again(scope, place, form)
                scope.holes.append((scope.relative, last))
                scope.relative = None
            return last
        if form.cues and not self._is_impersonal(place, last, end):
            after = self._cue(*self._refusing(place, last, form, end), end)
            if after is not None:
                return after
        if form.tense != "wish" or self._ends(last, end):
            self._plain(place, last, form)
        return last

    def _refusing(self, place: int, last: int, form: Form, end: int) -> tuple[int, int, Form]:
        """«نه تأیید کرد و نه تکذیب که» and «حاضر نشد بگوید» are one cue each, and tell nothing."""
        line, scope = self.line, self.scopes[-1]
        if place and line.words[place - 1].text == "نه" and line.text(last, min(last + 2, end)) == "و نه":
            shut = next((p for p in range(last, min(last + 6, end)) if line.words[p].text == "که"), last)
            withheld = tuple(replace(c, stance=Stance.WITHHOLDS, takes=("clause",)) for c in form.cues)
            return place - 1, shut, replace(form, cues=withheld, negated=False)
        if form.tense != "wish":
            return place, last, form
        before = scope.start - (2 if line.has(scope.start - 2, scope.start, "refusals") == 2 else 1)
        if scope.verb is None or before < 0 or not line.has(before, scope.start, "refusals"):
            return place, last, replace(form, cues=())
        declined = tuple(replace(c, stance=Stance.DECLINES) for c in form.cues)
        return before, last, replace(scope.verb, cues=declined, negated=False)

    def _ends(self, place: int, end: int) -> bool:
        """Can a clause end before `place`?"""
        return place >= end or self.line.words[place].text in _JOINTS or self.line.is_mark(place)

    def _again(self, scope: Scope, place: int, form: Form) -> None:
        """«ادعایی که X بارها گفته است»: the last claim has one more who makes it."""
        relative = scope.relative
        if relative is None or not form.cues or not self.found:
            return
        if not self.line.has(relative - 1, relative, "nouns", "claimed"):
            return
        parts = clause(self.line, relative + 1, place)
        told = self.found[-1]
        if parts.subject is not None and any(c.group in ("say", "claim", "declare", "report") for c in form.cues):
            known = self._who(parts.subject, scope)
            again = replace(told, rule="fa:say:again", at=(place, place + 1), source=parts.subject, who=known, links=())
            self.found.append(replace(again, cue=form.cues[0], above=scope.said))

    def _is_main(self, scope: Scope, last: int, form: Form, end: int) -> bool:
        """Is a cue after «که» more than the verb of a relative clause: does it open a claim, or come last?"""
        return (
            bool(form.cues) and last < end and (self.line.words[last].text in ("که", ":") or last in self.line.quoted)
        )

    def _is_impersonal(self, place: int, last: int, end: int) -> bool:
        line = self.line
        before = line.words[place - 1].text if place else ""
        after = line.text(last, min(last + 2, end))
        return before in data("fa")["never_after"] or any(after.startswith(n) for n in data("fa")["never_before"])

    def _plain(self, place: int, last: int, form: Form) -> None:
        """A verb that is no cue: its subject is what goes on being spoken of."""
        scope = self.scopes[-1]
        light = form.verb in data("fa")["verbs"]["light"].split()
        parts = clause(self.line, scope.start, place - (light and place - scope.start > 1), scope.holes)
        if scope.said is not None and self._leaves(scope, parts, form):
            self._return_to(len(self.scopes) - 2, scope.start)
            scope = self.scopes[-1]
        subject = parts.subject
        if subject is not None:
            found = self._who(subject, scope)
            if found is None or len(self.scopes) > 1 or is_somebody(self.line, subject.first, subject.last):
                self._about(scope, subject, found)
        elif form.first:
            self._about(scope, None, Who("", SpeakerKind.AUTHOR, first=True))
        scope.verb = form
        scope.clause(last)

    def _about(self, scope: Scope, subject: Phrase | None, known: Who | None) -> None:
        """The running clause is about somebody; in a main clause the text is."""
        scope.subject, scope.who = subject, known
        main = self.scopes[: self.scopes.index(scope) + 1]
        if known is not None and all(s.said is None or s.said.head for s in main):
            self.topic = known

    def _leaves(self, scope: Scope, parts: Clause, form: Form) -> bool:
        """Do the words return to who tells it: to a new "we", or with «اما» to the tense of the cue?"""
        said, joint = scope.said, self.line.words[scope.start].text if scope.start < len(self.line.words) else ""
        if said is None or not said.runs or said.head or scope.verb is None or joint not in _JOINTS:
            return False
        if form.first and not scope.verb.first:
            return said.who is None or not said.who.first
        turns = any(w.text in ("اما", "ولی") for w in self.line.words[scope.start : scope.start + 2])
        same = said.form is not None and said.form.tense == form.tense
        return turns and same and scope.verb.tense != form.tense and said.nobody

    def _cue(self, place: int, last: int, form: Form, end: int) -> int | None:
        scope = self.scopes[-1]
        start = scope.start if scope.relative is None else scope.relative + 1
        start = min(start, place)
        parts = clause(self.line, start, place, scope.holes)
        at = Place(start, place, last, end, tuple(scope.holes))
        for cue in form.cues:
            found = opened(self.line, at, cue, parts)
            if found is not None and self._can(cue, form, parts, found):
                return self._say(at, cue, form, parts, found)
        return self._this(at, form, parts)

    def _this(self, at: Place, form: Form, parts: Clause) -> int | None:
        """«این را X به او گفته بود»: who the words before come from; «این را X تکذیب کرد»: who else speaks of them."""
        marked, source = parts.object, parts.subject
        if marked is None or source is None or not self.line.has(marked.first, marked.last, "nouns", "this"):
            return None
        if len(self.scopes) > 1 and self.line.words[at.start].text in _STRONG:
            self._return_to(0, at.start)
        told = next((s for s in reversed(self.found) if s.above is self.scopes[-1].said), None)
        if told is None or told.links:
            return None
        known = self._who(source, self.scopes[-1], told.who)
        if form.negated or form.cues[0].stance is not Stance.ASSERTS:
            denied = replace(
                told, rule=f"fa:{form.cues[0].group}:this", cue=form.cues[0], form=form, at=(at.first, at.last)
            )
            self.found.append(replace(denied, source=source, who=known, head="", frame="object", runs=False))
        else:
            told.links = (Known("from", (at.first, at.last), source, known),)
        self.scopes[-1].clause(at.last)
        return at.last

    def _can(self, cue: Cue, form: Form, parts: Clause, found: Opened) -> bool:
        """Has the cue the sort of speaker and the company that its sense needs? A question asks whether it was said."""
        if cue.group != "ask" and found.runs and len(self.scopes) == 1 and self._is_question(found.last):
            return False
        if cue.group == "witness" and found.frame == "clause" and parts.object is not None:
            return False
        if cue.group == "want":
            return parts.after("از") is not None and not form.first
        if cue.group == "stand" and not form.plural and cue.word.startswith("امد"):
            return self._document(parts) is not None
        if cue.group in ("read", "stand") and cue.word == "خواند" and found.frame == "bare":
            return bool(parts.links)
        if cue.voices:
            source = self._document(parts) or (parts.after("از") if cue.group == "follow" else parts.subject)
            known = None if source is None else self._who(source, self.scopes[-1])
            return known is not None and known.kind in cue.voices
        return True

    def _document(self, parts: Clause) -> Phrase | None:
        """«در نامه»: the document in which it is written."""
        place = parts.after("در")
        known = None if place is None else self._who(place, self.scopes[-1])
        return place if known is not None and known.kind in (SpeakerKind.DOCUMENT, SpeakerKind.OUTLET) else None

    def _say(self, at: Place, cue: Cue, form: Form, parts: Clause, found: Opened) -> int:
        own = self._own_subject(cue, form, parts)
        self._rejoin(at, form, own)
        scope = self.scopes[-1]
        source, known, nobody = self._speaker(cue, form, parts, own, scope)
        telling = None
        if cue.group in _PERCEIVING and self._is_teller(own, known):
            scope, source, telling = self._perceived(at, own)
        said = Said(
            rule=f"fa:{cue.group}:{found.frame}",
            cue=cue,
            at=telling.at if telling else (at.first, at.last),
            first=found.first,
            last=found.last,
            source=source,
            who=known,
            form=form,
            frame=found.frame,
            runs=found.runs,
            links=tuple(self._links(cue, parts, found, known)),
            nobody=nobody,
            is_rumour=nobody and not parts.links and _is_rumour(form, parts),
            above=scope.said,
            joined=at.start if scope.verb is not None and own is not None else None,
            telling=telling,
        )
        self.found.append(said)
        self.memory.spoke = True
        self.memory.person = known if known is not None and known.kind is SpeakerKind.PERSON else self.memory.person
        self._remember(cue, parts, said)
        scope.verb = form
        self._about(scope, source, known)
        if found.runs:
            self.scopes.append(Scope(found.first, said, found.first))
            return found.first
        if found.frame == "quotation":
            self._inside(said)
        after = max(at.last, found.last)
        scope.clause(after)
        return after

    def _is_teller(self, own: Phrase | None, known: Who | None) -> bool:
        """Is whoever saw or heard it the one who tells it?"""
        said = self.scopes[-1].said
        himself = own is None or pronoun(self.line, own.first, own.last) in ("self", "first")
        return said is not None and said.runs and himself and (known is None or known.first or known == said.who)

    def _perceived(self, at: Place, own: Phrase | None) -> tuple[Scope, Phrase | None, Said | None]:
        """«گفت از X شنیده …» is one level: the words before are the frame, which tells it, or a claim of their own that
        ends here."""
        scope = self.scopes[-1]
        told = scope.said
        if told is None:
            return scope, own, None
        framed = scope.verb is None and not any(s.above is told for s in self.found)
        if framed:
            self.found.remove(told)
        self._return_to(len(self.scopes) - 2, at.start)
        return self.scopes[-1], own or told.source, told if framed else None

    def _inside(self, said: Said) -> None:
        """What is quoted is read as its speaker's own words."""
        shut = said.last - (self.line.words[said.last - 1].text in '»”"')
        self.read(said.first + 1, shut, said)

    def _own_subject(self, cue: Cue, form: Form, parts: Clause) -> Phrase | None:
        subject = parts.judging if cue.group in ("judge", "declare", "allege") else parts.subject
        if subject is None or cue.group == "hearsay":
            return None
        first = pronoun(self.line, subject.first, subject.last) == "first"
        return by_name(self.line, subject) if not form.first or first else None

    def _speaker(
        self, cue: Cue, form: Form, parts: Clause, own: Phrase | None, scope: Scope
    ) -> tuple[Phrase | None, Who | None, bool]:
        """Where the speaker is named, whom that means, and whether it is nobody in particular."""
        if cue.group == "hearsay":
            return None, None, True
        document = self._document(parts)
        if document is not None and own is not None and form.passive and own.first == document.last:
            document, own = Phrase(document.first, own.last), None
        if document is not None and own is None and (form.passive or form.plural or cue.group == "stand"):
            return document, self._who(document, scope), False
        if form.passive:
            agent = parts.after("از سوی", "توسط", "از طرف")
            return agent, None if agent is None else self._who(agent, scope), agent is None
        if cue.group == "follow":
            own = parts.after("از")
        if own is not None:
            return own, self._who(own, scope), False
        return self._left_out(form, scope)

    def _left_out(self, form: Form, scope: Scope) -> tuple[Phrase | None, Who | None, bool]:
        """Whom a dropped subject means: us, whoever goes on, whoever says it, the last topic, or nobody."""
        if form.first:
            return None, Who("", SpeakerKind.AUTHOR, first=True), False
        if scope.verb is not None and scope.who is not None and (scope.who.plural or form.plural == scope.verb.plural):
            return scope.subject, scope.who, False
        said = scope.said
        if said is not None and said.who is not None and said.who.plural == form.plural:
            return (None if said.frame == "quotation" else said.source), said.who, False
        if said is None and not form.plural:
            return None, self.memory.topic, False
        if said is None and self.memory.topic is not None and self.memory.topic.plural:
            return None, self.memory.topic, False
        return None, None, form.plural

    def _rejoin(self, at: Place, form: Form, own: Phrase | None) -> None:
        """Before a joined cue, leave the words of those who cannot be the ones who say it."""
        scope = self.scopes[-1]
        if scope.verb is None or len(self.scopes) == 1 or at.start >= at.first:
            return
        joint = self.line.words[at.start].text
        if joint in _STRONG:
            self._return_to(0, at.start)
        elif joint in _JOINTS:
            self._return_to(self._level(form, own), at.start)

    def _level(self, form: Form, own: Phrase | None) -> int:
        """How many voices deep a joined cue stands."""
        top = len(self.scopes) - 1
        scope = self.scopes[top]
        if scope.said is None or (scope.said.head and not self._is_himself(own)):
            return top
        voices = [s for s in self.scopes[1:] if s.said is not None and not s.said.head]
        if own is not None:
            before = scope.said.form is not None and _RANK[form.tense] < _RANK[scope.said.form.tense]
            return top if before and len(voices) == 1 else top - 1
        if (
            scope.verb is not None
            and scope.who is not None
            and (_alike(scope.verb, form) or scope.verb.sure is not Sure.EVERYWHERE)
        ):
            return top
        for level in range(top, 0, -1):
            said = self.scopes[level].said
            if said is not None and not said.head and said.form is not None and _alike(said.form, form):
                return level - 1
        return top if scope.who is not None else top - 1

    def _is_himself(self, own: Phrase | None) -> bool:
        """Does the teller speak of themselves («و خودش هم …»), inside a third voice's words?"""
        return own is not None and pronoun(self.line, own.first, own.last) == "self" and len(self.scopes) > 2

    def _return_to(self, level: int, joint: int) -> None:
        """Close what was opened above `level` where the joint stands."""
        while len(self.scopes) - 1 > level:
            said = self.scopes.pop().said
            if said is not None and said.runs:
                said.last = joint
        self.scopes[-1].clause(joint)

    def _links(self, cue: Cue, parts: Clause, found: Opened, speaker: Who | None) -> Iterator[Known]:
        """Whom the speaker has it from; what a conclusion rests on is no link."""
        scope = self.scopes[-1]
        for link in parts.links:
            known = self._who(link.phrase, scope, speaker)
            if link.kind == "media" and (known is None or known.kind is not SpeakerKind.OUTLET):
                continue
            if link.kind == "document" and (cue.group == "conclude" or known is None or known.kind not in _WRITTEN):
                continue
            yield Known(link.kind, (link.at, link.phrase.first), link.phrase, known)
        if cue.group == "hear":
            source = parts.after("از", "از زبان")
            known = None if source is None else self._who(source, scope, speaker)
            yield Known("from", (source.first - 1, source.first) if source else (0, 0), source, known)
        if found.inner is not None:
            phrase = Phrase(*found.inner)
            noun = self.line.text(phrase.first - 1, phrase.first)
            stance = next((s for s in _CLAIMING if noun in phrases("nouns", s.value).listed), Stance.ASSERTS)
            known = self._who(phrase, scope, speaker)
            yield Known("claimed", (phrase.first - 1, phrase.first), phrase, known, stance)

    def _remember(self, cue: Cue, parts: Clause, said: Said) -> None:
        """Who was asked, or spoken to by us, is who answers next."""
        asked = parts.after("از") if cue.group == "ask" else parts.after("به")
        if said.who is not None and said.who.first and asked is not None and said.above is None:
            answering = self._who(asked, self.scopes[-1])
            if answering is not None and not answering.first:
                self.memory.see(answering)
        if parts.object is not None and is_somebody(self.line, parts.object.first, parts.object.last):
            known = self._who(parts.object, self.scopes[-1])
            if known is not None:
                self.memory.keep(known.name)

    def _who(self, phrase: Phrase, scope: Scope, owner: Who | None = None) -> Who | None:
        """Whom a phrase in `scope` names; `owner` is whom «ش» means, else whoever says it or was last spoken of."""
        said = scope.said
        owner = owner or (said.who if said is not None else self.memory.topic)
        if owner is not None and owner.kind is not SpeakerKind.PERSON:
            owner = self.memory.person or owner
        quoting = said
        while quoting is not None and quoting.frame != "quotation":
            quoting = quoting.above
        return who(self.line, phrase, owner, None if quoting is None else quoting.who, self.memory)

    def _head(self, place: int, end: int) -> int:
        """«به گفته X، …»; where its content begins, 0 for none."""
        line, scope = self.line, self.scopes[-1]
        many = heads().at(line.words, place, end)
        if not many or not self._can_stand(scope, place):
            return 0
        kind = head_kinds()[line.text(place, place + many)]
        first = place + many
        aside = not self._opens(scope.start, place)
        last, shut = head_end(line, first, end, alone=not aside)
        if last <= first or line.has(first, end, "heads", "never"):
            return 0
        cue = line.verb(last, end) if last < end else None
        if cue is not None and cue[1].cues:
            return 0
        phrase, links = parted(line, first, last)
        known = self._who(phrase, scope)
        if kind == "documents" and (known is None or known.kind is not SpeakerKind.DOCUMENT):
            return 0
        after = shut
        while after < end and line.is_mark(after) and after not in line.quoted:
            after += 1
        if not aside and scope.verb is not None and line.words[scope.start].text in _JOINTS and scope.said is not None:
            self._return_to(0 if line.words[scope.start].text in _STRONG else len(self.scopes) - 2, scope.start)
            scope = self.scopes[-1]
        if aside and "از" in line.text(place, first).split()[-1:]:
            return 0
        said = Said(
            rule=f"fa:head:{kind}",
            cue=None,
            at=(place, first),
            first=after,
            last=end,
            source=phrase,
            who=known,
            frame="head",
            head=kind,
            runs=True,
            links=self._parted(links, known),
            before=(scope.start, place) if aside else None,
            above=scope.said,
        )
        self.found.append(said)
        if after >= end:
            said.first, said.last, said.before, said.runs = scope.origin, place, None, False
            return end
        holes = [*scope.holes, (place, after)] if aside else []
        self.scopes.append(Scope(scope.start if aside else after, said, scope.origin if aside else after, holes))
        return after

    def _as(self, place: int, end: int) -> int:
        """«چنان‌که X می‌گوید، …»; where its content begins, 0 for none."""
        line, scope = self.line, self.scopes[-1]
        many = line.has(place, end, "cuts", "as") if self._can_stand(scope, place) else 0
        comma = next((p for p in range(place, end) if line.words[p].text in ("،", ",")), end)
        verb = next((p for p in range(place + many, comma) if line.finite(p, comma)), None) if many else None
        found = None if verb is None else line.finite(verb, comma)
        if verb is None or found is None or verb + found[0] != comma or not found[1].cues:
            return 0
        parts = clause(line, place + many, verb)
        source = self._document(parts) or parts.subject
        if source is None or not any(c.group in _TELLING for c in found[1].cues):
            return 0
        self._open_head(
            Said(
                rule="fa:head:as",
                cue=None,
                at=(verb, comma),
                first=comma + 1,
                last=end,
                source=source,
                who=self._who(source, scope),
                frame="head",
                head="asserts",
                runs=True,
                above=scope.said,
            )
        )
        return comma + 1

    def _open_head(self, said: Said) -> None:
        self.found.append(said)
        self.scopes.append(Scope(said.first, said, said.first))

    def _parted(self, links: tuple[Link, ...], speaker: Who | None) -> tuple[Known, ...]:
        scope = self.scopes[-1]
        return tuple(
            Known(k.kind, (k.at, k.phrase.first), k.phrase, self._who(k.phrase, scope, speaker)) for k in links
        )

    def _can_stand(self, scope: Scope, place: int) -> bool:
        before = self.line.words[place - 1].text if place else ""
        return place == scope.start or before in ("،", ",", "(", "که", "؛") or self._opens(scope.start, place)

    def _opens(self, start: int, place: int) -> bool:
        """Does nothing but openers, adverbs and times stand there?"""
        parts = clause(self.line, start, place)
        return all(kind in ("comma", "time") for kind, _ in parts.pieces) and not parts.links

    def _alone(self, start: int, end: int) -> None:
        """A quotation that is a sentence of its own goes on with whoever spoke last, or names its source behind it."""
        line = self.line
        shut = line.quoted.get(start, 0)
        if not start < shut <= end or not line.says(start + 1, shut):
            return
        rest = [p for p in range(shut, end) if not line.is_mark(p)]
        source = Phrase(rest[0], rest[-1] + 1) if rest else None
        if source is not None and (line.words[source.first - 1].text not in "(-" or line.says(source.first, end)):
            return
        known = self.memory.topic if source is None else self._who(source, self.scopes[-1])
        if known is None or (source is None and not self.memory.spoke):
            return
        said = Said(
            rule="fa:floating",
            cue=None,
            at=(start, start),
            first=start,
            last=shut,
            source=source,
            who=known,
            frame="quotation",
        )
        self.found.append(said)
        self._inside(said)


def _is_rumour(form: Form, parts: Clause) -> bool:
    """«می‌گویند», «گفته می‌شود»: said again and again by nobody to nobody."""
    return (form.passive or form.tense in ("present", "imperfect")) and parts.after("به") is None


def _alike(one: Form, other: Form) -> bool:
    """Can two verbs have one subject and one teller, by their tense and number?"""
    return one.tense == other.tense and one.person == other.person
