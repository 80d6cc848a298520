"""The section "Where"."""

from govah.report.map.where import Row, Where, where

__all__ = ["Row", "Where", "where"]
