import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { HISTOGRAM, type Hotspot } from "../../run/assist/hotspot.ts";
import { programOf } from "../../run/command/runtime.ts";
import type { Profile } from "../profile.ts";
import { type ClassHistogram, growthBetween, readHistogram } from "./class-histogram.ts";
import { EVENTS, type ObjectSample, readRecording } from "./flight-recording.ts";
import { objectsOf, stacksOf } from "./machine-profile.ts";
import { StartedThreads } from "./started-threads.ts";

/** Milliseconds for one answer. */
const PATIENCE = 20_000;
/** Bytes: a chain of up to 200 references for each of 256 samples. */
const LONGEST_PRINT = 32 * 1024 * 1024;

/** One virtual machine that is looked into: its classes, and a flight recording of objects that live long. */
export class LocatedMachine {
  /** It keeps no recording, or there is no tool that reads it. */
  hasRecording = false;
  readonly #machine: Hotspot;
  readonly #reader: string;
  readonly #folder: string;
  readonly #file: string;
  #before: ClassHistogram = new Map();
  readonly #threads = new StartedThreads();

  /** `folder`: where it may write. */
  constructor(pid: number, machine: Hotspot, folder: string) {
    this.#machine = machine;
    this.#reader = join(dirname(programOf(pid)), "jfr");
    this.#folder = folder;
    this.#file = join(folder, `${pid}.jfr`);
  }

  /** Begins to record. False when it doesn't answer. */
  async begin(settings: string): Promise<boolean> {
    // Else it leaves a folder in /tmp behind when it is killed.
    await this.#machine.command(`JFR.configure repositorypath=${this.#folder}`, PATIENCE);
    const answer = await this.#machine.command(`JFR.start name=leakproof disk=false settings=${settings}`, PATIENCE);
    this.hasRecording = (answer?.includes("Started recording") ?? false) && isExecutable(this.#reader);
    // What the first dump makes for itself shall be there already.
    if (this.hasRecording) this.#threads.add((await this.#record(false)) ?? []);
    this.#before = readHistogram((await this.#machine.command(HISTOGRAM, PATIENCE)) ?? "");
    return this.#before.size > 0;
  }

  /** Null when it doesn't answer. `withHolders`: tells what holds the objects, which takes longer. */
  async report(withHolders: boolean): Promise<Profile | null> {
    const after = readHistogram((await this.#machine.command(HISTOGRAM, PATIENCE)) ?? "");
    if (after.size === 0 || this.#before.size === 0) return null;
    const growth = growthBetween(this.#before, after);
    const events = this.hasRecording ? await this.#record(withHolders) : [];
    if (events === null) this.hasRecording = false;
    this.#threads.add(events ?? []);
    const samples = (events ?? []).flatMap((event) => (event.event === "jdk.OldObjectSample" ? [event] : []));
    const living = withHolders ? samples.filter(isHeld) : samples;
    return {
      by: this.hasRecording ? "JFR old object samples" : "class histogram",
      stacks: stacksOf(growth, living),
      objects: objectsOf(growth, living),
      handles: this.#threads.handles(),
    };
  }

  detach(): void {
    this.#machine.detach();
  }

  async #record(withHolders: boolean): ReturnType<typeof printed> {
    const options = `name=leakproof filename=${this.#file} path-to-gc-roots=${withHolders}`;
    const answer = await this.#machine.command(`JFR.dump ${options}`, PATIENCE);
    return answer?.includes("Dumped recording") ? printed(this.#reader, this.#file) : null;
  }
}

async function printed(reader: string, file: string) {
  try {
    const options = ["print", "--stack-depth", "64", "--events", EVENTS, file];
    const { stdout } = await promisify(execFile)(reader, options, { maxBuffer: LONGEST_PRINT, timeout: PATIENCE });
    return readRecording(stdout);
  } catch {
    return null; // too long, or another version's
  }
}

/** Others are garbage that hasn't been noticed yet. */
function isHeld({ root }: ObjectSample): boolean {
  return root !== null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
