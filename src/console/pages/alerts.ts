/** What the rules of a watch have fired, and the rules. */
import { alertsFeed, alerts as alertsQuestion } from '../../questions/log/alerts.ts';
import type { Page } from '../page.ts';
import { one } from '../parameters.ts';
import { feedsBeside } from './feeds-beside.ts';
import { asOptions, logOf, partsOfLog } from './of-log.ts';
import { wholeOf } from './prompt-words.ts';

const TOP = 100;

export const alerts: Page = {
  path: '/alerts',
  parameters: {
    log: { kind: 'log' },
    since: { kind: 'text' },
    top: { kind: 'whole', range: [1, 1000] },
  },
  answer(desk, values) {
    const top = wholeOf(values, 'top', TOP);
    return partsOfLog(desk, logOf(desk, values), (log, name) => [
      {
        name: 'alerts',
        prompt: ['alerts', name, ...asOptions(values, ['since']), '--top', String(top)],
        answer: alertsQuestion(log, { since: one(values, 'since'), top }),
        atom: alertsFeed(log),
        feeds: feedsBeside('alerts', log, undefined, undefined),
      },
    ]);
  },
};
