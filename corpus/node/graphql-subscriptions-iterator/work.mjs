import { setImmediate as turn } from "node:timers/promises";

const { PubSub } = (await import(process.env.VERSION)).default;

const pubsub = new PubSub();
let orders = 0;

async function* asResponses(events) {
  for await (const event of events) yield { data: event };
}

/** One client leaves before it has read anything; another gets the next order, and leaves too. */
export async function iteration() {
  orders += 1;
  const gone = asResponses(pubsub.asyncIterator("comments"));
  await gone.return();
  const events = pubsub.asyncIterator("orders");
  const next = events.next();
  await turn();
  await pubsub.publish("orders", orders);
  const { value } = await next;
  await events.return();
  if (value !== orders) throw new Error(`got order ${value} instead of ${orders}`);
}
