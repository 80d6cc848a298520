"""What sorts of things names name."""

from __future__ import annotations

from enum import Enum


class EntityKind(Enum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    PLACE = "place"
    OPERATION = "operation"
