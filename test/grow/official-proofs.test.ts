/** What official sites and Wikidata say of accounts, in a small made-up world that is asked in process. */
import { expect, test } from 'vitest';
import { createHttp } from '../../src/crawl/http.ts';
import type { Network } from '../../src/crawl/network.ts';
import type { Claim, Gathered, Ground } from '../../src/evidence/grow/claim.ts';
import { seatsOn } from '../../src/evidence/seats.ts';
import { officialSitesSource } from '../../src/grow/named-sites.ts';
import { siteLinksSource } from '../../src/grow/site-links.ts';
import type { GrowTools } from '../../src/grow/sources.ts';
import { wikidataStatementsSource } from '../../src/grow/wikidata-statements.ts';
import type { HttpResponse } from '../../src/http-request.ts';
import { type RosterRow, rosterRow } from '../../src/roster/row.ts';
import {
  ministriesAnswer,
  type StatementSpec,
  sitesAnswer,
  statementsAnswer,
  type TermSpec,
  termsAnswer,
} from '../roster/wikidata-answers.ts';
import { testRuntime } from '../support/runtime.ts';

const DAY = '2026-06-01';
const id = (handle: string) =>
  `did:plc:${handle
    .toLowerCase()
    .replace(/[^a-z2-7]/g, '2')
    .padEnd(24, 'a')
    .slice(0, 24)}`;

interface World {
  rows: Partial<RosterRow>[];
  network?: 'bluesky' | 'mastodon' | 'x';
  /** By address: a page, or where it leads, or a status. */
  pages?: Record<string, string | { to: string } | number>;
  sites?: [item: string, site: string][];
  ministries?: [item: string, country: string][];
  statements?: StatementSpec[];
  terms?: TermSpec[];
  /** Handles of today by id, where an account has been renamed. */
  renamed?: Record<string, string>;
  /** Handles that lead to no account. */
  gone?: string[];
  /** What profiles link to, by handle. */
  links?: Record<string, string>;
}

function open({ rows: cells, network: name = 'bluesky', ...world }: World) {
  const runtime = testRuntime({
    http: async ({ url }): Promise<HttpResponse> => {
      if (url.startsWith('https://app.test/')) {
        const shown = Object.entries(world.links ?? {});
        const profiles = shown.map(([handle, link]) => ({
          did: id(handle),
          handle,
          description: `See ${link}`,
        }));
        return { status: 200, headers: {}, body: JSON.stringify({ profiles }) };
      }
      const page = world.pages?.[url] ?? 404;
      if (typeof page === 'number') return { status: page, headers: {}, body: '' };
      if (typeof page === 'object') return { status: 301, headers: { location: page.to }, body: '' };
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page };
    },
  });
  const http = createHttp(runtime, { severalHosts: true });
  const network = {
    name,
    http,
    host: 'https://app.test',
    batchSize: 3,
    batchOf: () => '',
    async lookUp(batch: readonly { number: number; handle: string; accountId: string }[]) {
      return batch.map(({ number, handle, accountId }) => {
        if (world.gone?.includes(handle)) return { number, verdict: 'not-found', reason: 'none' };
        const found = accountId === '' ? id(handle) : accountId;
        return { number, accountId: found, profile: { handle: world.renamed?.[found] ?? (handle || found) } };
      });
    },
  } as unknown as Network;
  const asked: string[] = [];
  const tools: GrowTools = {
    runtime,
    network,
    http,
    wikidata: async (query) => {
      if (query.includes('P2002')) return statementsAnswer(...(world.statements ?? []));
      if (query.includes('P856')) return sitesAnswer(...(world.sites ?? []));
      if (query.includes('Q1520223')) return ministriesAnswer(...(world.ministries ?? []));
      return termsAnswer(
        ...(world.terms ?? []).filter(
          ({ office }) => (office === 'foreign-minister') === query.includes('Q7330070'),
        ),
      );
    },
    approve: async () => {},
    show: () => {},
  };
  const rows = cells.map((cell) => rosterRow({ network: name, ...cell }));
  const remembered = new Map<string, Promise<unknown>>();
  const ground: Ground = {
    seats: seatsOn(rows, [], DAY),
    rows,
    evidence: [],
    day: DAY,
    network: name,
    sites: new Map(),
    proved: new Map(),
    ask<T>(key: string, make: () => Promise<T>) {
      if (!remembered.has(key)) {
        asked.push(key);
        remembered.set(
          key,
          make().then((value) => JSON.parse(JSON.stringify(value))),
        );
      }
      return remembered.get(key) as Promise<T>;
    },
  };
  return { tools, ground, runtime, asked };
}

