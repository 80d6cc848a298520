"""Which mentions are taken to tell of one happening, and which are kept apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.reckoning.conftest import Papers, labels

from govah.model import Event, Order, Phase

Row = dict[str, Any]


def tell(papers: Papers, rows: list[tuple[str, Row]]) -> tuple[Event, ...]:
    """Each row is the paper and the act it tells of, in a statement of its own."""
    for paper in dict.fromkeys(p for p, _ in rows):
        papers.add(paper, byline=f"Author {paper}")
    for paper, row in rows:
        papers.say(paper, f"There was {row['words']} that day.", acts=[papers.told(**row)])
    return papers.reckon().events


ONE = [
    # the names of an operation are one thing, whatever the dates
    [("A", {"words": "Operation Reed", "kind": "offensive", "name": "Operation Reed", "when": "1994-04-01"}),
     ("B", {"words": "Operation Reed", "kind": "offensive", "name": "Operation Reed", "when": "1994-05-01"})],
    # a year and a season of it, in one document
    [("A", {"words": "the 1994 massacre", "kind": "killing", "when": "1994-01-01..1994-12-31"}),
     ("A", {"words": "executions", "kind": "execution", "when": "1994-06-21..1994-09-22"})],
    # a mention without a date means the only one there is
    [("A", {"words": "executions", "kind": "execution", "when": "1994-06-21..1994-09-22"}),
     ("A", {"words": "the massacre", "kind": "killing"}), ("B", {"words": "the executions", "kind": "execution"})],
    # general words for people in two languages
    [("A", {"words": "killings", "kind": "killing", "whom": "people", "when": "1982-06-13"}),
     ("B", {"words": "کشتار", "kind": "killing", "whom": "نوزده نفر", "when": "1982-06-13", "rule": "surface"})],
    # a short name and the only longer one that it opens
    [("A", {"words": "Order No. 7 of the Guard", "kind": "order", "name": "Order No. 7 of the Guard"}),
     ("B", {"words": "Order No. 7", "kind": "order", "name": "Order No. 7", "when": "1994-04-12"})],
    # a town and a house in it
    [("A", {"words": "burial", "kind": "burial", "when": "1994-04-12", "place": "Ost", "who": ("Ivo Marr",)}),
     ("B", {"words": "burial", "kind": "burial", "when": "1994-04-12", "place": "Ost Church", "who": ("Ivo Marr",)})],
    # the same day in two documents
    [("A", {"words": "bombing", "kind": "bombing", "when": "1994-04-12"}),
     ("B", {"words": "bombing", "kind": "bombing", "when": "1994-04-12"})],
    # what is over at once may be dated coarsely elsewhere in the document
    [("A", {"words": "bombing", "kind": "bombing", "when": "1994-04-12"}),
     ("A", {"words": "April bombing", "kind": "bombing", "when": "1994-04-01..1994-04-30"})],
    # done to many, in weeks that overlap, told in three documents and two languages
    [("A", {"words": "arrests", "kind": "arrest", "when": "1994-04-13..1994-04-22"}),
     ("B", {"words": "arrests", "kind": "arrest", "whom": "people", "when": "1994-04-11..1994-04-20"}),
     ("C", {"words": "دستگیری‌ها", "kind": "arrest", "when": "1994-04-16..1994-04-18"})],
    # its beginning in one document, its weeks in another
    [("A", {"words": "killings", "kind": "killing", "when": "1994-04-14", "phase": Phase.BEGINNING}),
     ("B", {"words": "killings", "kind": "killing", "when": "1994-04-01..1994-04-30"})],
    # the same people under two general words, and a town beside a prison that can lie in it
    [("A", {"words": "transfers", "kind": "transfer", "whom": "women", "when": "1994-03-24..1994-03-31"}),
     ("B", {"words": "transfers", "kind": "transfer", "whom": "relatives", "when": "1994-03-28"})],
    # a mention without a date in another document, beside one person's own arrest
    [("A", {"words": "arrests", "kind": "arrest", "when": "1994-04-13..1994-04-22"}),
     ("B", {"words": "the arrests", "kind": "arrest"})],
    # one place, two documents
    [("A", {"words": "burial", "kind": "burial", "when": "1994-04-12", "place": "Ost"}),
     ("B", {"words": "burial", "kind": "burial", "when": "1994-04-10..1994-04-14", "place": "OST"})],
]  # fmt: skip

APART = [
    # different days
    [("A", {"words": "killing", "kind": "killing", "when": "1994-04-12"}),
     ("A", {"words": "killing", "kind": "killing", "when": "1994-04-14"})],
    # different places on one day
    [("A", {"words": "killing", "kind": "killing", "when": "1994-04-12", "place": "Ost"}),
     ("A", {"words": "killing", "kind": "killing", "when": "1994-04-12", "place": "West"})],
    # different people
    [("A", {"words": "arrest", "kind": "arrest", "when": "1994-04-12", "who": ("Mara Dell",)}),
     ("A", {"words": "arrest", "kind": "arrest", "when": "1994-04-12", "who": ("Tobin Ash",)})],
    # a day is not the season it lies in
    [("A", {"words": "executions", "kind": "execution", "when": "1994-07-28"}),
     ("A", {"words": "summer executions", "kind": "execution", "when": "1994-06-21..1994-09-22"})],
    # many in one town, many in another, in the same week
    [("A", {"words": "arrests", "kind": "arrest", "when": "1994-04-13..1994-04-22", "place": "Ost"}),
     ("B", {"words": "arrests", "kind": "arrest", "when": "1994-04-13..1994-04-22", "place": "West"})],
    # the same, where one document only tells elsewhere which town it speaks of
    [("A", {"words": "arrests", "kind": "arrest", "when": "1994-04-13..1994-04-22", "place": "Ost"}),
     ("B", {"words": "arrests", "kind": "arrest", "when": "1994-04-14..1994-04-20"}),
     ("B", {"words": "burial", "kind": "burial", "when": "1994-05-20", "place": "West"})],
    # other people
    [("A", {"words": "killings", "kind": "killing", "whom": "watchmen", "when": "1994-04-12"}),
     ("B", {"words": "killings", "kind": "killing", "whom": "prisoners", "when": "1994-04-12"})],
    # weeks that do not meet, and a stretch of time too long to tie anything
    [("A", {"words": "arrests", "kind": "arrest", "when": "1994-04-01..1994-04-10"}),
     ("B", {"words": "arrests", "kind": "arrest", "when": "1994-04-11..1994-04-20"})],
    [("A", {"words": "arrests", "kind": "arrest", "when": "1994-04-01..1994-04-10"}),
     ("B", {"words": "arrests", "kind": "arrest", "when": "1994-01-01..1994-12-31"})],
    # one person's arrest among the arrests
    [("A", {"words": "arrests", "kind": "arrest", "when": "1994-04-13..1994-04-22"}),
     ("B", {"words": "arrest", "kind": "arrest", "when": "1994-04-14", "who": ("Author B",)})],
    # different kinds
    [("A", {"words": "transfer", "kind": "transfer", "when": "1994-04-12"}),
     ("A", {"words": "sorting", "kind": "sorting", "when": "1994-04-12"})],
    # what prepares a thing is not the thing
    [("A", {"words": "killing", "kind": "killing", "when": "1994-04-12"}),
     ("A", {"words": "planned killing", "kind": "killing", "when": "1994-04-12", "phase": Phase.PREPARATION})],
    # a time without an end says too little to be the same
    [("A", {"words": "killing", "kind": "killing", "when": "1994-01-01..1994-12-31"}),
     ("A", {"words": "killing", "kind": "killing", "when": "..1994-06-30"})],
    # what one document tells by one verb after another happened one after another
    [("A", {"words": "divided", "kind": "sorting", "whom": "men", "rule": "verb", "when": "1994-10-01..1994-12-31"}),
     ("A", {"words": "parted", "kind": "sorting", "whom": "boys", "rule": "verb", "when": "1994-12-01..1994-12-31"})],
    # neither is the other because all the rest cannot be
    [("A", {"words": "killings", "kind": "killing", "whom": "watchmen", "when": "1994-04-12"}),
     ("B", {"words": "died", "kind": "death", "when": "1946-01-01..1946-02-28", "rule": "verb"}),
     ("C", {"words": "the massacre", "kind": "killing", "whom": "Sumbrilla", "when": "..1996-03-01"})],
    # one person here, several there
    [("A", {"words": "shot", "kind": "killing", "whom": "cousin", "when": "1982-06-13", "place": "La Joya"}),
     ("B", {"words": "کشتند", "kind": "killing", "whom": "نوزده نفر", "when": "1982-06-13", "rule": "surface"})],
    # one day of two
    [("A", {"words": "transfer", "kind": "transfer", "whom": "prisoners", "when": "1994-10-09..1994-10-10!"}),
     ("B", {"words": "transfer", "kind": "transfer", "whom": "prisoners", "when": "1994-10-09"})],
    # two villages on two days, and two trials
    [("A", {"words": "massacre", "kind": "killing", "when": "1981-12-11", "place": "El Tule"}),
     ("B", {"words": "massacre", "kind": "killing", "when": "1981-12-12", "place": "La Joya"})],
    [("A", {"words": "trial", "kind": "trial", "when": "2002-03-04", "who": ("Ivo Marr",)}),
     ("B", {"words": "trial", "kind": "trial", "when": "2002-03-04", "who": ("Emil Varga",)})],
    # two orders of one number for two battalions
    [("A", {"words": "Order 7 of Ost", "kind": "order", "name": "Order 7 of Ost", "when": "1994-04-12"}),
     ("B", {"words": "Order 7 of West", "kind": "order", "name": "Order 7 of West", "when": "1994-04-13"}),
     ("C", {"words": "Order 7", "kind": "order", "name": "Order 7", "when": "1994-04-12"})],
    # overlapping, in two documents, with nothing else in common: neither is told of many
    [("A", {"words": "killing", "kind": "killing", "when": "1994-04-12"}),
     ("B", {"words": "killing", "kind": "killing", "when": "1994-04-10..1994-04-14"})],
]  # fmt: skip


@pytest.mark.parametrize("rows", ONE)
def test_these_mentions_tell_of_one_event(papers: Papers, rows: list[tuple[str, Row]]) -> None:
    (event,) = tell(papers, rows)
    assert len(event.acts) == len(rows)


@pytest.mark.parametrize("rows", ONE)
def test_every_join_is_explained(papers: Papers, rows: list[tuple[str, Row]]) -> None:
    (event,) = tell(papers, rows)
    assert [j.act for j in event.joined] == list(event.acts[1:])
    assert all(j.rule for j in event.joined)


@pytest.mark.parametrize("rows", APART)
def test_these_mentions_are_kept_apart(papers: Papers, rows: list[tuple[str, Row]]) -> None:
    assert len(tell(papers, rows)) == len(rows)


def test_a_mention_that_could_mean_two_events_joins_neither(papers: Papers) -> None:
    days = ("1994-04-12", "1994-04-14")
    dated: list[tuple[str, Row]] = [("A", {"words": "killing", "kind": "killing", "when": day}) for day in days]
    events = tell(papers, [*dated, ("A", {"words": "the killings", "kind": "killing"})])
    assert [len(e.acts) for e in events] == [1, 1]


def test_a_preparation_is_named_after_what_it_prepares_and_begins_no_later(papers: Papers) -> None:
    rows: list[tuple[str, Row]] = [
        ("A", {"words": "massacre", "kind": "killing", "when": "1994-01-01..1994-12-31"}),
        ("A", {"words": "killing", "kind": "killing", "when": "1994-03-01..1994-03-31", "phase": Phase.PREPARATION}),
    ]
    tell(papers, rows)
    result = papers.reckon()
    events = dict(zip(labels(result), result.events, strict=True))
    assert set(events) == {"Massacre", "Preparation of killing"}
    assert events["Massacre"].start.earliest == papers.day("1994-03-01")
    assert "step.readied" in {s.says.key for s in events["Massacre"].start.earliest_proof}


def test_a_beginning_bounds_only_the_start_and_an_end_only_the_end(papers: Papers) -> None:
    siege: Row = {"words": "siege", "kind": "offensive", "name": "Siege of Ost"}
    begun = {**siege, "when": "1994-03-01", "phase": Phase.BEGINNING}
    (event,) = tell(papers, [("A", begun), ("A", {**siege, "when": "1994-05-01", "phase": Phase.END})])
    assert (event.start.earliest, event.start.latest) == (papers.day("1994-03-01"),) * 2
    assert (event.end.earliest, event.end.latest) == (papers.day("1994-05-01"),) * 2
    assert not event.contested


def test_events_stand_by_their_earliest_day_and_the_undated_are_not_listed(papers: Papers) -> None:
    dated = (("trial", None), ("release", "1995-01-01"), ("burial", "1994-01-01"), ("arrest", "1994-01-01"))
    rows: list[tuple[str, Row]] = [("A", {"words": w, "kind": w, "when": d}) for w, d in dated]
    tell(papers, rows)
    assert labels(papers.reckon()) == ["Arrest", "Burial", "Release"]


def test_nothing_is_told_before_it_has_begun(papers: Papers) -> None:
    papers.add("A", outlet="Harbour Post", published="1994-05-03")
    papers.say("A", "Operation Reed is over.", acts=[papers.told("Operation Reed", "offensive", name="Operation Reed")])
    (event,) = papers.reckon().events
    assert event.start.latest == papers.day("1994-05-03")
    assert event.end.latest is None


def test_two_names_that_a_text_says_are_one_make_one_event(papers: Papers) -> None:
    papers.casefile = papers.naming("Operation Reed", "Operation Tide")
    rows = [
        ("A", {"words": "Operation Reed", "kind": "offensive", "name": "Operation Reed", "when": "1994-04-01"}),
        ("B", {"words": "Operation Tide", "kind": "offensive", "name": "Operation Tide"}),
    ]
    (event,) = tell(papers, rows)
    assert (len(event.acts), event.called.names) == (2, ("Operation Reed",))


def test_whoever_says_we_was_not_alone(papers: Papers) -> None:
    """A memoir, a witness in court and a historian who quotes the memoir: one sorting, two origins, 2 to 7 March."""
    told = papers.told
    for name in ("memoir", "history", "trial"):
        papers.add(name, byline={"memoir": "Lena Voss", "history": "Tobin Ash"}.get(name), outlet="Trial Watch")
    own = told("sorted", "sorting", "~1994-03-01..1994-03-10", whom="Lena Voss", who=("Lena Voss",))
    papers.say("memoir", "We were sorted in early March.", acts=[replace(own, rule="verb")])
    quoted = told("sorted", "sorting", "~1994-03-01..1994-03-10", whom="prisoners", rule="verb")
    papers.say("history", "Prisoners were sorted in early March.", by="Lena Voss", acts=[quoted])
    divided = told("divided", "sorting", "1994-03-02..1994-03-07", whom="prisoners", rule="verb")
    papers.say("trial", "Guards divided the prisoners.", by="Witness 3", acts=[divided])
    (event,) = papers.reckon().events
    assert (labels(papers.reckon()), event.participants) == (["Sorting of prisoners"], ())
    assert (event.start.earliest, event.end.latest) == (papers.day("1994-03-02"), papers.day("1994-03-07"))
    assert (event.origins.low, event.origins.origins) == (2, ("Lena Voss", "Witness 3"))


def test_whoever_says_i_was_alone(papers: Papers) -> None:
    for name in ("Lena Voss", "Mara Dell"):
        papers.add(name, byline=name)
        act = papers.told("was arrested", "arrest", "1994-04-12", whom=name, who=(name,), rule="verb")
        papers.say(name, "I was arrested with my sisters, and we wept.", acts=[act])
    assert labels(papers.reckon()) == ["Arrest of Lena Voss", "Arrest of Mara Dell"]


def test_what_is_said_to_last_until_the_day_of_telling_is_known_to_within_weeks(papers: Papers) -> None:
    papers.add("A", outlet="Harbour Post", published="1994-05-03")
    papers.say("A", "There were arrests since mid-April.", acts=[papers.told("arrests", "arrest", "~1994-04-11..")])
    papers.add("B", outlet="Hill Gazette")
    papers.say("B", "Arrests went on.", acts=[papers.told("Arrests", "arrest", "1994-04-13..1994-04-22")])
    (event,) = papers.reckon().events
    assert event.start.earliest == papers.day("1994-04-13")


def test_joining_what_was_done_to_many_makes_no_clash(papers: Papers) -> None:
    """Killings on every day of a fortnight, and killings on one day in it: not one event with two beginnings."""
    for name, when in (("A", "1994-04-01..1994-04-14!"), ("B", "1994-04-05")):
        papers.add(name, byline=f"Author {name}")
        papers.say(name, "Killings.", acts=[papers.told("Killings", "killing", when)])
    result = papers.reckon()
    assert len(result.events) == 2
    assert result.clashes == ()


def order(papers: Papers, *named: str, dates: tuple[str, ...] = ("1994-04-15",), words: str = "the order") -> None:
    """Orders that bear Osric Vane's name, and the days on which he says that he signed `words`."""
    for number, name in enumerate(named):
        papers.add(name, outlet="Ministry")
        signed = papers.told(name, "order", f"1994-04-0{number + 2}", name=name, who=("Osric Vane",))
        papers.say(name, f"{name} is signed by the minister.", acts=[signed])
    papers.add("interview", outlet="Hill Gazette")
    for day in dates:
        act = papers.told("order", "order", day, who=("Osric Vane",))
        papers.say("interview", f"I signed {words} then.", by="Osric Vane", acts=[act])


