"""Other programs that read figures, each behind a small adapter. Runs in whichever Python has them; knows no Govah.

python -m counting.worker < texts.json gives {peer: per text [[start, end, low, high], ...]}.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable, Iterator
from importlib import import_module

Found = Iterator[tuple[int, int, float | None, float | None]]
Read = Callable[[str], Found]


def recognizers_text() -> Read:
    number = import_module("recognizers_number")

    def read(text: str) -> Found:
        for found in number.recognize_number(text, "en-us"):
            with contextlib.suppress(ValueError, TypeError):
                value = float(found.resolution["value"])
                yield found.start, found.end + 1, value, value

    return read


def quantulum3() -> Read:
    parser = import_module("quantulum3.parser")

    def read(text: str) -> Found:
        for found in parser.parse(text):
            start, end = found.span
            yield start, start + len(text[start:end].rstrip()), found.value, found.value

    return read


PEERS = {"recognizers-text": recognizers_text, "quantulum3": quantulum3}


def main() -> None:
    texts = json.load(sys.stdin)
    told = {}
    for name, peer in PEERS.items():
        with contextlib.suppress(ImportError), contextlib.redirect_stdout(sys.stderr):
            read = peer()
            told[name] = [list(read(text)) for text in texts]
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
