/** Copied names and pictures, and handles that look alike. */
import { addressOf, PUBLIC_SERVERS, usualHandle } from '../accounts.ts';
import { impostor, type Trick } from './trick.ts';

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

export const NAMES = {
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
} satisfies Readonly<Record<string, Trick>>;
