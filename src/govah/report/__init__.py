"""4. SHOW IT: the dossier and the tables. Shows what the other stages found and derives nothing about the evidence."""

from govah.report.dossier import dossier

__all__ = ["dossier"]
