/** Statements of Wikidata that prove nothing. */
import { linkTo } from '../accounts.ts';
import { hash } from '../draw.ts';
import { pageAt, siteAt } from '../ground.ts';
import type { Account, Cell, Place, Statement, World } from '../model.ts';
import { itemFor } from '../settle.ts';
import { impostor, isSited, type Scene, type Trick } from './trick.ts';

/** A statement about the account on the seat's item. */
function state(
  world: World,
  { place }: Cell,
  { network, handle, id, name }: Account,
  said: Partial<Statement>,
): void {
  const xid = network === 'x' ? id.slice(2) : '';
  const blank = { network, value: handle, xid, rank: 'Normal', end: '', references: [] } as const;
  world.items
    .get(itemFor(place, name))!
    .statements.push({ ...blank, ...said, references: said.references ?? [] });
}

/** An official page that links to nothing of the kind, or to the account where one is given. */
export function pressPage(world: World, place: Place, account?: Account): string {
  const site = siteAt(world, place.host);
  const path = `/notices/${hash(`${place.seat} ${account?.id ?? 'none'}`) % 10_000}`;
  const page = pageAt(site, path, { title: 'Our accounts', linked: false, modified: '2025-03-04' });
  if (account !== undefined) page.links.push(linkTo(account, account.name));
  return `https://${site.www ? 'www.' : ''}${place.host}${path}`;
}

const byStatement = (said: (scene: Scene, cell: Cell, account: Account) => Partial<Statement>): Trick => ({
  fits: isSited,
  play(cell, scene) {
    const account = impostor(scene, cell);
    state(scene.world, cell, account, said(scene, cell, account));
  },
});

export const STATEMENTS = {
  // Some name the encyclopaedia as the work it is stated in, too.
  'statement-imported': byStatement(({ turn }) => ({
    references: [{ imported: 'Q328', ...(turn % 2 === 0 ? { statedIn: 'Q52' } : {}) }],
  })),
  'statement-unreferenced': byStatement(() => ({})),
  'statement-deprecated': byStatement(({ world }, { place }, account) => ({
    rank: 'Deprecated',
    references: [{ url: pressPage(world, place, account) }],
  })),
  'statement-ended': byStatement(({ world }, { place }, account) => ({
    end: '2025-06-01',
    references: [{ url: pressPage(world, place, account) }],
  })),
  'statement-blog': byStatement(({ world, turn }, _, account) => {
    const host = `blog-${turn}-${account.network}.standin-blogs.org`;
    pageAt(siteAt(world, host), '/leaders-online', { title: 'Leaders online' }).links.push(
      linkTo(account, account.name),
    );
    return { references: [{ url: `https://${host}/leaders-online`, retrieved: '2026-01-02' }] };
  }),
  'statement-self': byStatement((_, __, account) => ({ references: [{ url: linkTo(account, '').href }] })),
  'statement-swapped': byStatement(({ world }, { place }) => ({
    xid: '',
    references: [{ url: pressPage(world, place), retrieved: '2025-04-05' }],
  })),
  'statement-recycled': byStatement(({ world }, { place }, account) => ({
    xid: String(1_000_000_000 + (hash(account.id) % 1e9)),
    references: [{ url: pressPage(world, place, account) }],
  })),
} satisfies Readonly<Record<string, Trick>>;
