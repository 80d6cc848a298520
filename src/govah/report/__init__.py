"""Show it: the dossier, its charts, tables for other programs."""
