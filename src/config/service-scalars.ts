import { z } from "zod";
import { HTTP_METHODS, type ReadySign, type ServiceIteration } from "../domain/scenario.ts";

/** The texts that say when a server is ready and what one iteration is. Each `error` is what an error says was expected. */

const READY = "a URL without user and password, host:port or a port";

export function readySign() {
  return z.union([z.string(), z.number()], { error: READY }).transform((value, context) => {
    const text = String(value).trim();
    const read = /^https?:/i.test(text) ? readUrl(text) : readPort(text);
    if (read !== null) return read;
    context.issues.push({ code: "custom", message: READY, input: value });
    return z.NEVER;
  });
}

const ITERATE = "a URL without user and password, a method in capitals and such a URL, or a command";

export function serviceIteration() {
  return z.string({ error: ITERATE }).transform((value, context) => {
    const read = readIteration(value.trim());
    if (read !== null) return read;
    context.issues.push({ code: "custom", message: ITERATE, input: value });
    return z.NEVER;
  });
}

function readUrl(text: string): ReadySign | null {
  const url = serverUrl(text);
  return url === null ? null : { kind: "url", url };
}

/** `8080`, `localhost:8080` or `[::1]:8080` */
function readPort(text: string): ReadySign | null {
  const [, bracketed, name, digits] = /^(?:(?:\[([\da-f:.]+)\]|([\w.-]+)):)?(\d{1,5})$/i.exec(text) ?? [];
  const port = Number(digits);
  return port >= 1 && port <= 65535 ? { kind: "port", host: bracketed ?? name ?? "127.0.0.1", port } : null;
}

function readIteration(text: string): ServiceIteration | null {
  if (text === "" || text.includes("\0")) return null;
  const [, word = "GET", address] = /^(?:([a-z]+)\s+)?(https?:.*)$/is.exec(text) ?? [];
  const method = HTTP_METHODS.find((known) => known === word.toUpperCase());
  // `curl http://…` is a command like any other.
  if (address === undefined || method === undefined) return { kind: "command", command: text };
  const url = serverUrl(address);
  return url === null || method !== word ? null : { kind: "request", method, url };
}

/** Null for what is none, and for one with a user's name or password: these would show in every report. */
function serverUrl(text: string): string | null {
  if (!/^https?:\/\/[^\s/]\S*$/i.test(text) || !URL.canParse(text)) return null;
  const { username, password, port } = new URL(text);
  return username === "" && password === "" && port !== "0" ? text : null;
}
