import { Accounts } from "./accounts.ts";
import { CommitGraph } from "./commit-graph.ts";
import { Ids } from "./ids.ts";
import type { PullRequest } from "./pull-request.ts";
import { Repository } from "./repository.ts";

/** All that the stage's GitHub holds. */
export class World {
  readonly ids = new Ids();
  readonly accounts = new Accounts();
  readonly repositories: Repository[] = [];

  /** @param fullName `owner/name` */
  createRepository(fullName: string, isPrivate: boolean): Repository {
    const [owner, name, ...more] = fullName.split("/");
    if (!owner || !name || more.length > 0) throw new Error(`${fullName} is no repository's name, such as octo/app`);
    const account = this.accounts.named(owner);
    const commits = new CommitGraph();
    const repository = new Repository({ owner: account, name, isPrivate, parent: null, commits }, this);
    this.repositories.push(repository);
    return repository;
  }

  /** GitHub's names differ in more than case. */
  findRepository(owner: string, name: string): Repository | undefined {
    const wanted = `${owner}/${name}`.toLowerCase();
    return this.repositories.find(({ fullName }) => fullName.toLowerCase() === wanted);
  }

  /** The repository or a fork of the same origin that belongs to `owner`. */
  inNetwork(repository: Repository, owner: string): Repository | undefined {
    return this.#network(repository).find((candidate) => candidate.owner.login.toLowerCase() === owner.toLowerCase());
  }

  /** The pull requests, of whatever repository, whose head is this branch. */
  pullsFrom(repository: Repository, branch: string): PullRequest[] {
    return this.#network(repository)
      .flatMap(({ pulls }) => [...pulls.values()])
      .filter(({ head }) => head.repository === repository && head.ref === branch);
  }

  forget(repository: Repository): void {
    this.repositories.splice(this.repositories.indexOf(repository), 1);
    for (const { pulls } of this.repositories) {
      for (const { head } of pulls.values()) {
        if (head.repository === repository) head.repository = null;
      }
    }
  }

  #network(repository: Repository): Repository[] {
    return this.repositories.filter(({ commits }) => commits === repository.commits);
  }
}