def test_two_dates_for_the_one_order_that_bears_a_name_contradict_each_other(papers: Papers) -> None:
    order(papers, "Order No. 7")
    result = papers.reckon()
    (event,), (clash,) = result.events, result.clashes
    assert (event.called.names, event.contested) == (("Order No. 7",), True)
    assert (clash.days, len(clash.statements), clash.assumptions) == (13, 2, ())


SEVERAL_ORDERS: list[dict[str, Any]] = [
    {"named": ("Order No. 7", "Order No. 8")},
    {"named": ("Order No. 7",), "dates": ("1994-04-15", "1994-04-20")},
    {"named": ("Order No. 7",), "words": "an order"},
]


@pytest.mark.parametrize("row", SEVERAL_ORDERS)
def test_where_two_orders_are_plausible_neither_is_taken_for_the_other(papers: Papers, row: dict[str, Any]) -> None:
    order(papers, *row["named"], **{k: v for k, v in row.items() if k != "named"})
    assert papers.reckon().clashes == ()


def test_what_carries_its_own_relation_in_time_is_not_the_dated_one(papers: Papers) -> None:
    """Transfers "before the riot" say nothing of the transfer in May, and date nothing through it."""
    told = papers.told
    papers.add("A", byline="Lena Voss")
    papers.say("A", "The transfer of May.", acts=[told("transfer", "transfer", "1994-05-01..1994-05-31")])
    relation = (Order.BEFORE, "riot", 60, 90)
    acts = [told("Transfers", "transfer", relation=relation), told("riot", "rebellion")]
    papers.say("A", "Transfers came months before the riot.", acts=acts)
    riot = [e for e in papers.reckon().events if e.kind == "rebellion"]
    assert riot == []


