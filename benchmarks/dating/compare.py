"""One table: Govah and its peers on the same corpora, and how sure the difference from the best known of them is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import starmap

from dating.corpora import Corpus, Mark
from dating.days import days_of
from dating.peers import Answer, Peers, Unanswered
from dating.reader import govah, interval
from dating.scoring import Tally, difference, tally

_COLUMNS = ("strict", "relaxed", "type", "value", "days")
_HEAD = f"| corpus | reader | {' | '.join(_COLUMNS)} | chars/CPU-s |\n|---|---|{'---|' * len(_COLUMNS)}---|"
_RIVAL = "HeidelTime"


@dataclass
class Table:
    """A row for every reader on each corpus, and notes. `govah` has Govah's value F1 and speed by corpus."""

    rows: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    govah: dict[str, tuple[float, float]] = field(default_factory=dict)

    def __str__(self) -> str:
        notes = [f"- {note}" for note in dict.fromkeys(self.notes)]
        return "\n".join([_HEAD, *self.rows, *([""] if notes else []), *notes]) if self.rows else ""

    def add(self, corpus: Corpus, reader: str, answer: Answer) -> list[Tally]:
        """A reader's row; the counts of each text."""
        found = [_by_days(marks) for marks in answer.marks] if corpus.by_days else answer.marks
        tallies = list(starmap(tally, zip(corpus.texts, found, strict=True)))
        whole = sum(tallies, Tally())
        speed = corpus.characters / max(answer.seconds, 1e-9)
        dated = {"days", "value"} if corpus.by_days else {"days"}
        figures = [f"{whole.f1(column, dated=column in dated):.1f}" for column in _COLUMNS]
        self.rows.append(f"| {corpus.name} | {reader} | {' | '.join(figures)} | {speed:,.0f} |")
        if answer.failures:
            self.notes.append(
                f"{reader} broke off {answer.failures} times on {corpus.name}; that counts as nothing found"
            )
        if reader == "Govah":
            self.govah[corpus.name] = whole.f1("value", dated=corpus.by_days), speed
        return tallies


def compare(corpora: Iterable[Corpus], names: Sequence[str], peers: Peers | None) -> Table:
    """Govah and the named peers on each corpus; Govah alone where `peers` is None."""
    table = Table()
    for corpus in corpora:
        ours = table.add(corpus, "Govah", govah(corpus))
        if peers:
            for name in names:
                _add_peer(table, corpus, name, peers, ours)
    return table


def _add_peer(table: Table, corpus: Corpus, name: str, peers: Peers, ours: Sequence[Tally]) -> None:
    try:
        answer = peers.read(name, corpus)
    except Unanswered as why:
        table.notes.append(f"{name}: {why}")
        return
    theirs = table.add(corpus, f"{name} {peers.versions[name]}", answer)
    if name == _RIVAL:
        more, low, high = difference(ours, theirs, dated=corpus.by_days)
        table.notes.append(
            f"{corpus.name}: value F1 of Govah minus {name} {more:+.1f}, 95 % {low:+.1f} to {high:+.1f}"
            f" (paired bootstrap over {len(ours)} texts)"
        )


def _by_days(marks: Sequence[Mark]) -> list[Mark]:
    """Values as intervals of days; empty where they name none."""
    return [(start, end, kind, interval(*(days_of(value) or (None, None)))) for start, end, kind, value in marks]
