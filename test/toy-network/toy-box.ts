/** The toy network's server: four toys, of which one shows its follows to nobody. */
import { type Loopback, sendJson, startLoopback } from '../support/loopback.ts';

const TOYS = [
  { id: 'toy:1', handle: 'bear', name: 'Old Bear', follows: [2, 3, 4] },
  { id: 'toy:2', handle: 'doll', name: 'Red Doll', follows: [1] },
  { id: 'toy:3', handle: 'robot', name: 'Tin Robot', follows: null },
  { id: 'toy:4', handle: 'kite', name: 'Long Kite', follows: [] },
];

const PAGE_SIZE = 2;

export function startToyBox(): Promise<Loopback> {
  return startLoopback(({ pathname, searchParams }, _, response) => {
    if (pathname === '/health') return sendJson(response, 200, {});
    if (pathname !== '/toy' && pathname !== '/follows') return sendJson(response, 404, {});
    if (pathname === '/toy') {
      const name = searchParams.get('name');
      const toy = TOYS.find(({ id, handle }) => id === name || handle === name);
      if (toy === undefined) return sendJson(response, 404, {});
      return sendJson(response, 200, { ...toy, follows: toy.follows?.length ?? 1 });
    }
    const toy = TOYS.find(({ id }) => id === searchParams.get('of'))!;
    if (toy.follows === null) return sendJson(response, 403, {});
    const at = Number(searchParams.get('after'));
    const isLast = at + PAGE_SIZE >= toy.follows.length;
    return sendJson(response, 200, {
      follows: toy.follows.slice(at, at + PAGE_SIZE).map((number) => ({ id: `toy:${number}` })),
      ...(isLast ? {} : { next: String(at + PAGE_SIZE) }),
    });
  });
}
