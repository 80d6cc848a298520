"""Which words may open what somebody says, and what a reader sees of each.

A candidate is any form of a word of the lexicon, a verb with a clause of its own, or what a rule found. Features are
readable: `word=say|VERB`, `rule=say:clause`, `child=ccomp`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import nouns, verbs
from govah.reading.attribution.sources import speaker_of
from govah.reading.attribution.tree import SUBJECTS, Tree

_SHAPE = frozenset(
    {"nsubj", "ccomp", "dobj", "xcomp", "nsubjpass", "prep", "agent", "advcl", "pcomp", "parataxis", "acl", "attr"}
)
_OPEN_PARTS = frozenset({"VERB", "NOUN", "ADJ", "PROPN"})


def candidates(tree: Tree, known: Collection[str], drafts: Mapping[int, Draft]) -> Iterator[int]:
    """The tokens that may be cues; `known` are the words that were cues before."""
    for token, word in enumerate(tree.words):
        if word in known or token in drafts or (tree.pos[token] == "VERB" and tree.child(token, "ccomp") is not None):
            yield token


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its inflection, roughly: only that a cue's forms count together.

    >>> [stem(w) for w in ("said", "denies", "vowing", "claims", "stressed")]
    ['say', 'deny', 'vow', 'claim', 'stress']
    """
    if word in verbs():
        return verbs()[word][0].word
    if word in nouns():
        return nouns()[word].word
    for ending, rest in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) > 2 and not word.endswith("ss"):
            return (word[: -len(ending)] + rest).removesuffix("e")
    return word.removesuffix("e") if len(word) > 3 else word


def features(tree: Tree, token: int, drafts: Mapping[int, Draft], around: str) -> list[str]:
    """What the model sees of a candidate; `around` names the rule in whose content it stands, if any."""
    words, pos, deps = tree.words, tree.pos, tree.deps
    word, tag, dep, head = stem(words[token]), pos[token], deps[token], tree.heads[token]
    children = tree.children[token]
    relations = sorted({deps[c] for c in children} - {"punct"})
    draft = drafts.get(token)
    rule = draft.rule if draft is not None else "none"
    shape = "+".join(r for r in relations if r in _SHAPE)
    seen = [
        f"word={word}|{tag}", f"word={word}|{dep}", f"word={word}|{tree.tags[token]}", f"word={word}|{shape}",
        f"dep={dep}|{tag}", f"tag={tree.tags[token]}", f"shape={shape}", f"head={stem(words[head])}",
        f"head={pos[head]}|{dep}", f"rule={rule}", f"in={around}", f"rule={rule}|{dep}",
    ]  # fmt: skip
    seen += [f"word={word}|has={relation}" for relation in relations]
    _voice(tree, token, word, draft, seen)
    for child in children:
        _describe(tree, token, child, word, seen)
    first, last = tree.sentence[token]
    for step in (-1, 1):
        beside = token + step
        if first <= beside < last:
            seen += (f"at{step}={words[beside]}", f"at{step}={pos[beside]}")
        else:
            seen.append(f"at{step}=edge")
    quoting = tree.quoting[token]
    quoted = any(tree.quoting[t] != quoting for t in (first, last - 1, token - 1, min(token + 2, last - 1)))
    seen += (f"quoted={quoting >= 0}", f"beside-quotation={quoted}|{word}")
    return seen


def _voice(tree: Tree, token: int, word: str, draft: Draft | None, seen: list[str]) -> None:
    """Whoever would speak, be it the subject of a verb far above."""
    holder = draft.holder if draft is not None and draft.source else speaker_of(tree, token)[1]
    kind = "none" if holder is None else tree.entities[holder] or tree.pos[holder]
    name = "none" if holder is None or kind == "PERSON" else stem(tree.words[holder])
    head = tree.heads[token]
    seen += (
        f"voice={kind}", f"voice={name}", f"word={word}|voice={kind}", f"above={tree.deps[head]}|{tree.deps[token]}",
        f"word={word}|head={stem(tree.words[head])}",
    )  # fmt: skip


def _describe(tree: Tree, token: int, child: int, word: str, seen: list[str]) -> None:
    dep = tree.deps[child]
    if dep in SUBJECTS:
        side = "before" if child < token else "after"
        seen.append(f"subject={side}|{tree.entities[child] or tree.pos[child]}")
        if tree.quoting[child] != tree.quoting[token]:
            seen.append("subject=across-quotation")
    elif dep == "ccomp":
        first = tree.words[tree.lefts[child]]
        seen += (f"clause={'after' if child > token else 'before'}", f"clause={first}")
    elif dep in ("prep", "agent"):
        target = tree.child(child, "pobj", "pcomp")
        kind = "none" if target is None else tree.entities[target] or tree.pos[target]
        seen += (f"word={word}|{tree.words[child]}", f"word={word}|{tree.words[child]}|{kind}")
    elif dep in ("aux", "neg", "auxpass", "mark", "advmod", "prt"):
        seen.append(f"{dep}={tree.words[child]}")
    elif dep in ("dobj", "attr", "acomp", "xcomp"):
        what, kind = stem(tree.words[child]), tree.entities[child] or tree.pos[child]
        seen += (f"{dep}={what}", f"word={word}|{dep}={what}", f"{dep}={kind}")
