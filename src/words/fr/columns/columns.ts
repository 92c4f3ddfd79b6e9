import type { FileKey } from '../../../columns/columns.ts';
import type { ColumnWord } from '../../column-words.ts';
import { MEASURES } from '../measures.ts';
import type { Terms } from '../terms.ts';
import { accounts } from './accounts.ts';
import { activity } from './activity.ts';
import { brokers } from './brokers.ts';
import { changes } from './changes.ts';
import { countries, tasks } from './countries.ts';
import { coverage } from './coverage.ts';
import { edition } from './edition.ts';
import { explained } from './explained.ts';
import { groups } from './groups.ts';
import { seats } from './seats.ts';
import { snapshot } from './snapshot.ts';
import { spells } from './spells.ts';
import { ties } from './ties.ts';

/** What heads each column, and what it means. */
export const columns = (own: Terms): Readonly<Record<FileKey, ColumnWord>> => ({
  ...accounts,
  ...MEASURES,
  ...brokers,
  ...ties,
  ...groups,
  ...explained,
  ...edition,
  ...countries(own),
  ...tasks,
  ...activity,
  ...changes,
  ...spells,
  ...coverage,
  ...seats,
  ...snapshot,
});
