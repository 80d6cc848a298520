"""How fast times are read, and how the time grows: characters per CPU-second and ratios of CPU time at n and 4n.

Ordinary text, a chronology in which every line begins with a date, and texts made to be slow, in both languages. One
table; the exit status is 1 when a chronology is far slower than prose, or when the time grows faster than the text.
`python benchmarks/dates_speed.py [--whole]`; `--whole` adds one and ten megabytes of prose and of chronologies.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time

from govah.reading.dates import expressions

SHARE = 0.05
"""Least speed of a chronology, as a share of that of prose without dates on the same machine."""

GROWTH = 8
"""Most that four times the text may take: 4 is linear, 16 quadratic; between lies the noise of the clock."""

_SEED = 1994
_SHORTEST, _LONGEST = 0.2, 2_000_000
_MONTHS = ("January", "March", "May", "July", "August", "October", "December")
_SOLAR = ("فروردین", "خرداد", "تیر", "مرداد", "مهر", "دی", "اسفند")
_LINES = (
    "{day} {month} {year}: The guards of the harbour prison moved forty men to the customs house.",
    "{month} {day}, {year} — Nobody was told where the lorries went, and the yard was empty until {month} {day}.",
    "On {day} {month} a clerk copied the lists; three days later he was back, several months before the trial.",
    "Late {month} {year}: The roof of the mill burned, and the widows waited near the bridge.",
)
_PERSIAN = (
    "{day} {solar} {solar_year}: زندانیان را از بند به حیاط بردند و سه روز پس از آتش‌بس باز گرداندند.",
    "در {solar} {solar_year} خانواده‌ها به شهر آمدند و از {day} {solar} تا پایان سال آنجا ماندند.",
)
_PLAIN = (
    "the",
    "guards",
    "carried",
    "old",
    "lorries",
    "behind",
    "a",
    "mill",
    "and",
    "counted",
    "letters",
    "in",
    "five",
)

REAL = ("prose", "chronology", "fa chronology")
HOSTILE = {
    "digits": "7",
    "of the": "of the ",
    "ones": "1 ",
    "May, no spaces": "May",
    "months": "January May ",
    "and, and": "and, ",
    "1 to 2 to 3": "1 to 2 to 3 to 4 to ",
    "years to years": "1988 to 1989 to ",
    "days listed": "1, 2, 3, 4, 5, 6, 7, ",
    "no year but one": "in 1988. On 5 May. 7 June. ",
    "that spring": "that spring, the next day, ",
    "before the war": "before the War Men Ran ",
    "zero width": "\u200c\u200d",
    "combining": "e\u0301\u0301\u0301",
    "letters": "x",
    "words and marks": "1988May28and",
    "fa months": "مرداد ",
    "fa numbers": "بیست و ",
    "fa relations": "سه روز پس از ",
    "fa tatweel": "ـ",
}


def text_of(kind: str, size: int) -> str:
    """So many characters of a kind."""
    chance = random.Random(_SEED)
    if kind in HOSTILE:
        return (HOSTILE[kind] * (size // len(HOSTILE[kind]) + 1))[:size]
    if kind == "fuzz":
        ranges = ((32, 127), (0x300, 0x370), (0x600, 0x700), (0x2000, 0x2070), (0xA0, 0xD800), (0xE000, 0x110000))
        return "".join(chr(chance.randrange(*chance.choice(ranges))) for _ in range(size))
    pieces: list[str] = []
    while size > 0:
        pieces.append(_piece(kind, chance))
        size -= len(pieces[-1])
    return "".join(pieces)


def _piece(kind: str, chance: random.Random) -> str:
    if kind == "prose":
        return " ".join(chance.choices(_PLAIN, k=14)).capitalize() + ".\n"
    line: str = chance.choice(_PERSIAN if kind.startswith("fa") else _LINES)
    return (
        line.format(
            day=chance.randrange(1, 29),
            month=chance.choice(_MONTHS),
            year=chance.randrange(1900, 2000),
            solar=chance.choice(_SOLAR),
            solar_year=chance.randrange(1340, 1400),
        )
        + "\n"
    )


def seconds(text: str, language: str) -> float:
    """CPU-seconds of one reading."""
    began = time.process_time()
    expressions(text, language=language)
    return time.process_time() - began


def main() -> int:
    """Print the table; 1 when a floor is missed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--whole", action="store_true", help="also read 1 and 10 megabytes of the real kinds")
    print(f"{'text':<18}{'characters':>11}{'per CPU-second':>16}{'growth':>8}")
    whole = options.parse_args().whole
    speeds: dict[str, float] = {}
    missed: list[str] = []
    for kind in (*REAL, "fuzz", *HOSTILE):
        speeds[kind], growth = _measured(kind, 20_000, 4)
        missed += [f"{kind}: four times the text takes {growth:.1f} times as long"] if growth > GROWTH else []
    for kind in REAL if whole else ():
        _, growth = _measured(kind, 1_000_000, 10)
        missed += [f"{kind}: ten megabytes take {growth:.1f} times as long as one"] if growth > 11 else []
        print(f"{'':<18}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB at most so far")
    missed += [f"{kind}: far slower than prose" for kind in REAL if speeds[kind] < SHARE * speeds["prose"]]
    print("\n".join(missed))
    return 1 if missed else 0


def _measured(kind: str, size: int, times: int) -> tuple[float, float]:
    """Print a line; returns characters per CPU-second and the growth. What is read too fast to be timed is taken
    longer."""
    language = "fa" if kind.startswith("fa") else "en"
    while (short_took := seconds(text_of(kind, size), language)) < _SHORTEST and size < _LONGEST:
        size *= 2
    long = text_of(kind, times * size)
    took = seconds(long, language)
    print(f"{kind:<18}{len(long):>11,}{len(long) / took:>16,.0f}{took / short_took:>8.1f}", flush=True)
    return len(long) / took, took / short_took


if __name__ == "__main__":
    sys.exit(main())
