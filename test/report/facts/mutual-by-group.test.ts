/** Mutual pairs by group, against a count of every pair by its definition. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameActor, tieState } from '../../../src/graph/graph.ts';
import { mutualByGroup } from '../../../src/report/facts/mutual-by-group.ts';
import { groupBy } from '../../../src/study/grouping.ts';
import { studyFrom } from '../study-from.ts';

const NAMES = [...'abcdefg'];
const tie = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES));

test('agrees with the definition on any graph', () => {
  fc.assert(
    fc.property(
      fc.array(tie, { maxLength: 30 }),
      fc.array(tie, { maxLength: 6 }),
      fc.array(
        fc.record({
          verdict: fc.constantFrom('complete', 'hidden'),
          party: fc.constantFrom('', 'P', 'Q'),
          actor: fc.constantFrom('', 'one', 'two'),
        }),
        {
          minLength: NAMES.length,
          maxLength: NAMES.length,
        },
      ),
      (follows, unseen, accounts) => {
        const study = studyFrom({
          snapshot: { extraColumns: ['party'] },
          entries: accounts.map(({ verdict, party, actor }, k) => ({
            accountId: NAMES[k]!,
            verdict,
            row: { actor, extra: { party } },
          })),
          follows,
          unseen: unseen.map(([source, target]) => [source, target, 'blocked']),
        });
        const [grouping] = groupBy(study, ['party']);
        const { groups } = grouping!.mixing;
        const mutual = new Float64Array(groups.length ** 2);
        const pairs = new Float64Array(groups.length ** 2);
        const { graph } = study;
        for (let i = 0; i < graph.size; i++) {
          for (let j = i + 1; j < graph.size; j++) {
            if (isSameActor(graph, i, j)) continue;
            const states = [tieState(graph, i, j), tieState(graph, j, i)];
            if (states.includes('unknown') || graph.observed[i] === 0 || graph.observed[j] === 0) continue;
            const g = groups.indexOf(accounts[i]!.party || '(none)');
            const h = groups.indexOf(accounts[j]!.party || '(none)');
            for (const cell of new Set([g * groups.length + h, h * groups.length + g])) {
              pairs[cell]!++;
              if (states.every((state) => state === 'yes')) mutual[cell]!++;
            }
          }
        }
        expect(mutualByGroup(study, grouping!)).toEqual({ mutual, pairs });
      },
    ),
    { numRuns: 200 },
  );
});
