/** Hashtags by country or region, rising and falling, with counts of accounts. */

import { isLog } from '../../open/open-log.ts';
import { hotspots as hotspotsQuestion } from '../../questions/hotspots/hotspots.ts';
import { taggedInLog } from '../../questions/hotspots/of-log.ts';
import { taggedInSnapshot } from '../../questions/hotspots/of-snapshot.ts';
import type { Page } from '../page.ts';
import { one } from '../parameters.ts';
import { asOptions, namedOrOnlyLog, partsOfLog, postLogOf, USUALLY_A_DAY } from './of-log.ts';
import { CONDITIONS, conditions, wholeOf } from './prompt-words.ts';

const TOP = 8;
const BARRED = { hashtags: 'topics' } as const;

export const hotspots: Page = {
  path: '/hotspots',
  parameters: {
    last: USUALLY_A_DAY,
    by: { kind: 'text' },
    where: CONDITIONS,
    among: CONDITIONS,
    s: { kind: 'snapshot' },
    top: { kind: 'whole', range: [1, 1000] },
  },
  answer(desk, values) {
    const isOfGroup = values.among !== undefined;
    // A group is asked of the days of a log, and not of the log.
    const name = isOfGroup ? namedOrOnlyLog(desk, values) : postLogOf(desk, values, 's');
    const top = wholeOf(values, 'top', TOP);
    const last = one(values, 'last');
    const question = { by: one(values, 'by'), where: values.where, top };
    const prompt = (of: string) => [
      ...['hotspots', of, ...asOptions(values, ['last', 'by'])],
      ...[...conditions(values, 'where'), ...conditions(values, 'among'), '--top', String(top)],
    ];
    if (!isOfGroup && name !== undefined && isLog(desk.desk.database, name)) {
      return partsOfLog(desk, name, (log) => [
        {
          name: 'hotspots',
          prompt: prompt(name),
          answer: hotspotsQuestion(taggedInLog(log, last), question),
          barred: BARRED,
        },
      ]);
    }
    if (name === undefined && desk.frame.snapshots.length === 0) return [];
    const asked = desk.open(name);
    const tagged = taggedInSnapshot(asked, last);
    return [
      {
        name: 'hotspots',
        prompt: prompt(isOfGroup ? asked.snapshot.name : (name ?? asked.snapshot.name)),
        answer: hotspotsQuestion(tagged, question),
        barred: BARRED,
      },
    ];
  },
};
