/** What every trick needs: an account that plays it, and where it fits. */
import { addAccount, PUBLIC_SERVERS, usualHandle, type Wish } from '../accounts.ts';
import { pick } from '../draw.ts';
import type { FraudName } from '../frauds.ts';
import { pageAt, siteAt } from '../ground.ts';
import type { Account, Cell, Place, World } from '../model.ts';
import type { NetworkName } from '../ways.ts';

export interface Trick {
  /** Whether the cell fits; every one does where absent. */
  fits?(cell: Cell, at: Scene): boolean;
  play(cell: Cell, at: Scene): void;
}

export interface Scene {
  world: World;
  fraud: FraudName;
  /** The how-manieth of its kind. */
  turn: number;
  /** Accounts that vouch in a country, by network and country. */
  vouchers: ReadonlyMap<string, readonly Account[]>;
}

/** An account that means to be the seat's, by its name and picture. */
export function impostor(
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
export function bystander(
  scene: Scene,
  cell: Cell,
  name: string,
  label: string,
  wish: Partial<Wish> = {},
): Account {
  const handle = handleOf(cell.network, `${label}-${cell.place.country}`.toLowerCase());
  return impostor(scene, cell, { name, handle, picture: '', about: '', ...wish });
}

export function handleOf(network: NetworkName, label: string, server = PUBLIC_SERVERS[1]!): string {
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

export const isSited = ({ place }: Cell) => place.host !== '' && place.isReachable;

export const isFront = (cell: Cell) => isSited(cell) && cell.place.path === '/' && !cell.place.isPortal;

export const isEmpty = ({ own }: Cell) => own.length === 0;

export const isPersons = ({ place }: Cell) => place.actors.some(({ isPerson }) => isPerson);

export const holderOf = ({ place }: Cell) => place.actors.find(({ isPerson }) => isPerson)!.name;

export const front = (world: World, place: Place) => pageAt(siteAt(world, place.host), '/');

/** The account of a country's own government or ministry that a domain or site proves. */
export function voucherOf({ vouchers }: Scene, { place, network }: Cell): Account | undefined {
  return vouchers.get(`${network} ${place.country}`)?.find(({ seat }) => seat !== place.seat);
}

export const withVoucher = (cell: Cell, scene: Scene) => voucherOf(scene, cell) !== undefined;
