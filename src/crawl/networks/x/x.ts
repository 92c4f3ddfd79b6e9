/** X by its API v2: profiles by 100, follows by 1,000, each account that is returned paid for. */

import { NetworkError, UserError } from '../../../errors.ts';
import { because } from '../../../reasons/reasons.ts';
import { parseHandle } from '../../../roster/handles.ts';
import { X } from '../../../roster/networks/x.ts';
import { priceNote } from '../../../roster/price-source.ts';
import type { Runtime } from '../../../runtime.ts';
import type { LookUp } from '../../../store/ledger-writer.ts';
import { isThisMachine, parseBaseUrl } from '../../base-url.ts';
import type { Pace } from '../../gate.ts';
import { type Answer, createHttp } from '../../http.ts';
import type { Lost, Wanted } from '../../known-account.ts';
import type { Network } from '../../network.ts';
import { readToken, refuseInTheClear } from '../../token.ts';
import { unnameable } from '../../unnameable.ts';
import { describeProblems, parseUsers, problemsIn, type XUser } from './answers.ts';
import { xFollows } from './follows.ts';
import { xTimeline } from './timeline.ts';

export const TOKEN = 'X_BEARER_TOKEN';

/** "You may need a different access level". */
const NO_ACCESS_LEVEL = 453;
const QUARTER_HOUR_MS = 15 * 60_000;

/** 300 requests of each kind in a quarter of an hour, and 10,000 for timelines. */
const PUBLIC_PACE: Pace = {
  atOnce: 4,
  gapMs: 0,
  windows: [
    { count: 300, ms: QUARTER_HOUR_MS, only: /\/following\?/ },
    { count: 300, ms: QUARTER_HOUR_MS, only: /\/2\/users(\/by)?\?/ },
    { count: 10_000, ms: QUARTER_HOUR_MS, only: /\/tweets\?/ },
  ],
};
const LOCAL_PACE: Pace = { atOnce: 4, gapMs: 0 };

export interface XOptions {
  /** Base URL of the API. */
  api: string;
  /** US dollars for each account returned. */
  price?: number;
  /** US dollars for each post returned. */
  postPrice?: number;
}

/**
 * X, whose lists are those that the app's token may see. A page is never bought twice: a reading that breaks off
 * stays partial until the user asks for it again.
 * @throws UserError where the base URL is none or there is no token in X_BEARER_TOKEN that can be sent to it.
 */
