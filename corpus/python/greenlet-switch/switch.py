"""Short-lived greenlets that a hub switches to, as gevent's do."""

from greenlet import getcurrent, greenlet


def work(value):
    doubled = getcurrent().parent.switch(value * 2)
    return doubled + 1


def iteration():
    worker = greenlet(work)
    assert worker.switch(20) == 40
    assert worker.switch(41) == 42
    assert worker.dead
