"""Where a container is filled, by the text of the module that names it: who makes what it holds may be somebody else."""

import sys

METHODS = ("add", "append", "appendleft", "insert", "extend", "update", "setdefault")
CONTAINERS = ("list", "set", "dict", "deque", "defaultdict", "OrderedDict", "Counter")
# Where it is filled at more places, none of them says more than its name does.
MOST_PLACES = 2
LONGEST_FILE = 2_000_000


def filled_at(module, name, is_attribute, container):
    """`file:line`, or two of them, where `module` fills the container that it calls `name`; None where it is not told."""
    file = getattr(sys.modules.get(module), "__file__", None)
    if type(container).__name__ not in CONTAINERS or not isinstance(file, str) or not file.endswith(".py"):
        return None
    try:
        with open(file, encoding="utf-8", errors="replace") as source:
            lines = source.read(LONGEST_FILE).splitlines()
    except OSError:
        return None
    numbers = [number for number, line in enumerate(lines, 1) if fills(line, f".{name}" if is_attribute else name)]
    if not 0 < len(numbers) <= MOST_PLACES:
        return None
    return " and ".join(f"{file}:{number}" for number in numbers)


def fills(line, name):
    code = line.split("#", 1)[0]
    before, found, after = code.partition(name)
    if not found or (not name.startswith(".") and before[-1:].isidentifier()):
        return False
    if any(after.startswith(f".{method}(") for method in METHODS):
        return True
    # `name[key] = value`, but no comparison.
    key, bracket, rest = after.partition("]")
    return key.startswith("[") and bool(bracket) and rest.lstrip().startswith("=") and not rest.lstrip().startswith("==")
