/** Against which earlier edition a country is set where nobody names one. */
import type { Edition } from '../../edition/edition.ts';
import { DataError, UserError } from '../../errors.ts';
import { allEditions } from '../../open/edition-record.ts';
import { joinRecord } from '../../open/open-edition.ts';
import type { Desk } from '../../open/open-snapshot.ts';
import { compareText } from '../../roster/render.ts';
import { say } from '../../words/say.ts';

/** The newest of an earlier day that has a network of this one and can be opened; `null` where there is none. */
export function earlierEdition(desk: Desk, { date, networks }: Edition): Edition | null {
  const passOver = (what: string) => desk.say(say.opened.passedOver(what));
  const dayOf = ({ record: { snapshots } }: { record: { snapshots: readonly { date: string }[] } }) =>
    snapshots
      .map((each) => each.date)
      .sort()
      .at(-1)!;
  const earlier = allEditions(desk.database, passOver)
    .filter(
      (found) =>
        dayOf(found) < date &&
        found.record.snapshots.some((joined) => networks.some(({ network }) => network === joined.network)),
    )
    .sort((a, b) => compareText(dayOf(b), dayOf(a)) || compareText(a.record.name, b.record.name));
  for (const found of earlier) {
    try {
      return joinRecord(desk, found);
    } catch (error) {
      if (!(error instanceof UserError || error instanceof DataError)) throw error;
      passOver(found.record.name);
    }
  }
  return null;
}
