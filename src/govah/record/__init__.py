"""Take documents in, keep the originals, read text out of them."""

from govah.record import ledger
from govah.record.intake import take_in
from govah.record.limits import LIMITS, IntakeLimits
from govah.record.vault import Vault

__all__ = ["LIMITS", "IntakeLimits", "Vault", "ledger", "take_in"]
