/** Accounts that a government or its site names, and that are somebody else's. */
import { addressOf, linkTo } from '../accounts.ts';
import { pick } from '../draw.ts';
import { pageAt, siteAt } from '../ground.ts';
import type { Cell } from '../model.ts';
import { itemFor, listOf, verify } from '../settle.ts';
import { ownSite } from './domains.ts';
import {
  bystander,
  holderOf,
  impostor,
  isFront,
  isPersons,
  isSited,
  type Trick,
  voucherOf,
  withVoucher,
} from './trick.ts';

const isMinistry = (cell: Cell) => cell.place.office === 'foreign-ministry' && isFront(cell);

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

function innocentOffice(turn: number, { place }: Cell): { land: string; office: string } {
  return {
    land: place.country,
    office: pick(
      ['Deputy Minister', 'State Secretary', 'Embassy', 'Daily Newspaper', 'Health Ministry'],
      `office ${turn}`,
    ),
  };
}

export const OTHERS = {
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
      if (isSited(cell) && scene.turn % 2 === 0) account.link = addressOf(scene.world, cell.place);
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
      if (isSited(cell))
        account.link =
          `${addressOf(scene.world, cell.place)}${scene.turn % 2 === 0 ? '' : '/deputy'}`.replace(
            '//deputy',
            '/deputy',
          );
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
} satisfies Readonly<Record<string, Trick>>;
