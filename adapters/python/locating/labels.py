"""A path of references as a line of text, such as `module worker: queue → Queue: _processing → set → str`."""

import types

# Of a container with more entries, the place of a single one says nothing.
MOST_ENTRIES = 100
LONGEST_NAME = 80
LONGEST_LINE = 1000
SUSPENDED = (
    (types.GeneratorType, "generator", "gi_frame"),
    (types.CoroutineType, "coroutine", "cr_frame"),
    (types.AsyncGeneratorType, "generator", "ag_frame"),
)
# What only ties two others together.
LINKS = ("functools._lru_list_elem",)


class Labels:
    """`filled_at`: see `insertions.py`."""

    def __init__(self, type_name, filled_at):
        self.type_name = type_name
        self._filled_at = filled_at

    def line(self, chain, root):
        """`chain` from the top down to what is kept; `root`: what the top is, where it is a root."""
        if root is None and len(chain) > 1 and type(chain[0]) is types.MethodType:
            chain = chain[1:]  # what was handed over to be called
        if len(chain) > 1 and type(chain[-1]) is dict and chain[-1] is attributes_of(chain[-2]):
            chain = chain[:-1]
        parts = []
        at = 0
        while at < len(chain):
            rest = chain[at:]
            label, steps = self._label(rest) if at > 0 or root is None else self._root_label(root, rest)
            if at == 0 and root is None and label is not None and is_instance(chain[0]):
                label = label.replace(":", " instance:", 1) if ":" in label else f"{label} instance"
            if label is not None:
                parts.append(label)
            at += steps
        if len(parts) > 1 and parts[0].startswith("module ") and parts[1].startswith(("closure of ", "lru_cache of ")):
            del parts[0]  # where a function stands is no news
        return shortened(" → ".join(parts), LONGEST_LINE)

    def _root_label(self, root, rest):
        """As `_label`, for a root."""
        label, steps = self._label(rest)
        if root.startswith(("module ", "class ")):
            # A module is met by the dict of its names, a class by itself.
            has_dict = type(rest[0]) is not dict and len(rest) > 2 and type(rest[1]) is dict
            names = rest[1] if has_dict else rest[0]
            value = rest[2] if has_dict else rest[1] if len(rest) > 1 else None
            name = key_of(names, value) if type(names) is dict else None
            if name is None:
                return root, 2 if has_dict else 1
            kind, _, place = root.partition(" ")
            filled = self._filled(place, name, False, value) if kind == "module" else ""
            return f"{root}: {name}{filled}", 2 if has_dict else 1
        if root.startswith("thread ") and "local `" not in root:
            return root + "".join((label or "").partition(":")[1:]), steps
        return (f"{root} → {label}" if label and len(rest) > 1 else root), steps

    def _label(self, rest):
        """(The words for its first, or None where it needs none; how many of the chain they cover.)"""
        thing, below = rest[0], rest[1:]
        kind = type(thing)
        if kind is types.FunctionType:
            return self._function(thing, below)
        if below and kind is types.CellType:
            return None, 1
        if kind is types.MethodType and below:
            return f"method {name_of(thing.__func__)}", 1
        if self.type_name(kind) == "functools._lru_cache_wrapper":
            return self._cached(thing, below)
        if below and self.type_name(kind) in LINKS:
            return None, 1
        if kind is types.FrameType:
            file = thing.f_code.co_filename.rpartition("/")[2]
            return with_local(f"{thing.f_code.co_name} ({file}:{thing.f_lineno})", thing, below), 1
        for suspended, word, attribute in SUSPENDED:
            if kind is suspended:
                # Before Python 3.11 it refers to its frame, and that to what the locals hold.
                through_frame = len(below) > 1 and type(below[0]) is types.FrameType
                value = below[1:] if through_frame else below
                label = with_local(f"{word} {name_of(thing)}", getattr(thing, attribute), value)
                return label, 2 if through_frame else 1
        return self._instance(thing, below)

    def _instance(self, thing, below):
        name = shortened(self.type_name(type(thing)).rpartition(".")[2], LONGEST_NAME)
        if not below:
            return name, 1
        attributes = attributes_of(thing)
        if attributes is not None:
            # In some versions an object refers to the dict of its attributes, in others to what they hold.
            through_dict = below[0] is attributes
            value = below[1] if through_dict and len(below) > 1 else below[0]
            key = key_of(attributes, value)
            if key is not None:
                filled = self._filled(type(thing).__module__, key, True, value)
                return f"{name}: {key}{filled}", 2 if through_dict else 1
        slot = slot_of(thing, below[0])
        if slot is not None:
            return f"{name}: {slot}", 1
        place = place_in(thing, below[0])
        return (name if place is None else f"{name}[{place}]"), 1

    def _filled(self, module, name, is_attribute, container):
        place = self._filled_at(module, name, is_attribute, container)
        return "" if place is None else f" (filled at {place})"

    def _function(self, function, below):
        name = name_of(function)
        closure = function.__closure__ or ()
        cell = next((thing for thing in below[:2] if type(thing) is types.CellType), None)
        for variable, own in zip(function.__code__.co_freevars, closure):
            if own is cell:
                return f"closure of {name}: {variable}", below.index(cell) + 2
        if below and below[0] is function.__defaults__:
            return f"defaults of {name}", 2
        return (f"function {name}" if below else "function"), 1

    def _cached(self, wrapper, below):
        covered = 1
        for thing in below[:-1]:
            if type(thing) is not dict and self.type_name(type(thing)) not in LINKS:
                break
            covered += 1
        wrapped = getattr(wrapper, "__wrapped__", None)
        return f"lru_cache of {name_of(wrapped)}", covered


def is_instance(thing):
    return type(thing).__module__ != "builtins" and type(thing).__module__ != "functools"


def attributes_of(thing):
    """None where it has none; no code of the program's is asked."""
    try:
        attributes = object.__getattribute__(thing, "__dict__")
    except Exception:
        return None
    return attributes if isinstance(attributes, dict) else None


def slot_of(thing, value):
    for type_ in type.mro(type(thing)):
        for name, member in list(vars(type_).items()):
            if type(member) is types.MemberDescriptorType:
                try:
                    if member.__get__(thing) is value:
                        return name
                except Exception:
                    pass  # it is not set
    return None


def with_local(words, frame, below):
    if not below or frame is None:
        return words
    name = key_of(dict(frame.f_locals), below[0])
    return words if name is None else f"{words}: local `{name}`"


def place_in(container, value):
    """The key or index of a value, where that says something."""
    kind = type(container)
    if kind is list or kind is tuple:
        if len(container) <= MOST_ENTRIES:
            return next((index for index, other in enumerate(container) if other is value), None)
    elif issubclass(kind, dict) and dict.__len__(container) <= MOST_ENTRIES:
        for key, other in dict.items(container):
            if other is value and type(key) in (str, int):
                return shortened(repr(key), 40)
    return None


def key_of(names, value):
    """The name of a value among attributes, globals or locals."""
    try:
        return next((shortened(str(key), LONGEST_NAME) for key, other in dict.items(names) if other is value), None)
    except RuntimeError:
        return None  # another thread has changed it


def name_of(function):
    name = getattr(function, "__qualname__", None)
    return shortened(name.replace("<locals>.", ""), LONGEST_NAME) if type(name) is str else "?"


def shortened(text, longest):
    return text if len(text) <= longest else text[: longest - 1] + "…"
