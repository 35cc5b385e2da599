"""A workload that looks for secrets: in its own and its ancestors' environments and command lines, and in Git's settings."""

import json
import os


def ancestors():
    pid = os.getpid()
    while pid > 0:
        yield {"command": read(f"/proc/{pid}/cmdline"), "environment": read(f"/proc/{pid}/environ")}
        pid = int(read(f"/proc/{pid}/stat").rpartition(")")[2].split()[1])


def read(path):
    try:
        with open(path, errors="replace") as file:
            return file.read()
    except OSError:
        return None


def setup():
    find = {"ancestors": list(ancestors()), "configuration": read(".git/config")}
    with open(os.environ["PROBE"], "a") as file:
        print(json.dumps(find), file=file)


def iteration():
    pass
