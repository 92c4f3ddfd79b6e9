/** The console of a country, or one screen about an account. */
import { show as showQuestion } from '../../questions/screens/show.ts';
import type { Page, PageDesk, Part } from '../page.ts';
import { one, type Values } from '../parameters.ts';
import { besideCountry } from './beside-country.ts';
import { happenedPart } from './happened.ts';
import { logOf, partsOfLog } from './of-log.ts';
import { CONDITIONS, onSnapshot, wholeOf } from './prompt-words.ts';
import { spokenParts } from './spoken.ts';

const TOP = 12;

export const show: Page = {
  path: '/show',
  parameters: {
    of: { kind: 'text', isRequired: true },
    among: CONDITIONS,
    s: { kind: 'snapshot' },
    top: { kind: 'whole', range: [1, 1000] },
  },
  isSlow: true,
  weight: 'aside',
  async answer(desk, values) {
    const name = one(values, 'of')!;
    const top = wholeOf(values, 'top', TOP);
    const asked = desk.open(one(values, 's'));
    const answer = await showQuestion(asked, { name, top });
    const country = answer.facts?.country;
    return [
      {
        name: 'show',
        prompt: ['show', name, '--top', String(top), ...onSnapshot(values)],
        answer,
        related: besideCountry(desk.frame, answer, 'show', one(values, 's')),
      },
      ...(typeof country === 'string'
        ? [
            ...lastWeekOf(desk, { country, network: asked.snapshot.network }, values),
            ...spokenParts(desk, asked, [country], values),
          ]
        : []),
    ];
  },
};

/** What the log that was told of last says of the country, where it watches one of its accounts and neither another day nor a group is asked for. */
function lastWeekOf(
  desk: PageDesk,
  { country, network }: { country: string; network: string },
  values: Values,
): Part[] {
  if (one(values, 's') !== undefined || values.among !== undefined) return [];
  return partsOfLog(desk, logOf(desk, values), (log, name) =>
    log.about.network === network && [...log.accounts.values()].some(({ row }) => row?.country === country)
      ? [happenedPart(desk, log, name, { of: country, last: 'week' })]
      : [],
  );
}
