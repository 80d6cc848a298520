"""Take documents in, keep the originals, read text out of them."""
