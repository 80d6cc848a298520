"""A Persian paragraph read from left to right: each cue with its speaker, and how far what it opens runs."""

from __future__ import annotations

from dataclasses import replace

from govah.model import SpeakerKind
from govah.reading.attribution.lexicon import Cue, data
from govah.reading.attribution.persian.asides import Opening, as_they_say, head
from govah.reading.attribution.persian.carriers import claimed, named
from govah.reading.attribution.persian.clauses import clause
from govah.reading.attribution.persian.cues import can_say, is_teller, is_teller_behind, publisher, what_is_said
from govah.reading.attribution.persian.frames import Opened, Place, opened
from govah.reading.attribution.persian.names import Memory
from govah.reading.attribution.persian.people import is_somebody
from govah.reading.attribution.persian.pieces import Clause, Phrase
from govah.reading.attribution.persian.retelling import again, alone, is_about_this, take_up
from govah.reading.attribution.persian.said import Said, Scope
from govah.reading.attribution.persian.scopes import JOINTS, STRONG, Scopes
from govah.reading.attribution.persian.senses import is_impersonal, refusing, spreading
from govah.reading.attribution.persian.speakers import WE, Speakers
from govah.reading.attribution.persian.verbs import Form
from govah.reading.attribution.persian.words import CLOSING, Line

_PERCEIVING = ("hear", "witness")
_LONGEST = 1500  # words: what is longer is no sentence but a table or a trap, and no cue in it is read
_BEING = ("است", "بود", "شد")  # what only is or becomes something is no likely speaker
_NEAR = 3  # of the last attributions can be of the same words
_DEEPEST = 12  # voices within one another; hostile text can nest without end
_REACH = 80  # words before a cue in which its speaker is looked for


