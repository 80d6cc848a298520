"""Stance, basis and commitment: what speakers do with their words, measured."""
