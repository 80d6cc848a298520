"""What `benchmarks/chains.py` is made of: our own corpus of chains of quotation, and its scores."""
