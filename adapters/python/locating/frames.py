"""Stacks as they are told: without the frames that are leakproof's, and with the names of functions.

Python 3.8 or newer; like all that the agent loads, C modules only: an import of any other would stay in `sys.modules`,
where the program expects its own module of that name.
"""

import os
import sys

LONGEST_TEXT = 2000
IMPORT_MACHINERY = ("<frozen importlib", "<frozen runpy")
COMPREHENSIONS = ("<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>")


class Frames:
    """A raw frame is (file, line) as tracemalloc has it, or (file, line, function); innermost first."""

    def __init__(self, agent_files, adapter):
        self._agent_files = frozenset(agent_files)
        self._adapter = adapter
        self._folder = os.getcwd()

    def are_ours(self, raw):
        """Whether the agent itself was at work. What it calls of the program's is nothing but finalizers."""
        return any(frame[0] in self._agent_files for frame in raw)

    def is_own_file(self, file):
        return file == self._adapter or file in self._agent_files

    def told(self, raw):
        """The program's frames as lists of file, line and function, the last null where it is yet to be found."""
        return [
            [self.absolute(frame[0]), frame[1] or 0, frame[2] if len(frame) > 2 else None]
            for frame in raw
            if not (self.is_own_file(frame[0]) or frame[0].startswith(IMPORT_MACHINERY) or frame[0] == "<unknown>")
            and len(frame[0]) <= LONGEST_TEXT
        ]

    def absolute(self, file):
        """By the folder in which the program was started; what is no file, such as `<string>`, stays as it is."""
        return file if file[:1] in ("/", "<") else os.path.normpath(os.path.join(self._folder, file))


def stack_here(limit, depth):
    """The raw frames of the caller `depth` calls above; at most `limit`."""
    frame = sys._getframe(depth + 1)
    stack = []
    while frame is not None and len(stack) < limit:
        code = frame.f_code
        stack.append((code.co_filename, frame.f_lineno, code.co_name))
        frame = frame.f_back
    return tuple(stack)


def name_functions(stacks, functions, absolute):
    """Fills in the functions' names, by the lines of the code objects of all `functions` that there are."""
    wanted = {frame[0] for frames in stacks for frame in frames if frame[2] is None}
    codes = {}
    for function in functions:
        file = absolute(function.__code__.co_filename)
        if file in wanted:
            add_codes(function.__code__, codes.setdefault(file, {}))
    names = {}
    for frames in stacks:
        for frame in frames:
            place = (frame[0], frame[1])
            if frame[2] is None and frame[0] in codes:
                if place not in names:
                    names[place] = name_at(frame[1], codes[frame[0]])
                frame[2] = names[place]


def add_codes(code, codes):
    """Adds `code` and all code in it as {(first line, name): code}."""
    place = (code.co_firstlineno, code.co_name)
    if place not in codes:
        if code.co_name not in COMPREHENSIONS:
            codes[place] = code
        for constant in code.co_consts:
            if type(constant) is type(code):
                add_codes(constant, codes)


def name_at(line, codes):
    """Of the innermost function, which is the one that starts last."""
    for first, name in sorted((place for place in codes if place[0] <= line), reverse=True):
        if line <= last_line(codes[first, name]):
            return name
    return "<module>"


def last_line(code):
    if hasattr(code, "co_lines"):
        return max((line for _, _, line in code.co_lines() if line is not None), default=code.co_firstlineno)
    line = last = code.co_firstlineno
    for step in code.co_lnotab[1::2]:
        line += step - 256 if step > 127 else step
        last = max(last, line)
    return last
