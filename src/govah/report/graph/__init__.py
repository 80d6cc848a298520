"""Who takes what from whom, drawn: the chains of quotation behind one result as a picture that is read at a glance."""

from govah.report.graph.pictures import Drawn, Nets, nets

__all__ = ["Drawn", "Nets", "nets"]
