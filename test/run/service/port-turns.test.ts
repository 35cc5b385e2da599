import { expect, it } from "vitest";
import { takePorts } from "../../../src/run/service/port-turns.ts";

it("lets those who share a port take turns, in the order in which they asked, and nobody else wait", async () => {
  const order: string[] = [];
  const taking = (name: string, ...ports: number[]) =>
    takePorts(ports).then((release) => {
      order.push(name);
      return release;
    });
  const first = await taking("first", 1, 2);
  const [second, third] = [taking("second", 2, 3), taking("third", 3, 1)];
  (await taking("elsewhere", 4))();
  first();
  (await second)();
  (await third)();
  (await taking("again", 1, 2, 3))();
  expect(order).toEqual(["first", "elsewhere", "second", "third", "again"]);
});
