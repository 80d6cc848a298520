"""What "Who says so" shows of who could have seen what."""

from __future__ import annotations

from dataclasses import replace

from govah.model import Examination, Footing, Presence, StatementId, Vantage, Whereabouts, say
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.vantage import Seen, Sights
from govah.report.words import Words


def vantage(told: StatementId, presence: Presence, because: Whereabouts, **changes: object) -> Vantage:
    says = say(f"vantage.{because.value}", place="Quay Prison", first=2449000, last=2449900)
    made = Vantage(
        who="R. Marek",
        event="e-bombing",
        presence=presence,
        because=because,
        says=says,
        footing=Footing.UNSTATED,
        told=(told,),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def shown(case: Examination, *vantages: Vantage, language: str = "en") -> Sights:
    seen = replace(case, reckoning=replace(case.reckoning, vantages=vantages))
    return Seen(Lines(Lookup(seen), Words(language))).by(case.statements[:1])


def test_what_is_impossible_comes_first_with_the_passages_it_rests_on(harbour: Examination) -> None:
    told, ground = harbour.statements[0].id, harbour.statements[1].id
    certain = vantage(told, Presence.CERTAIN, Whereabouts.THERE)
    absent = vantage(
        told,
        Presence.IMPOSSIBLE,
        Whereabouts.RELEASED,
        event="e-order",
        rests_on=(ground,),
        assumptions=("outside-when-free",),
    )
    found = shown(harbour, certain, absent)
    assert [s.presence for s in found.sights] == ["impossible", "certain"]
    assert [line.id for line in found.sights[0].grounds] == [ground]
    assert 'href="#e-order"' in found.sights[0].about
    assert len(found.sights[0].assumes) == 1


def test_things_with_one_answer_are_told_in_one_line(harbour: Examination) -> None:
    told = harbour.statements[0].id
    both = [vantage(told, Presence.CERTAIN, Whereabouts.THERE, event=e) for e in ("e-bombing", "e-order")]
    (sight,) = shown(harbour, *both).sights
    assert "e-bombing" in sight.about
    assert "e-order" in sight.about


def test_where_the_record_says_nothing_only_the_number_is_told(harbour: Examination) -> None:
    told = harbour.statements[0].id
    found = shown(harbour, vantage(told, Presence.POSSIBLE, Whereabouts.UNTOLD))
    assert (found.sights, found.silent) == ((), 1)


def test_what_is_no_event_is_shown_by_its_own_words(harbour: Examination) -> None:
    told = harbour.statements[0].id
    (sight,) = shown(harbour, vantage(told, Presence.CERTAIN, Whereabouts.THERE, event=None), language="fa").sights
    assert f'href="#{told}"' in sight.about
