const { default: createDebug } = await import(process.env.VERSION);

let lines = 0;
let handled = 0;

export function setup() {
  createDebug.enable("app:*");
  createDebug.log = () => {
    lines += 1;
  };
}

/** A function that makes its own debug instance each time it is called, as in the issue. */
export function iteration() {
  const before = lines;
  const debug = createDebug("app:request");
  handled += 1;
  debug("handled request %d", handled);
  if (lines !== before + 1) throw new Error(`logged ${lines - before} lines instead of one`);
}
