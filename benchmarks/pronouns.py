"""Who "he" is: pronoun speakers of PolNeAR's development part, told with the antecedent that people would name.

Usage: python benchmarks/pronouns.py [FOLDER]. FOLDER holds `dev/text` of PolNeAR 1.0; without it, `polnear` under
GOVAH_DATA. The gold (`data/pronouns/`) holds places only. Exits 1 when a measure falls below its floor.

A pronoun is *found* when a row has it as its source, *answered* when that row has a speaker (or is the author's own),
*right* when the place of the speaker's name is one of the places where the text names the antecedent; of several people
together, all of them. The baseline always answers with the nearest person whom the parser names before the pronoun.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from attributing.corpus import Article, parsed
from govah.model import Attribution, Span, SpeakerKind
from govah.reading.attribution import attributions
from govah.reading.parse import Parsed

GOLD = Path(__file__).parent / "data" / "pronouns" / "polnear-dev.jsonl"
LEAST_ANSWERED = 0.85  # of those found
LEAST_RIGHT = 0.92  # of those answered


@dataclass(frozen=True)
class Marked:
    """A pronoun that speaks; `places` are where its antecedent is named, `kind` what it is."""

    document: str
    half: str
    pronoun: Span
    kind: str
    places: tuple[Span, ...]

    def is_right(self, answer: Span | None) -> bool:
        """Does `answer` name the antecedent; where it is several together, all of them?"""
        if answer is None:
            return self.kind == "author"
        return any(answer.overlaps(p) and (self.kind != "several" or 2 * len(answer) > len(p)) for p in self.places)


def gold() -> Iterator[Marked]:
    for line in GOLD.read_text("utf-8").splitlines():
        told = json.loads(line)
        places = tuple(Span(*place) for place in told["mentions"])
        yield Marked(told["document"], told["half"], Span(*told["pronoun"]), told["kind"], places)


def source_at(rows: Sequence[Attribution], pronoun: Span) -> Attribution | None:
    """The row whose source is the pronoun."""
    return next((r for r in rows if r.source and r.source.overlaps(pronoun) and len(r.source) <= len(pronoun)), None)


def nearest(blocks: Sequence[Parsed], pronoun: Span) -> Span | None:
    """The baseline's answer."""
    people = [
        Span(ent.start_char + block.offset, ent.end_char + block.offset)
        for block in blocks
        for ent in (block.doc.ents if block.doc is not None else ())
        if ent.label_ == "PERSON"
    ]
    return max((p for p in people if p.end <= pronoun.start), default=None)


class Scores:
    """Counts by pronoun and in all."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, word: str, told: Marked, row: Attribution | None, baseline: Span | None) -> None:
        """Count one pronoun, the row found for it, and what the baseline says."""
        answered = row is not None and (row.speaker is not None or row.speaker_kind is SpeakerKind.AUTHOR)
        right = answered and row is not None and told.is_right(row.speaker.span if row.speaker else None)
        seen = {"marked": True, "found": row is not None, "answered": answered, "right": right}
        seen["baseline"] = told.is_right(baseline) and told.kind != "author"
        for group in ("all", told.half, word):
            self.counts.update((group, name) for name, holds in seen.items() if holds)

    def share(self, group: str, part: str, whole: str) -> float:
        """How many of `whole` are `part`, of one group."""
        return self.counts[group, part] / max(1, self.counts[group, whole])

    def print(self) -> None:
        """One table."""
        print(f"{'':<8}{'marked':>8}{'found':>8}{'answered of found':>19}{'right of answered':>19}{'baseline':>10}")
        for group in ("all", "open", "held", "he", "she", "they", "it", "i", "we"):
            marked, found = (self.counts[group, name] for name in ("marked", "found"))
            answered, right = self.share(group, "answered", "found"), self.share(group, "right", "answered")
            baseline = self.share(group, "baseline", "marked")
            print(f"{group:<8}{marked:>8}{found:>8}{answered:>19.1%}{right:>19.1%}{baseline:>10.1%}")


def main() -> int:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("GOVAH_DATA", "") + "/polnear")
    if not (folder / "dev" / "text").is_dir():
        print("skipped: give the folder of PolNeAR, or set GOVAH_DATA to the folder that holds it", file=sys.stderr)
        return 0
    scores = Scores()
    for document, marked in groupby(gold(), key=lambda m: m.document):
        article = Article(document, (folder / "dev" / "text" / f"{document}.txt").read_bytes().decode("utf-8"))
        blocks = parsed(article)
        rows = attributions(article.text, blocks, ())
        for told in marked:
            word = told.pronoun.of(article.text).lower()
            scores.add(word, told, source_at(rows, told.pronoun), nearest(blocks, told.pronoun))
    scores.print()
    low = (
        scores.share("all", "answered", "found") < LEAST_ANSWERED
        or scores.share("all", "right", "answered") < LEAST_RIGHT
    )
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
