"""Short-lived greenlets that a hub switches to, as gevent's do."""

import os

from greenlet import getcurrent, greenlet


def work(value):
    doubled = getcurrent().parent.switch(value * 2)
    return doubled + 1


def iteration():
    worker = greenlet(work)
    assert worker.switch(20) == 40
    assert worker.switch(41) == 42
    assert worker.dead


if __name__ == "__main__":
    for number in range(1, int(os.environ["LEAKPROOF_ITERATIONS"]) + 1):
        iteration()
        print("iteration", number, flush=True)
