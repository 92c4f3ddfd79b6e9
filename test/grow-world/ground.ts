/** Lays the ground: 193 countries with their seats, a roster without handles, official sites and items, and no account yet. */
import { seatName } from '../../src/evidence/seat-name.ts';
import { COUNTRIES, nameInSentence } from '../../src/roster/countries.ts';
import { GOVERNMENT_DOMAINS } from '../../src/roster/government-domains.ts';
import { type RosterRow, rosterRow } from '../../src/roster/row.ts';
import { chance, drawPerson, hash } from './draw.ts';
import type { Item, Page, Place, Site, World } from './model.ts';

/** Countries where something does not answer. */
const TROUBLES = { down: 'LS', unavailable: 'KI', silent: 'VU', forbidden: 'TV', dns: 'NR' } as const;

/** Countries whose government has one portal and no other site. */
const PORTALS = 'AE BB BW CZ EC FJ GE IE JM KE MT NP PY QA SG TH ZM'.split(' ');

export interface Ground {
  world: World;
  rows: RosterRow[];
}

export function layGround(): Ground {
  const world: World = {
    places: [],
    cells: [],
    accounts: new Map(),
    sites: new Map(),
    silentDomain: domainOf(TROUBLES.dns),
    txt: new Map(),
    files: new Map(),
    items: new Map(),
    verifications: [],
    lists: [],
  };
  const ground = { world, rows: [] };
  for (const { code, unMember } of COUNTRIES) if (unMember) settle(ground, code);
  return ground;
}

function domainOf(code: string): string {
  return GOVERNMENT_DOMAINS[code]?.[0] ?? `gov.${code.toLowerCase()}`;
}

type Actor = Place['actors'][number];