class Reading:
    """The attributions of one paragraph, in `found` as they open."""

    def __init__(self, line: Line, memory: Memory) -> None:
        self._line = line
        self._memory = memory
        self._speakers = Speakers(line, memory)
        self._scopes = Scopes(line, 0, None)
        self.found: list[Said] = []

    def read(self, first: int, last: int, above: Said | None = None) -> None:
        """One voice's words, sentence by sentence. Cost: linear, once more for each quotation around."""
        place = first
        while place < last:
            end, many = self._sentence_end(place, last)
            if many <= _LONGEST:
                around, self._scopes = self._scopes, Scopes(self._line, place, above)
                self._sentence(place, end, above)
                self._scopes = around
            place = end

    def _sentence_end(self, place: int, last: int) -> tuple[int, int]:
        """Where the sentence ends, and how many words it has, a quotation counted as one."""
        many = 0
        while place < last:
            place, many = min(self._line.quoted.get(place, place + 1), last), many + 1
            if place in self._line.begins and self._line.words[place].text != "(":
                break
        return place, many

    def _sentence(self, start: int, end: int, above: Said | None) -> None:
        known = len(self.found)
        place = self._past_label(start, end)
        while place < end:
            place = max(place + 1, self._step(place, end))
        self._scopes.return_to(0, end)
        if len(self.found) == known and above is None:
            self._inside(self._keep(alone(self._speakers, self._scopes.top, start, end)))
        if self._scopes.topic is not None:
            self._memory.see(self._scopes.topic)

    def _past_label(self, start: int, end: int) -> int:
        """Past «پرسش:» and «پاسخ:» before what is asked and answered."""
        after = start + self._line.has(start, end, "labels")
        if not start < after < end or self._line.words[after].text != ":":
            return start
        self._scopes.top.clause(after + 1)
        return after + 1

    def _step(self, place: int, end: int) -> int:
        line, scope = self._line, self._scopes.top
        if place in line.quoted:
            return min(line.quoted[place], end)
        if (opening := self._opening(place, end)) is not None:
            return self._open(opening)
        begun = scope.start + (place > scope.start and line.words[scope.start].text in JOINTS)
        if place == begun and (many := line.has(place, end, "cuts", "openers")) > 1:
            return place + many
        if line.words[place].text == "(":
            return self._parenthesis(place, end)
        if many := line.has(place, end, "nouns", "that") or int(line.words[place].text == "که"):
            return self._that(place, many)
        found = line.finite(place, end)
        return place + 1 if found is None else self._verb(place, place + found[0], found[1], end)

    def _opening(self, place: int, end: int) -> Opening | None:
        if self._scopes.depth >= _DEEPEST:
            return None
        found = head(self._line, self._speakers, self._scopes.top, place, end)
        return found or as_they_say(self._line, self._speakers, self._scopes.top, place, end)

    def _open(self, opening: Opening) -> int:
        """A head phrase begins to speak; a joined one after the words of somebody else are over."""
        if opening.said is None:
            self._scopes.top.clause(opening.after)
            return opening.after
        if opening.said.before is None and opening.said.runs:
            self._scopes.rejoin_head()
            opening.said.above = self._scopes.top.said
        self.found.append(opening.said)
        if opening.scope is not None:
            self._scopes.open(opening.scope)
        return opening.after

    def _parenthesis(self, place: int, end: int) -> int:
        shut = next((p for p in range(place, end) if self._line.words[p].text == ")"), None)
        if shut is None:
            return place + 1
        self._scopes.top.holes.append((place, shut + 1))
        return shut + 1

    def _that(self, place: int, many: int) -> int:
        """«که» and «این‌که»: a clause that waits for its verb; right after a verb, the one that goes on."""
        scope = self._scopes.top
        if place == scope.start and self._line.words[place].text == "که":
            scope.start = place + 1
        elif scope.relative is None or many > 1:
            scope.relative = place
        return place + many

    def _verb(self, place: int, last: int, form: Form, end: int) -> int:
        scope = self._scopes.top
        if scope.relative is not None and not self._claims(last, form, end):
            if form.tense != "wish":
                if self.found:
                    self._keep(again(self._speakers, self.found[-1], scope, scope.relative, place, form))
                scope.publisher = publisher(self._line, self._speakers, scope, scope.relative, place) or scope.publisher
            scope.holes.append((scope.relative, last))
            scope.relative = None
            return last
        if form.tense == "wish" and scope.holes and self._is_wished(scope.holes[-1][1]):
            scope.holes[-1] = (scope.holes[-1][0], last)
            return last
        start = max(scope.start, place - _REACH)
        claims = list(claimed(self._line, self._speakers, scope, (start, place)))
        after = self._tell(place, last, form, end, start)
        self.found += [c for c in claims if not any(_same(c, s) for s in self.found[-_NEAR:])]
        return after

    def _tell(self, place: int, last: int, form: Form, end: int, start: int) -> int:
        """Where to read on after a verb of a main clause, which may be a cue, or a part of one."""
        scope = self._scopes.top
        form = spreading(self._line, scope, place, last, form, end)
        if form.cues and not is_impersonal(self._line, place, last, end):
            after = self._cue(*refusing(self._line, scope, place, last, form, end), end)
            if after is not None:
                return after
        at = Place(start, place, last, end, tuple(scope.holes))
        if (noun := named(self._line, scope, at, form)) is not None:
            return self._say(at, noun.cue, noun.form, noun.parts, noun.opened)
        if form.tense != "wish" or last >= end or self._line.words[last].text in JOINTS or self._line.is_mark(last):
            self._plain(place, last, form)
        return last

    def _claims(self, last: int, form: Form, end: int) -> bool:
        """Is a cue in a relative clause more than its verb: does it open a claim?"""
        opens = last < end and (self._line.words[last].text in ("که", ":") or last in self._line.quoted)
        return bool(form.cues) and opens

    def _is_wished(self, place: int) -> bool:
        """«که نخواست نامش فاش شود»: does a verb end there that waits for another?"""
        return self._line.has(place - 1, place, "operators", "willing") > 0

    def _plain(self, place: int, last: int, form: Form) -> None:
        """A verb that is no cue: its subject is what goes on being spoken of."""
        start = self._scopes.top.start
        made_of_two = not form.cues and form.verb in data("fa")["verbs"]["light"].split() and place - start > 1
        made_of_two = made_of_two and self._line.words[place - 1].text != "را"
        parts = self._parts(start, place - made_of_two)
        self._scopes.leave(parts, form)
        scope, subject = self._scopes.top, parts.subject
        if subject is not None:
            found = self._speakers.who(subject, scope)
            scope.written = subject if found and found.kind is SpeakerKind.DOCUMENT else None
            if found is None or self._scopes.depth or is_somebody(self._line, subject.first, subject.last):
                self._scopes.about(scope, subject, found)
            elif form.verb not in _BEING and not form.passive:
                scope.subject, scope.who = subject, found
        elif form.first:
            self._scopes.about(scope, None, WE)
        scope.verb = form
        scope.clause(last)

    def _parts(self, start: int, place: int) -> Clause:
        return clause(self._line, max(start, place - _REACH), place, self._scopes.top.holes)

    def _cue(self, place: int, last: int, form: Form, end: int) -> int | None:
        """Where to read on after a cue that opens something; None for one that does not."""
        if self._scopes.depth >= _DEEPEST:
            return None
        scope = self._scopes.top
        start = min(place, scope.start if scope.relative is None else scope.relative + 1)
        parts = self._parts(start, place)
        at = Place(start, place, last, end, tuple(scope.holes))
        for cue in form.cues:
            found = opened(self._line, at, cue, parts)
            if found is not None and can_say(self._line, self._speakers, self._scopes, cue, form, parts, found):
                return self._say(at, cue, form, parts, found)
        if not form.cues:
            return None
        after = self._this(at, form, parts) if is_about_this(self._line, parts) else None
        return self._behind(at, form, parts) if after is None and at.last >= end - 1 else after

    def _behind(self, at: Place, form: Form, parts: Clause) -> int | None:
        """«در باز بود، مادر گفت.»: a sentence whose teller is named at its end."""
        scope = self._scopes.top
        if not is_teller_behind(self._line, scope, at, form, parts):
            return None
        if any(s.above is scope.said and s.at[0] >= scope.origin for s in self.found):
            return None
        return self._say(at, form.cues[0], form, parts, Opened("before", scope.origin, at.start))

    def _say(self, at: Place, cue: Cue, form: Form, parts: Clause, found: Opened) -> int:
        own = self._speakers.subject(cue, form, parts)
        self._scopes.rejoin(at.start, at.first, form, own)
        speaker = self._speakers.speaker(cue, form, parts, own, self._scopes.top)
        telling = None
        if cue.group in _PERCEIVING and is_teller(self._line, self._scopes.top.said, own, speaker.who):
            source, telling = self._perceived(at, own)
            himself = speaker.who if telling is None or telling.who is None else telling.who
            speaker = replace(speaker, source=source, who=himself)
        said = what_is_said(self._speakers, self._scopes.top, at, cue, form, parts, found, speaker)
        said.telling, said.at = telling, telling.at if telling else said.at
        said.joined = at.start if self._scopes.top.verb is not None and own is not None else None
        self.found.append(said)
        return self._go_on(at, said)

    def _go_on(self, at: Place, said: Said) -> int:
        """Read on in what was opened, or behind it."""
        scope = self._scopes.top
        scope.verb = said.form
        self._scopes.about(scope, said.source, said.who)
        if said.runs:
            self._scopes.open(Scope(said.first, said, said.first))
            return said.first
        if said.frame == "quotation":
            self._inside(said)
        after = max(at.last, said.last)
        scope.clause(after)
        return after

    def _keep(self, said: Said | None) -> Said | None:
        if said is not None:
            self.found.append(said)
        return said

    def _inside(self, said: Said | None) -> None:
        """What is quoted is read as its speaker's own words."""
        if said is not None:
            self.read(said.first + 1, said.last - (self._line.words[said.last - 1].text in CLOSING), said)

    def _perceived(self, at: Place, own: Phrase | None) -> tuple[Phrase | None, Said | None]:
        """«گفت از X شنیده …» is one level: the words before are its frame, which tells it, or a claim of their own that
        ends here."""
        scope, told = self._scopes.top, self._scopes.top.said
        if told is None:
            return own, None
        framed = scope.verb is None and not any(s.above is told for s in self.found)
        if framed:
            self.found.remove(told)
        self._scopes.return_to(self._scopes.depth - 1, at.start)
        return own or told.source, told if framed else None

    def _this(self, at: Place, form: Form, parts: Clause) -> int | None:
        """Where to read on after «این را X گفته بود»."""
        if self._line.words[at.start].text in STRONG:
            self._scopes.return_to(0, at.start)
        scope = self._scopes.top
        told = next((s for s in reversed(self.found) if s.above is scope.said), None)
        if told is None or told.links or parts.subject is None:
            return None
        self._keep(take_up(self._speakers, told, parts.subject, scope, at, form))
        scope.clause(at.last)
        return at.last


def _same(claim: Said, told: Said) -> bool:
    """Are a claim's words told already?"""
    return not told.runs and told.first < claim.last and claim.first < told.last