LABELS = [
    ({"words": "arrested", "kind": "arrest", "whom": "Mara Dell", "rule": "verb"}, "Arrest of Mara Dell"),
    ({"words": "arrested", "kind": "arrest", "rule": "verb", "place": "Ost"}, "Arrest, Ost"),
    ({"words": "بردند", "kind": "transfer", "rule": "surface"}, "Transfer"),
    ({"words": "the 1994 killings", "kind": "killing"}, "The 1994 killings"),
    ({"words": "bombing", "kind": "bombing", "whom": "1994"}, "Bombing"),
    ({"words": "sealing of Ost Gaol", "kind": "isolation", "place": "Ost Gaol"}, "Sealing of Ost Gaol"),
]


@pytest.mark.parametrize(("row", "label"), LABELS)
def test_an_event_is_called_by_a_noun_and_never_by_a_verb(papers: Papers, row: Row, label: str) -> None:
    tell(papers, [("A", {**row, "when": "1994-04-12"})])
    assert labels(papers.reckon()) == [label]


def test_a_mention_without_a_date_means_what_its_own_document_dates_and_calls_by_that_noun(papers: Papers) -> None:
    told = papers.told
    papers.add("A", byline="Lena Voss")
    papers.say("A", "The 1994 massacre.", acts=[told("1994 massacre", "killing", "1994-01-01..1994-12-31")])
    papers.say("A", "A killing by the river.", acts=[told("killing", "killing", "1994-05-02")])
    papers.say("A", "The massacre went on.", acts=[told("massacre", "killing")])
    result = papers.reckon()
    assert labels(result) == ["Massacre", "Killing"]
    assert [len(e.acts) for e in result.events] == [2, 1]


