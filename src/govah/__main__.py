"""`python -m govah` is `govah`."""

from govah.cli import main

if __name__ == "__main__":
    main()
