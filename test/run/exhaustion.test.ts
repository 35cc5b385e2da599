import { describe, expect, it } from "vitest";
import { exhaustionIn } from "../../src/run/exhaustion.ts";

describe("a program's last words", () => {
  it.each([
    ["OSError: [Errno 24] Zu viele offene Dateien: '/dev/null'", "EMFILE"],
    ["Error: EMFILE: too many open files, open 'x'", "EMFILE"],
    ["socket: Too many open files in system", "ENFILE"],
    ["RuntimeError: can't start new thread", "EAGAIN"],
    ["java.lang.OutOfMemoryError: unable to create native thread", "EAGAIN"],
    [
      'File "subprocess.py", line 1, in _execute_child\nBlockingIOError: [Errno 11] Resource temporarily unavailable',
      "EAGAIN",
    ],
    ["Error: spawn /bin/true EAGAIN", "EAGAIN"],
    ["Traceback (most recent call last):\nMemoryError", "ENOMEM"],
    ["Exception in thread main java.lang.OutOfMemoryError: Java heap space", "ENOMEM"],
    ["FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory", "ENOMEM"],
    ["terminate called after throwing an instance of 'std::bad_alloc'", "ENOMEM"],
    ["fork: Cannot allocate memory", "ENOMEM"],
  ])("tell of a limit: %s", (words, limit) => {
    expect(exhaustionIn(words)).toBe(limit);
  });

  it.each([
    "",
    "ValueError: no such task",
    "BlockingIOError: [Errno 11] Resource temporarily unavailable",
    "FileNotFoundError: [Errno 2] No such file or directory",
  ])("tell of none: %s", (words) => {
    expect(exhaustionIn(words)).toBeNull();
  });
});
