import { COLLECTING, type Collected } from "./assist/agent-line.ts";
import { Agents } from "./assist/agents.ts";
import { Assistance } from "./assist/assistance.ts";
import { ControlSocket } from "./cooperative/control-socket.ts";
import { type Ending, MeasuredProcess, type ProcessSpec } from "./process/measured-process.ts";
import { within } from "./within.ts";

/** What a program may still do by itself after its last iteration: end its threads and children, write its files. */
const TO_EXIT_MS = 2000;
/** What its children may still take to end after it. */
const GRACE_MS = 500;

/** A started workload, and the socket on which it may call. */
export class WorkloadProcess {
  readonly process: MeasuredProcess;
  readonly socket: ControlSocket;
  /** Null where its processes can't be asked to collect. */
  readonly assistance: Assistance | null;
  readonly startedAt: number;
  /** Resolves when nothing of it is left. */
  readonly finished: Promise<void>;
  #settleFinished = () => {};
  #ending: Ending | null = null;

  private constructor(
    process: MeasuredProcess,
    socket: ControlSocket,
    assistance: Assistance | null,
    startedAt: number,
  ) {
    this.process = process;
    this.socket = socket;
    this.assistance = assistance;
    this.startedAt = startedAt;
    this.finished = new Promise((resolve) => {
      this.#settleFinished = resolve;
    });
    process.ended.then((ending) => {
      this.#ending = ending;
    });
  }

  /**
   * `isAssisted`: its environment is prepared for `Assistance`.
   * @throws UserMistake when the program can't be started
   */
  static async start(spec: ProcessSpec, isAssisted: boolean, now: () => number): Promise<WorkloadProcess> {
    const socket = await ControlSocket.listen();
    let agents: Agents<Collected> | null = null;
    try {
      agents = isAssisted ? await Agents.listen(COLLECTING) : null;
      const startedAt = now();
      const paths = { LEAKPROOF_SOCKET: socket.path, ...(agents && { LEAKPROOF_ASSIST: agents.path }) };
      const process = await MeasuredProcess.start({ ...spec, env: { ...spec.env, ...paths } });
      return new WorkloadProcess(process, socket, agents && new Assistance(agents, process), startedAt);
    } catch (error) {
      await socket[Symbol.asyncDispose]();
      await agents?.[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** How it ended; null while it lives. */
  get ending(): Ending | null {
    return this.#ending;
  }

  /** Waits for it to end by itself, for a while; null when it doesn't. */
  exit(withinMs = TO_EXIT_MS): Promise<Ending | null> {
    return within(withinMs, this.process.ended);
  }

  /** Ends it and everything that it has started. Returns what had left its process group and outlived it. */
  async finish(): Promise<readonly string[]> {
    try {
      this.assistance?.leave();
      const { escaped } = await this.process.finish(GRACE_MS);
      return escaped;
    } finally {
      this.#settleFinished();
      await this.socket[Symbol.asyncDispose]();
      await this.assistance?.[Symbol.asyncDispose]();
    }
  }
}
