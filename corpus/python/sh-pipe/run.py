"""A program that runs short commands."""

import os

import sh


def iteration():
    assert str(sh.echo("hello")).strip() == "hello"


if __name__ == "__main__":
    for number in range(1, int(os.environ["LEAKPROOF_ITERATIONS"]) + 1):
        iteration()
        print("iteration", number, flush=True)