const told = ({ claims, troubles = [] }: Gathered) => [
  ...claims.map(({ seat, handle, address, flaws = [] }: Claim) =>
    [seat, handle, address, ...flaws].join(' '),
  ),
  ...troubles.map(({ seat, message }) => `${seat}: ${message}`),
];

async function gatherLinks(world: World) {
  const opened = open(world);
  const { sites = [] } = await officialSitesSource(opened.tools).gather(opened.ground);
  const known = new Map(sites.map(({ seat, address }) => [seat, [address]]));
  return siteLinksSource(opened.tools)!.gather({ ...opened.ground, sites: known });
}

const siteLinks = async (world: World) => told(await gatherLinks(world));

const MINISTRY = {
  actor: 'mfa',
  kind: 'institution',
  country: 'FR',
  office: 'foreign-ministry',
  wikidata: 'Q4',
};
const MFA = 'https://mfa.gouv.fr/';
const bluesky = (...handles: string[]) =>
  `<footer>${handles.map((handle) => `<a href="https://bsky.app/profile/${handle}">Bluesky</a>`).join('')}</footer>`;

test('a link on the page of a seat, or on its page of contacts, is a claim with the account as it is today', async () => {
  const pages = {
    [MFA]: '<a href="/contact">Contact</a><footer><a href="https://x.com/mfa"></a></footer>',
    'https://mfa.gouv.fr/contact': '<p><a href="https://bsky.app/profile/mfa.gouv.fr">English</a></p>',
  };
  const sites: [string, string][] = [['Q4', 'http://mfa.gouv.fr']];
  const world = { rows: [MINISTRY], sites, pages };
  expect(await siteLinks(world)).toEqual(['FR:foreign-ministry mfa.gouv.fr https://mfa.gouv.fr/contact']);
  const whole = async (more: Partial<World>) =>
    (await gatherLinks({ ...world, ...more })).claims.map(({ accountId, handle, proof, origin }) => [
      accountId,
      handle,
      proof,
      origin,
    ]);
  const proof = ['official-site', 'mfa.gouv.fr'];
  expect(await whole({ gone: ['mfa.gouv.fr'] })).toEqual([['', 'mfa.gouv.fr', ...proof]]);
  const mfa = id('mfa.gouv.fr');
  expect(await whole({ renamed: { [mfa]: 'new.gouv.fr' } })).toEqual([[mfa, 'new.gouv.fr', ...proof]]);
  expect(await siteLinks({ ...world, network: 'x' })).toEqual([
    'FR:foreign-ministry mfa https://mfa.gouv.fr/',
  ]);
});

test('of several accounts on a site those count that link back to it', async () => {
  const found = await siteLinks({
    rows: [MINISTRY],
    sites: [['Q4', MFA]],
    pages: { [MFA]: bluesky('mfa.gouv.fr', 'guest.example.com', 'fan.example.com') },
    links: {
      'mfa.gouv.fr': MFA,
      'guest.example.com': 'https://guest.example.com',
      'fan.example.com': 'https://mfa.gouv.fr.example.com',
    },
  });
  expect(found).toEqual([
    `FR:foreign-ministry fan.example.com ${MFA} one-way`,
    `FR:foreign-ministry guest.example.com ${MFA} one-way`,
    `FR:foreign-ministry mfa.gouv.fr ${MFA}`,
  ]);
});

test('an account in running text counts where it links back, and in a list of links as it stands', async () => {
  const sole = (html: string, links = {}) =>
    siteLinks({ rows: [MINISTRY], sites: [['Q4', MFA]], pages: { [MFA]: html }, links });
  const link = '<a href="https://bsky.app/profile/fan.example.com">fan</a>';
  const claim = `FR:foreign-ministry fan.example.com ${MFA}`;
  expect(await sole(`<main><p>We met ${link}.</p></main>`)).toEqual([`${claim} one-way`]);
  expect(await sole(`<main>${link}</main>`)).toEqual([`${claim} one-way`]);
  expect(await sole(`<main><p>We met ${link}.</p></main>`, { 'fan.example.com': MFA })).toEqual([claim]);
  expect(await sole(`<main><ul><li>${link}</li></ul></main>`)).toEqual([claim]);
});

