"""One pure function over many items: inline, or in child processes with limits on time and memory.

A child that crashes, hangs or eats memory costs its own item and nothing else: the item's place in the results holds
a `Failure`, and the run goes on.
"""
