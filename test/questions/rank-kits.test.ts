/** What goes with a measure in its ranking, of five accounts whose ties are counted by hand. */
import { expect, test } from 'vitest';
import type { Answer } from '../../src/cli/answer.ts';
import { speakerIn } from '../../src/doors/prompt-speaker.ts';
import { openPlain } from '../../src/open/open-plain.ts';
import { type RankAsked, rank } from '../../src/questions/rank/rank.ts';
import { unreturned } from '../../src/questions/ties/unreturned.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { handStudy } from '../edition/hand.ts';

const at = (actor: string, country: string) => ({ actor, row: { country } });

/** Whom eve follows was not read; ann follows her, and dan follows nobody. */
const study = openPlain(
  handStudy({
    network: 'bluesky',
    accounts: [
      at('ann', 'FR'),
      at('bob', 'FR'),
      at('cat', 'DE'),
      at('dan', 'DE'),
      { ...at('eve', 'DE'), verdict: 'hidden' as const },
    ],
    ties: ['ann>bob cat eve', 'bob>ann', 'cat>ann bob'],
  }),
);

const ask = (measure: string, more: Omit<RankAsked, 'measure'> = {}) => rank(study, { measure, ...more });

function cells({ columns, rows }: Answer, ...names: string[]) {
  const all: readonly string[] = columns;
  return rows.map((row) => names.map((name) => row[all.indexOf(name)]));
}

const said = ({ sentence, notes = [] }: Pick<Answer, 'sentence' | 'notes'>) =>
  [sentence, ...notes].map(ENGLISH.say).join(' ');

test('by mutual ties: bounds, ranges and shares, who leads, and who without a rank might be among the first', async () => {
  const answer = await ask('mutual');
  expect(cells(answer, 'handle', 'mutual', 'mutual_max', 'mutual_share', 'in_degree', 'out_degree')).toEqual([
    ['ann.test', 2, 3, 0.5, 2, 3],
    ['bob.test', 1, 1, 0.25, 2, 1],
    ['cat.test', 1, 1, 0.25, 1, 2],
    ['dan.test', 0, 0, 0, 0, 0],
  ]);
  expect(cells(answer, 'rank_best', 'rank_worst')[0]).toEqual([1, 1]);
  expect(said(answer)).toContain(
    '@ann.test leads with 2 mutual ties: 50.0% of the 4 other accounts follow it and are followed back. Unknown ties cannot change who is first by mutual ties: no other account could overtake it. 1 account has no value: whom they follow was not read (--unranked lists them).',
  );
  expect(said(answer)).toContain(
    'Ranges of ranks count the 1 account whose follows were not read to the end as well',
  );
  expect(said(answer)).toContain('might belong among the first 3: @eve.test, at most 1.');
  expect(said(answer)).toContain(
    'Of the 4 observed accounts, 3 (75.0%) have at least one mutual tie and 1 has none.',
  );
});

test('a range depends on neither --top nor the others that are asked for; of a group it is among its own', async () => {
  const all = await ask('in_degree');
  const some = await ask('in_degree', { top: 1 });
  const ranges = (answer: Answer) => cells(answer, 'handle', 'rank_best', 'rank_worst');
  expect(ranges(all).slice(0, 2)).toEqual(ranges(some));
  const germany = await ask('in_degree', { where: ['country=DE'] });
  const grouped = await ask('in_degree', { by: 'country' });
  expect(ranges(grouped).slice(0, 3)).toEqual(ranges(germany));
  expect(cells(grouped, 'group', 'accounts')).toEqual([
    ['DE', 3],
    ['DE', 3],
    ['DE', 3],
    ['FR', 2],
    ['FR', 2],
  ]);
});

test('by followers: two who are first, which unknown ties may decide', async () => {
  const answer = await ask('in_degree');
  expect(said(answer)).toContain(
    '@ann.test and @bob.test share first place with 2 followers in the roster each. No other could overtake them, but unknown ties may decide which of them is first. Counts are minimums: 1 account could not be read, so each could be 1 higher.',
  );
  expect(cells(answer, 'handle', 'in_degree', 'in_degree_max', 'followback_share').slice(0, 2)).toEqual([
    ['ann.test', 2, 3, 1],
    ['bob.test', 2, 3, 0.5],
  ]);
});

test('unreturned follows are the same ranking, of all or of some; who follows nobody is named', async () => {
  const ranked = await ask('one_way_out');
  const same = (await unreturned(study, { top: 9 })) as Answer;
  expect(same.rows).toEqual(ranked.rows);
  expect(said(same)).toContain('@cat.test leads with 1 unreturned follow, of 2 in all.');
  expect(said(same)).toContain('1 other account could have more: @eve.test.');
  expect(said(same)).toContain(
    '1 of the 4 observed accounts (25.0%) follows nobody in the roster: @dan.test.',
  );
  expect(said(same)).not.toContain('--unranked');
  const courted = (await unreturned(study, { top: 9, incoming: true, where: ['country=FR'] })) as Answer;
  expect(said(courted)).toContain(
    'Of 2 accounts with country FR, @bob.test leads with 1 follower not followed back, of 2 in all.',
  );
});

test('in French', async () => {
  const { say } = speakerIn('fr');
  expect(say((await ask('mutual', { where: ['country=FR'] })).sentence)).toBe(
    'Sur 2 comptes (pays\u202f: France), @ann.test est en tête avec 2 liens réciproques\u202f: 50,0\u202f% des 4 autres comptes sont à la fois suivis et abonnés. Les liens inconnus ne peuvent rien changer à la première place par liens réciproques\u202f: aucun autre d’entre eux ne pourrait passer devant.',
  );
});

test('by betweenness: who leads by following more than half of all others is told so', async () => {
  expect(said(await ask('betweenness'))).toContain(
    'The first follows more than half of all other accounts, which alone puts it on many chains.',
  );
});
