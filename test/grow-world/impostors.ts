/** Lets the frauds loose: each kind as often as its list says, on seats that fit it. */
import { addAccount, addressOf, linkTo, PUBLIC_SERVERS, usualHandle, type Wish } from './accounts.ts';
import { hash, pick, shuffled } from './draw.ts';
import { FRAUD_NAMES, FRAUDS, type FraudName } from './frauds.ts';
import { pageAt, siteAt } from './ground.ts';
import type { Account, Cell, Place, Statement, World } from './model.ts';
import { itemFor, listOf, verify } from './settle.ts';
import type { NetworkName } from './ways.ts';

interface Trick {
  /** Whether the cell fits; every one does where absent. */
  fits?(cell: Cell, at: Scene): boolean;
  play(cell: Cell, at: Scene): void;
}

interface Scene {
  world: World;
  fraud: FraudName;
  /** The how-manieth of its kind. */
  turn: number;
  /** Accounts that vouch in a country, by network and country. */
  vouchers: ReadonlyMap<string, readonly Account[]>;
}

/** @returns kinds that found too few cells; none in this world. */
export function letLoose(world: World): FraudName[] {
  const short = new Set<FraudName>();
  const vouchers = vouchersOf(world);
  for (const fraud of FRAUD_NAMES) {
    const { networks, count } = FRAUDS[fraud];
    for (const network of networks) {
      let turn = 0;
      const cells = shuffled(world.cells, `${fraud} ${network}`, ({ place }) => place.seat);
      for (const cell of cells) {
        if (turn === count) break;
        const scene = { world, fraud, turn, vouchers };
        if (cell.network !== network || cell.place.office === 'government') continue;
        if (TRICKS[fraud].fits?.(cell, scene) === false) continue;
        TRICKS[fraud].play(cell, scene);
        turn++;
      }
      if (turn < count) short.add(fraud);
    }
  }
  return [...short];
}

/** An account that means to be the seat's, by its name and picture. */
function impostor(
  { world, fraud, turn }: Scene,
  { place, network, own }: Cell,
  wish: Partial<Wish> = {},
): Account {
  const name = wish.name ?? pick(place.actors, `${fraud} ${turn} ${place.seat}`).name;
  const picture = own[0]?.picture;
  return addAccount(world, {
    network,
    handle: plainHandle(place, network, name, fraud),
    name,
    ...(picture === undefined ? {} : { picture }),
    about: pick(
      ['Official account.', `${name}, ${place.country}`, 'Verified ✔', ''],
      `${fraud} ${turn} about`,
    ),
    seat: place.seat,
    fraud,
    ...wish,
  });
}

/** Somebody else, under a name of their own. */
function bystander(scene: Scene, cell: Cell, name: string, label: string, wish: Partial<Wish> = {}): Account {
  const handle = handleOf(cell.network, `${label}-${cell.place.country}`.toLowerCase());
  return impostor(scene, cell, { name, handle, picture: '', about: '', ...wish });
}

function handleOf(network: NetworkName, label: string, server = PUBLIC_SERVERS[1]!): string {
  if (network === 'x') return label.replaceAll('-', '_').slice(0, 15);
  if (network === 'mastodon') return `${label.replaceAll('-', '_')}@${server}`;
  return `${label}.bsky.social`;
}

function plainHandle(place: Place, network: NetworkName, name: string, key: string): string {
  const usual = usualHandle(network, place, name, pick(PUBLIC_SERVERS, `${place.seat} ${key}`));
  const word = pick(['real', 'the', 'official', 'hq', 'info', 'press'], `${place.seat} ${key}`);
  if (network === 'x') return `${word}${usual.replaceAll('_', '')}`.slice(0, 15);
  return network === 'mastodon' ? usual.replace('@', `_${word}@`) : usual.replace('.', `-${word}.`);
}

