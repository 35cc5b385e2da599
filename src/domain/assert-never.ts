/** Makes a forgotten member of a union a compile-time error, and a fault of ours at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
