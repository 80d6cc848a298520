"""A TIMEX3 type and value for a moment that a peer gives, cut to the parts that the words name.

Date libraries answer every phrase with a full moment: "July 1988" becomes 1 July at midnight. To score that as a wrong
day would be unfair, so the words decide how much of it counts. One table serves all peers.
"""

from __future__ import annotations

import re
from datetime import datetime

_MONTH = (
    r"jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|(nov|dec)(ember)?"
)
_MONTH_FA = "ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر|ماه"
_MONTH_FA += "|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند"

_RULES = [
    ("DATE", "PRESENT_REF", r"(right )?now|currently"),
    (
        "TIME",
        "%Y-%m-%dT%H:%M",
        r".*(\d:\d\d|\d ?[ap]\.?m\b|\b(noon|midnight|o'clock|hours?|minutes?|seconds?)\b|ساعت|دقیقه)",
    ),
    (
        "DATE",
        "%Y-%m-%d",
        r".*(\b(to|yester)?day\b|\bdays\b|tomorrow|\b(mon|tues|wednes|thurs|fri|satur|sun)day|روز|شنبه|جمعه|دی‌?شب)",
    ),
    (
        "DATE",
        "%Y-%m-%d",
        rf".*(\b\d\d?(st|nd|rd|th)?\b,? *(of )?({_MONTH}|{_MONTH_FA})\b|\b({_MONTH})\.? \d\d?\b(?!:))",
    ),
    ("DATE", "%Y-%m-%d", r".*\d+[-/.]\d+[-/.]\d+"),
    ("DATE", "%G-W%V", r".*(\bweek|هفته)"),
    ("DATE", "%Y-%m", rf".*(\b({_MONTH}|{_MONTH_FA})\b|\bmonths?\b)"),
    ("DATE", "%Y", r".*(\b\d{4}\b|\byears?\b|سال)"),
]
"""Type, form of the value, and words that call for it; the first that fits."""


def cut(words: str, moment: datetime) -> tuple[str, str]:
    """The TIMEX3 type and value of `moment`, as far as `words` name it; the day where they name nothing known.

    >>> cut("in July 1988", datetime(1988, 7, 1))
    ('DATE', '1988-07')
    >>> cut("3 July", datetime(1988, 7, 3))
    ('DATE', '1988-07-03')
    """
    for kind, form, pattern in _RULES:
        if re.match(pattern, words, re.IGNORECASE | re.DOTALL):
            return kind, moment.strftime(form)
    return "DATE", moment.strftime("%Y-%m-%d")
