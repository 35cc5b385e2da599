"""Threads, children and descriptors that came since the beginning and are still there, and who started them."""

import _io
import _socket
import os
import sys

# Entries, each of which counts those that are alike.
MOST = 1000
# Of what one stack has made; what else it makes is counted under the last of them, for each thread has its own.
MOST_NAMES = 10
TICK = 1 / os.sysconf("SC_CLK_TCK")
# Ports from which a system takes those of clients: the other end of the connection says more.
FIRST_EPHEMERAL_PORT = 32_768


def descriptors():
    """{descriptor: what it is, as /proc says}"""
    links = {}
    for name in os.listdir("/proc/self/fd"):
        try:
            links[int(name)] = os.readlink(f"/proc/self/fd/{name}")
        except OSError:
            pass  # the one by which the folder was read
    return links


def children():
    """{(pid, seconds since the system's start at which it was started): (its name, what runs in it)}, zombies too."""
    found = {}
    for task in os.listdir("/proc/self/task"):
        try:
            pids = read(f"/proc/self/task/{task}/children").split()
        except OSError:
            continue  # the thread has ended, or the kernel doesn't tell
        for pid in pids:
            try:
                found.update([child(int(pid))])
            except (OSError, ValueError, IndexError):
                pass  # it has been waited for by another thread
    return found


def child(pid):
    name, _, rest = read(f"/proc/{pid}/stat").partition(b"(")[2].rpartition(b")")
    fields = rest.split()
    line = read(f"/proc/{pid}/cmdline").replace(b"\0", b" ").strip()
    is_zombie = fields[0] == b"Z"
    what = os.fsdecode(name) + " (zombie)" if is_zombie else os.fsdecode(line or name)
    return (pid, int(fields[19]) * TICK), (os.fsdecode(name), what)


def read(path):
    descriptor = os.open(path, os.O_RDONLY)
    try:
        return os.read(descriptor, 65_536)
    finally:
        os.close(descriptor)


def new_threads(started):
    """[(name, raw stack by which it was started)] of those that are alive; `started`: {id of a Thread: raw stack}."""
    active = getattr(sys.modules.get("threading"), "_active", {})
    running = set(sys._current_frames())  # not the frames, of which this is one: they would keep what was found alive
    return [
        (str(thread.name), started[id(thread)])
        for ident, thread in list(active.items())
        if ident in running and id(thread) in started
    ]


def new_children(before, starts):
    """
    [(what runs in it, raw stack by which it was started)]; `before`: those that were there, by pid and start; `starts`:
    [(seconds since the system's start, name, raw stack)].
    """
    new = [(key[1], *names) for key, names in children().items() if key not in before]
    return [(what, nearest(started_at, name, starts)) for started_at, name, what in new]


def nearest(started_at, name, starts):
    """
    A child is started just after that is told, and the system counts in ticks, downwards: of those within a second, the
    ones of its name come first. One that was forked has no other name than this process, and none is told.
    """
    near = [
        (told != name, abs(told_at - started_at), stack)
        for told_at, told, stack in starts
        if started_at - 1 < told_at < started_at + 2 * TICK
    ]
    return min(near, key=lambda found: found[:2])[2] if near else ()


def new_descriptors(before, holders, by_path, stack_of):
    """
    [(what it is, raw stack by which it was opened)]; `before`: those that were there, None: whatever it is now;
    `by_path`: who opened a path; `stack_of` an object.
    """
    new = {
        number: link for number, link in descriptors().items() if before.get(number, "") not in (None, link)
    }
    found = []
    for number, link in new.items():
        stack = stack_of(holders[number]) if number in holders else None
        found.append((described(number, link), stack or opened(link.replace(" (deleted)", ""), by_path)))
    return found


def counted(found):
    """[(what it is, raw stack, how many of them)], most first, of [(what it is, raw stack)]"""
    by_stack = {}
    for what, raw in found:
        counts = by_stack.setdefault(raw, {})
        name = what if what in counts or len(counts) < MOST_NAMES else next(reversed(counts))
        counts[name] = counts.get(name, 0) + 1
    entries = [(what, raw, count) for raw, counts in by_stack.items() for what, count in counts.items()]
    return sorted(entries, key=lambda entry: -entry[2])


def opened(path, by_path):
    """By whom; it may have been opened by a link that leads to it."""
    if path in by_path or not path.startswith("/"):
        return by_path.get(path, ())
    return next((stack for link, stack in by_path.items() if os.path.realpath(link) == path), ())


def holders(kinds):
    """{descriptor: object that holds it}, files and sockets."""
    held = {}
    for type_, lists in kinds.items():
        for base in (_io.FileIO, _socket.socket):
            if base in type.mro(type_):
                for thing in (thing for things in lists.values() for thing in things):
                    try:
                        held[base.fileno(thing)] = thing
                    except (OSError, ValueError):
                        pass  # it is closed
    return held


def described(descriptor, link):
    """Such as `socket 127.0.0.1:5432`, `pipe`, `inotify` or a path."""
    if link.startswith("socket:"):
        return described_socket(descriptor)
    if link.startswith("anon_inode:"):
        return link[len("anon_inode:") :].strip("[]")
    return link if link.startswith("/") else link.partition(":")[0]


def described_socket(descriptor):
    """By the end that is the service's."""
    try:
        connection = _socket.socket(fileno=os.dup(descriptor))
    except OSError:
        return "socket"
    with_port = []
    try:
        for name in (connection.getpeername, connection.getsockname):
            try:
                address = name()
            except OSError:
                continue  # nobody is connected
            if isinstance(address, tuple) and len(address) >= 2:
                with_port.append(address)
            elif address:
                return f"socket {os.fsdecode(address)}"
    finally:
        connection.close()
    if not with_port:
        return "socket"
    address = min(with_port, key=lambda address: address[1] >= FIRST_EPHEMERAL_PORT)
    return f"socket {address[0]}:{address[1]}"
