"""`python -m parley`."""

from parley.cli.main import main

if __name__ == "__main__":
    main()
