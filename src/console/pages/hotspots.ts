/** Hashtags by country or region, rising and falling, with counts of accounts. */

import { isLog } from '../../open/open-log.ts';
import { hotspots as hotspotsQuestion } from '../../questions/hotspots/hotspots.ts';
import { taggedInLog } from '../../questions/hotspots/of-log.ts';
import { taggedInSnapshot } from '../../questions/hotspots/of-snapshot.ts';
import type { Page } from '../page.ts';
import { many, one } from '../parameters.ts';
import { asOptions, partsOfLog, postLogOf, USUALLY_A_DAY } from './of-log.ts';
import { wholeOf } from './prompt-words.ts';

const TOP = 8;

export const hotspots: Page = {
  path: '/hotspots',
  parameters: {
    last: USUALLY_A_DAY,
    by: { kind: 'text' },
    where: { kind: 'text', times: 6 },
    s: { kind: 'snapshot' },
    top: { kind: 'whole', range: [1, 1000] },
  },
  answer(desk, values) {
    const name = postLogOf(desk, values, 's');
    const top = wholeOf(values, 'top', TOP);
    const last = one(values, 'last');
    const question = { by: one(values, 'by'), where: values.where, top };
    const prompt = (of: string) => [
      ...['hotspots', of, ...asOptions(values, ['last', 'by'])],
      ...[...many(values, 'where').flatMap((condition) => ['--where', condition]), '--top', String(top)],
    ];
    if (name !== undefined && isLog(desk.desk.database, name)) {
      return partsOfLog(desk, name, (log) => [
        {
          name: 'hotspots',
          prompt: prompt(name),
          answer: hotspotsQuestion(taggedInLog(log, last), question),
        },
      ]);
    }
    if (name === undefined && desk.frame.snapshots.length === 0) return [];
    const asked = desk.open(name);
    const tagged = taggedInSnapshot(asked, last);
    return [
      {
        name: 'hotspots',
        prompt: prompt(name ?? asked.snapshot.name),
        answer: hotspotsQuestion(tagged, question),
      },
    ];
  },
};
