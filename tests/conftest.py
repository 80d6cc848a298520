"""For all tests: no test may reach beyond this machine."""

from __future__ import annotations

import sys
from typing import Any

_LOOPBACK = ("127.", "::1", "localhost")


def _refuse_the_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        host = str(arguments[1][0])
        if not host.startswith(_LOOPBACK):
            raise AssertionError(f"something tried to reach {host}: Govah works offline")


sys.addaudithook(_refuse_the_network)
