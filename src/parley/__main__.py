"""`python -m parley`."""

from typing import NoReturn


def main() -> NoReturn:
    """The command line; who interrupts while it is loaded has interrupted."""
    try:
        from parley.cli.main import main as run
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    run()


if __name__ == "__main__":
    main()
