"""Transcripts: "NAME: …", as in interviews and court records, a turn a paragraph or several in one.

Any label ends with a colon ("Address:", "Note:"), so the name must be set in capitals, name a role of a hearing, or be
followed by quotation marks. Press interviews set the interviewer's questions in bold and name nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from govah.model import Stance
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import Cue, words
from govah.reading.attribution.tree import Tree
from govah.text.folding import folded

_SPEAKS = Cue(group="transcript", word=":", stance=Stance.ASSERTS)
_ASKS = Cue(group="transcript", word="?", stance=Stance.ASKS)
_BOLD = re.compile(r"\s*(?P<marks>\*\*|__)(?P<question>[^*_]+\?)[”\"]?(?P=marks)\s*$")
_NAME = re.compile(
    r"(?:^|(?<=[.?!”\"’»])\s)\s*[“\"«]?(?P<name>[^\W\d_a-z][\w.’'-]*(?:\s+[\w.’'-]+){0,5}?)\s*(?P<colon>:)\s+(?=\S)"
    r"|(?:^|(?<=[.?!”\"’»])\s)\s*(?P<letter>[QA])(?P<stop>\.)\s+(?=[^\W\d_a-z])"
)

_STOPS = (":", "Q.", "A.")  # one of them ends every name


def spoken(tree: Tree) -> list[Draft]:
    """One draft for each turn of a paragraph that opens with a speaker's name and a colon, or is a question in bold."""
    if (question := _BOLD.match(tree.text)) is not None:
        asked = {t for t, at in enumerate(tree.starts) if question.start("question") <= at < question.end("question")}
        return [Draft(rule="transcript:question", cue=_ASKS, anchor=0, words={0}, content=asked)] if asked else []
    labels = list(_labels(tree.text))
    ends = [*(later.start() for later in labels[1:]), len(tree.text)]
    turns = (_turn(tree, label, end) for label, end in zip(labels, ends, strict=False))
    return [turn for turn in turns if turn is not None]


def kept_in_turn(turns: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """The drafts, each ending with the turn that it is said in, though the parser reads on."""
    begins, names = [turn.anchor for turn in turns], set[int]().union(*(turn.source for turn in turns))
    for draft in drafts:
        if (at := bisect_left(begins, draft.anchor) - 1) >= 0:
            draft.content &= turns[at].content
            draft.source &= turns[at].content
    return [draft for draft in drafts if draft.anchor not in names]


def _labels(text: str) -> Iterator[re.Match[str]]:
    """The speakers' names, from the one that opens the paragraph on."""
    if not any(stop in text for stop in _STOPS):
        return
    for match in _NAME.finditer(text):
        if match["letter"] or _is_speaker(match, text):
            yield match
        elif not match.start():
            return


def _turn(tree: Tree, label: re.Match[str], end: int) -> Draft | None:
    name, stop = ("letter", "stop") if label["letter"] else ("name", "colon")
    first, after = bisect_left(tree.ends, label.start(name) + 1), bisect_left(tree.starts, label.end())
    named = {t for t in range(first, after) if tree.starts[t] < label.end(name)}
    content = {t for t in range(after, bisect_left(tree.starts, end)) if tree.pos[t] != "SPACE"}
    if not named or not content:
        return None
    colon = bisect_left(tree.ends, label.start(stop) + 1)
    asks = _asks(label[name], tree.text[label.end() : end])
    return Draft(
        rule="transcript",
        cue=_ASKS if asks else _SPEAKS,
        anchor=colon,
        words={colon} - named,
        content=content,
        source=named,
        holder=next((t for t in sorted(named) if tree.heads[t] not in named), max(named)),
    )


def _asks(name: str, turn: str) -> bool:
    """Is it a question, and its speaker one of those who put them?"""
    roles = {folded(name), *folded(name).split()}
    return bool(roles & words("en", "transcript", "asking")) and turn.rstrip("”\"’' \n").endswith("?")


def _is_speaker(label: re.Match[str], text: str) -> bool:
    """Within a paragraph, only a name in capitals or a role of a hearing can begin another turn."""
    name = label["name"]
    if folded(name).rstrip(".") in words("en", "transcript", "labels"):
        return False
    if name.isupper() and len(name) > 1:
        return True
    roles = words("en", "transcript", "roles")
    if any(word[0].islower() and word not in roles for word in name.split()):
        return False
    in_role = not roles.isdisjoint(folded(name).replace(".", "").split()) and any(mark in text for mark in ".?!")
    return in_role or (not label.start() and text[label.end()] in "“‘\"'«")
