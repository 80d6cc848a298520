"""The section "Where": the places of the case on a map."""