test("an undated page of a person's own is said to be of a person, unless it bears the holder's name", async () => {
  const person = { actor: 'ann', name: 'Ann', kind: 'person', country: 'FR', office: 'head-of-state' };
  const of = async (row: object, heading = '') => {
    const pages = { [MFA]: `<h1>${heading}</h1>${bluesky('mfa.gouv.fr')}` };
    const rows = [{ ...row, extra: { website: MFA } }];
    return (await gatherLinks({ rows, pages })).claims.map(({ isOfPerson }) => isOfPerson);
  };
  expect([await of(person), await of(person, 'Minister Old')]).toEqual([[true], [true]]);
  expect([await of(person, 'President Ann'), await of(MINISTRY)]).toEqual([[undefined], [undefined]]);
});

test('a page says of which day it is', async () => {
  const modified = (day: string) =>
    gatherLinks({
      rows: [MINISTRY],
      sites: [['Q4', MFA]],
      pages: { [MFA]: `<meta name="DCTERMS.modified" content="${day}T10:00:00Z">${bluesky('mfa.gouv.fr')}` },
    });
  expect((await modified('2025-01-02')).claims[0]!.page_date).toBe('2025-01-02');
  expect((await modified('2027-01-02')).claims[0]!.page_date).toBe('');
});

test('a site that only looks like a government one is a flaw, and no site for others', async () => {
  const world: World = {
    rows: [MINISTRY],
    sites: [['Q4', 'https://mfa-gouv.fr/']],
    pages: { 'https://mfa-gouv.fr/': bluesky('fan.example.com') },
  };
  expect(await siteLinks(world)).toEqual([
    'FR:foreign-ministry fan.example.com https://mfa-gouv.fr/ unofficial',
  ]);
  const { tools, ground } = open(world);
  expect((await officialSitesSource(tools)!.gather(ground)).sites).toEqual([]);
});

test.each([
  ['leads away', { [MFA]: { to: 'https://parked.example/' } }, 'it leads away, to parked.example'],
  [
    'leads to a look-alike',
    { [MFA]: { to: 'https://mfa.gouv.fr.evil.com/' } },
    'it leads away, to mfa.gouv.fr.evil.com',
  ],
  ['leads to the portal', { [MFA]: { to: 'https://gouv.fr/' } }, 'it leads away, to gouv.fr'],
  ['leads out of HTTPS', { [MFA]: { to: 'http://mfa.gouv.fr/' } }, 'it leads to a page without HTTPS'],
  ['leads to itself', { [MFA]: { to: MFA } }, 'it leads on from page to page'],
  ['is gone', { [MFA]: 410 }, 'the answer was HTTP 410'],
  ['is down', { [MFA]: 503 }, 'the answer was HTTP 503'],
  [
    'may not be read',
    { 'https://mfa.gouv.fr/robots.txt': 'User-agent: *\nDisallow: /', [MFA]: bluesky('mfa.gouv.fr') },
    'its robots.txt does not let this page be read',
  ],
  [
    'does not say what may be read',
    { 'https://mfa.gouv.fr/robots.txt': 500, [MFA]: bluesky('mfa.gouv.fr') },
    'the answer was HTTP 500',
  ],
])('of a site that %s nothing is taken, and it is told', async (_, pages, message) => {
  const sites: [string, string][] = [['Q4', MFA]];
  const away = {
    'https://parked.example/': bluesky('fan.example.com'),
    'http://mfa.gouv.fr/': bluesky('fan.example.com'),
  };
  const found = await siteLinks({ rows: [MINISTRY], sites, pages: { ...away, ...pages } });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^FR:foreign-ministry: https:/);
  expect(found[0]).toContain(message);
});

test('a site that has moved to its own www, or below itself, is read', async () => {
  const pages = {
    [MFA]: { to: 'https://www.mfa.gouv.fr/fr/' },
    'https://www.mfa.gouv.fr/fr/': bluesky('mfa.gouv.fr'),
  };
  expect(await siteLinks({ rows: [MINISTRY], sites: [['Q4', MFA]], pages })).toEqual([
    'FR:foreign-ministry mfa.gouv.fr https://www.mfa.gouv.fr/fr/',
  ]);
});

