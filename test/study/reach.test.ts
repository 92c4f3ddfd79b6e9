/** Whom an account reaches that another does not. */
import { expect, test } from 'vitest';
import { reachOf } from '../../src/study/reach.ts';
import { studyFrom } from '../report/study-from.ts';

test('who follows one and not the other is only who is known not to', () => {
  const study = studyFrom({
    entries: [...'pqrst'].map((accountId) => ({
      accountId,
      verdict: accountId === 't' ? 'partial' : 'complete',
    })),
    follows: [
      ['q', 'p'],
      ['r', 'p'],
      ['r', 's'],
      ['t', 'p'],
    ],
  });
  const [p, q, r, s, t] = [...study.nodes.keys()] as [number, number, number, number, number];
  expect(reachOf(study.graph, [p], [s], [q, r, t])).toEqual({
    yes: { yes: [r], no: [q], unknown: [t] },
    no: { yes: [], no: [], unknown: [] },
    unknown: { yes: [], no: [], unknown: [] },
  });
  expect(reachOf(study.graph, [s], [p], [q, r, t])).toMatchObject({
    no: { yes: [q] },
    unknown: { yes: [t] },
  });
});
