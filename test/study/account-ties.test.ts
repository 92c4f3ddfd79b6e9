/** The ties of an account, against each pair by its definition. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tieState } from '../../src/graph/graph.ts';
import { accountTies } from '../../src/study/account-ties.ts';
import { studyFrom } from '../report/study-from.ts';

const NAMES = [...'abcdef'];

const drawnStudy = fc
  .record({
    follows: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 25 }),
    unseen: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 5 }),
    verdicts: fc.array(fc.constantFrom('complete', 'complete', 'hidden'), { minLength: 6, maxLength: 6 }),
  })
  .map(({ follows, unseen, verdicts }) =>
    studyFrom({
      entries: NAMES.map((accountId, k) => ({ accountId, verdict: verdicts[k]! })),
      follows,
      unseen: unseen.map(([source, target]) => [source, target, 'blocked']),
    }),
  );

test('each pair with a known tie is in one list, by what is known of both directions', () => {
  fc.assert(
    fc.property(drawnStudy, ({ graph }) => {
      for (let i = 0; i < graph.size; i++) {
        const ties = accountTies(graph, i, (other) => other !== 3);
        const others = [...NAMES.keys()].filter((j) => j !== i && j !== 3);
        const of = (there: string, back: string) =>
          others.filter((j) => tieState(graph, i, j) === there && tieState(graph, j, i) === back);
        expect(ties).toEqual({
          node: i,
          mutual: of('yes', 'yes'),
          mutualOpen:
            of('unknown', 'yes').length + of('yes', 'unknown').length + of('unknown', 'unknown').length > 0,
          oneWayIn: of('no', 'yes'),
          inBackUnknown: of('unknown', 'yes'),
          oneWayOut: of('yes', 'no'),
          outBackUnknown: of('yes', 'unknown'),
        });
      }
    }),
  );
});
