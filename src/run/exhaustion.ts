import type { Exhaustion } from "../domain/run.ts";

/**
 * What runtimes say when a limit of the machine stops them. EAGAIN alone is no evidence: a socket that would block says
 * it too. Only where a process or a thread was to be made does it mean that there are too many of them.
 */
const SIGNS: readonly (readonly [Exhaustion, RegExp])[] = [
  ["EMFILE", /\bEMFILE\b|\bErrno 24\b|Too many open files(?! in system)/i],
  ["ENFILE", /\bENFILE\b|\bErrno 23\b|Too many open files in system/i],
  ["EAGAIN", /can't start new thread|unable to create (new )?(native )?thread|failed to create new OS thread/i],
  ["EAGAIN", /\b(fork|spawn|subprocess|pthread_create|clone)\b.*(\bEAGAIN\b|Resource temporarily unavailable)/is],
  ["ENOMEM", /\bENOMEM\b|\bErrno 12\b|Cannot allocate memory|\bMemoryError\b|\bOutOfMemoryError\b|\bbad_alloc\b/i],
  ["ENOMEM", /heap out of memory|out of memory allocating|runtime: out of memory|NoMemoryError/i],
];

/** The limit that a program's last words tell of, if any; a traceback, or the end of its output. */
export function exhaustionIn(words: string): Exhaustion | null {
  return SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? null;
}
