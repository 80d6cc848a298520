"""Every form of a Persian cue verb, made from its stems; and one pattern that finds them all.

Written as after folding: a ZWNJ is a space, so «می‌گوید» is «می گوید».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govah.model import Basis, SpeakerKind, Stance
from govah.reading.attribution.lexicon import Cue, data

_PAST = ("", "م", "ی", "یم", "ید", "ند")
_PRESENT = ("م", "ی", "د", "یم", "ید", "ند")
_PERFECT = ("", " است", " اند", " ام", " ایم", " بود", " بودند", " بودم", " باشد", " باشند")
_STATES = ("است", "هستند", "بود", "بودند", "بوده", "هستم", "هستیم", "اند")


def forms(past: str, present: str) -> Iterator[tuple[str, bool]]:
    """The forms of a verb and whether each is negated.

    >>> made = dict(forms("گفت", "گوی"))
    >>> made["می گوید"], made["نگفته اند"], made["گفتند"]
    (False, True, False)
    """
    for negation in ("", "ن"):
        stem = negation + past
        yield from ((stem + e, bool(negation)) for e in _PAST)
        yield from ((f"{stem}ه{e}", bool(negation)) for e in _PERFECT)
        for joint in (" ", ""):
            yield from ((f"{negation}می{joint}{past}{e}", bool(negation)) for e in _PAST)
            yield from ((f"{negation}می{joint}{present}{e}", bool(negation)) for e in _PRESENT)
        if present == "دار":
            yield from ((negation + present + e, bool(negation)) for e in _PRESENT)


@cache
def cues() -> dict[str, tuple[Cue, bool]]:
    """Every folded form with its sense and whether it is negated."""
    found: dict[str, tuple[Cue, bool]] = {}
    for group in data("fa")["cues"]:
        for verb, form, negated in _group_forms(group):
            cue = Cue(
                group=group["name"],
                word=verb,
                stance=Stance(group["stance"]),
                basis=Basis(group.get("basis", "unstated")),
                takes=tuple(group.get("takes", ("clause", "quotation"))),
                voices=frozenset(map(SpeakerKind, group.get("voices", ()))),
            )
            found.setdefault(form, (cue, negated))
    return found


def _group_forms(group: dict[str, object]) -> Iterator[tuple[str, str, bool]]:
    for pair in str(group.get("simple", "")).split():
        past, _, present = pair.partition("/")
        yield from ((past, form, negated) for form, negated in forms(past, present) if not form.endswith("ه"))
    light = group.get("light", [])
    for phrase in light if isinstance(light, list) else []:
        noun, _, verb = phrase.rpartition(" ")
        yield from ((phrase, f"{noun} {form}", negated) for form, negated in _light_forms(verb))


@cache
def _light_forms(verb: str) -> tuple[tuple[str, bool], ...]:
    if verb == "است":
        return tuple((s, False) for s in _STATES) + tuple((f"ن{s}", True) for s in ("یست", "بود", "بودند"))
    past, _, present = data("fa")["light"].get(verb, f"{verb}/{verb}").partition("/")
    return tuple(forms(past, present))


@cache
def pattern() -> re.Pattern[str]:
    """Finds any form as whole words, the longest first."""
    listed = sorted(cues(), key=lambda f: (-len(f), f))
    never = "|".join(map(re.escape, data("fa")["never_before"]))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)(?!\s+(?:{never}))")


def in_first_person(form: str) -> bool:
    """Says the ending that I or we speak?

    >>> in_first_person("گفتم"), in_first_person("گفته ایم"), in_first_person("گفتند")
    (True, True, False)
    """
    return form.endswith("م")
