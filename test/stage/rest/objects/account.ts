import type { Account } from "../../state/accounts.ts";
import { nodeId } from "../../state/ids.ts";
import type { Urls } from "../../urls.ts";

/** GitHub's `simple-user`. */
export function accountObject(urls: Urls, { id, login, type }: Account) {
  const url = `${urls.api}/users/${encodeURIComponent(login)}`;
  const page = type === "Bot" ? `apps/${appSlug(login)}` : login;
  return {
    login,
    id,
    node_id: nodeId(type === "Bot" ? "BOT" : "U", id),
    avatar_url: `${urls.server}/avatars/u/${id}`,
    gravatar_id: "",
    url,
    html_url: `${urls.server}/${page}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: "public",
    site_admin: false,
  };
}

/** GitHub's `public-user`. */
export function publicUserObject(urls: Urls, account: Account) {
  return {
    ...accountObject(urls, account),
    name: null,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: LONG_AGO,
    updated_at: LONG_AGO,
  };
}

const LONG_AGO = "2018-07-30T09:30:16Z";

/** GitHub's `integration`: the app that a bot acts for; null for people. */
export function appObject(urls: Urls, account: Account) {
  if (account.type === "User") return null;
  const slug = appSlug(account.login);
  return {
    id: account.id,
    slug,
    node_id: nodeId("A", account.id),
    owner: accountObject(urls, account),
    name: slug,
    description: null,
    external_url: `${urls.server}/apps/${slug}`,
    html_url: `${urls.server}/apps/${slug}`,
    created_at: LONG_AGO,
    updated_at: LONG_AGO,
    permissions: { metadata: "read" },
    events: [],
  };
}

function appSlug(login: string): string {
  return login.replace(/\[bot\]$/, "");
}
