/** The ranking of countries, by weights that the reader moves, and their time line. */
import {
  COUNTRY_MEASURES,
  type CountryMeasure,
  countries as countriesQuestion,
} from '../../questions/countries/countries.ts';
import { WEIGHED } from '../../questions/rank/influence-weights.ts';
import type { Page } from '../page.ts';
import { many, one, type Parameter, type Values } from '../parameters.ts';
import { asOptions, namedOrOnlyLog } from './of-log.ts';
import { CONDITIONS, conditions, onSnapshot, wholeOf } from './prompt-words.ts';

const TOP = 30;
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
    const question = {
      countries: named,
      measure: one(values, 'measure') as CountryMeasure | undefined,
      where: values.where,
      weights,
      top,
    };
    const prompt = [
      ...['countries', ...named, ...asOptions(values, ['measure'])],
      ...(weights === undefined ? [] : ['--weights', weights]),
      ...[...conditions(values, 'where'), '--top', String(top)],
      ...onSnapshot(name === undefined ? values : { ...values, s: [name] }),
    ];
    return [{ name: 'countries', prompt, answer: countriesQuestion(open(name), question) }];
  },
};

/** As the prompt takes them; a part that is left out counts once. `undefined` where none is given. */
function weightsOf(values: Values): string | undefined {
  if (WEIGHED.every((part) => one(values, part) === undefined)) return undefined;
  return WEIGHED.map((part) => `${part}=${one(values, part) ?? 1}`).join(',');
}
