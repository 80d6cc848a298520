"""Time expressions: find them, and say which days they can mean."""
