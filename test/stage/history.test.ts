import { expect, it } from "vitest";
import { OCTO_APP, stageExample, workflowClient } from "./example.ts";
import { startGitHub } from "./staged-github.ts";

const READ = { contents: "read", pullRequests: "read" } as const;

it("compares commits: by SHA, by branch, across forks", async () => {
  await using github = await startGitHub();
  const { repository } = stageExample(github);
  const fork = repository.fork("mallory");
  const parted = repository.branches.get("main") ?? "";
  const theirs = fork.push("work/deep", { "a.txt": "1\n" }, { parents: [parted] });
  const { rest } = workflowClient(github, READ);
  const compare = async (basehead: string) =>
    (await rest.repos.compareCommitsWithBasehead({ ...OCTO_APP, basehead, per_page: 1 })).data;
  expect(await compare(`main...${theirs}`)).toMatchObject({
    status: "ahead",
    ahead_by: 1,
    behind_by: 0,
    merge_base_commit: { sha: parted },
    base_commit: { sha: parted },
    commits: [{ sha: theirs, parents: [{ sha: parted }] }],
    files: [{ filename: "a.txt", status: "added" }],
  });
  expect(await compare(`${theirs}...main`)).toMatchObject({ status: "behind", ahead_by: 0, behind_by: 1 });
  expect(await compare(`main...${parted.slice(0, 7)}`)).toMatchObject({ status: "identical", commits: [] });
  const ours = repository.push("main", { "b.txt": "1\n" });
  const diverged = await compare("main...mallory:work/deep");
  expect(diverged).toMatchObject({
    status: "diverged",
    merge_base_commit: { sha: parted },
    base_commit: { sha: ours },
  });
  // Once merged, the commit that was last common is the other side's own.
  const merged = repository.push("main", {}, { parents: [ours, theirs] });
  expect(await compare(`${theirs}...${merged}`)).toMatchObject({ status: "ahead", merge_base_commit: { sha: theirs } });
  github.expectNoViolations();
});

it("says what cannot be compared, and which commits it doesn't know", async () => {
  await using github = await startGitHub();
  const { repository } = stageExample(github);
  repository.push("orphan", { "a.txt": "1\n" }, { parents: [] });
  const { rest } = workflowClient(github, READ);
  const compare = (basehead: string) => rest.repos.compareCommitsWithBasehead({ ...OCTO_APP, basehead });
  await expect(compare("main...nowhere")).rejects.toMatchObject({ status: 404 });
  await expect(compare("main...orphan")).rejects.toMatchObject({
    status: 404,
    message: expect.stringContaining("No common ancestor between main and orphan."),
  });
  const unknown = "1".repeat(40);
  await expect(rest.repos.getCommit({ ...OCTO_APP, ref: unknown })).rejects.toMatchObject({ status: 422 });
  github.expectNoViolations();
});

it("takes commits that exist elsewhere, by their own SHA", async () => {
  await using github = await startGitHub();
  const { repository, pull } = stageExample(github);
  const sha = "c0ffee".padEnd(40, "0");
  repository.push("feature", {}, { sha, message: "From a clone" });
  const { rest } = workflowClient(github, READ);
  const { data } = await rest.repos.getCommit({ ...OCTO_APP, ref: "heads/feature" });
  expect(data).toMatchObject({ sha, commit: { message: "From a clone" } });
  expect(pull.head.sha).toBe(sha);
  github.expectNoViolations();
});

it("shows a file as it was at a commit, as an object and raw", async () => {
  await using github = await startGitHub();
  const { repository } = stageExample(github);
  const before = repository.branches.get("main") ?? "";
  repository.push("main", { "leakproof.yml": "version: 1 # größer\n" });
  const { rest } = workflowClient(github, READ);
  const read = async (ref?: string) => {
    const { data } = await rest.repos.getContent({ ...OCTO_APP, path: "leakproof.yml", ...(ref && { ref }) });
    if (Array.isArray(data) || data.type !== "file") throw new Error("not a file");
    return Buffer.from(data.content, "base64").toString("utf8");
  };
  expect(await read(before)).toBe("version: 1\n");
  expect(await read("main")).toBe("version: 1 # größer\n");
  expect(await read()).toBe("version: 1 # größer\n");
  const format = { format: "raw" };
  const raw = await rest.repos.getContent({ ...OCTO_APP, path: "leakproof.yml", mediaType: format });
  expect(raw.data).toBe("version: 1 # größer\n");
  github.expectNoViolations();
});

it("lists folders, leaves large files empty, and says what is missing", async () => {
  await using github = await startGitHub();
  const { repository } = stageExample(github);
  repository.push("main", { "src/large.bin": Buffer.alloc(2 ** 20 + 1), "src/deep/a.py": "pass\n" });
  const { rest } = workflowClient(github, READ);
  const content = async (path: string) => (await rest.repos.getContent({ ...OCTO_APP, path })).data;
  expect(await content("src")).toMatchObject([
    { type: "dir", path: "src/deep" },
    { type: "file", path: "src/large.bin", size: 2 ** 20 + 1 },
    { type: "file", path: "src/queue.py" },
  ]);
  expect(await content("src/large.bin")).toMatchObject({ type: "file", encoding: "none", content: "" });
  await expect(content("missing.yml")).rejects.toMatchObject({ status: 404, message: /^Not Found/ });
  const nowhere = { ...OCTO_APP, path: "leakproof.yml", ref: "nowhere" };
  await expect(rest.repos.getContent(nowhere)).rejects.toMatchObject({
    status: 404,
    message: expect.stringContaining("No commit found for the ref nowhere"),
  });
  github.expectNoViolations();
});

