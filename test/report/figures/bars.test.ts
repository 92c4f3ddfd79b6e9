/** Bars of the first accounts: what is known, and what it could be. */
import { describe, expect, test } from 'vitest';
import { gatherFacts } from '../../../src/report/facts/facts.ts';
import { bestConnectedFigure, followedFigure } from '../../../src/report/figures/best-connected.ts';
import { letters, OPTIONS, studyFrom } from '../study-from.ts';

const factsOf = (study: ReturnType<typeof letters>) => gatherFacts(study, { ...OPTIONS, draws: 0 }, {});
const texts = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text!);

describe('followed by peers', () => {
  test('gives the followers known, and as many as there could be', () => {
    // c follows whom it will: one more for a, none for b, whom it is known to follow.
    const study = letters('abcd', 'ba da cb', { c: 'protected' });
    const { svg, alt } = followedFigure(factsOf(study), 'wide')!;
    expect(texts(svg)).toEqual(expect.arrayContaining(['2–3', '1']));
    expect(alt).toMatch(/^Bars of the 2 accounts with most followers in the network: a 2–3, b 1/);
  });

  test('where nothing is unknown there is one number and no whisker', () => {
    const { svg } = followedFigure(factsOf(letters('abc', 'ba ca')), 'wide')!;
    expect(texts(svg)).toContain('2');
    expect(svg).not.toContain('stroke-width="1.5"');
  });

  test('two accounts of one actor cannot follow each other', () => {
    const study = studyFrom({
      entries: [
        { accountId: 'a', row: { actor: 'x' } },
        { accountId: 'b', verdict: 'hidden', row: { actor: 'x' } },
        { accountId: 'c' },
      ],
      follows: [['c', 'a']],
    });
    expect(texts(followedFigure(factsOf(study), 'wide')!.svg)).toContain('1');
  });

  test('there is none where nobody is followed', () => {
    expect(followedFigure(factsOf(letters('ab', '')), 'wide')).toBeNull();
  });
});

test('on a phone a name has the width of the figure, above its bar', () => {
  const study = studyFrom({
    entries: ['a', 'b'].map((accountId) => ({
      accountId,
      row: { name: `Permanent Mission of the Republic of ${accountId.toUpperCase()}` },
    })),
    follows: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  });
  const names = (room: 'wide' | 'narrow') => texts(bestConnectedFigure(factsOf(study), room)!.svg);
  expect(names('narrow')).toContain('Permanent Mission of the Republic of A');
});
