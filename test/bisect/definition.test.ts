import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeDefinition } from "../../src/bisect/definition.ts";
import { loadConfig } from "../../src/config/config-file.ts";
import { UserMistake } from "../../src/domain/user-mistake.ts";
import { newFolder } from "../git/repository.ts";

const CONFIG = `version: 1
scenarios:
  - id: 8
    name: Server
    variants:
      - { name: As shipped, python: leaks/serve.py }
      - { name: Bare, python: leaks/serve.py:bare, role: unprotected }
  - { id: 9, name: Later, pending: needs a model }
`;

async function project() {
  const folder = await newFolder();
  await mkdir(join(folder, "leaks"));
  await writeFile(join(folder, "leakproof.yml"), CONFIG);
  await writeFile(join(folder, "leaks", "serve.py"), "# at the start\n");
  return folder;
}

const take = (folder: string, id = "8", tool = "leakproof/1.0.0") => takeDefinition(loadConfig(folder, null), id, tool);

test("only the subjects are measured", async () => {
  const { scenario } = await take(await project());
  expect(scenario.variants.map(({ name }) => name)).toEqual(["As shipped"]);
});

test("the workload's file is placed as it was at the start, whatever becomes of it", async () => {
  const [folder, commit] = [await project(), await newFolder()];
  const { scenario, files } = await take(folder);
  await writeFile(join(folder, "leaks", "serve.py"), "# another branch\n");
  const [variant] = scenario.variants;
  if (variant === undefined) throw new Error("no subject");
  const { workload } = await files.into(commit).place(variant);
  if (workload.kind !== "python") throw new Error(workload.kind);
  expect(workload.file.startsWith(commit)).toBe(true);
  expect(await readFile(workload.file, "utf8")).toBe("# at the start\n");
});

test("the digest tells apart what may be judged otherwise, and nothing else", async () => {
  const folder = await project();
  const { digest } = await take(folder);
  await writeFile(join(folder, "leakproof.yml"), `# a comment\n${CONFIG}`);
  await writeFile(join(folder, "app.py"), "");
  expect((await take(folder)).digest).toBe(digest);
  expect((await take(folder, "8", "leakproof/1.0.1")).digest).not.toBe(digest);
  await writeFile(
    join(folder, "leakproof.yml"),
    CONFIG.replace("python: leaks/serve.py }", "python: leaks/serve.py:x }"),
  );
  expect((await take(folder)).digest).not.toBe(digest);
  await writeFile(join(folder, "leakproof.yml"), CONFIG.replace("scenarios:", "setup: make\nscenarios:"));
  expect((await take(folder)).digest).not.toBe(digest);
  await writeFile(join(folder, "leakproof.yml"), CONFIG);
  await writeFile(join(folder, "leaks", "serve.py"), "# otherwise\n");
  expect((await take(folder)).digest).not.toBe(digest);
});

test("a scenario that waits for something can't be bisected, and says for what", async () => {
  const mistake = await take(await project(), "9").catch((error: unknown) => error);
  expect(mistake).toBeInstanceOf(UserMistake);
  expect((mistake as UserMistake).message).toMatch(
    /scenario 9 .* it is pending: needs a model; expected .*\n {4}example: /,
  );
});
