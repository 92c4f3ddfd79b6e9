/** In which earlier edition an actor was on a network first. */
import type { Edition } from '../../edition/edition.ts';
import type { SeenBefore } from '../../edition/since.ts';
import { DataError, UserError } from '../../errors.ts';
import { askSnapshot } from '../../open/ask.ts';
import { allEditions, type FoundEdition } from '../../open/edition-record.ts';
import { placeOf, statedActors } from '../../open/open-edition.ts';
import { type Desk, openSealedSnapshot } from '../../open/open-snapshot.ts';
import { compareText } from '../../roster/render.ts';
import { unitKey } from '../../study/unit-entry.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';

/** On each network of the edition; `null` where no earlier one that can be asked has the actor there. */
export function earlierPresence(desk: Desk, { networks }: Edition, actor: string): (SeenBefore | null)[] {
  const passOver = (what: string) => desk.say(say.opened.passedOver(what));
  const editions = allEditions(desk.database, passOver);
  return networks.map(({ network, accounts: { snapshot } }) => {
    const earlier = editions
      .flatMap((found) => found.record.snapshots.map((joined) => ({ found, joined })))
      .filter(({ joined }) => joined.network === network && joined.date < snapshot.date)
      .sort((a, b) => compareText(a.joined.date, b.joined.date));
    const first = earlier.find(({ found, joined }) => {
      try {
        return isThere(desk, found, joined, actor);
      } catch (error) {
        if (!(error instanceof UserError || error instanceof DataError)) throw error;
        passOver(joined.name);
        return false;
      }
    });
    return first === undefined ? null : { edition: first.found.record.name, date: first.joined.date };
  });
}

function isThere(
  desk: Desk,
  { record, directory }: FoundEdition,
  joined: FoundEdition['record']['snapshots'][number],
  actor: string,
): boolean {
  const found = placeOf(desk, joined, directory);
  if ('fault' in found) throw refusal(say.refusals.missingPart(found.fault));
  const asked = askSnapshot(openSealedSnapshot(desk, found.place), desk);
  const stated = statedActors(record.stated).get(joined.network);
  return [...asked.byId.values()].some(
    (entry) => (stated?.get(entry.accountId) ?? unitKey(entry, 'actor')) === actor,
  );
}