const isSited = ({ place }: Cell) => place.host !== '' && place.isReachable;
const isFront = (cell: Cell) => isSited(cell) && cell.place.path === '/' && !cell.place.isPortal;
const isMinistry = (cell: Cell) => cell.place.office === 'foreign-ministry' && isFront(cell);
const isEmpty = ({ own }: Cell) => own.length === 0;
const isPersons = ({ place }: Cell) => place.actors.some(({ isPerson }) => isPerson);
const holderOf = ({ place }: Cell) => place.actors.find(({ isPerson }) => isPerson)!.name;
const front = (world: World, place: Place) => pageAt(siteAt(world, place.host), '/');

function vouchersOf(world: World): Map<string, Account[]> {
  const found = new Map<string, Account[]>();
  for (const { place, network, own } of world.cells) {
    if (!['government', 'foreign-ministry'].includes(place.office)) continue;
    const some = own.filter(({ way }) => way === 'domain-dns' || way === 'site-front-both');
    const key = `${network} ${place.country}`;
    found.set(key, [...(found.get(key) ?? []), ...some]);
  }
  return found;
}

/** The account of a country's own government or ministry that a domain or site proves. */
function voucherOf({ vouchers }: Scene, { place, network }: Cell): Account | undefined {
  return vouchers.get(`${network} ${place.country}`)?.find(({ seat }) => seat !== place.seat);
}

