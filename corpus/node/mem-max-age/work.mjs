import { setImmediate as turn } from "node:timers/promises";

const { default: mem } = await import(process.env.VERSION);

let lookups = 0;
let users = 0;
const profile = mem(
  (user) => {
    lookups += 1;
    return { user, name: `user number ${user}` };
  },
  { maxAge: 5 },
);

/** Asks for a user who is never asked for again; five milliseconds later the answer has expired. */
export async function iteration() {
  users += 1;
  const before = lookups;
  const { user } = profile(users);
  if (user !== users || lookups !== before + 1) throw new Error(`looked up ${user} instead of ${users}`);
  await turn();
}
