"""Where somebody was and when: what arrests, transfers, releases and plain words for staying tell of one person.

Only a named person or the speaker has stays; what was done to "the prisoners" places nobody. A pronoun counts where
the nearest subject that is a person leaves no doubt, for a witness put into the wrong prison would be made a liar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govah.model import Bounds, EntityKind, Span, SpeakerKind, Stance, Statement, Stay, StayKind
from govah.reading.antecedents import People
from govah.reading.sheet import Sheet
from govah.reading.stay_lexicon import Gives, StayVerb, speaks_for_itself, stay_verbs
from govah.reading.stay_surface import Alone, surface_stays
from govah.reading.syntax import NOUNS, VERBS, Syntax
from govah.reading.timing import governing_verb
from govah.reading.wordlists import words
from govah.text.folding import folded

_NOT_TOLD = frozenset({Stance.ASKS, Stance.ORDERS, Stance.DENIES, Stance.DECLINES, Stance.WITHHOLDS})
_UNREAL = frozenset(
    {
        "would",
        "could",
        "might",
        "may",
        "should",
        "will",
        "shall",
        "must",
        "nearly",
        "almost",
        "not",
        "n't",
        "n’t",
        "never",
    }
)
_SUBJECTS = ("nsubj", "nsubjpass")
_TIMELESS = Bounds()
_FAR = 120
"""Words back to which a pronoun is followed."""


def find_stays(sheet: Sheet, statements: Sequence[Statement]) -> tuple[Stay, ...]:
    """The stays told of in `statements`, in order. Cost: linear in words."""
    people, alone = People(sheet, statements), Alone(sheet)
    found: dict[tuple[int, str, str | None], Stay] = {}
    for statement in sorted(statements, key=lambda s: (len(s.span), s.span)):
        for stay in _stays(sheet, statement, people, alone):
            found.setdefault((stay.span.start, stay.rule, stay.place), stay)
        for stay in _described(sheet, statement):
            found.setdefault((stay.span.start, stay.rule, stay.place), stay)
    return tuple(sorted(found.values(), key=lambda s: (s.span, s.rule, s.place or "")))


def _stays(sheet: Sheet, statement: Statement, people: People, alone: Alone) -> Iterator[Stay]:
    if statement.stance in _NOT_TOLD:
        return
    language, syntax = sheet.block_at(statement.span.start).block.language, sheet.syntax_at(statement.span.start)
    if syntax is None:
        yield from surface_stays(sheet, statement, language, alone)
        return
    verbs = stay_verbs(language)
    for word in syntax.within(statement.span):
        for verb in verbs.get(syntax.words[word], ()) if syntax.tags[word] in VERBS else ():
            told = _Told(sheet, statement, syntax, word, verb)
            who = _who(syntax, statement, told.subject, people) if told.subject is not None else None
            if who is not None and told.is_let and not told.is_unreal:
                yield from told.stays(who)


def _who(syntax: Syntax, statement: Statement, word: int, people: People) -> str | None:
    """Whom the word means. "Her brother was taken. He was shot": a pronoun after somebody without a name means nobody
    we know."""
    if syntax.words[word] in words("en", "first_person"):
        return speaks_for_itself(statement)
    if syntax.words[word] in words("en", "third_person") and _follows_somebody(syntax, word):
        return None
    return people.at(syntax, statement, word)


def _follows_somebody(syntax: Syntax, word: int) -> bool:
    """Is somebody without a name the subject nearest before this pronoun that is a person?"""
    unnamed = words("en", "somebody") | words("en", "offices")
    subjects = (w for w in range(word - 1, max(-1, word - _FAR), -1) if syntax.deps[w] in _SUBJECTS)
    last = next((w for w in subjects if syntax.tags[w] == "NNP" or syntax.words[w] in unnamed), None)
    return last is not None and syntax.tags[last] != "NNP"


def _described(sheet: Sheet, statement: Statement) -> Iterator[Stay]:
    """The office of a speaker whom the text calls by it ("a former prison guard"); it does not say when."""
    speaker, language = statement.speaker, sheet.block_at(statement.span.start).block.language
    post = folded(speaker.description)
    if speaker.kind is SpeakerKind.PERSON and not words(language, "offices").isdisjoint(post.split()):
        yield Stay(
            statement=statement.id,
            document=sheet.document.id,
            span=statement.span,
            who=speaker.name,
            kind=StayKind.OFFICE,
            rule="described",
            place=speaker.description,
        )


class _Told:
    """One verb of staying in place."""

    def __init__(self, sheet: Sheet, statement: Statement, syntax: Syntax, word: int, verb: StayVerb) -> None:
        self._sheet, self._statement, self._syntax, self._word, self._verb = sheet, statement, syntax, word, verb

    @property
    def subject(self) -> int | None:
        """The word for the one whose stay it is."""
        syntax, word = self._syntax, self._word
        if self._verb.by_doer is self._is_passive:
            return None if self._is_passive else syntax.child(word, "dobj")
        found = syntax.child(word, *_SUBJECTS)
        return found if found is not None else self._shared()

    @property
    def _is_passive(self) -> bool:
        """Is it done to its subject? "Arrested and held": the second verb has its helper from the first."""
        syntax, word = self._syntax, self._word
        while syntax.tags[word] == "VBN":
            if syntax.child(word, "auxpass") is not None:
                return True
            if syntax.deps[word] != "conj" or syntax.child(word, "aux") is not None:
                break
            word = syntax.heads[word]
        return False

    def _shared(self) -> int | None:
        """The subject of the verb that this one is joined to, where it has none of its own."""
        syntax, word = self._syntax, self._word
        while syntax.deps[word] == "conj" and syntax.tags[syntax.heads[word]] in VERBS:
            word = syntax.heads[word]
            subject = syntax.child(word, *_SUBJECTS)
            if subject is not None:
                return subject
        return None

    @property
    def is_let(self) -> bool:
        """Is it let happen, where the verb tells a stay only then?"""
        return not self._verb.under or self._syntax.words[self._syntax.heads[self._word]] in self._verb.under

    @property
    def is_unreal(self) -> bool:
        """Is it denied, only possible, or a condition?"""
        below = {self._syntax.words[c] for c in self._syntax.children[self._word]}
        return bool(below & (_UNREAL | words("en", "conditions")))

    def stays(self, who: str) -> Iterator[Stay]:
        """What it tells of `who`."""
        begin, end = self._times()
        if self._verb.kind is StayKind.OFFICE:
            post = self._post()
            if post is not None:
                yield self._stay(who, post, begin, end)
            return
        place = self._place(self._verb.to | self._verb.at)
        left = self._left()
        if self._verb.leaves_object or (left and self._verb.source):
            if left:
                yield self._stay(who, left, _TIMELESS, begin if self._verb.gives is Gives.FIRST else end)
            if self._verb.leaves_object:
                return
        if place is None and self._verb.needs_place:
            return
        if place is not None or (begin, end) != (_TIMELESS, _TIMELESS):
            yield self._stay(who, place, begin, end)

    def _stay(self, who: str, place: str | None, begin: Bounds, end: Bounds) -> Stay:
        return Stay(
            statement=self._statement.id,
            document=self._sheet.document.id,
            span=self._syntax.span(self._word, self._word),
            who=who,
            kind=self._verb.kind,
            rule=self._verb.name,
            place=place,
            begin=begin,
            end=end,
        )

    def _times(self) -> tuple[Bounds, Bounds]:
        """When the stay began and ended, as far as the verb's own dates tell."""
        own = []
        for date in self._sheet.placed_in(self._statement.span):
            root = self._syntax.root(date.span)
            if date.value is not None and root is not None and self._is_own(root):
                own.append(date.value)
        return self._verb.gives.bounds(own)

    def _is_own(self, root: int) -> bool:
        owners = (self._word, self._syntax.heads[self._word]) if self._verb.under else (self._word,)
        return self._syntax.deps[root] != "appos" and self._owner(root) in owners

    def _owner(self, word: int) -> int | None:
        """The verb that a date belongs to, also through the place that it was hung on ("in Orlo from 2 March 1990")."""
        verb = governing_verb(self._syntax, word)
        return verb if verb is not None else self._syntax.verb(word)

    def _post(self) -> str | None:
        """The office that somebody is said to hold."""
        syntax = self._syntax
        served = (syntax.child(c, "pobj") for c in syntax.children[self._word] if syntax.words[c] == "as")
        noun = next((n for n in (syntax.child(self._word, "attr", "oprd"), *served) if n is not None), None)
        if noun is None or syntax.words[noun] not in words("en", "offices"):
            return None
        first = min(w for w in syntax.below(noun) if w <= noun and syntax.deps[w] not in ("det", "punct"))
        return syntax.span(first, noun).of(self._sheet.text)

    def _left(self) -> str | None:
        if self._verb.leaves_object:
            thing = self._syntax.child(self._word, "dobj")
            return self._named(thing, must=True) if thing is not None else self._place(self._verb.source)
        return self._place(self._verb.source)

    def _place(self, prepositions: frozenset[str]) -> str | None:
        """The place that the verb reaches through one of these; "where he was held" takes it from before."""
        syntax = self._syntax
        for word in sorted(syntax.clause(self._word)):
            if syntax.deps[word] == "prep" and syntax.words[word] in prepositions:
                thing = syntax.child(word, "pobj")
                place = self._named(thing) if thing is not None else None
                if place is not None:
                    return place
        beside = {syntax.words[c] for c in syntax.children[self._word]} if prepositions & self._verb.at else set()
        if "where" in beside:
            return self._named(syntax.heads[self._word])
        return self._named_before() if "there" in beside else None

    def _named_before(self) -> str | None:
        """The last place that the statement names before the verb, which "there" means."""
        before = Span(self._statement.span.start, self._syntax.starts[self._word] + 1)
        places = [m.name for m in self._sheet.mentions_in(before) if m.kind is EntityKind.PLACE]
        return places[-1] if places else None

    def _named(self, noun: int, *, must: bool = False) -> str | None:
        """The place at `noun`: its name, else (unless one `must` be named) the noun as written, if it is a site."""
        syntax = self._syntax
        if syntax.tags[noun] not in NOUNS:
            return None
        first = min(w for w in syntax.below(noun) if w <= noun)
        whole = syntax.span(first, noun)
        names = [m for m in self._sheet.mentions_in(whole) if not _is_owner(syntax, m.span.end)]
        named = next((m.name for m in names if m.kind is EntityKind.PLACE), None)
        if named is not None:
            return named
        unknown = syntax.tags[noun] == "NNP" and not names
        is_site = unknown or (syntax.words[noun] in words("en", "sites") and not must)
        return whole.of(self._sheet.text) if is_site else None


def _is_owner(syntax: Syntax, end: int) -> bool:
    """Does the name that ends here own what follows ("Orlo's school")?"""
    following = syntax.at(end)
    return syntax.tags[following] == "POS"
