/** Of the actors that are not on every network of an edition, how many were looked for on the others. */
import { studyPresence } from '../study/study-presence.ts';
import type { Edition } from './edition.ts';
import { networksOf } from './presence.ts';

/** Found on no other: a search that counts for a seat of theirs found none on each network that they are not on; nobody knows of the others. */
export function countNotFound({ actors, networks, together }: Edition): {
  notFound: number;
  unknown: number;
} {
  const { seats } = studyPresence(together);
  const found = { notFound: 0, unknown: 0 };
  for (const actor of actors) {
    const there = networksOf(actor);
    const missing = networks.filter((_, network) => !there.includes(network));
    if (missing.length === 0) continue;
    const own = seats.filter(
      ({ seat }) => seat.country === actor.row.country && seat.actors.includes(actor.key),
    );
    const isAbsent = (network: string) =>
      own.some(({ on }) => on.some((one) => one.network === network && one.state === 'absent'));
    found[missing.every(({ network }) => isAbsent(network)) ? 'notFound' : 'unknown']++;
  }
  return found;
}
