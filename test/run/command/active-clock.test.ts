import { expect, it } from "vitest";
import { ActiveClock } from "../../../src/run/command/active-clock.ts";

it("stands still while the program is stopped", () => {
  let now = 100;
  const clock = new ActiveClock(() => now, 100);
  now = 110;
  expect(clock.activeMs).toBe(10);
  clock.stop();
  now = 150;
  clock.stop();
  expect(clock.activeMs).toBe(10);
  clock.go();
  clock.go();
  now = 155;
  expect(clock.activeMs).toBe(15);
});