it("records who put a label on and took it off, and when", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  pull.label("leak-accepted", "alice", new Date("2026-01-01T10:00:00.999Z"));
  pull.unlabel("leak-accepted", "bob");
  pull.label("other", "triage-app[bot]");
  const client = workflowClient(github, READ);
  const question = { ...OCTO_APP, issue_number: pull.number };
  const { data } = await client.rest.issues.listEvents(question);
  expect(data).toMatchObject([
    {
      event: "labeled",
      label: { name: "leak-accepted" },
      actor: { login: "alice" },
      created_at: "2026-01-01T10:00:00Z",
    },
    { event: "unlabeled", label: { name: "leak-accepted" }, actor: { login: "bob" } },
    { event: "labeled", actor: { type: "Bot" }, performed_via_github_app: { slug: "triage-app" } },
  ]);
  const { labels } = (await client.rest.pulls.get({ ...OCTO_APP, pull_number: pull.number })).data;
  expect(labels.map(({ name }) => name)).toEqual(["other"]);
  for (let count = 0; count < 120; count += 1) pull.label(`label-${count}`, "alice");
  expect(await client.paginate(client.rest.issues.listEvents, { ...question, per_page: 100 })).toHaveLength(123);
  github.expectNoViolations();
});

it("records what was pushed where, by whom and when", async () => {
  await using github = await startGitHub();
  const { repository } = stageExample(github);
  const root = repository.branches.get("main") ?? "";
  const first = repository.branches.get("feature") ?? "";
  const at = new Date("2026-01-01T10:00:00Z");
  const second = repository.push("feature", { "a.txt": "2\n" }, { by: "alice", at });
  repository.point("feature", first, { by: "bob" });
  const client = workflowClient(github, READ);
  const list = async (question: object) =>
    (await client.rest.repos.listActivities({ ...OCTO_APP, ...question })).data.map(
      ({ activity_type: kind, before, after, actor }) => ({ kind, before, after, actor: actor?.login }),
    );
  const created = { kind: "branch_creation", before: "0".repeat(40), after: first, actor: "alice" };
  const pushed = { kind: "push", before: first, after: second, actor: "alice" };
  const forced = { kind: "force_push", before: second, after: first, actor: "bob" };
  expect(await list({ ref: "refs/heads/feature" })).toEqual([forced, pushed, created]);
  expect(await list({ ref: "feature", direction: "asc" })).toEqual([created, pushed, forced]);
  expect(await list({ activity_type: "push", actor: "alice" })).toEqual([pushed]);
  expect(await list({ ref: "feature", time_period: "day" })).toEqual([forced, created]);
  const { data } = await client.rest.repos.listActivities({ ...OCTO_APP, activity_type: "push" });
  expect(data).toMatchObject([{ ref: "refs/heads/feature", timestamp: "2026-01-01T10:00:00Z" }]);
  const all = await client.paginate(client.rest.repos.listActivities, { ...OCTO_APP, per_page: 1 });
  expect(all.map(({ after }) => after)).toEqual([first, second, first, root]);
  github.expectNoViolations();
});

it.each([
  ["admin", "admin", true],
  ["maintain", "write", true],
  ["write", "write", true],
  ["triage", "read", true],
  ["read", "read", false],
] as const)("says what somebody with the role %s may do", async (role, permission, triage) => {
  await using github = await startGitHub();
  const { repository } = stageExample(github, { isPrivate: true });
  repository.collaborators.set("alice", role);
  const { rest } = workflowClient(github, {});
  const { data } = await rest.repos.getCollaboratorPermissionLevel({ ...OCTO_APP, username: "alice" });
  expect(data).toMatchObject({ permission, role_name: role, user: { login: "alice", permissions: { triage } } });
  github.expectNoViolations();
});

it("gives strangers a public repository to read, a private one not, and doesn't know everybody", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  github.createRepository("octo/secret", { isPrivate: true });
  pull.comment("mallory", "hello");
  const { rest } = workflowClient(github, {});
  const ask = (repo: string, username: string) =>
    rest.repos.getCollaboratorPermissionLevel({ owner: "octo", repo, username });
  expect((await ask("app", "mallory")).data.permission).toBe("read");
  expect((await ask("secret", "mallory")).data.permission).toBe("none");
  await expect(ask("app", "nobody")).rejects.toMatchObject({ status: 404 });
  const url = `${github.apiUrl}/repos/octo/app/collaborators/mallory/permission`;
  expect((await fetch(url)).status).toBe(401);
  github.expectNoViolations();
});
