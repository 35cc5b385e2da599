const { createCache } = (await import(process.env.VERSION)).default;

const cache = createCache({ ttl: 0, storage: { type: "memory", options: { size: 100 } } });
let fetched = 0;
let users = 0;
cache.define("user", async ({ tenant, user }) => {
  fetched += 1;
  return `${tenant}/${user}`;
});

/** Two callers ask for the same user at the same time; the user is fetched once and never asked for again. */
export async function iteration() {
  users += 1;
  const before = fetched;
  const key = { tenant: "example.org", user: users };
  const [one, other] = await Promise.all([cache.user(key), cache.user(key)]);
  if (one !== `example.org/${users}` || other !== one || fetched !== before + 1) {
    throw new Error(`fetched user ${users} ${fetched - before} times`);
  }
}
