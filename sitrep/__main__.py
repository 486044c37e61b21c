"""`python -m sitrep`: the command, for where its script is not on the path."""

from sitrep.cli import run

if __name__ == "__main__":
    run()