def test_whoever_was_moved_alone_is_not_the_many_who_were(papers: Papers) -> None:
    papers.add("A", outlet="Hill Gazette")
    moved = papers.told("were moved", "transfer", "1986-01-01..1986-12-31", whom="prisoners", rule="verb")
    papers.say("A", "In 1986 all prisoners were moved.", acts=[moved])
    papers.say("A", "Later he was moved to a ward.", acts=[papers.told("was moved", "transfer", rule="verb")])
    (event,) = papers.reckon().events
    assert len(event.acts) == 1


def test_that_nobody_was_killed_is_not_said_of_others_who_were(papers: Papers) -> None:
    papers.add("A", outlet="Hill Gazette")
    killed = papers.told("killed", "killing", "1994-04-12", whom="watchmen", rule="verb")
    papers.say("A", "The blast killed two watchmen.", acts=[killed])
    denied = papers.told("killed", "killing", rule="verb", denied=True, actual=False)
    papers.say("A", "Nobody was killed in the prison.", by="Ivo Marr", acts=[denied])
    (event,) = papers.reckon().events
    assert len(event.acts) == 1


WEEKS = st.tuples(
    st.integers(0, 90),
    st.integers(0, 70),
    st.sampled_from(["", "~", "!"]),
    st.sampled_from([Phase.WHOLE, Phase.BEGINNING, Phase.END]),
)


