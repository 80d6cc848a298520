"""What `benchmarks/attribution.py` is made of: the corpus, the systems, the scores."""
