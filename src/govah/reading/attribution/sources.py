"""Whose words they are: from a cue's token to the noun phrase that speaks.

A participle or a second verb has no subject of its own; its speaker is that of the verb above it. A relative pronoun
is the source as written, but the noun before it is the voice.
"""

from __future__ import annotations

from govah.model import SpeakerKind
from govah.reading.attribution.lexicon import Cue, is_person_noun, verb_forms, voice, words
from govah.reading.attribution.tree import Tree
from govah.text.nouns import singular

_CLIMBED = frozenset({"conj", "xcomp", "pcomp", "advcl", "acl", "prep", "dep", "ccomp", "acomp"})
_DEEPEST = 6  # nouns that hang from one another in one phrase
_HIGHEST = 5  # verbs climbed in search of a subject


def speaker_of(tree: Tree, cue: int) -> tuple[set[int], int | None]:
    """The source's tokens and the noun that holds the voice; nothing when the text names nobody."""
    if (agent := agent_of(tree, cue)) is not None:
        return tree.subtree(agent), agent
    if (letting := tree.heads[cue]) != cue and tree.words[letting] in ("let", "lets", "letting"):
        return speaker_of(tree, letting) if tree.words[cue] in ("know", "known", "slip") else (set(), None)
    if tree.child(cue, "auxpass", "nsubjpass") is not None or is_bare_passive(tree, cue):
        where = _setting(tree, cue)
        return (set(), None) if where is None else (core(tree, where), where)
    subject = tree.subject(cue)
    if subject is not None and tree.words[subject] == "one" and (where := _setting(tree, cue)) is not None:
        return core(tree, where), where
    if subject is not None:
        return _phrase(tree, subject, cue)
    if (after := _inverted(tree, cue)) is not None:
        return _widened(tree, tree.subtree(after)), after
    source, holder = _above(tree, cue)
    return (source, holder) if source else _before(tree, cue)


def _setting(tree: Tree, cue: int) -> int | None:
    """It is written in the register that …, it was said among the nurses that …"""
    for preposition in tree.children[cue]:
        noun = tree.child(preposition, "pobj") if tree.deps[preposition] == "prep" else None
        if noun is None:
            continue
        if _is_record(tree, cue, noun):
            head: int = tree.heads[cue]
            return head
        if tree.words[preposition] == "among" or (
            tree.words[preposition] in ("in", "on", "by") and _carries_words(tree, noun) and not _is_means(tree, noun)
        ):
            return noun
    return None


def _is_record(tree: Tree, cue: int, pronoun: int) -> bool:
    """The log in which it is written."""
    return tree.words[pronoun] == "which" and tree.deps[cue] == "relcl" and _carries_words(tree, tree.heads[cue])


def _carries_words(tree: Tree, noun: int) -> bool:
    kinds = {voice(tree.words[t]) for t in core(tree, noun)}
    return bool(kinds & {SpeakerKind.DOCUMENT, SpeakerKind.OUTLET})


def _inverted(tree: Tree, cue: int) -> int | None:
    """“…,” recalled Mira Osk: after a quotation the parser takes the speaker for an object."""
    closed = cue > 0 and tree.quoting[cue - 1] >= 0 and tree.quoting[cue] != tree.quoting[cue - 1]
    target = tree.child(cue, "dobj") if closed else None
    return target if target is not None and tree.lefts[target] == cue + 1 else None


def is_bare_passive(tree: Tree, cue: int) -> bool:
    """Asked about the camp, he …: a past participle without a subject, whose speaker is somebody else."""
    alone = tree.subject(cue) is None and tree.child(cue, "aux") is None
    if alone and _goes_on_passive(tree, cue):
        return True
    told = tree.words[cue] in verb_forms("addressing") or tree.child(cue, "ccomp") is None
    return alone and told and tree.deps[cue] in ("advcl", "acl") and not tree.words[cue].endswith("ing")


def _goes_on_passive(tree: Tree, cue: int) -> bool:
    """They were called out and told to lie down: the second participle shares the "were"."""
    shares = tree.deps[cue] == "conj" and tree.child(tree.heads[cue], "auxpass") is not None
    told = tree.words[cue] in verb_forms("addressing") and tree.child(cue, "dobj", "dative") is None
    return shares and (told or tree.tags[cue] == "VBN")


def had_from(tree: Tree, verb: int) -> int | None:
    """Whom one heard it from."""
    origin = next((c for c in tree.children[verb] if tree.words[c] == "from" and c > verb), None)
    return None if origin is None else tree.child(origin, "pobj")


def agent_of(tree: Tree, cue: int) -> int | None:
    """Who stands after the "by" of a passive."""
    by = tree.child(cue, "agent")
    agent = None if by is None else tree.child(by, "pobj")
    return None if agent is None or _is_means(tree, agent) else agent


def _is_means(tree: Tree, noun: int) -> bool:
    """By telephone, by letter: how it was told, not by whom."""
    return tree.words[noun] in words("en", "means") and tree.lefts[noun] == noun


def _phrase(tree: Tree, subject: int, verb: int) -> tuple[set[int], int | None]:
    if tree.words[subject] in words("en", "pronouns", "relative") and tree.deps[verb] == "relcl":
        return {subject}, _described(tree, subject, tree.heads[verb])
    above = tree.heads[verb]
    if tree.words[subject] == "who" and tree.deps[verb] == "ccomp" and (he := tree.child(above, "attr")) is not None:
        return tree.subtree(he), he
    if tree.words[subject] in words("en", "pronouns", "expletive") and tree.deps[subject] == "nsubjpass":
        return set(), None
    return _widened(tree, tree.subtree(subject)), subject


