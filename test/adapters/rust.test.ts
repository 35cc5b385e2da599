import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { compile, itHelps, keepsItToItself } from "./helper-tests.ts";

describe.each(["2021", "2024"])("the Rust helper in edition %s", (edition) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "adapter-"));
    const target = ["-o", join(folder, "sessions"), "adapters/rust/example/main.rs"];
    await compile("rustc", ["--edition", edition, "-D", "warnings", "-O", ...target]);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  itHelps({
    file: "adapters/rust/leakproof.rs",
    example: (wish) => [join(folder, "sessions"), wish],
    ready: /^rust$/,
    session: [232, 320],
    breath: 0,
    exitCode: 101,
  });

  it("keeps the socket from the program's children", async () => {
    const source = join(folder, "asks.rs");
    const module = `#[path = "${resolve("adapters/rust/leakproof.rs")}"]\nmod leakproof;\n`;
    const call = 'Command::new("sh").args(["-c", "echo [$LEAKPROOF_SOCKET]"]).status().unwrap();';
    const main = `use std::process::Command;\nfn main() { leakproof::run(|| { ${call} }); }\n`;
    await writeFile(source, module + main);
    await compile("rustc", ["--edition", edition, "-o", join(folder, "asks"), source]);
    await keepsItToItself([join(folder, "asks")]);
  });
});
