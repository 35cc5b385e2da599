import { typeName } from "./type-name.ts";

/** Live objects of one type. */
export interface ClassUsage {
  readonly count: number;
  readonly bytes: number;
}

/** By type, as in source code. */
export type ClassHistogram = ReadonlyMap<string, ClassUsage>;

const LINE = /^ *\d+: +(\d{1,15}) +(\d{1,15}) +(\S+)/gm;
/** What the recording makes for itself. */
const OWN = /^jdk\.jfr\./;

/** Reads what a HotSpot machine answers to `GC.class_histogram`. */
export function readHistogram(text: string): ClassHistogram {
  const usages = new Map<string, ClassUsage>();
  for (const [, count, bytes, name = ""] of text.matchAll(LINE)) {
    const type = typeName(name);
    const known = usages.get(type); // another class loader's
    usages.set(type, { count: Number(count) + (known?.count ?? 0), bytes: Number(bytes) + (known?.bytes ?? 0) });
  }
  return usages;
}

/** What there is more of, by type. */
export function growthBetween(before: ClassHistogram, after: ClassHistogram): ClassHistogram {
  const growths = [...after].map(([type, { count, bytes }]) => {
    const was = before.get(type);
    return [type, { count: count - (was?.count ?? 0), bytes: bytes - (was?.bytes ?? 0) }] as const;
  });
  return new Map(growths.filter(([type, { count, bytes }]) => count >= 0 && bytes > 0 && !OWN.test(type)));
}