@example([(1, 1, "", Phase.WHOLE), (1, 1, "!", Phase.WHOLE), (1, 0, "", Phase.WHOLE)])
@given(st.lists(WEEKS, min_size=2, max_size=7))
def test_no_weeks_of_what_was_done_to_many_contradict_each_other_by_being_joined(
    rows: list[tuple[int, int, str, Phase]],
) -> None:
    papers = Papers()
    for number, (start, length, sign, phase) in enumerate(rows):
        first, last = (date(1994, 3, 1) + timedelta(days=d) for d in (start, start + length))
        when = f"~{first}..{last}" if sign == "~" else f"{first}..{last}{sign}"
        papers.add(f"paper {number}", byline=f"Author {number}")
        act = papers.told("Arrests", "arrest", when, phase=phase)
        papers.say(f"paper {number}", "Arrests went on.", acts=[act])
    assert papers.reckon().clashes == ()


def test_what_was_done_to_one_person_in_two_scripts_is_one_event(papers: Papers) -> None:
    arrest: Row = {"words": "arrest", "kind": "arrest", "when": "1994-04-12"}
    rows = [("A", {**arrest, "who": ("Ghader Malavi",)}), ("B", {**arrest, "who": ("قادر ملوی",)})]
    assert len(tell(papers, rows)) == 2
    for paper, (_, row) in zip("AB", rows, strict=True):
        papers.name(paper, row["who"][0])
    (event,) = papers.reckon().events
    assert len(event.acts) == 2