export function xNetwork(
  runtime: Runtime,
  { api, price = X.prices!.account, postPrice = X.prices!.post }: XOptions,
): Network {
  const base = parseBaseUrl(api, 'https://api.x.com');
  const token = readToken(runtime, TOKEN);
  refuseInTheClear(base, TOKEN);
  if (token.text === '') {
    throw new UserError(`X answers with an app's token only; put it into the environment variable ${TOKEN}`);
  }
  const pace = isThisMachine(base) ? LOCAL_PACE : PUBLIC_PACE;
  const http = createHttp(runtime, { fatal, paid: price > 0 || postPrice > 0 });
  http.trust(base.href);
  http.setPace(base.href, pace);
  const headers = { authorization: `Bearer ${token.text}` };
  /** Account ids of the roster by handle in lower case. */
  const holders = new Map<string, string>();

  const way = xFollows(http, base, headers);

  return {
    name: 'x',
    meaning: 'shown',
    simulated: false,
    terms: X.terms,
    host: base.origin,
    batchSize: 100,
    requestsPerBatch: 1,
    atOnce: pace.atOnce,
    pace,
    price,
    http,
    notes: [...token.notes, priceNote('x')],
    batchOf: ({ accountId }) => (accountId === '' ? 'by' : 'ids'),
    laneOf: () => '',
    hostOf: () => base.host,
    severalHosts: false,
    lookUp,
    setRoster(accounts) {
      for (const { handle, accountId } of accounts) {
        const parsed = parseHandle('x', handle);
        if ('value' in parsed) holders.set(parsed.value.toLowerCase(), accountId);
      }
    },
    wayOf: () => way,
    wayNamed: (name) => (name === way.name ? way : undefined),
    feed: xTimeline(http, {
      base,
      headers,
      price: postPrice,
      userPrice: price,
      holderOf: (handle) => holders.get(handle),
    }),
  };

  async function lookUp(batch: readonly Wanted[], lost?: Lost): Promise<LookUp[]> {
    const named = new Map<string, { name: Name; entries: Wanted[] }>();
    const found: LookUp[] = [];
    for (const entry of batch) {
      const name = nameOf(entry);
      if (name === null) {
        found.push(unnameable(entry));
        continue;
      }
      const key = `${name.kind} ${name.text.toLowerCase()}`;
      const same = named.get(key);
      if (same === undefined) named.set(key, { name, entries: [entry] });
      else same.entries.push(entry);
    }
    const names = [...named.values()].map(({ name }) => name);
    const users = await usersOf(names, lost);
    const missing = names.filter((name) => !users.has(name));
    let unasked = new Set<Name>();
    try {
      for (const [name, user] of missing.length === 0 ? [] : await usersOf(missing, lost))
        users.set(name, user);
    } catch (error) {
      // What is paid for is kept, whatever becomes of the question after it.
      if (users.size === 0) throw error;
      unasked = new Set(missing);
    }
    for (const { name, entries } of named.values()) {
      if (unasked.has(name)) continue;
      for (const entry of entries) found.push(toLookUp(entry, users.get(name)));
    }
    return found;
  }

  /** Ids and handles are asked for apart. */
  async function usersOf(names: readonly Name[], lost?: Lost): Promise<Map<Name, XUser>> {
    const users = new Map<Name, XUser>();
    for (const [path, kind] of [
      ['users', 'ids'],
      ['users/by', 'usernames'],
    ] as const) {
      const some = names.filter((name) => name.kind === kind);
      if (some.length === 0) continue;
      const texts = some.map(({ text }) => text);
      const query = `${kind}=${texts.join(',')}&user.fields=created_at,protected,public_metrics`;
      const url = `${base.href}2/${path}?${query}`;
      const answers = await http.get(url, (answer) => parseUsers(answer, kind, texts), { headers, lost });
      for (const name of some) {
        const user = answers.get(name.text.toLowerCase());
        if (user !== undefined) users.set(name, user);
      }
    }
    return users;
  }

  /** Answers after which no question will be answered: the crawl ends, with what was read. */
  function fatal({ status, json }: Answer): Error | null {
    const problems = problemsIn(json);
    const is = (type: string, title: string | null = null) =>
      problems.some((problem) => problem.type === type || problem.title === title);
    const isOutOfReach = problems.some(({ code }) => code === NO_ACCESS_LEVEL);
    const kept = 'what was read is kept, run the same command again';
    const words = describeProblems(problems);
    const said = words === '' ? '' : ` (${words})`;
    if (status === 402 || is('credits-depleted', 'CreditsDepleted')) {
      return new NetworkError(
        `X: the credits of the app are used up; buy more in X's developer console; ${kept}`,
      );
    }
    if (is('usage-capped', 'UsageCapExceeded')) {
      return new NetworkError(
        `X: the spending or usage limit of the app is reached; raise it in X's developer console or wait for the next period; ${kept}`,
      );
    }
    if (status === 401)
      return new UserError(
        `X refuses the token in ${TOKEN}${said}; put a valid app token there; what was read is kept`,
      );
    if (status === 403 && (isOutOfReach || is('client-forbidden', 'Client Forbidden'))) {
      return new UserError(
        `X: the app in ${TOKEN} has no access to these calls${said}; enrol it in X's developer console`,
      );
    }
    if (status === 403 && is('user-suspended')) {
      return new UserError(
        `X: the account behind the token in ${TOKEN} is suspended${said}; use another app's token`,
      );
    }
    return null;
  }
}

/** By what an account is asked for. */
interface Name {
  kind: 'ids' | 'usernames';
  /** As the roster writes it. */
  text: string;
}

/** The digits of the id, which goes first since handles pass to others, or the handle; `null` for neither. */
function nameOf({ accountId, handle }: Wanted): Name | null {
  if (accountId !== '') {
    const digits = /^x:([0-9]{1,19})$/.exec(accountId)?.[1];
    return digits === undefined ? null : { kind: 'ids', text: digits };
  }
  const parsed = parseHandle('x', handle);
  return 'value' in parsed ? { kind: 'usernames', text: parsed.value } : null;
}

function toLookUp({ number, accountId }: Wanted, user: XUser | undefined): LookUp {
  const id = accountId === '' ? {} : { accountId };
  if (user === undefined) {
    return { number, ...id, verdict: 'failed', reason: because('network-silent') };
  }
  if (user.kind === 'gone') return { number, ...id, verdict: user.verdict, reason: user.reason };
  const { profile } = user;
  const seen = { number, accountId: user.accountId, profile };
  if (!user.isProtected) return seen;
  return { ...seen, verdict: 'protected', reason: because('network-protects') };
}
