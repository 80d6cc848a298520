"""4. SHOW IT: the dossier and the tables. Shows what the other stages found and derives nothing about the evidence."""

from govah.report.bearers import bearers
from govah.report.dossier import dossier

__all__ = ["bearers", "dossier"]