const withVoucher = (cell: Cell, scene: Scene) => voucherOf(scene, cell) !== undefined;

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
function pressPage(world: World, place: Place, account?: Account): string {
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

/** A site of nobody official that links to the account. */
function ownSite(world: World, host: string, account: Account, text: string): void {
  const page = pageAt(siteAt(world, host), '/', { title: account.name, text: [text] });
  page.links.push(linkTo(account, account.name, 'me'));
  account.link = `https://${host}/`;
}

/** mfa.gov.xx → mfa.gov-xx.org, and for one that needs it the country's code. */
function lookalike({ host, domain, country }: Place, turn: number): string {
  const label = host === '' ? 'mfa' : host.slice(0, -domain.length - 1);
  const flat = domain.includes('.') ? domain.replaceAll('.', '-') : `${domain}-${country.toLowerCase()}`;
  return `${label}.${flat}.${pick(['org', 'net', 'info'], `${country} ${turn}`)}`;
}

const linked = (
  path: string,
  label: string,
  who: (cell: Cell, turn: number) => [string, string],
  back = false,
): Trick => ({
  fits: isFront,
  play(cell, scene) {
    const { world, turn } = scene;
    const [name, handle] = who(cell, turn);
    const site = siteAt(world, cell.place.host);
    const account = bystander(scene, cell, name, handle, back ? { link: `https://${site.host}${path}` } : {});
    pageAt(site, path, { title: label, label }).links.push(linkTo(account, name));
  },
});

const gone = (state: Account['state']): Trick => ({
  fits: (cell) => isFront(cell) && isEmpty(cell),
  play(cell, scene) {
    const usual = usualHandle(cell.network, cell.place, cell.place.actors[0]!.name);
    const before = { x: 'old', bluesky: 'old-', mastodon: 'old_' }[cell.network];
    const handle = `${before}${usual}`.slice(0, cell.network === 'x' ? 15 : undefined);
    const account = impostor(scene, cell, { name: cell.place.actors[0]!.name, state, handle });
    front(scene.world, cell.place).links.push(linkTo(account, account.name));
    if (state !== 'moved') return;
    const next = addAccount(scene.world, {
      ...account,
      id: undefined,
      handle: account.handle.replace('old', 'new'),
      state: 'there',
      fraud: '',
      way: 'nothing',
    });
    account.movedTo = next.handle;
    cell.own.push(next);
  },
});

const voidVerification = (spoil: (record: ReturnType<typeof verify>) => void): Trick => ({
  fits: withVoucher,
  play(cell, scene) {
    spoil(verify(scene.world, voucherOf(scene, cell)!, impostor(scene, cell)));
  },
});

const foreignPapers = (world: World) => [...world.accounts.values()].filter(({ isVerifier }) => isVerifier);

const GLYPHS = [
  ['m', 'rn'],
  ['l', '1'],
  ['o', '0'],
  ['i', '1'],
  ['e', '3'],
  ['a', '4'],
  ['A', '4'],
  ['I', 'l'],
  ['-', '--'],
] as const;

const TRICKS: Readonly<Record<FraudName, Trick>> = {
  'copied-name': { play: (cell, scene) => void impostor(scene, cell) },
  'copied-name-linking': {
    fits: ({ place }) => place.host !== '',
    play: (cell, scene) => void impostor(scene, cell, { link: addressOf(scene.world, cell.place) }),
  },
  'handle-hyphens': {
    play(cell, scene) {
      const usual = usualHandle(cell.network, cell.place, cell.place.actors[0]!.name);
      const label = usual.split('.')[0]!;
      const handle =
        cell.network === 'x' ? `${usual.slice(0, 14)}_` : `${label.replace('-', '--')}.bsky.social`;
      impostor(scene, cell, { handle });
    },
  },
  'handle-glyphs': {
    play(cell, scene) {
      const usual = usualHandle(cell.network, cell.place, cell.place.actors[0]!.name);
      const [label, ...rest] = usual.split('.');
      const [from, to] = GLYPHS.find(([letter]) => label!.includes(letter))!;
      impostor(scene, cell, { handle: [label!.replace(from, to).slice(0, 15), ...rest].join('.') });
    },
  },
  'handle-domain-inside': {
    fits: ({ place }) => place.host !== '',
    play(cell, scene) {
      const { host } = cell.place;
      const handle =
        scene.turn % 2 === 0 ? `${host}.bsky.social` : `${host.replaceAll('.', '-')}.bsky.social`;
      impostor(scene, cell, { handle, link: addressOf(scene.world, cell.place) });
    },
  },
  'public-server': {
    fits: ({ place }) => place.host !== '',
    play(cell, scene) {
      const { name } = cell.place.actors[0]!;
      const handle = usualHandle('mastodon', cell.place, name, PUBLIC_SERVERS[1]);
      impostor(scene, cell, { name, handle, link: addressOf(scene.world, cell.place) });
    },
  },
  'lookalike-domain': {
    play(cell, scene) {
      const host = lookalike(cell.place, scene.turn);
      const account = impostor(scene, cell, { handle: host });
      scene.world.txt.set(`_atproto.${account.handle}`, [`did=${account.id}`]);
      ownSite(scene.world, account.handle, account, `Welcome to ${account.name}.`);
    },
  },
  'domain-as-subdomain': {
    fits: ({ place }) => place.host !== '',
    play(cell, scene) {
      const account = impostor(scene, cell, { handle: `${cell.place.host}.standin-hosting.org` });
      scene.world.txt.set(`_atproto.${account.handle}`, [`did=${account.id}`]);
    },
  },
  'lookalike-server': {
    play(cell, scene) {
      const server = `social.${lookalike(cell.place, scene.turn).replace(/^[^.]*\./, '')}`;
      const { name } = cell.place.actors[0]!;
      const account = impostor(scene, cell, {
        name,
        handle: usualHandle('mastodon', cell.place, name, server),
      });
      account.link = `https://${server}/about`;
      account.verifiedAt = '2026-01-02T03:04:05.000+00:00';
    },
  },
  'forged-verified-at': {
    fits: isSited,
    play(cell, scene) {
      const server = `gov-${cell.place.country.toLowerCase()}.standin-forge.org`;
      const { name } = cell.place.actors[0]!;
      const handle = usualHandle('mastodon', cell.place, name, server);
      impostor(scene, cell, {
        name,
        handle,
        link: addressOf(scene.world, cell.place),
        verifiedAt: '2026-05-02T03:04:05.000+00:00',
      });
    },
  },
  'claim-without-record': {
    fits: (cell) => isFront(cell) && !cell.own.some(({ handle }) => handle.endsWith(cell.place.host)),
    play: (cell, scene) =>
      void Object.assign(impostor(scene, cell), { handle: 'handle.invalid', claims: cell.place.host }),
  },
  'record-without-claim': {
    fits: (cell, { world }) => isFront(cell) && !world.txt.has(`_atproto.bsky.${cell.place.host}`),
    play(cell, scene) {
      const account = bystander(scene, cell, drawnName(scene, cell), 'intern');
      scene.world.txt.set(`_atproto.bsky.${cell.place.host}`, [`did=${account.id}`]);
    },
  },
  'two-records': {
    fits: (cell, { world }) => isFront(cell) && !world.txt.has(`_atproto.social.${cell.place.host}`),
    play(cell, scene) {
      const handle = `social.${cell.place.host}`;
      const account = impostor(scene, cell, { handle });
      const other = [...scene.world.accounts.values()].find(
        ({ network, id }) => network === 'bluesky' && id !== account.id,
      )!;
      scene.world.txt.set(`_atproto.${handle}`, [`did=${account.id}`, `did=${other.id}`]);
    },
  },
  'squatted-redirect': {
    fits: (cell) => isFront(cell) && isEmpty(cell),
    play(cell, { world, ...scene }) {
      const squat = `${cell.place.office}-${cell.place.country.toLowerCase()}.standin-parking.net`;
      const account = impostor({ world, ...scene }, cell);
      ownSite(world, squat, account, 'This domain may be for sale.');
      account.link = addressOf(world, cell.place);
      const old = siteAt(world, `old-${cell.place.host}`);
      old.redirects.set('/', `https://${squat}/`);
      world.items.get(cell.place.actors[0]!.item)!.sites.push(`https://${old.host}/`);
    },
  },
  'vandalised-site': {
    fits: (cell) => isFront(cell) && cell.place.isDomainKnown,
    play(cell, { world, ...scene }) {
      const host = lookalike(cell.place, 100 + scene.turn).replace('.', '-official.');
      const account = impostor({ world, ...scene }, cell);
      ownSite(world, host, account, `The official site of ${account.name}.`);
      world.items.get(itemFor(cell.place, account.name))!.sites.push(`https://${host}/`);
    },
  },
  'withdrawn-record': {
    fits: (cell, { world }) => isFront(cell) && !world.txt.has(`_atproto.mfa.${cell.place.host}`),
    play: (cell, scene) => void impostor(scene, cell, { handle: `mfa.${cell.place.host}` }),
  },
  'withdrawn-link': {
    fits: isFront,
    play: (cell, scene) =>
      void impostor(scene, cell, {
        link: addressOf(scene.world, cell.place),
        verifiedAt: '2024-02-03T04:05:06.000+00:00',
      }),
  },
  'commented-out-link': {
    fits: isFront,
    play(cell, scene) {
      const account = impostor(scene, cell);
      const { href } = linkTo(account, '');
      front(scene.world, cell.place).raw.push(
        `<!-- taken down: <a rel="me" href="${href}">${account.name}</a> -->`,
      );
    },
  },
  'withdrawn-verification': voidVerification((record) => {
    record.deleted = true;
  }),
  'verification-other-handle': voidVerification((record) => {
    record.handle = `was-${record.handle}`;
  }),
  'verification-other-name': voidVerification((record) => {
    record.name = 'Tourist Board of the North';
  }),
  'verification-invalid': voidVerification((record) => {
    record.isValid = false;
  }),
  'friend-verification': {
    play(cell, scene) {
      const account = impostor(scene, cell);
      for (const k of [1, 2, 3]) verify(scene.world, friend(scene, cell, k), account);
    },
  },
  'ring-verification': {
    play(cell, scene) {
      const others = [...scene.world.accounts.values()].filter(({ fraud }) => fraud === 'ring-verification');
      const account = impostor(scene, cell);
      for (const other of others.slice(-2)) {
        verify(scene.world, other, account);
        verify(scene.world, account, other);
      }
    },
  },
  'namesake-verification': {
    fits: isPersons,
    play(cell, scene) {
      verify(
        scene.world,
        pick(foreignPapers(scene.world), cell.place.seat),
        impostor(scene, cell, { name: holderOf(cell) }),
      );
    },
  },
  'namesake-two-papers': {
    fits: isPersons,
    play(cell, scene) {
      const account = impostor(scene, cell, { name: holderOf(cell) });
      for (const paper of foreignPapers(scene.world).slice(0, 2)) verify(scene.world, paper, account);
    },
  },
  'namesake-one-paper': {
    fits: isPersons,
    play(cell, scene) {
      const paper = pick(foreignPapers(scene.world), cell.place.seat);
      const account = impostor(scene, cell, { name: holderOf(cell) });
      verify(scene.world, paper, account);
      listOf(scene.world, paper, 'list', 'People in the news').members.push(account.id);
    },
  },
  'void-and-linking': {
    fits: ({ place }) => place.host !== '',
    play(cell, scene) {
      const account = impostor(scene, cell, { link: addressOf(scene.world, cell.place) });
      verify(scene.world, pick(foreignPapers(scene.world), cell.place.seat), account).name = 'A Baker';
    },
  },
  organised: {
    fits: ({ place }) => place.host !== '',
    play(cell, scene) {
      const account = impostor(scene, cell, { link: addressOf(scene.world, cell.place) });
      const helper = friend(scene, cell, 1);
      verify(scene.world, helper, account);
      listOf(scene.world, friend(scene, cell, 2), 'list', 'Heads of state and government').members.push(
        account.id,
      );
    },
  },
  'fan-list': {
    play(cell, scene) {
      const fan =
        [...scene.world.accounts.values()].find(
          ({ network, way, fraud, about }) =>
            network === cell.network && way === '' && fraud === '' && about === 'A fan.',
        ) ??
        addAccount(scene.world, {
          network: cell.network,
          handle: handleOf(cell.network, 'diplomacy-fan'),
          name: 'Diplomacy Fan',
          about: 'A fan.',
        });
      listOf(scene.world, fan, cell.network === 'x' ? 'x-list' : 'list', 'World leaders').members.push(
        impostor(scene, cell).id,
      );
    },
  },
  'official-looking-pack': {
    play(cell, scene) {
      const keeper = [...scene.world.accounts.values()].find(
        ({ network, fraud }) => network === 'bluesky' && fraud === 'lookalike-domain',
      )!;
      listOf(scene.world, keeper, 'pack', `Official accounts ${scene.turn % 3}`).members.push(
        impostor(scene, cell).id,
      );
    },
  },
  'foreign-list': {
    play(cell, scene) {
      const keepers = scene.world.cells
        .filter(
          ({ place, network }) =>
            network === 'bluesky' &&
            place.office === 'foreign-ministry' &&
            place.country !== cell.place.country,
        )
        .flatMap(({ own }) => own)
        .filter(({ way }) => way === 'domain-dns');
      listOf(scene.world, pick(keepers, cell.place.seat), 'list', 'Colleagues abroad').members.push(
        impostor(scene, cell).id,
      );
    },
  },
  'list-of-others': {
    fits: withVoucher,
    play(cell, scene) {
      const { land, office } = innocentOffice(scene.turn, cell);
      const account = bystander(
        scene,
        cell,
        `${office} of ${land}`,
        office.toLowerCase().replaceAll(' ', '-').slice(0, 10),
      );
      const kind = cell.network === 'x' ? 'x-list' : scene.turn % 3 === 0 ? 'pack' : 'list';
      listOf(scene.world, voucherOf(scene, cell)!, kind).members.push(account.id);
    },
  },
  'verified-others': {
    fits: withVoucher,
    play(cell, scene) {
      const { land, office } = innocentOffice(scene.turn, cell);
      const account = bystander(
        scene,
        cell,
        `${office} of ${land}`,
        `v-${office.toLowerCase().replaceAll(' ', '-').slice(0, 10)}`,
      );
      const { host } = scene.world.places.find(
        ({ seat }) => seat === `${cell.place.country}:foreign-ministry`,
      )!;
      if (host !== '') account.link = `https://${host}/deputy`;
      verify(scene.world, voucherOf(scene, cell)!, account);
    },
  },
  'other-ministry': {
    fits: ({ place }) => place.isReachable && place.isDomainKnown,
    play(cell, scene) {
      const { domain, country } = cell.place;
      const label = pick(['health', 'culture', 'transport', 'energy', 'justice'], `${country} ${scene.turn}`);
      const host = `${label}.${domain}`;
      const handle = cell.network === 'mastodon' ? `${label}@social.${domain}` : host;
      const account = bystander(scene, cell, `Ministry of ${label}, ${country}`, label, {
        handle,
        link: `https://${host}/`,
      });
      siteAt(scene.world, host).foot.push(linkTo(account, account.name, 'me'));
      if (cell.network === 'bluesky')
        scene.world.txt.set(`_atproto.${account.handle}`, [`did=${account.id}`]);
    },
  },
  'embassy-domain': {
    fits: isMinistry,
    play(cell, scene) {
      const handle = `embassy-${pick(['north', 'south', 'east', 'west'], cell.place.seat)}.${cell.place.host}`;
      const account = bystander(scene, cell, `Embassy of ${cell.place.country} abroad`, 'embassy', {
        handle,
      });
      scene.world.txt.set(`_atproto.${account.handle}`, [`did=${account.id}`]);
    },
  },
  'embassy-linked': {
    ...linked(
      '/missions',
      'Our missions abroad',
      ({ place }, turn) => [`Embassy of ${place.country} in Capital ${turn}`, 'emb'],
      true,
    ),
    fits: isMinistry,
  },
  'party-linked': {
    fits: isPersons,
    play(cell, scene) {
      const host = `${holderOf(cell).toLowerCase().replace(' ', '-')}.standin-campaign.org`;
      const account = bystander(scene, cell, 'Party of the Broad Middle', 'party');
      ownSite(scene.world, host, account, `Vote for ${holderOf(cell)}.`);
      const { sites } = scene.world.items.get(itemFor(cell.place, holderOf(cell)))!;
      if (!sites.includes(`https://${host}/`)) sites.push(`https://${host}/`);
    },
  },
  'site-links': linked('/useful-links', 'Useful links', ({ place }, turn) => [
    `Partner ${turn} of ${place.country}`,
    'partner',
  ]),
  'site-embed': {
    fits: isFront,
    play(cell, scene) {
      const account = impostor(scene, cell);
      const post = {
        bluesky: '/post/3kfanpost000001',
        mastodon: '/113000000000000001',
        x: '/status/1890000000000000001',
      }[cell.network];
      const { href } = linkTo(account, '');
      const quote = `<blockquote class="embed"><p>So proud!</p><a href="${href.replace('?lang=en', '')}${post}">${account.name}</a></blockquote>`;
      for (const path of ['/', '/news/visit'])
        pageAt(
          siteAt(scene.world, cell.place.host),
          path,
          path === '/' ? {} : { title: 'A visit', label: 'A visit' },
        ).raw.push(quote);
    },
  },
  'site-share': {
    fits: isFront,
    play(cell, scene) {
      const account = bystander(scene, cell, 'Share Tools', 'sharetools');
      const here = encodeURIComponent(addressOf(scene.world, cell.place));
      const href =
        cell.network === 'x'
          ? pick(
              [
                `https://twitter.com/intent/tweet?url=${here}&via=${account.handle}`,
                `https://x.com/share?url=${here}&related=${account.handle}`,
                `https://x.com/intent/follow?screen_name=${account.handle}`,
              ],
              cell.place.seat,
            )
          : `https://bsky.app/intent/compose?text=${here}%20@${account.handle}`;
      siteAt(scene.world, cell.place.host).foot.push({ href, text: 'Share' });
    },
  },
  'site-credit': {
    fits: (cell) => isFront(cell) && cell.own.some(({ way }) => way === 'site-front-both'),
    play(cell, scene) {
      const account = bystander(scene, cell, 'Studio Plinth', 'plinth', {
        link: 'https://plinth.standin-studio.org/',
      });
      siteAt(scene.world, cell.place.host).foot.push(linkTo(account, 'Website: Studio Plinth'));
    },
  },
  'site-guestbook': {
    fits: isFront,
    play(cell, scene) {
      const account = impostor(scene, cell);
      pageAt(siteAt(scene.world, cell.place.host), '/guestbook', {
        title: 'Guestbook',
        label: 'Guestbook',
      }).links.push(linkTo(account, 'Follow me here!'));
    },
  },
  'portal-neighbour': {
    fits: ({ place }) => place.isPortal && place.office === 'foreign-ministry',
    play(cell, scene) {
      const site = siteAt(scene.world, cell.place.host);
      const account = bystander(scene, cell, `Ministry of Rivers, ${cell.place.country}`, 'rivers', {
        link: `https://${site.host}/rivers`,
      });
      pageAt(site, '/rivers', { title: 'Ministry of Rivers', label: 'Ministry of Rivers' }).links.push(
        linkTo(account, account.name),
      );
    },
  },
  'predecessor-verified': {
    fits: (cell, scene) => cell.place.predecessor !== null && withVoucher(cell, scene),
    play(cell, scene) {
      verify(
        scene.world,
        voucherOf(scene, cell)!,
        impostor(scene, cell, { name: cell.place.predecessor!.name }),
      );
    },
  },
  'predecessor-linked': {
    fits: (cell) => cell.place.predecessor !== null && isSited(cell) && !cell.place.isPortal,
    play(cell, scene) {
      const account = impostor(scene, cell, {
        name: cell.place.predecessor!.name,
        link: addressOf(scene.world, cell.place),
      });
      pageAt(siteAt(scene.world, cell.place.host), '/former', {
        title: 'Who held the office before',
        label: 'Who held the office before',
      }).links.push(linkTo(account, account.name));
    },
  },
  'stale-page': {
    fits: (cell, { world }) =>
      cell.place.predecessor !== null &&
      isSited(cell) &&
      cell.place.path !== '/' &&
      isEmpty(cell) &&
      !world.cells.some(
        ({ place, own }) => place === cell.place && own.some(({ way }) => way === 'site-page'),
      ),
    play(cell, scene) {
      const { name } = cell.place.predecessor!;
      const account = impostor(scene, cell, { name, link: addressOf(scene.world, cell.place) });
      const page = { title: name, label: `The Minister, ${name}`, modified: '2025-09-08' };
      pageAt(siteAt(scene.world, cell.place.host), cell.place.path, page).links.push(linkTo(account, name));
    },
  },
  'predecessor-statement': {
    fits: (cell) => cell.place.predecessor !== null && isSited(cell),
    play(cell, scene) {
      const { name, item } = cell.place.predecessor!;
      const account = impostor(scene, cell, { name });
      const references = [{ url: pressPage(scene.world, cell.place, account) }];
      const xid = cell.network === 'x' ? account.id.slice(2) : '';
      scene.world.items.get(item)!.statements.push({
        network: cell.network,
        value: account.handle,
        xid,
        rank: 'Normal',
        end: '',
        references,
      });
    },
  },
  'statement-imported': byStatement(() => ({ references: [{ imported: 'Q328' }] })),
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
  suspended: gone('suspended'),
  deactivated: gone('deactivated'),
  moved: gone('moved'),
};

function friend({ world, turn, fraud }: Scene, { place, network }: Cell, k: number): Account {
  return addAccount(world, {
    network,
    handle: handleOf(network, `friend-${k}-${turn}-${place.country}`.toLowerCase()),
    name: `Friend ${k} (${fraud})`,
  });
}

function drawnName({ turn }: Scene, { place }: Cell): string {
  return `Intern ${turn} of ${place.country}`;
}

function innocentOffice(turn: number, { place }: Cell): { land: string; office: string } {
  return {
    land: place.country,
    office: pick(
      ['Deputy Minister', 'State Secretary', 'Embassy', 'Daily Newspaper', 'Health Ministry'],
      `office ${turn}`,
    ),
  };
}
