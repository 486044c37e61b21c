"""The command `sitrep`, also as `python -m sitrep`, for where its script is not on the path."""

from sitrep import interruption
from sitrep.ending import Ending


def main() -> None:
    """The entry point: reading the program itself takes a moment, in which Ctrl-C may come."""
    interruption.begins()
    ending = Ending()
    from sitrep.cli import run

    try:
        run()
    except SystemExit as end:
        interruption.ends(end.code)
        ending.is_known(end.code)
        raise


if __name__ == "__main__":
    main()
