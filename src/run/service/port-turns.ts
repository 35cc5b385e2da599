/** When the last of those who have asked for a port will be done with it. */
const turns = new Map<number, Promise<void>>();

/**
 * Waits until none of our own services uses any of `ports`, so that two of them, measured side by side or on head and on
 * base, never meet there. They are kept until the function is called that this resolves to.
 */
export async function takePorts(ports: readonly number[]): Promise<() => void> {
  let release = () => {};
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  // All at once: whoever took them one by one could wait for one who waits for him.
  const before = ports.map((port) => turns.get(port));
  for (const port of ports) turns.set(port, done);
  await Promise.all(before);
  return () => {
    for (const port of ports) if (turns.get(port) === done) turns.delete(port);
    release();
  };
}
