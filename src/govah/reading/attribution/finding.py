"""From blocks to attributions: find, place in a chain, name, judge.

Every row is a proposal: it carries the rule that made it and a score, and a reader can always add what was missed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from govah.model import Attribution, Document, EntityKind, Mention, Span
from govah.reading.attribution import persian, surface
from govah.reading.attribution.chains import collapsed, grounded, linked, without_own_hearing
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.english import drafts
from govah.reading.attribution.floating import closing, floating
from govah.reading.attribution.learned import weighed
from govah.reading.attribution.lexicon import data
from govah.reading.attribution.row import Row
from govah.reading.attribution.scene import Scene
from govah.reading.attribution.spans import hull, quotation_of, stretches
from govah.reading.attribution.speakers import resolve
from govah.reading.attribution.stance import judged
from govah.reading.attribution.tree import Tree
from govah.reading.attribution.voices import voice_of
from govah.reading.parse import Parsed, parse_text
from govah.text.sentences import unwrapped

_ENTITY_KINDS = {"PERSON": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "GPE": EntityKind.PLACE}


def find_attributions(text: str, *, language: str = "en", rules_only: bool = False) -> list[Attribution]:
    """Who says what in a plain text, one paragraph a line. Offsets are those of `text`. `rules_only` leaves out what
    was learned from news. Cost: linear; in English the parse dominates."""
    return list(attributions(text, parse_text(text, language), (), rules_only=rules_only))


def attribute(
    document: Document, parsed: Sequence[Parsed], mentions: Sequence[Mention], *, rules_only: bool = False
) -> tuple[Attribution, ...]:
    """Who says what in a document, in reading order, parents and speakers resolved. Without `mentions`, the parser's
    own names are used."""
    return attributions(document.text, parsed, mentions, rules_only=rules_only)


def attributions(
    text: str, parsed: Sequence[Parsed], mentions: Sequence[Mention], *, rules_only: bool = False
) -> tuple[Attribution, ...]:
    """The same for any text whose blocks are parsed."""
    rows: list[Row] = []
    scene = Scene()
    find = drafts if rules_only else _weighed
    for number, block in enumerate(parsed):
        rows.extend(_rows(text, block, number, rows, scene, find))
    ordered = linked(rows)
    resolve(ordered, mentions or tuple(_names(parsed)), text, scene)
    ordered = without_own_hearing(collapsed(ordered))
    grounded(ordered)
    return tuple(map(_attribution, ordered))


def _weighed(tree: Tree) -> list[Draft]:
    """What the rules find, weighed by the learned layer, and what that adds."""
    return weighed(tree, drafts(tree))


def _rows(
    text: str,
    parsed: Parsed,
    number: int,
    before: Sequence[Row],
    scene: Scene,
    find: Callable[[Tree], list[Draft]],
) -> Iterator[Row]:
    if parsed.block.language == "fa":
        scene.add_unparsed(text, parsed)
        yield from persian.rows(text, parsed, number, scene.memory)
    elif parsed.doc is not None and len(parsed.doc) and parsed.doc[0].dep:
        tree = Tree(parsed.doc, unwrapped(parsed.block.span.of(text)))
        scene.add(tree, parsed.offset)
        found = [_row(tree, d, parsed.offset, number) for d in find(tree)]
        yield from found
        yield from floating(tree, found, before, scene.closing, parsed.offset, number)
        scene.closing = closing(tree, parsed.offset)
    else:
        scene.add_unparsed(text, parsed)
        yield from surface.rows(text, parsed, number)


def _row(tree: Tree, draft: Draft, offset: int, number: int) -> Row:
    voice = voice_of(tree, draft.holder, draft.source, offset)
    judgement = judged(tree, draft, voice)
    return Row(
        block=number,
        content=stretches(tree, draft.content, offset),
        cue=hull(tree, draft.words, offset),
        voice=voice,
        quotation=quotation_of(tree, draft.content, draft.anchor),
        rule=draft.rule,
        score=_score(draft.rule) if draft.score is None else draft.score,
        features=draft.features,
        stance=judgement.stance,
        polarity=judgement.polarity,
        certainty=judgement.certainty,
        basis=judgement.basis,
        coerced=judgement.coerced,
        taken_for=judgement.taken_for,
        in_quotation=tree.quoting[draft.anchor] >= 0,
        agent=draft.agent,
        anchor=tree.starts[draft.anchor] + offset,
        relay=None if draft.relay is None else tree.starts[draft.relay] + offset,
    )


def _score(rule: str) -> float:
    scores = data("en")["scores"]
    frame = rule.rpartition(":")[2]
    return float(scores.get(rule, scores.get(frame, scores["other"])))


def _attribution(row: Row) -> Attribution:
    return Attribution(
        content=row.content,
        source=row.voice.span if row.voice else None,
        cue=row.cue,
        quotation=row.quotation,
        rule=row.rule,
        score=round(row.score, 3),
        parent=row.parent,
        stance=row.stance,
        polarity=row.polarity,
        certainty=row.certainty,
        basis=row.basis,
        coerced=row.coerced,
        taken_for=row.taken_for,
        features=row.features,
        speaker=row.speaker,
        runner_up=row.runner_up,
        speaker_kind=row.kind,
        description=row.voice.description if row.voice else "",
    )


def _names(parsed: Sequence[Parsed]) -> Iterator[Mention]:
    """The parser's own people and organisations."""
    for block in parsed:
        for ent in block.doc.ents if block.doc is not None else ():
            if (kind := _ENTITY_KINDS.get(ent.label_)) is not None:
                span, name = Span(ent.start_char + block.offset, ent.end_char + block.offset), ent.text
                yield Mention(span=span, text=name, kind=kind, name=name, rule="parser")
