"""Characters without losing their place: folding with a map back, scripts, sentences."""
