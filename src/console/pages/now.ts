/** What moves now, who is most in motion, who speaks with whom, and what could not be seen. */
import { now as nowQuestion } from '../../questions/log/now.ts';
import type { Page } from '../page.ts';
import { one } from '../parameters.ts';
import { asOptions, logOf, partsOfLog, USUALLY_A_DAY } from './of-log.ts';
import { wholeOf } from './prompt-words.ts';

const TOP = 12;

export const now: Page = {
  path: '/now',
  parameters: {
    log: { kind: 'log' },
    last: USUALLY_A_DAY,
    by: { kind: 'text' },
    top: { kind: 'whole', range: [1, 1000] },
  },
  answer(desk, values) {
    const top = wholeOf(values, 'top', TOP);
    return partsOfLog(desk, logOf(desk, values), (log, name) => [
      {
        name: 'now',
        prompt: ['now', name, ...asOptions(values, ['last', 'by']), '--top', String(top)],
        lines: { unseen: { page: 'coverage', values: { log: [name] } } },
        mapped: { dialogue: { home: null } },
        answer: nowQuestion(log, { last: one(values, 'last'), by: one(values, 'by'), top }),
      },
    ]);
  },
};
