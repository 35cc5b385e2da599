const { handleAll, retry, timeout, TimeoutStrategy, wrap } = await import(process.env.VERSION);

const policy = wrap(retry(handleAll, { maxAttempts: 2 }), timeout(1000, TimeoutStrategy.Cooperative));
const { signal } = new AbortController();
let answers = 0;

/** One call under a retry and a timeout, with a signal that all calls share. */
export async function iteration() {
  answers += 1;
  const answer = await policy.execute(async () => answers, signal);
  if (answer !== answers) throw new Error(`got ${answer} instead of ${answers}`);
}
