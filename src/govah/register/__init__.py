"""The victims: lists, linkage, estimate. Planned; nothing is here yet."""
