const PRIMITIVES: Readonly<Record<string, string>> = {
  Z: "boolean",
  B: "byte",
  C: "char",
  S: "short",
  I: "int",
  J: "long",
  F: "float",
  D: "double",
};

/** A lambda's class has a name that is new in every run. */
const LAMBDA = /\$\$Lambda.*$/s;

/** As in source code: `byte[]` for `[B`, `java.lang.String[]` for `[Ljava.lang.String;`. */
export function typeName(internal: string): string {
  const dimensions = /^\[*/.exec(internal)?.[0].length ?? 0;
  const element = internal.slice(dimensions);
  if (dimensions === 0) return element.replace(LAMBDA, "$$$$Lambda");
  const name = element.startsWith("L") ? element.slice(1).replace(/;$/, "") : (PRIMITIVES[element] ?? element);
  return name + "[]".repeat(dimensions);
}
