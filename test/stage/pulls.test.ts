import { expect, it } from "vitest";
import { OCTO_APP, stageExample, workflowClient } from "./example.ts";
import { startGitHub } from "./staged-github.ts";

const READ = { pullRequests: "read" } as const;

it("finds a fork's pull request by owner and branch, and follows its head", async () => {
  await using github = await startGitHub();
  const { repository } = stageExample(github);
  const fork = repository.fork("mallory");
  const first = fork.push("feature", { "src/queue.py": "pass\npass\npass\n" });
  const pull = repository.openPull({ head: "mallory:feature" });
  const { rest } = workflowClient(github, READ);
  const question = { ...OCTO_APP, state: "open", head: "mallory:feature" } as const;
  const { data } = await rest.pulls.list(question);
  expect(data).toMatchObject([
    {
      number: pull.number,
      user: { login: "mallory" },
      head: { label: "mallory:feature", sha: first, repo: { id: fork.id, full_name: "mallory/app", fork: true } },
      base: { ref: "main", sha: repository.branches.get("main"), repo: { id: repository.id } },
    },
  ]);
  const second = fork.push("feature", { "README.md": "moved\n" });
  expect((await rest.pulls.list(question)).data).toMatchObject([{ head: { sha: second } }]);
  pull.close();
  fork.push("feature", { "README.md": "moved again\n" });
  expect((await rest.pulls.list(question)).data).toEqual([]);
  const closed = await rest.pulls.get({ ...OCTO_APP, pull_number: pull.number });
  expect(closed.data).toMatchObject({ state: "closed", head: { sha: second } });
  github.expectNoViolations();
});

it("keeps a pull request whose fork is gone", async () => {
  await using github = await startGitHub();
  const { repository } = stageExample(github);
  const fork = repository.fork("mallory");
  const pull = repository.openPull({ head: "mallory:feature" });
  fork.delete();
  const { rest } = workflowClient(github, READ);
  const { data } = await rest.pulls.get({ ...OCTO_APP, pull_number: pull.number });
  expect(data.head).toMatchObject({ label: "mallory:feature", repo: null, user: { login: "mallory" } });
  expect((await rest.pulls.list(OCTO_APP)).data.map(({ number }) => number)).toEqual([2, 1]);
  github.expectNoViolations();
});

it("lists what a pull request changes against where it parted from its base", async () => {
  await using github = await startGitHub();
  const { repository } = stageExample(github);
  repository.push("main", { "old.txt": "a\nb\n", "gone.txt": "x\n" });
  repository.push("work", { "old.txt": null, "new.txt": "a\nb\n", "gone.txt": null, "src/queue.py": "fail\npass\n" });
  repository.push("main", { "elsewhere.txt": "not theirs\n" });
  const pull = repository.openPull({ head: "work" });
  const { rest } = workflowClient(github, READ);
  const { data } = await rest.pulls.listFiles({ ...OCTO_APP, pull_number: pull.number });
  expect(data.map(({ filename, status, additions, deletions }) => [filename, status, additions, deletions])).toEqual([
    ["gone.txt", "removed", 0, 1],
    ["new.txt", "renamed", 0, 0],
    ["src/queue.py", "modified", 1, 0],
  ]);
  expect(data[1]?.previous_filename).toBe("old.txt");
  const whole = await rest.pulls.get({ ...OCTO_APP, pull_number: pull.number });
  expect(whole.data).toMatchObject({ changed_files: 3, additions: 1, deletions: 1, commits: 1, labels: [] });
  github.expectNoViolations();
});

it("lists no more than 3,000 of the changed files, in pages", async () => {
  await using github = await startGitHub();
  const { repository } = stageExample(github);
  repository.push("big", Object.fromEntries(Array.from({ length: 3001 }, (_, index) => [`file-${index}`, "x\n"])));
  const pull = repository.openPull({ head: "big" });
  const client = workflowClient(github, READ);
  const question = { ...OCTO_APP, pull_number: pull.number };
  const files = await client.paginate(client.rest.pulls.listFiles, { ...question, per_page: 100 });
  expect(files).toHaveLength(3000);
  expect((await client.rest.pulls.get(question)).data.changed_files).toBe(3001);
  github.expectNoViolations();
});

it("knows no pull request that was never opened", async () => {
  await using github = await startGitHub();
  stageExample(github);
  const { rest } = workflowClient(github, READ);
  await expect(rest.pulls.get({ ...OCTO_APP, pull_number: 2 })).rejects.toMatchObject({ status: 404 });
  const elsewhere = { owner: "octo", repo: "other", pull_number: 1 };
  await expect(rest.pulls.get(elsewhere)).rejects.toMatchObject({ status: 404 });
  github.expectNoViolations();
});