/** One country: who heads it in which form, its minister and ministry, and for some a government's own account. */
function settle({ world, rows }: Ground, code: string): void {
  const domain = domainOf(code);
  const land = nameInSentence(code);
  const portal = PORTALS.includes(code);
  const form = hash(`${code} form`) % 20;
  const troubled = (Object.values(TROUBLES) as string[]).includes(code);

  const head = person('head-of-state', '');
  const second = form === 19 ? [person('head-of-state', ' second')] : [];
  const isBoth = form >= 12 && form < 19;
  const house =
    chance(`${code} house`) < 0.5
      ? [institution('head-of-state', 'presidency', `Presidency of ${land}`)]
      : [];
  place(
    'head-of-state',
    [head, ...second, ...house],
    portal ? 'portal' : 'president',
    portal ? '/president' : '/',
  );
  if (form >= 12 && form < 15) addRow(head, 'head-of-government');
  if (isBoth) term(head.item, 'head-of-government', sinceOf('head-of-state', ''));
  else {
    const pm = person('head-of-government', '');
    place('head-of-government', [pm], portal ? 'portal' : 'pm', portal ? '/prime-minister' : '/');
  }
  const ministry = institution('foreign-ministry', 'mfa', `Ministry of Foreign Affairs of ${land}`);
  const minister = person('foreign-minister', '');
  const front = portal ? '/foreign-affairs' : '/';
  const sited = place('foreign-ministry', [ministry], portal ? 'portal' : 'mfa', front);
  const page = `${front === '/' ? '' : front}/minister`;
  place('foreign-minister', [minister], sited.host === '' ? '' : portal ? 'portal' : 'mfa', page);
  if (portal || chance(`${code} government`) < 0.3) {
    const government = institution('government', 'government', `Government of ${land}`);
    place('government', [government], portal ? 'portal' : 'government', '/');
  }

  function person(office: string, which: string): Actor {
    const key = `${code} ${office}${which}`;
    const name = drawPerson(key);
    const item = newItem(name).id;
    term(item, office, sinceOf(office, which));
    const actor = {
      actor: `${code.toLowerCase()}-${name.toLowerCase().replace(' ', '-')}`,
      name,
      isPerson: true,
      item,
    };
    addRow(actor, office, {
      since: sinceOf(office, which),
      wikidata: chance(`${key} item`) < 0.75 ? item : '',
    });
    return actor;
  }

  function institution(office: string, label: string, name: string): Actor {
    const key = `${code} ${label}`;
    const item = newItem(name);
    if (office === 'foreign-ministry') item.ministryOf = code;
    const inRoster = chance(`${key} item`) < 0.5;
    const isFindable = inRoster || item.ministryOf !== '';
    const actor = {
      actor: `${code.toLowerCase()}-${label}`,
      name,
      isPerson: false,
      item: isFindable ? item.id : '',
    };
    addRow(actor, office, { wikidata: inRoster ? item.id : '' });
    return actor;
  }

  function addRow(
    { actor, name, isPerson, item }: Actor,
    office: string,
    cells: Partial<RosterRow> = {},
  ): void {
    const known = rows.find((row) => row.actor === actor)?.wikidata ?? item;
    const kind = isPerson ? 'person' : 'institution';
    rows.push(
      rosterRow({
        actor,
        name,
        kind,
        country: code,
        office,
        network: 'x',
        wikidata: known,
        extra: { website: '' },
        ...cells,
      }),
    );
  }

  /** Days in office: some came this year, after somebody whose row ends then. */
  function sinceOf(office: string, which: string): string {
    const key = `${code} ${office}${which} since`;
    const month = String(1 + (hash(key) % 5)).padStart(2, '0');
    return `${isNew(office, which) ? 2026 : 2020 + (hash(`${key} year`) % 6)}-${month}-${10 + (hash(`${key} day`) % 18)}`;
  }

  function isNew(office: string, which: string): boolean {
    return which === '' && chance(`${code} ${office} new`) < 0.3;
  }

  function newItem(label: string): Item {
    const item = {
      id: `Q${990_000_001 + world.items.size}`,
      label,
      ministryOf: '',
      sites: [],
      statements: [],
      terms: [],
    };
    world.items.set(item.id, item);
    return item;
  }

  function term(item: string, office: string, start: string, end = ''): void {
    world.items.get(item)!.terms.push({ country: code, office, start, end });
  }

  function place(office: string, actors: Actor[], label: string, path: string): Place {
    const name = `${label}.${domain}`;
    const known =
      label !== '' && (portal || office === 'foreign-minister' || chance(`${code} ${office} site`) < 0.92);
    const seat = office === 'government' ? actors[0]!.actor : seatName(code, office as 'head-of-state');
    const one: Place = {
      seat,
      country: code,
      office,
      actors,
      domain,
      isDomainKnown: GOVERNMENT_DOMAINS[code] !== undefined,
      host: known ? name : '',
      path,
      isPortal: portal,
      isReachable: !troubled,
      predecessor:
        office !== 'foreign-ministry' && office !== 'government' && isNew(office, '') ? before(office) : null,
    };
    world.places.push(one);
    if (known) tell(one);
    return one;
  }

  function before(office: string): { name: string; item: string } {
    const name = drawPerson(`${code} ${office} before`);
    const item = newItem(name).id;
    term(item, office, '2020-02-10', sinceOf(office, ''));
    const actor = {
      actor: `${code.toLowerCase()}-${name.toLowerCase().replace(' ', '-')}`,
      name,
      isPerson: true,
      item,
    };
    addRow(actor, office, { until: sinceOf(office, ''), since: '2020-02-10' });
    return { name, item };
  }

  /** Says where the site is: the item of an institution, of the person, or a column of the roster. */
  function tell({ host, path, office, actors: [...own] }: Place): void {
    const site = siteAt(world, host);
    const www = site.www ? 'www.' : '';
    pageAt(site, path, { title: own.map(({ name }) => name).join(' · '), label: labelOf(office, own) });
    const address = `https://${www}${host}${path}`;
    const inRoster = (actor: Actor) => rows.some((row) => row.actor === actor.actor && row.wikidata !== '');
    const keeper = own.find((actor) => !actor.isPerson && inRoster(actor)) ?? own.find(inRoster);
    if (office === 'foreign-minister' && !portal && chance(`${code} minister page`) < 0.5) return;
    if (office === 'foreign-ministry') world.items.get(own[0]!.item)!.sites.push(address);
    else if (keeper !== undefined) world.items.get(keeper.item)!.sites.push(address);
    else rows.find((row) => row.actor === own.at(-1)!.actor)!.extra = { website: address };
  }
}

function labelOf(office: string, actors: readonly Actor[]): string {
  return office === 'foreign-minister' ? `The Minister, ${actors[0]!.name}` : actors[0]!.name;
}

/** The site at a host, made where there is none. */
export function siteAt(world: World, host: string): Site {
  const known = world.sites.get(host);
  if (known !== undefined) return known;
  const fault = (['down', 'unavailable', 'silent'] as const).find((kind) =>
    host.endsWith(`.${domainOf(TROUBLES[kind])}`),
  );
  const site: Site = {
    host,
    www: hash(`${host} www`) % 3 === 0,
    pages: new Map(),
    foot: [],
    redirects: new Map(),
    robots: host.endsWith(`.${domainOf(TROUBLES.forbidden)}`)
      ? 'User-agent: *\nDisallow: /\nAllow: /.well-known/\n'
      : '',
    fault: fault ?? 'none',
  };
  world.sites.set(host, site);
  pageAt(site, '/', { title: host, label: 'Home' });
  return site;
}

/** The page at a path, made where there is none; what is said of it anew holds. */
export function pageAt(site: Site, path: string, said: Partial<Page> = {}): Page {
  const known = site.pages.get(path);
  const page = known ?? {
    title: path,
    text: [],
    links: [],
    raw: [],
    modified: '',
    linked: true,
    label: path,
  };
  site.pages.set(path, Object.assign(page, said));
  return page;
}
