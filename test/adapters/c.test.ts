import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { compile, itHelps, keepsItToItself } from "./helper-tests.ts";

describe("the C helper", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "adapter-"));
    const target = ["-o", join(folder, "sessions"), "adapters/c/example/sessions.c"];
    await compile("gcc", ["-Wall", "-Wextra", "-Werror", "-O2", ...target]);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  itHelps({
    file: "adapters/c/leakproof.h",
    example: (wish) => [join(folder, "sessions"), wish],
    ready: /^c$/,
    session: [231, 241],
    breath: 0,
    exitCode: 1,
  });

  it("keeps the socket from the program's children", async () => {
    const source = join(folder, "asks.c");
    const call = 'static void asks(void) { (void)!system("echo [$LEAKPROOF_SOCKET]"); }';
    const main = "int main(void) { leakproof_run(asks); return 0; }";
    await writeFile(source, `#include "${resolve("adapters/c/leakproof.h")}"\n${call}\n${main}\n`);
    await compile("gcc", ["-o", join(folder, "asks"), source]);
    await keepsItToItself([join(folder, "asks")]);
  });
});
