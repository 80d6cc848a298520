"""What `benchmarks/dates.py` is made of: corpora, scores, and the other programs that read times."""
