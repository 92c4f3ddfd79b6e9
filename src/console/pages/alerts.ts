/** What the rules of a watch have fired, and the rules. */
import { alertsFeed, alerts as alertsQuestion, firedAlerts } from '../../questions/log/alerts.ts';
import { alertLines } from '../../questions/log/news-lines.ts';
import { findCountry } from '../../roster/country-names.ts';
import type { Page } from '../page.ts';
import { one, type Values } from '../parameters.ts';
import { feedsBeside } from './feeds-beside.ts';
import { asOptions, logOf, partsOfLog } from './of-log.ts';
import { wholeOf } from './prompt-words.ts';

const TOP = 100;

export const alerts: Page = {
  path: '/alerts',
  parameters: {
    of: { kind: 'text', alias: 'country', isOfDesk: true },
    log: { kind: 'log' },
    since: { kind: 'text' },
    top: { kind: 'whole', range: [1, 1000] },
  },
  answer(desk, values) {
    const named = one(values, 'of');
    const of = named === undefined ? undefined : (findCountry(named)?.code ?? named);
    const top = wholeOf(values, 'top', TOP);
    return partsOfLog(desk, logOf(desk, values), (log, name) => {
      const kept: Values = of === undefined ? values : { ...values, of: [of] };
      const asked = { of, since: one(values, 'since'), top };
      const fired = firedAlerts(log, asked);
      const answer = alertsQuestion(log, asked, fired);
      return [
        {
          name: 'alerts',
          prompt: ['alerts', name, ...asOptions(kept, ['of', 'since']), '--top', String(top)],
          answer,
          copied: { section: 'wanted', isWhole: answer.facts?.rules === 0 },
          news: { table: 'fired', lines: alertLines(log, fired.slice(0, top)) },
          atom: desk.feed(() => alertsFeed(log, { of })),
          feeds: feedsBeside('alerts', log, of, undefined),
        },
      ];
    });
  },
};