def _widened(tree: Tree, phrase: set[int]) -> set[int]:
    """A name that the parser cut in two ("The Harbour | Gazette") is made whole."""
    first = min(phrase)
    while first > 0 and tree.pos[first] == "PROPN" and tree.pos[first - 1] in ("PROPN", "DET"):
        first -= 1
    return phrase | set(range(first, min(phrase)))


def _described(tree: Tree, pronoun: int, noun: int) -> int:
    """What "which" stands for: no person, so the thing above a name that it seems to follow ("the decree issued by …,
    which")."""
    token = noun
    while tree.words[pronoun] == "which" and tree.heads[token] != token and tree.pos[token] != "VERB":
        if voice(tree.words[token]) is not None:
            return token
        token = tree.heads[token]
        if tree.deps[token] == "acl":
            token = tree.heads[token]
    return noun


def _before(tree: Tree, cue: int) -> tuple[set[int], int | None]:
    """The noun phrase between the last comma and a finite verb, which the parser hung elsewhere."""
    last = cue
    while last > tree.sentence[cue][0] and tree.pos[last - 1] in ("AUX", "ADV"):
        last -= 1
    first = last
    while first > tree.sentence[cue][0] and not tree.is_mark(first - 1) and tree.pos[first - 1] != "VERB":
        first -= 1
    phrase = set(range(first, last))
    tops = [t for t in phrase if tree.heads[t] not in phrase and tree.pos[t] in ("NOUN", "PROPN", "PRON")]
    finite = not tree.words[cue].endswith("ing") and first > 0 and tree.words[first - 1] == ","
    return (phrase, min(tops)) if finite and tops and tree.heads[min(tops)] < first else (set(), None)


def _behind_quotation(tree: Tree, cue: int) -> tuple[set[int], int | None]:
    """“…,” Flett, an aide, said: all that stands between a quotation and the cue, where it holds no verb."""
    first = cue
    while first > tree.sentence[cue][0] and tree.quoting[first - 1] == tree.quoting[cue]:
        first -= 1
    phrase = {t for t in range(first, cue) if not tree.is_mark(t)}
    nouns = [t for t in sorted(phrase) if tree.pos[t] in ("NOUN", "PROPN", "PRON") and tree.deps[t] != "compound"]
    verbal = any(tree.pos[t] in ("VERB", "AUX") for t in phrase)
    return (phrase, nouns[0]) if nouns and not verbal and tree.quoting[first - 1] >= 0 else (set(), None)


def _above(tree: Tree, cue: int) -> tuple[set[int], int | None]:
    """The subject of the verb that this one hangs from, or the noun that it describes."""
    token = cue
    for _ in range(_HIGHEST):
        dep, head = tree.deps[token], tree.heads[token]
        if head == token or dep not in _CLIMBED | {"relcl"}:
            break
        if dep == "acl" and tree.words[head] in words("en", "courtesies") and tree.deps[head] == "dobj":
            dep, head = "xcomp", tree.heads[head]
        if dep in ("acl", "relcl") and tree.pos[head] in ("NOUN", "PROPN", "PRON"):
            named = [tree.rights[c] for c in tree.children[head] if tree.deps[c] == "appos" and c < token]
            return set(range(tree.lefts[head], max([head, *named]) + 1)), head
        if (subject := tree.subject(head)) is not None:
            if subject > cue and dep == "ccomp":
                break
            return _phrase(tree, subject, head)
        token = head
    return set(), None


def can_speak(tree: Tree, cue: int, sense: Cue, holder: int | None) -> bool:
    """Is the holder somebody or something that speaks? A noun has to be known to, beside a verb that takes things too
    or one whose subject stands elsewhere."""
    word = "" if holder is None else tree.words[holder]
    if sense.voices and (holder is None or voice(word) not in sense.voices):
        return False
    if sense.subjects and ((found := tree.subject(cue)) is None or tree.words[found] not in sense.subjects):
        return False
    of_its_own = tree.subject(cue) is not None or tree.child(cue, "agent") is not None
    if holder is None or (of_its_own and tree.words[cue] not in verb_forms("of_things_too")):
        return True
    if tree.pos[holder] in ("PRON", "DET"):
        return word not in words("en", "pronouns", "thing")
    named = tree.pos[holder] != "NOUN" or (holder > tree.lefts[holder] and not tree.text[tree.starts[holder]].islower())
    return named or voice(word) is not None or is_person_noun(singular(word))


def core(tree: Tree, noun: int, levels: int = _DEEPEST) -> set[int]:
    """The noun with the words before it and the "of …" and "and …" that belong to it; no clause, no aside."""
    kept = set(range(tree.lefts[noun], noun + 1))
    for child in tree.children[noun]:
        if child < noun or (tree.pos[noun] == "PROPN" and tree.deps[child] != "nummod"):
            continue
        if tree.deps[child] == "nummod":
            kept.add(child)
        if tree.words[child] == "of" and (owner := tree.child(child, "pobj")) is not None:
            kept |= {child} | (core(tree, owner, levels - 1) if levels else {owner})
        elif tree.deps[child] == "conj" and tree.words[child - 1] != ",":
            kept |= set(range(noun + 1, child)) | (core(tree, child, levels - 1) if levels else {child})
    return set(range(min(kept), max(kept) + 1))


def carried(tree: Tree, noun: int) -> int | None:
    """The noun whose voice this one carries: "accounts of the survivors", "the survivors' accounts"."""
    if (owner := tree.child(noun, "poss")) is not None:
        return owner
    after = next(
        (c for c in tree.children[noun] if c > noun and tree.words[c] in words("en", "carriers", "preps")), None
    )
    if after is None and tree.words[tree.rights[noun] + 1 : tree.rights[noun] + 2] == ["by"]:
        after = tree.rights[noun] + 1
    return None if after is None else tree.child(after, "pobj")
