import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { COLLECTING, type Collected, parseIntroduction } from "../../../src/run/assist/agent-line.ts";
import { Agents } from "../../../src/run/assist/agents.ts";

async function call(agents: Agents<Collected>, text = ""): Promise<Socket> {
  const socket = connect(agents.path);
  await once(socket, "connect");
  socket.write(text);
  return socket;
}

async function hears(socket: Socket): Promise<string> {
  return String((await once(socket, "data"))[0]);
}

describe("agents", () => {
  it("call in a folder that only this user can enter, and that vanishes with them", async () => {
    const agents = await Agents.listen(COLLECTING);
    expect(statSync(dirname(agents.path)).mode & 0o777).toBe(0o700);
    await agents[Symbol.asyncDispose]();
    expect(existsSync(agents.path)).toBe(false);
  });

  it("stay in Node processes, and are asked again and again", async () => {
    await using agents = await Agents.listen(COLLECTING);
    const waiting = agents.settles(7, 5000);
    const socket = await call(agents, '{"agent":"node",');
    socket.write('"pid":7}\n');
    expect(await waiting).toBe(true);
    for (const heap of [5, 6]) {
      const answer = agents.in(7)?.ask("collect", 5000);
      expect(await hears(socket)).toBe("collect\n");
      socket.write(`{"heap":${heap}}\n`);
      expect(await answer).toEqual({ heap });
      agents.release();
      expect(await hears(socket)).toBe("go\n");
    }
    socket.destroy();
    await expect.poll(() => agents.in(7)).toBeUndefined();
  });

  it("that call too late to be asked are let go at once", async () => {
    await using agents = await Agents.listen(COLLECTING);
    expect(await agents.next(9, 1)).toBeNull();
    const socket = await call(agents, '{"agent":"python","pid":9}\n');
    expect(await hears(socket)).toBe("go\n");
    expect(agents.in(9)).toBeUndefined();
  });

  it("that don't answer in time, or close, have nothing to tell", async () => {
    await using agents = await Agents.listen(COLLECTING);
    const waiting = agents.next(9, 5000);
    const socket = await call(agents, '{"agent":"python","pid":9}\n');
    const agent = await waiting;
    expect(await agent?.ask("collect", 1)).toBeNull();
    const answer = agent?.ask("collect", 5000);
    socket.destroy();
    expect(await answer).toBeNull();
  });

  it.each([
    ["hello\n"],
    ['{"heap":1}\n'],
    ['{"agent":"node","pid":7}\n{"agent":"node","pid":8}\n'],
    ["x".repeat(10_000)],
  ])("that don't speak like one are cut off: %j", async (text) => {
    await using agents = await Agents.listen(COLLECTING);
    const socket = await call(agents, text.slice(0, 10_000));
    await once(socket.resume(), "close");
    expect(agents.in(7)).toBeUndefined();
  });

  it("can't be so many that we run out of descriptors", async () => {
    await using agents = await Agents.listen(COLLECTING);
    const sockets = await Promise.all(Array.from({ length: 300 }, () => call(agents)));
    await expect.poll(() => sockets.filter((socket) => socket.resume().destroyed).length).toBe(300 - 256);
    for (const socket of sockets) socket.destroy();
  });
});

describe("an agent's line", () => {
  it.each([
    '{"heap":-1}',
    '{"heap":1.5}',
    '{"heap":1,"more":2}',
    '{"agent":"perl","pid":1}',
    '{"agent":"node","pid":0}',
    "[]",
  ])("is none: %s", (text) => {
    expect(parseIntroduction(text)).toBeNull();
    expect(COLLECTING.parse(text)).toBeNull();
  });

  it("tells whom it speaks for, and the heap or that it can't tell", () => {
    expect(parseIntroduction('{"agent":"python","pid":12}')).toEqual({ agent: "python", pid: 12 });
    expect(COLLECTING.parse('{"heap":12}')).toEqual({ heap: 12 });
    expect(COLLECTING.parse('{"heap":null}')).toEqual({ heap: null });
  });
});