test('of a portal the page of the seat counts, without what stands on other pages of it too', async () => {
  const president = {
    actor: 'palace',
    kind: 'institution',
    country: 'FR',
    office: 'head-of-state',
    wikidata: 'Q1',
  };
  const pages = {
    'https://www.gouv.fr/mfa': `${bluesky('gov.gouv.fr', 'mfa.gouv.fr')}<a href="/contact">Contact</a>`,
    'https://www.gouv.fr/president': bluesky('gov.gouv.fr', 'president.gouv.fr', 'spokesman.gouv.fr'),
    'https://www.gouv.fr/': bluesky('gov.gouv.fr', 'spokesman.gouv.fr'),
    'https://www.gouv.fr/contact': bluesky('hotline.gouv.fr'),
  };
  const ministry = 'https://www.gouv.fr/mfa';
  expect(
    await siteLinks({
      rows: [MINISTRY, president],
      sites: [
        ['Q4', ministry],
        ['Q1', 'https://gouv.fr/president/'],
      ],
      pages: {
        ...pages,
        'https://gouv.fr/president/': pages['https://www.gouv.fr/president'],
        'https://gouv.fr/': pages['https://www.gouv.fr/'],
      },
    }),
  ).toEqual([
    'FR:foreign-ministry mfa.gouv.fr https://www.gouv.fr/mfa',
    'FR:head-of-state president.gouv.fr https://gouv.fr/president/',
  ]);
  // Of one address for both nobody can tell whose it is.
  expect(
    await siteLinks({
      rows: [MINISTRY, president],
      sites: [
        ['Q4', ministry],
        ['Q1', ministry],
      ],
      pages,
    }),
  ).toEqual([]);
});

test('a directory of accounts is nobody’s own list', async () => {
  const many = Array.from({ length: 7 }, (_, k) => `embassy${k}.gouv.fr`);
  const found = await siteLinks({
    rows: [MINISTRY],
    sites: [['Q4', MFA]],
    pages: { [MFA]: bluesky(...many) },
  });
  expect(found).toEqual([expect.stringContaining('links to 7 accounts')]);
});

test('nothing is asked twice: neither a page nor a list of rules', async () => {
  const { tools, ground, runtime, asked } = open({
    rows: [MINISTRY],
    sites: [['Q4', MFA]],
    pages: { [MFA]: bluesky('mfa.gouv.fr') },
  });
  const first = await siteLinksSource(tools)!.gather(ground);
  const [sent, questions] = [runtime.sent.length, asked.length];
  expect(await siteLinksSource(tools)!.gather(ground)).toEqual(first);
  expect([runtime.sent.length, asked.length]).toEqual([sent, questions]);
});

const CHIEF = { actor: 'chief', name: 'Chief', kind: 'person', country: 'FR', office: 'head-of-state' };
const STATED = {
  item: 'Q1',
  network: 'bluesky',
  handle: 'chief.fr',
  reference: 'https://www.elysee.fr/chief',
} as const;

const linkTo = (handle: string) =>
  `<ul><li><a href="https://bsky.app/profile/${handle}">Bluesky</a></li></ul>`;
const REFERENCE = {
  'https://www.elysee.fr/chief': linkTo('chief.fr'),
  'https://www.elysee.fr/news': `<p>Of ${linkTo('chief.fr').replace(/<\/?(?:ul|li)>/g, '')}</p>`,
  'https://www.sante.gouv.fr/chief': linkTo('chief.fr'),
};

const SITES = new Map([
  ['FR:head-of-state', ['https://www.elysee.fr/']],
  ['FR:foreign-ministry', ['https://mfa.gouv.fr/']],
]);

async function statements(world: Omit<World, 'rows'> & { rows?: World['rows'] }): Promise<string[]> {
  const { tools, ground } = open({ rows: [{ ...CHIEF, wikidata: 'Q1' }], pages: REFERENCE, ...world });
  return told(await wikidataStatementsSource(tools)!.gather({ ...ground, sites: SITES }));
}

const Q1 = 'https://www.wikidata.org/wiki/Q1';

