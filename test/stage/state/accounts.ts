import { Ids } from "./ids.ts";

export interface Account {
  readonly id: number;
  /** A bot's ends in `[bot]`. */
  readonly login: string;
  readonly type: "User" | "Bot";
}

/** The account of a workflow's own token, on github.com. */
const GITHUB_ACTIONS = 41898282;

/** Everybody whom the stage knows. A login that is met for the first time becomes an account. */
export class Accounts {
  readonly #ids = new Ids();
  readonly #byLogin = new Map<string, Account>();

  constructor() {
    this.add("github-actions[bot]", "Bot", GITHUB_ACTIONS);
  }

  named(login: string): Account {
    return this.find(login) ?? this.add(login, typeOf(login), null);
  }

  find(login: string): Account | undefined {
    return this.#byLogin.get(login.toLowerCase());
  }

  /**
   * @param id null: whichever the login has, or a new one
   * @throws when the login is taken by another account
   */
  add(login: string, type: Account["type"], id: number | null): Account {
    const known = this.find(login);
    if (known !== undefined) {
      if (known.type === type && (id ?? known.id) === known.id) return known;
      throw new Error(`${login} is another account already: ${known.type} ${known.id}`);
    }
    const account = { login, type, id: id ?? this.#ids.next("account", 1001) };
    this.#byLogin.set(login.toLowerCase(), account);
    return account;
  }
}

function typeOf(login: string): Account["type"] {
  return login.endsWith("[bot]") ? "Bot" : "User";
}
