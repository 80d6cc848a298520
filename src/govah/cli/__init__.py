"""The command line: parse, ask the `Case`, print."""
