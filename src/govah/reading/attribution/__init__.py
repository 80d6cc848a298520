"""Who says what, on whose authority."""
