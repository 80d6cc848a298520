"""The case on disk: database, ledger, case file. Values in, values out."""
