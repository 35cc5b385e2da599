#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import {
  type BisectCommand,
  type JudgeCommand,
  parseArguments,
  type ReportCommand,
  type RunCommand,
} from "./arguments.ts";
import { bisect } from "./bisect/bisect.ts";
import { loadConfig } from "./config/config-file.ts";
import type { Results } from "./domain/results.ts";
import { UserMistake } from "./domain/user-mistake.ts";
import { helpText } from "./flags.ts";
import { judgeRecordedResults } from "./judge/recorded-results.ts";
import { check, Interrupted } from "./pipeline.ts";
import { type CheckRequest, realPorts } from "./ports.ts";
import { LiveProgress } from "./progress/live-progress.ts";
import { LoggedProgress } from "./progress/logged-progress.ts";
import { writeReport } from "./publish/report-folder.ts";
import { writeResults } from "./publish/results-recorder.ts";
import { bisectedReport } from "./report/bisected.ts";
import { markdownReport } from "./report/markdown/report.ts";
import { mergeResults } from "./report/merged-results.ts";
import { parseResults } from "./report/results-file.ts";
import { terminalReport } from "./report/terminal.ts";
import type { TerminalStyle } from "./report/terminal-style.ts";
import { TOOL } from "./version.ts";

/** 0 pass, 1 blocked (of a bisect: found, undecided), 2 the user's mistake, 3 a fault of leakproof, 128 + n ended by signal n. */
type ExitCode = number;

const interruption = new AbortController();
let interruptedAt = Number.POSITIVE_INFINITY;
const SAME_SIGNAL_MS = 1000;

async function main(argv: readonly string[]): Promise<ExitCode> {
  const command = parseArguments(argv);
  switch (command.kind) {
    case "help":
      process.stdout.write(helpText(command.topic));
      return 0;
    case "version":
      process.stdout.write(`${TOOL}\n`);
      return 0;
    case "run":
      return run(command);
    case "judge":
      return judge(command);
    case "report":
      return report(command);
    case "bisect":
      return findCommit(command);
  }
}

async function run(command: RunCommand): Promise<ExitCode> {
  const { progress, close } = shownProgress();
  const request: CheckRequest = {
    ...command,
    folder: process.cwd(),
    resultsFile: command.results,
    base: command.base === null ? { kind: "none" } : { kind: "revision", revision: command.base },
    compare: "auto",
    isProposed: command.base !== null,
    proposedHead: null,
  };
  const results = await check(request, realPorts(progress, interruption.signal)).finally(close);
  return show(results, command.report, command.base);
}

async function findCommit({ results: resultsFile, ...command }: BisectCommand): Promise<ExitCode> {
  const { progress, close } = shownProgress();
  const request = { ...command, resultsFile, folder: process.cwd() };
  const found = await bisect(request, realPorts(progress, interruption.signal), progress).finally(close);
  process.stdout.write(`${bisectedReport(found, resultsFile, stdoutStyle())}\n`);
  return found.candidates.length === 1 ? 0 : 1;
}

/** On a terminal it is redrawn in place, and has to be taken away before anything else is printed. */
function shownProgress(): { readonly progress: LiveProgress | LoggedProgress; readonly close: () => void } {
  if (process.stderr.isTTY) {
    const progress = new LiveProgress(process.stderr, () => performance.now());
    return { progress, close: () => progress.close() };
  }
  return { progress: new LoggedProgress((line) => process.stderr.write(`${line}\n`)), close: () => {} };
}

function stdoutStyle(): TerminalStyle {
  const { isTTY, columns = 100 } = process.stdout;
  return { colour: isTTY === true, width: columns };
}

async function judge(command: JudgeCommand): Promise<ExitCode> {
  const recorded = await readResults(command.input);
  const config = command.config === null ? null : loadConfig(process.cwd(), command.config).config;
  const results = judgeRecordedResults(recorded, config, command.gate, today());
  if (command.results !== null) await writeResults(command.results, results);
  return show(results, command.report);
}

async function report(command: ReportCommand): Promise<ExitCode> {
  const files = await Promise.all(command.inputs.map(readResults));
  return show(mergeResults(files), command.report);
}

async function show(results: Results, folder: string | null, baseName: string | null = null): Promise<ExitCode> {
  process.stdout.write(`${terminalReport(results, stdoutStyle(), baseName)}\n`);
  if (folder !== null)
    process.stdout.write(
      `Report: ${await writeReport(folder, markdownReport(results, { repository: null, baseName }))}\n`,
    );
  return results.gate.decision === "block" ? 1 : 0;
}

async function readResults(file: string): Promise<Results> {
  try {
    return parseResults(await readFile(file, "utf8"), file);
  } catch (error) {
    if (error instanceof UserMistake) throw error;
    throw new UserMistake(
      `${file} can't be read: ${error instanceof Error ? error.message : String(error)}.\n` +
        "Expected the results of a run, for example leakproof report leakproof-results.json",
    );
  }
}

function today(): string {
  return new Date().toISOString().slice(0, "2026-11-23".length);
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  // A later one ends leakproof at once, should it be stuck in ending what it started. Later, because npm and a terminal
  // both pass the same one on.
  process.on(signal, () => {
    if (performance.now() > interruptedAt + SAME_SIGNAL_MS) process.exit(code);
    interruptedAt = Math.min(interruptedAt, performance.now());
    process.exitCode = code;
    interruption.abort();
  });
}

// Whoever reads the output may go (`| head`, a closed terminal): the results and the exit code still count.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

try {
  const code = await main(process.argv.slice(2));
  process.exitCode ??= code;
} catch (error) {
  const isExpected = error instanceof UserMistake || error instanceof Interrupted;
  process.stderr.write(
    isExpected ? `leakproof: ${error.message}\n` : `leakproof: a fault of leakproof itself\n${stackOf(error)}\n`,
  );
  process.exitCode ??= error instanceof UserMistake ? 2 : 3;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
