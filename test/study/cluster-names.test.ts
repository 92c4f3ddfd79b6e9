import { expect, test } from 'vitest';
import { baseNames } from '../../src/study/cluster-profiles.ts';
import { studyFrom } from '../report/study-from.ts';

test('a cluster is not named after a member whose place in it is undecided', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const study = studyFrom({
    entries: ids.map((accountId) => ({ accountId, handle: accountId })),
    follows: [],
  });
  const clusters = {
    cluster: Int32Array.of(1, 1, 2, 2),
    count: 2,
    stability: Float64Array.of(0.79, 0.8, 0.5, 0.79),
  };
  expect(baseNames(study, clusters, Float64Array.of(9, 1, 5, 4), [])).toEqual(['', 'around @b', '#2']);
});
