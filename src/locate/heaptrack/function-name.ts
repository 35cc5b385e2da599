/** How rustc writes what no symbol may hold, in the names that heaptrack leaves half decoded. */
const ESCAPES: Readonly<Record<string, string>> = {
  SP: "@",
  BP: "*",
  RF: "&",
  LT: "<",
  GT: ">",
  LP: "(",
  RP: ")",
  C: ",",
};

/** As its author would write it; null for one in Rust's newer encoding, which only newer tools decode. */
export function functionName(symbol: string): string | null {
  if (symbol === "" || symbol.startsWith("_R")) return null;
  const withoutHash = symbol.replace(/::h[0-9a-f]{16}$/, "");
  if (withoutHash === symbol && !symbol.includes("$")) return symbol;
  return withoutHash
    .replace(/(^|::)_(?=\$)/g, "$1")
    .replace(/\$(SP|BP|RF|LT|GT|LP|RP|C)\$/g, (_, name: string) => ESCAPES[name] ?? "")
    .replace(/\$u([0-9a-f]{2,4})\$/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll("..", "::");
}
