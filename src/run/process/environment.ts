export interface MeasuredEnvironment {
  readonly env: Readonly<Record<string, string>>;
  /** The settings made to quieten allocators and runtimes, for the report, such as `MALLOC_ARENA_MAX=1`. */
  readonly assists: readonly string[];
}

/** Allocators that give memory back at once leave in it only what the program keeps. None changes what a program does. */
const ASSISTS: Readonly<Record<string, string>> = {
  // glibc: one arena instead of eight per processor, each with its own slack.
  MALLOC_ARENA_MAX: "1",
  // glibc: its own default, but fixed; otherwise it rises with every large block that is freed, up to 64 MiB of slack.
  MALLOC_TRIM_THRESHOLD_: "131072",
  // glibc: without the cache of each thread, which counts as allocated what was freed, and fills up for a long time.
  GLIBC_TUNABLES: "glibc.malloc.tcache_count=0",
  MIMALLOC_PURGE_DELAY: "0",
  // jemalloc, and the prefixed one that Rust programs bring along.
  MALLOC_CONF: "dirty_decay_ms:0,muzzy_decay_ms:0",
  _RJEM_MALLOC_CONF: "dirty_decay_ms:0,muzzy_decay_ms:0",
  // Go: collected when a fifth is new, so that the heap breathes by a fifth instead of doubling.
  GOGC: "20",
  // HotSpot: a small young generation, and an old one that is collected often and given back.
  JAVA_TOOL_OPTIONS:
    "-XX:+UseSerialGC -Xms4m -Xmn2m -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10 -XX:-ShrinkHeapInSteps",
  // Python: sets and dicts of strings fill in the same order, and so grow at the same moment, in every run.
  PYTHONHASHSEED: "0",
};

const SECRET_NAME =
  /TOKEN|SECRET|PASSWORD|PASSWD|_PWD$|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SIGNING_?KEY|_KEY$|(^|_)(AUTH|PAT)(_|$)/i;
/** GitHub's tokens and private keys, whatever their variable is called. */
const SECRET_VALUE = /^(gh[a-z]_|github_pat_)|-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** The workflow's own plumbing, Git's settings for the job (which may hold an authorization header), npm's and ours. */
const PLUMBING = /^(ACTIONS_|INPUT_|npm_|GIT_CONFIG_|LEAKPROOF_)|^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/i;
/** Node options that load code or open a port: a debugger's or a test runner's, not the program's. */
const INJECTION = /(^|\s)(-r|--require|--import|--loader|--experimental-loader|--inspect[\w-]*)(\s|=|$)/;

/**
 * The environment of a measured process: the parent's without secrets and plumbing, then the assists (unless the parent
 * has its own setting), then the scenario's own `env`, which is taken as it stands.
 */
export function measuredEnvironment(
  parent: Readonly<Record<string, string | undefined>>,
  overrides: Readonly<Record<string, string>>,
): MeasuredEnvironment {
  const inherited = Object.entries(parent).filter((entry): entry is [string, string] => mayPass(entry));
  const own = { ...Object.fromEntries(inherited), ...overrides };
  const assists = Object.entries(ASSISTS).filter(([name]) => own[name] === undefined);
  return {
    env: { ...Object.fromEntries(assists), ...own },
    assists: assists.map(([name, value]) => `${name}=${value}`),
  };
}

function mayPass([name, value]: [string, string | undefined]): boolean {
  if (value === undefined || PLUMBING.test(name)) return false;
  if (SECRET_NAME.test(name) || SECRET_VALUE.test(value)) return false;
  return name !== "NODE_OPTIONS" || !INJECTION.test(value);
}
