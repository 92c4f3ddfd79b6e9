/** What a country may do first: the nearest first, mass followers last, and neighbours by what ties them. */
import { expect, test } from 'vitest';
import { toDo } from '../../src/questions/screens/to-do.ts';
import { countryStandings } from '../../src/study/country-standing.ts';
import { countryTasks } from '../../src/study/country-tasks.ts';
import { countryTies, tiesAbroad } from '../../src/study/country-ties.ts';
import { peerGroup } from '../../src/study/peer-groups.ts';
import { sayIn } from '../../src/words/languages.ts';
import { studyFrom } from '../report/study-from.ts';

const COUNTRIES: Readonly<Record<string, string>> = {
  k: 'KE',
  u: 'UG',
  t: 'TZ',
  g: 'GH',
  f: 'FR',
  b: 'BR',
  n: 'NO',
};

/** Each follow as the letters of its ends. */
function tasksOf(follows: string, lang: 'en' | 'fr' = 'en'): string[] {
  const study = studyFrom({
    entries: Object.entries(COUNTRIES).map(([accountId, country]) => ({
      accountId,
      row: { country, office: 'head-of-state', kind: 'person' },
    })),
    follows: follows.split(' ').map((pair) => [...pair]),
  });
  const standings = countryStandings(study);
  const found = toDo(study, {
    code: 'KE',
    tasks: countryTasks(study, 'KE', tiesAbroad(study, 'KE')),
    between: countryTies(study),
    peers: peerGroup(standings, standings.find(({ code }) => code === 'KE')!),
    silent: { accounts: study.nodes.filter(({ row }) => row.country === 'KE'), days: 90 },
  });
  return found.map((one) => sayIn(lang)(one));
}

test('neighbours are answered before the rest of their region, and mass followers after all', () => {
  // Ghana is of Africa, Uganda borders Kenya, France is neither; Norway follows nearly everybody, and so does Tanzania.
  const [answer] = tasksOf('uk gk fk nk nu nt ng nf tk tu tg tf tn');
  expect(answer).toMatch(
    /^Answer on X: u \(head of state of Uganda, @u\), g \(.*@g\) and f \(.*@f\), the nearest of .*\(5\)\.$/,
  );
});

test('who follows back waits no more, and where nobody waits that is said', () => {
  expect(tasksOf('uk ku')[0]).toBe(
    'Answer: every account abroad that follows it is followed by one of its own.',
  );
});

test('an account that posts nothing is named', () => {
  expect(tasksOf('uk')[1]).toBe('At home: k (head of state of Kenya, @k) has posted nothing for 90 days.');
});

test('neighbours without a tie, without return and without an account are named apart', () => {
  expect(tasksOf('uk')[2]).toBe(
    'Reach out: Tanzania, a neighbour, has no tie with it in either direction; Uganda follows it and is not followed; Ethiopia, Somalia and South Sudan have no account here.',
  );
  expect(tasksOf('uk', 'fr')[2]).toContain('avec son voisin, la Tanzanie');
});

test('where each neighbour is tied, the Group of Twenty comes next', () => {
  expect(tasksOf('uk ku tk kt gk kg bk')[2]).toContain(
    'each neighbour here is tied to it; of the Group of Twenty, Brazil follows it and is not followed',
  );
});