test.each<[string, Partial<StatementSpec>[], string]>([
  ['an official page that links to it', [{}], ''],
  ['an official page by its old address', [{ reference: 'HTTP://www.elysee.fr/chief' }], ''],
  ['an official page that tells of it', [{ reference: 'https://www.elysee.fr/news' }], 'one-way'],
  ['an official page that does not', [{ reference: 'https://www.elysee.fr/other' }], 'one-way'],
  ['a page of somebody else', [{ reference: 'https://blog.example/chief' }], 'unofficial'],
  ['a page of another office', [{ reference: 'https://www.sante.gouv.fr/chief' }], 'unofficial'],
  ['a page of another government', [{ reference: 'https://mfa.gov.ua/chief' }], 'unofficial'],
  ['a work', [{ reference: 'Q999' }], 'unofficial'],
  ['two pages, the second one official', [{ reference: 'https://blog.example/chief' }, {}], ''],
  ['an end to come', [{ end: '2027-01-01' }], ''],
  ['two references, one of them an import', [{}, { reference: 'https://a.example/', imported: 'Q328' }], ''],
  ['no reference', [{ reference: undefined }], 'unreferenced'],
  ['an import', [{ reference: undefined, imported: 'Q328' }], 'imported'],
  ['an import with an address', [{ imported: 'Q328' }], 'imported'],
  ['Wikipedia by its address', [{ reference: 'https://fr.wikipedia.org/wiki/Chief' }], 'unreferenced'],
  ['the profile itself', [{ reference: 'https://bsky.app/profile/chief.fr' }], 'unreferenced'],
  ['what is no address', [{ reference: 'javascript:alert(1)' }], 'unreferenced'],
  ['an end', [{ end: '2026-01-01' }], 'ended'],
  ['an end on an unknown day', [{ end: '?' }], 'ended'],
  ['the lowest rank', [{ rank: 'Deprecated' }], 'ended'],
  ['the lowest rank in another statement', [{}, { rank: 'Deprecated' }], 'ended'],
])('a statement with %s', async (_, specs, flaw) => {
  const found = await statements({
    statements: specs.map((spec) => ({ ...STATED, ...spec }) as StatementSpec),
  });
  expect(found).toEqual([`chief chief.fr ${Q1} ${flaw}`.trim()]);
});

test('a statement whose id has another handle by now is a question, and the id is kept', async () => {
  const stated = { ...STATED, network: 'x', handle: 'Chief', xid: '7' } as const;
  const pages = {
    'https://www.elysee.fr/chief': '<footer><a href="https://twitter.com/CHIEF">us</a></footer>',
  };
  const world = { network: 'x', rows: [{ ...CHIEF, wikidata: 'Q1' }], statements: [stated], pages } as World;
  const { tools, ground } = open({ ...world, renamed: { 'x:7': 'chief' } });
  const { claims } = await wikidataStatementsSource(tools)!.gather({ ...ground, sites: SITES });
  const proof = { proof: 'wikidata-reference', origin: 'wikidata' };
  expect(claims[0]).toMatchObject({ accountId: 'x:7', handle: 'chief', ...proof });
  expect(claims[0]).not.toHaveProperty('flaws');
  expect(await statements({ ...world, renamed: { 'x:7': 'other' } })).toEqual([
    `chief other ${Q1} renamed one-way`,
  ]);
});

test('a statement on somebody who holds the seat no longer has ended', async () => {
  const term = { country: 'FR', office: 'head-of-state', item: 'Q1', name: 'Chief' };
  const terms = [
    { ...term, end: '2026-05-01' },
    { ...term, item: 'Q2', name: 'Next' },
  ];
  expect(await statements({ statements: [STATED], terms })).toEqual([`chief chief.fr ${Q1} ended`]);
  expect(await statements({ statements: [STATED], terms: [term] })).toEqual([`chief chief.fr ${Q1}`]);
});

test('where the roster has no items, holders have theirs by office and name, and ministries by their class', async () => {
  const rows = [CHIEF, { ...MINISTRY, wikidata: '' }];
  const terms = [{ country: 'FR', office: 'head-of-state', item: 'Q1', name: 'CHIEF' }];
  const ministry = { ...STATED, item: 'Q4', handle: 'mfa.gouv.fr', reference: 'https://mfa.gouv.fr/x' };
  const pages = { ...REFERENCE, 'https://mfa.gouv.fr/x': linkTo('mfa.gouv.fr') };
  const world = { rows, terms, pages, statements: [STATED, ministry] };
  expect(await statements({ ...world, ministries: [['Q4', 'FR']] })).toEqual([
    `chief chief.fr ${Q1}`,
    'FR:foreign-ministry mfa.gouv.fr https://www.wikidata.org/wiki/Q4',
  ]);
  // Of several ministries nobody can tell here which is the one.
  expect(
    await statements({
      ...world,
      statements: [STATED],
      ministries: [
        ['Q4', 'FR'],
        ['Q5', 'FR'],
      ],
    }),
  ).toEqual([`chief chief.fr ${Q1}`]);
});
