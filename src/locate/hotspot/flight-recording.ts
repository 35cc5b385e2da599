import { typeName } from "./type-name.ts";

/** What `jfr` is asked for. */
export const EVENTS = "jdk.OldObjectSample,jdk.ThreadStart,jdk.ThreadEnd";

/** What a recording has to be started with: a file of settings that every JDK since 11 understands. */
export const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<configuration version="2.0" label="leakproof">
  <event name="jdk.OldObjectSample">
    <setting name="enabled">true</setting>
    <setting name="stackTrace">true</setting>
    <setting name="cutoff">infinity</setting>
  </event>
  <event name="jdk.ThreadStart">
    <setting name="enabled">true</setting>
    <setting name="stackTrace">true</setting>
  </event>
  <event name="jdk.ThreadEnd">
    <setting name="enabled">true</setting>
  </event>
</configuration>
`;

/** Class as in source code but for `$` before inner ones, and method. */
export interface RecordedFrame {
  readonly type: string;
  readonly method: string;
  readonly line: number;
}

/** An object in a chain of references. */
export interface Referred {
  /** Such as `byte[]`. */
  readonly type: string;
  /** Its field, or index such as `[12]`, that refers to the object before it; null: it is the first, or not known. */
  readonly field: string | null;
  /** Such as `Class Name: com.acme.Cache`. */
  readonly description: string | null;
}

/** An object that was alive when the recording was written. */
export interface ObjectSample {
  readonly event: "jdk.OldObjectSample";
  /** The object itself, then what holds it, up to the root. */
  readonly chain: readonly [Referred, ...Referred[]];
  /** Such as `Thread Name: main` or `Threads`; null: none was looked for, or it is garbage. */
  readonly root: string | null;
  readonly stack: readonly RecordedFrame[];
}

export interface ThreadEvent {
  readonly event: "jdk.ThreadStart" | "jdk.ThreadEnd";
  readonly thread: string;
  /** Used once in a machine's life. */
  readonly id: number;
  /** Where it was started. */
  readonly stack: readonly RecordedFrame[];
}

export type RecordedEvent = ObjectSample | ThreadEvent;

/**
 * Reads what `jfr print --events …` prints; what isn't understood is left out. Its JSON would be the same a hundred times
 * larger: it says of each object in a chain who loaded its class.
 */
export function readRecording(text: string): readonly RecordedEvent[] {
  const events = text.matchAll(/^(jdk\.\w+) \{\n(.*?)^\}/gms);
  return [...events].flatMap(([, event = "", body = ""]) => eventOf(event, body) ?? []);
}

function eventOf(event: string, body: string): RecordedEvent | null {
  const stack = linesOf(body, "stackTrace").flatMap((line) => frameIn(line) ?? []);
  if (event === "jdk.OldObjectSample") {
    const [object, ...holders] = linesOf(body, "object").flatMap((line) => referredIn(line) ?? []);
    return object === undefined ? null : { event, chain: [object, ...holders], root: rootIn(body), stack };
  }
  if (event !== "jdk.ThreadStart" && event !== "jdk.ThreadEnd") return null;
  const [, thread, id] = /^ {2}thread = "(.*)" \(javaThreadId = (\d{1,15})\)$/m.exec(body) ?? [];
  return thread === undefined ? null : { event, thread, id: Number(id), stack };
}

function linesOf(body: string, list: string): readonly string[] {
  const [, lines = ""] = new RegExp(`^  ${list} = +\\[\\n(.*?)^  \\]`, "ms").exec(body) ?? [];
  return lines.split("\n");
}

function frameIn(line: string): RecordedFrame | null {
  const [, type, method, number] = /^ {4}(.+?)\.([^.()]+)\(.*\) +line: (\d{1,9})/.exec(line) ?? [];
  return type === undefined || method === undefined ? null : { type, method, line: Number(number) };
}

function referredIn(line: string): Referred | null {
  const [, field, type, length, description] =
    /^ {4} ?(?:(\S*) ?: )?([^\s[\]]+)((?:\[\d*\])*)(?: (.*))?$/.exec(line) ?? [];
  if (type === undefined || type === "...") return null;
  const dimensions = (length ?? "").replace(/\d+/g, "");
  return { type: typeName(type) + dimensions, field: field || null, description: description ?? null };
}

function rootIn(body: string): string | null {
  const [, root] = /^ {2}root = \{\n(.*?)^ {2}\}/ms.exec(body) ?? [];
  if (root === undefined) return null;
  const [, description] = /^ {4}description = "(.*)"$/m.exec(root) ?? [];
  const [, system = "root"] = /^ {4}system = "(.*)"$/m.exec(root) ?? [];
  return description || system;
}
