"""The review application. Planned; nothing is here yet."""
