/** The ranking of countries, by weights that the reader moves, and their time line. */

import type { Asked } from '../../open/ask.ts';
import {
  COUNTRY_MEASURES,
  type CountryMeasure,
  countries as countriesQuestion,
} from '../../questions/countries/countries.ts';
import { WEIGHED } from '../../questions/rank/influence-weights.ts';
import { dayOfLog } from '../../store/snapshots.ts';
import type { Frame } from '../frame.ts';
import type { Page } from '../page.ts';
import { many, one, type Parameter, type Values } from '../parameters.ts';
import { asOptions, namedOrOnlyLog } from './of-log.ts';
import { CONDITIONS, conditions, onSnapshot, wholeOf } from './prompt-words.ts';

const TOP = 30;
const WEEK_MS = 7 * 86_400_000;
const WEIGHT: Parameter = { kind: 'whole', range: [0, 100] };

export const countries: Page = {
  path: '/countries',
  parameters: {
    measure: { kind: 'choice', choices: COUNTRY_MEASURES, usual: 'mutual_abroad' },
    popularity: WEIGHT,
    engagement: WEIGHT,
    trust: WEIGHT,
    of: { kind: 'text', times: 4 },
    where: CONDITIONS,
    among: CONDITIONS,
    s: { kind: 'snapshot' },
    against: { kind: 'snapshot' },
    top: { kind: 'whole', range: [1, 1000] },
  },
  isSlow: true,
  weight: 'aside',
  answer(desk, values) {
    const { frame, open } = desk;
    const name = namedOrOnlyLog(desk, values);
    if (name === undefined && frame.snapshots.length === 0) return [];
    const [weights, top] = [weightsOf(values), wholeOf(values, 'top', TOP)];
    const named = many(values, 'of');
    const asked = open(name);
    // Of influence there is a range, and no rank.
    const against =
      one(values, 'against') ?? (one(values, 'measure') === 'influence' ? undefined : before(frame, asked));
    const question = {
      countries: named,
      measure: one(values, 'measure') as CountryMeasure | undefined,
      where: values.where,
      weights,
      top,
      against: against === undefined ? undefined : () => open(against, asked),
    };
    const prompt = [
      ...['countries', ...named, ...asOptions(values, ['measure'])],
      ...(weights === undefined ? [] : ['--weights', weights]),
      ...[...conditions(values, 'where'), '--top', String(top)],
      ...(against === undefined ? [] : ['--against', against]),
      ...onSnapshot(name === undefined ? values : { ...values, s: [name] }),
    ];
    return [{ name: 'countries', prompt, answer: countriesQuestion(asked, question) }];
  },
};

/** The snapshot before the one that is asked, or the day of a log a week before; `undefined` where there is none. */
function before(
  { snapshots, logs }: Frame,
  { snapshot: { name, network, date } }: Asked,
): string | undefined {
  const log = logs.find((one) => one.name === dayOfLog(name)?.log);
  if (log === undefined)
    return snapshots.filter((one) => one.network === network && one.date < date).at(-1)?.name;
  const earlier = Date.parse(date) - WEEK_MS;
  return earlier < log.beganAt
    ? undefined
    : `${log.name}@${new Date(earlier).toISOString().slice(0, date.length)}`;
}

/** As the prompt takes them; a part that is left out counts once. `undefined` where none is given. */
function weightsOf(values: Values): string | undefined {
  if (WEIGHED.every((part) => one(values, part) === undefined)) return undefined;
  return WEIGHED.map((part) => `${part}=${one(values, part) ?? 1}`).join(',');
}
