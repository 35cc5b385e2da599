import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { ControlSocket } from "../../../src/run/cooperative/control-socket.ts";

async function call(path: string): Promise<Socket> {
  const socket = connect(path);
  await once(socket, "connect");
  return socket;
}

it("stands in a folder that only this user can enter, and leaves nothing behind", async () => {
  const socket = await ControlSocket.listen();
  expect(statSync(dirname(socket.path)).mode & 0o777).toBe(0o700);
  await socket[Symbol.asyncDispose]();
  expect(existsSync(dirname(socket.path))).toBe(false);
});

it("takes the first connection, and refuses all later ones", async () => {
  await using control = await ControlSocket.listen();
  const workload = await call(control.path);
  const channel = await control.channel;
  await expect(call(control.path)).rejects.toThrow(/ECONNREFUSED|ENOENT/);
  workload.write('{"ready":"py');
  workload.write('thon"}\n{"done":1}\n');
  expect(await channel.receive()).toEqual({ ready: "python" });
  expect(await channel.receive()).toEqual({ done: 1 });
  channel.send("run 5");
  expect(String((await once(workload, "data"))[0])).toBe("run 5\n");
  channel.close();
});

it("hands over what was said before the connection ended, then the end", async () => {
  await using control = await ControlSocket.listen();
  const workload = await call(control.path);
  const channel = await control.channel;
  workload.end('{"ended":true}\n');
  expect(await channel.receive()).toEqual({ ended: true });
  await expect(channel.receive()).rejects.toThrow("the program closed its connection");
});

it("understands nothing after a line that is no reply", async () => {
  await using control = await ControlSocket.listen();
  const workload = await call(control.path);
  const channel = await control.channel;
  workload.write('{"done":1}\nhello\n{"done":2}\n');
  expect(await channel.receive()).toEqual({ done: 1 });
  await expect(channel.receive()).rejects.toThrow('this is no reply of the control protocol: "hello"');
});

it("gives up on a program that floods it with replies", async () => {
  await using control = await ControlSocket.listen();
  const workload = await call(control.path);
  const channel = await control.channel;
  workload.write('{"done":1}\n'.repeat(1000));
  await once(workload, "close");
  const received = [];
  await expect(async () => {
    for (;;) received.push(await channel.receive());
  }).rejects.toThrow("it sent many more replies than were asked for");
  expect(received.length).toBeLessThan(100);
});
