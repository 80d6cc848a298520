"""For all tests: no test may reach beyond this machine, and the same code gives the same result.

Property tests try the same examples each time; `HYPOTHESIS_PROFILE=search` tries new ones.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from hypothesis import settings

_LOOPBACK = ("127.", "::1", "localhost")


def _refuse_the_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        host = str(arguments[1][0])
        if not host.startswith(_LOOPBACK):
            raise AssertionError(f"something tried to reach {host}: Govah works offline")


sys.addaudithook(_refuse_the_network)

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=500)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
