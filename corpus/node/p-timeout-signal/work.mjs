const { default: pTimeout } = await import(process.env.VERSION);

const { signal } = new AbortController();
let answers = 0;

/** One promise that is in time, with a signal that all share. */
export async function iteration() {
  answers += 1;
  const answer = await pTimeout(Promise.resolve(answers), { milliseconds: 1000, signal });
  if (answer !== answers) throw new Error(`got ${answer} instead of ${answers}`);
}