TELLING = st.tuples(
    st.sampled_from(["A", "B", "C", "D"]),
    st.sampled_from(["killings", "massacre", "executions", "arrests"]),
    st.sampled_from([None, "1994-04-12", "1994-04-14", "1994-04-01..1994-04-30", "1994-01-01..1994-12-31"]),
    st.sampled_from([None, "Ost", "West", "Ost Prison"]),
    st.sampled_from([None, "prisoners", "watchmen", "Mara Dell"]),
)
_KINDS = {"killings": "killing", "massacre": "killing", "executions": "execution", "arrests": "arrest"}


def written(rows: list[tuple[str, str, str | None, str | None, str | None]], order: list[str]) -> Papers:
    """The papers in this order, with what each row tells."""
    papers = Papers()
    for paper in order:
        papers.add(paper, byline=f"Author {paper}")
    for number, (paper, words, when, place, whom) in enumerate(rows):
        who = (whom,) if whom == "Mara Dell" else ()
        act = papers.told(words, _KINDS[words], when, place=place, whom=whom, who=who)
        papers.say(paper, f"They told of {words} in line {number}.", acts=[act])
    return papers


def grouped(papers: Papers) -> set[frozenset[str]]:
    """The mentions of each event."""
    return {frozenset(e.acts) for e in papers.reckon().events}


@given(st.lists(TELLING, min_size=1, max_size=8), st.permutations(["A", "B", "C", "D"]))
def test_the_order_of_the_documents_changes_no_event(rows: list[Any], order: list[str]) -> None:
    assert grouped(written(rows, order)) == grouped(written(rows, sorted(order)))


@given(st.lists(TELLING, min_size=1, max_size=6))
def test_a_copy_adds_no_event(rows: list[Any]) -> None:
    papers = written(rows, ["A", "B", "C", "D"])
    before = len(papers.reckon().events)
    papers.copy("copy", "A")
    assert len(papers.reckon().events) == before


@given(st.lists(TELLING, min_size=1, max_size=8))
def test_parts_form_no_circle(rows: list[Any]) -> None:
    whole = {e.id: e.part_of for e in written(rows, ["A", "B", "C", "D"]).reckon().events}
    for event in whole:
        seen: list[str | None] = [event]
        while (above := whole.get(seen[-1] or "")) is not None:
            assert above not in seen
            seen.append(above)
