/** Domains and servers that look official, or that lead to the wrong account. */
import { addressOf, linkTo, usualHandle } from '../accounts.ts';
import { pick } from '../draw.ts';
import { pageAt, siteAt } from '../ground.ts';
import type { Account, Cell, Place, World } from '../model.ts';
import { itemFor } from '../settle.ts';
import { bystander, impostor, isEmpty, isFront, isSited, type Scene, type Trick } from './trick.ts';

/** A site of nobody official that links to the account. */
export function ownSite(world: World, host: string, account: Account, text: string): void {
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

function drawnName({ turn }: Scene, { place }: Cell): string {
  return `Intern ${turn} of ${place.country}`;
}

export const DOMAINS = {
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
} satisfies Readonly<Record<string, Trick>>;
