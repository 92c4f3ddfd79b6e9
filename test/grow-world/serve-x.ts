/** X's API v2, as far as a look-up of accounts and lists needs it; every account that is returned is paid for. */
import type { HttpRequest, HttpResponse } from '../../src/http-request.ts';
import { hash } from './draw.ts';
import type { Account, List, World } from './model.ts';
import { json, pageOf } from './reply.ts';

const PROBLEM = 'https://api.x.com/2/problems/resource-not-found';

export interface X {
  answer(url: URL, request: HttpRequest): HttpResponse;
  /** Accounts returned so far. */
  paid(): number;
}

export function openX(world: World): X {
  const accounts = [...world.accounts.values()].filter(({ network }) => network === 'x');
  const byHandle = new Map(accounts.map((account) => [account.handle.toLowerCase(), account]));
  const byNumber = new Map(accounts.map((account) => [numberOf(account), account]));
  let paid = 0;
  return { answer, paid: () => paid };

  function answer({ pathname, searchParams: query }: URL, { headers = {} }: HttpRequest): HttpResponse {
    if (!/^Bearer ./.test(headers.authorization ?? ''))
      return json(401, { title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized' });
    const fields = (query.get('user.fields') ?? '').split(',');
    const sold = (account: Account) => {
      paid++;
      return userOf(account, fields);
    };
    const path = pathname.replace(/^\/2\//, '').split('/');
    if (pathname === '/2/usage/tweets') return json(200, { data: { project_usage: '0' } });
    if (pathname === '/2/users/by')
      return users(
        query.get('usernames') ?? '',
        'usernames',
        (name) => byHandle.get(name.toLowerCase()),
        sold,
      );
    if (pathname === '/2/users') return users(query.get('ids') ?? '', 'ids', (id) => byNumber.get(id), sold);
    if (path[0] === 'users' && path[1] === 'by' && path[2] === 'username')
      return one(byHandle.get((path[3] ?? '').toLowerCase()), 'username', path[3] ?? '', sold);
    if (path[0] === 'users' && path.length === 2) return one(byNumber.get(path[1]!), 'id', path[1]!, sold);
    if (path[0] === 'users' && path[2] === 'owned_lists') {
      const lists = world.lists.filter(({ kind, owner }) => kind === 'x-list' && owner === `x:${path[1]}`);
      return json(200, {
        ...(lists.length === 0 ? {} : { data: lists.map(listOf) }),
        meta: { result_count: lists.length },
      });
    }
    const list =
      path[0] === 'lists'
        ? world.lists.find(({ kind, key }) => kind === 'x-list' && key === path[1])
        : undefined;
    if (path[0] === 'lists' && list === undefined)
      return json(200, { errors: [missing('list_id', path[1] ?? '')] });
    if (list !== undefined && path.length === 2) return json(200, { data: listOf(list) });
    if (list !== undefined && path[2] === 'members') {
      const there = list.members
        .map((id) => world.accounts.get(id)!)
        .filter(({ state }) => state === 'there');
      const { part, next } = pageOf(there, query, 100, 100);
      return json(200, {
        ...(part.length === 0 ? {} : { data: part.map(sold) }),
        meta: { result_count: part.length, ...(next === undefined ? {} : { next_token: `page${next}` }) },
      });
    }
    return json(404, { title: 'Not Found', type: 'about:blank', status: 404, detail: 'Not Found' });
  }

  function users(
    text: string,
    parameter: string,
    find: (name: string) => Account | undefined,
    sold: (account: Account) => object,
  ): HttpResponse {
    const asked = text.split(',').filter((name) => name !== '');
    const form = parameter === 'ids' ? /^[0-9]{1,19}$/ : /^[A-Za-z0-9_]{1,15}$/;
    const wrong = asked.filter((name) => !form.test(name));
    if (asked.length === 0 || asked.length > 100 || wrong.length > 0) {
      const message = `The \`${parameter}\` query parameter value [${wrong[0] ?? asked.length}] does not match ${form.source}`;
      return json(400, {
        errors: [{ parameters: { [parameter]: wrong }, message }],
        title: 'Invalid Request',
        detail: 'One or more parameters to your request was invalid.',
        type: 'https://api.x.com/2/problems/invalid-request',
      });
    }
    const data: object[] = [];
    const errors: object[] = [];
    for (const name of asked) {
      const account = find(name);
      if (account?.state === 'there') data.push(sold(account));
      else
        errors.push(account?.state === 'suspended' ? suspended(parameter, name) : missing(parameter, name));
    }
    return json(200, { ...(data.length === 0 ? {} : { data }), ...(errors.length === 0 ? {} : { errors }) });
  }

  function one(
    account: Account | undefined,
    parameter: string,
    name: string,
    sold: (account: Account) => object,
  ): HttpResponse {
    if (account?.state === 'there') return json(200, { data: sold(account) });
    return json(200, {
      errors: [account?.state === 'suspended' ? suspended(parameter, name) : missing(parameter, name)],
    });
  }

  function listOf({ key, name, owner, members }: List) {
    return { id: key, name, owner_id: owner.slice(2), member_count: members.length, private: false };
  }
}

function numberOf({ id }: Account): string {
  return id.slice('x:'.length);
}

function userOf(account: Account, fields: readonly string[]): object {
  const all: Record<string, unknown> = {
    created_at: '2014-05-06T07:08:09.000Z',
    protected: false,
    description: account.about,
    public_metrics: {
      followers_count: hash(account.id) % 1e6,
      following_count: hash(account.handle) % 2000,
      tweet_count: hash(account.name) % 30_000,
      listed_count: 3,
    },
    url: account.link === '' ? '' : 'https://t.co/standin',
    entities:
      account.link === ''
        ? {}
        : {
            url: {
              urls: [
                {
                  start: 0,
                  end: 20,
                  url: 'https://t.co/standin',
                  expanded_url: account.link,
                  display_url: account.link.slice(8),
                },
              ],
            },
          },
    verified: account.fraud !== '' || hash(account.id) % 2 === 0,
    verified_type: account.fraud !== '' ? 'blue' : hash(account.id) % 2 === 0 ? 'government' : 'none',
    profile_image_url: `https://pbs.twimg.com/profile_images/1/${account.picture}_normal.jpg`,
  };
  const asked = Object.fromEntries(
    fields.filter((field) => field in all).map((field) => [field, all[field]]),
  );
  return { id: numberOf(account), name: account.name, username: account.handle, ...asked };
}

function missing(parameter: string, value: string) {
  return {
    value,
    detail: `Could not find user with ${parameter}: [${value}].`,
    title: 'Not Found Error',
    resource_type: 'user',
    parameter,
    resource_id: value,
    type: PROBLEM,
  };
}

function suspended(parameter: string, value: string) {
  return { ...missing(parameter, value), title: 'Forbidden', detail: `User has been suspended: [${value}].` };
}
