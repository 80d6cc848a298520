"""A doubt or a result about the evidence: data with a permanent code, never an exception.

Codes: R is the record, D dates, S statements, C the reckoning. A code is never reused; a retired one stays here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from govah.errors import BadInput
from govah.model.saying import Saying
from govah.model.span import Span


class Severity(Enum):
    """Does it weaken the evidence, or only explain how it was read?"""

    DOUBT = "doubt"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class FindingKind:
    """What a code means, in English and Persian; ``{name}`` stands for a parameter."""

    severity: Severity
    en: str
    fa: str


FINDINGS = MappingProxyType(
    {
        "R001": FindingKind(
            Severity.DOUBT,
            "The two readers of the page disagree on what its main text is; {share} of the words are common to both.",
            "دو خوانندهٔ صفحه دربارهٔ متن اصلی آن هم‌رأی نیستند؛ {share} واژه‌ها مشترک است.",
        ),
        "R002": FindingKind(
            Severity.NOTE,
            "The file is named {name} but holds {found}; it was read as what it holds.",
            "نام پرونده {name} است ولی درون آن {found} است؛ همان‌گونه که هست خوانده شد.",
        ),
        "R003": FindingKind(
            Severity.DOUBT,
            "The text was not valid {encoding}: {count} characters could not be read and stand as \ufffd.",
            "متن {encoding} درست نبود؛ {count} نویسه خوانده نشد و به‌جای آن \ufffd آمده است.",
        ),
        "R004": FindingKind(
            Severity.DOUBT,
            "The text holds {count} invisible or direction-changing characters; they are shown as marks.",
            "متن {count} نویسهٔ ناپیدا یا جهت‌گردان دارد؛ به‌صورت نشانه نمایش داده می‌شوند.",
        ),
        "R005": FindingKind(
            Severity.NOTE,
            "Nothing in the file says how its letters are encoded; it was read as {encoding}.",
            "پرونده نمی‌گوید نویسه‌هایش چگونه کدگذاری شده‌اند؛ به‌صورت {encoding} خوانده شد.",
        ),
        "R006": FindingKind(
            Severity.NOTE,
            "It keeps {inserted} insertions and {deleted} deletions of its editors; deleted words are set apart.",
            "سند {inserted} افزوده و {deleted} حذفِ ویراستارانش را نگه داشته است؛ حذف‌شده‌ها جدا نشان داده می‌شوند.",
        ),
        "D001": FindingKind(
            Severity.DOUBT,
            "{text}: the two calendars do not name the same day; they differ by {days} days.",
            "{text}: دو تقویم یک روز را نشان نمی‌دهند؛ اختلاف {days} روز است.",
        ),
        "D002": FindingKind(
            Severity.DOUBT,
            "{text}: that day was a {weekday}.",
            "{text}: آن روز {weekday} بود.",
        ),
        "D003": FindingKind(
            Severity.NOTE,
            "{text} can be read in more than one way: {readings}.",
            "{text} را به بیش از یک شکل می‌توان خواند: {readings}.",
        ),
        "D004": FindingKind(
            Severity.DOUBT,
            "{text} lies after the document's own date.",
            "{text} پس از تاریخ خود سند است.",
        ),
        "S001": FindingKind(
            Severity.NOTE,
            "Who speaks in “{text}” could not be resolved.",
            "گویندهٔ «{text}» شناخته نشد.",
        ),
        "S002": FindingKind(
            Severity.NOTE,
            "No parser for this language: read by surface rules only ({language}).",
            "برای این زبان تجزیه‌گری نیست؛ تنها با قاعده‌های سطحی خوانده شد ({language}).",
        ),
        "S003": FindingKind(
            Severity.DOUBT,
            "{name} cannot have seen this: {why}.",
            "{name} نمی‌تواند شاهد این بوده باشد: {why}.",
        ),
        "C001": FindingKind(
            Severity.DOUBT,
            "{count} documents carry one text and count as one origin.",
            "{count} سند یک متن دارند و یک خاستگاه شمرده می‌شوند.",
        ),
        "C002": FindingKind(
            Severity.DOUBT,
            "{event} rests on one origin: {origin}.",
            "{event} تنها بر یک خاستگاه استوار است: {origin}.",
        ),
        "C003": FindingKind(
            Severity.DOUBT,
            "{event} is attested only by those who offer it as a reason.",
            "{event} را تنها کسانی گواهی می‌کنند که آن را دلیل می‌آورند.",
        ),
        "C004": FindingKind(
            Severity.DOUBT,
            "{name}: one text speaks of a man, another of a woman; it may be two people.",
            "{name}: یک متن از مرد سخن می‌گوید و متنی دیگر از زن؛ شاید دو تن باشند.",
        ),
        "C005": FindingKind(
            Severity.DOUBT,
            "{name}: the texts give two fathers, {one} and {other}; it may be two people.",
            "{name}: متن‌ها دو نام پدر می‌دهند، {one} و {other}؛ شاید دو تن باشند.",
        ),
        "C006": FindingKind(
            Severity.DOUBT,
            "{name}: the texts give two dates of birth, {one} and {other}; it may be two people.",
            "{name}: متن‌ها دو تاریخ تولد می‌دهند، {one} و {other}؛ شاید دو تن باشند.",
        ),
        "C007": FindingKind(
            Severity.DOUBT,
            "{name}: the texts give two dates of death, {one} and {other}; it may be two people.",
            "{name}: متن‌ها دو تاریخ مرگ می‌دهند، {one} و {other}؛ شاید دو تن باشند.",
        ),
        "C008": FindingKind(
            Severity.NOTE,
            "{count} more pairs of names are alike; only the likest are proposed as ties.",
            "{count} جفت نام دیگر به هم شبیه‌اند؛ تنها شبیه‌ترین‌ها پیشنهاد شده‌اند.",
        ),
        "C009": FindingKind(
            Severity.NOTE,
            "The case file has a tie for {name}, which no document names.",
            "پروندهٔ case.toml برای {name} پیوندی دارد که هیچ سندی نامش را نمی‌برد.",
        ),
        "C010": FindingKind(
            Severity.DOUBT,
            "{event}: {names} only cite one another and count as no origin.",
            "{event}: {names} تنها به یکدیگر استناد می‌کنند و خاستگاهی شمرده نمی‌شوند.",
        ),
        "C011": FindingKind(
            Severity.DOUBT,
            "{names} write {name} as “{text}”, as {few} of {all} documents do; it may come from one origin.",
            "{names} نام {name} را «{text}» می‌نویسند، مانند {few} سند از {all} سند؛ شاید از یک خاستگاه باشد.",
        ),
        "C012": FindingKind(
            Severity.DOUBT,
            "{names} give the same date that cannot be right, “{text}”; it may come from one origin.",
            "{names} یک تاریخ نادرست را می‌دهند، «{text}»؛ شاید از یک خاستگاه باشد.",
        ),
        "C013": FindingKind(
            Severity.DOUBT,
            "{names} give the same figure to the last digit, {text}; it may come from one origin.",
            "{names} یک رقم را تا واپسین عدد یکسان می‌دهند، {text}؛ شاید از یک خاستگاه باشد.",
        ),
        "C014": FindingKind(
            Severity.DOUBT,
            "{names} use the same {count} words, “{text}”; it may come from one origin.",
            "{names} همان {count} واژه را به کار می‌برند، «{text}»؛ شاید از یک خاستگاه باشد.",
        ),
        "C015": FindingKind(
            Severity.NOTE,
            "Voices share {count} more rare details; only the first are listed.",
            "گویندگان {count} نکتهٔ کمیاب دیگر را نیز مشترک دارند؛ تنها نخستین‌ها فهرست شده‌اند.",
        ),
        "C016": FindingKind(
            Severity.NOTE,
            "The case file has a line under [[events]] for {statement}, which tells of no event here.",
            "پروندهٔ case.toml زیر [[events]] سطری برای {statement} دارد که اینجا از هیچ رویدادی نمی‌گوید.",
        ),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One doubt or result. `subject` is the id of the document, statement, event or explanation it is about.

    >>> Finding(code="C001", subject="d0", parameters=(("count", "3"),)).says()
    '3 documents carry one text and count as one origin.'
    """

    code: str
    subject: str
    parameters: tuple[tuple[str, str | Saying], ...] = ()
    span: Span | None = None

    def __post_init__(self) -> None:
        if self.code not in FINDINGS:
            raise BadInput(f"no finding has the code {self.code}: add it to FINDINGS")

    def says(self, language: str = "en", named: Callable[[str | Saying], str] = str) -> str:
        """The sentence, in English (``en``) or Persian (``fa``); `named` says what an id among its parameters is
        called, and puts a saying into words."""
        kind = FINDINGS[self.code]
        told = {name: named(value) for name, value in self.parameters}
        return (kind.fa if language == "fa" else kind.en).format(**told)
