/** What a country may do first: the nearest first, mass followers last, and neighbours by what ties them. */
import { expect, test } from 'vitest';
import { sealedSeats } from '../../src/evidence/sealed-seats.ts';
import { onOneNetwork, type ToDoOf, toDo } from '../../src/questions/screens/to-do.ts';
import { organisationsAround } from '../../src/roster/regional-organisations.ts';
import { rosterRow } from '../../src/roster/row.ts';
import type { CountryChanges } from '../../src/study/country-changes.ts';
import { countryStandings } from '../../src/study/country-standing.ts';
import { countryTasks } from '../../src/study/country-tasks.ts';
import { countryTies, tiesAbroad } from '../../src/study/country-ties.ts';
import { missingOffices, unsearchedSeats } from '../../src/study/missing-offices.ts';
import { peerGroup } from '../../src/study/peer-groups.ts';
import { sayIn } from '../../src/words/languages.ts';
import { say } from '../../src/words/say.ts';
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

const NO_CHANGES: CountryChanges = {
  ...{ mutual: {}, followers: { arrived: 0, departed: 0, listed: 0, seen: 0 } },
  ...{ formed: [], ended: [], home: [] },
  ...{ perhapsEnded: 0, departed: [], joined: new Set<string>() },
};

/** A search on a network that found no account. */
const NOTHING_FOUND = {
  ...{ row: 'none-found', name: '', since: '', until: '', network: 'bluesky', account_id: '', handle: '' },
  ...{ proof: 'network-search', source: '', page_date: '', address: '', seen_at: '2024-01-31', by: '' },
} as const;

interface Beside extends Partial<Pick<ToDoOf, 'networks' | 'followsOn' | 'dropped'>> {
  lang?: 'en' | 'fr';
  /** Whose holder has an account `s`, too. */
  second?: string;
  /** Who posted nothing. */
  silent?: string;
  changes?: CountryChanges;
}

/** Each follow as the letters of its ends. */
function tasksOf(
  follows: string,
  { lang = 'en', silent = 'k', second, changes, ...beside }: Beside = {},
): string[] {
  const study = studyFrom({
    entries: [
      ...Object.entries(COUNTRIES),
      ...(second === undefined ? [] : [['s', COUNTRIES[second]!] as const]),
    ].map(([accountId, country]) => ({
      accountId: accountId!,
      row: { country: country!, office: 'head-of-state', kind: 'person', actor: `holder-${country}` },
    })),
    follows: follows.split(' ').map((pair) => [...pair]),
  });
  const standings = countryStandings(study);
  const found = toDo(study, {
    code: 'KE',
    tasks: countryTasks(study, 'KE', tiesAbroad(study, 'KE')),
    between: countryTies(study),
    peers: peerGroup(standings, standings.find(({ code }) => code === 'KE')!),
    changes: changes ?? null,
    silent: { accounts: study.nodes.filter(({ accountId }) => silent.includes(accountId)), days: 90 },
    ...onOneNetwork(study),
    ...beside,
  });
  return found.map((one) => sayIn(lang)(one));
}

test('neighbours are answered before the rest of their region, and mass followers after all', () => {
  // Ghana is of Africa, Uganda borders Kenya, France is neither; Norway follows nearly everybody, and so does Tanzania.
  const [answer] = tasksOf('uk gk fk nk nu nt ng nf tk tu tg tf tn');
  expect(answer).toMatch(
    /^Not followed back on X: u \(head of state of Uganda, @u\), g \(.*@g\) and f \(.*@f\)\. Chosen from 5 abroad that follow it without being followed, neighbours first, then its subregion and region\. Mass followers \(more than half of all\) come last; dormant accounts are left out\./,
  );
});

test('where there is nothing to do that is said, and no heading asks for it', () => {
  expect(tasksOf('uk ku tk kt gk kg', { silent: '' })).toEqual(['Nothing stands out.']);
});

test('an account that posts nothing is named', () => {
  expect(tasksOf('uk')[1]).toBe('At home: k (head of state of Kenya, @k) has posted nothing for 90 days.');
});

test('a holder whose other account posts is not said to post nothing', () => {
  const found = (silent: string) =>
    tasksOf('uk', { silent, second: 'k' }).filter((sentence) => sentence.startsWith('At home'));
  expect(found('k')).toEqual([]);
  expect(found('ks')[0]).toContain('have posted nothing for 90 days.');
});

test('whom it stopped following is not to be followed back, by a person or not', () => {
  const pair = { own: 0, other: 1, by: 'us', isMutual: true } as const;
  for (const isSpared of [false, true]) {
    const changes = { ...NO_CHANGES, ended: [{ ...pair, isSpared }] };
    const [back] = tasksOf('uk tk', { changes });
    expect(back).toMatch(/^Not followed back on X: t \(/);
  }
  expect(tasksOf('uk tk', { dropped: ['u'] })[0]).toMatch(/^Not followed back on X: t \(/);
});

test('neighbours without a tie, without return and without an account are named apart', () => {
  expect(tasksOf('uk')[2]).toBe(
    'Nearby: Tanzania, a neighbour, has no tie with it in either direction. Uganda follows it and is not followed. No account of Ethiopia, Somalia and South Sudan is known here.',
  );
  expect(tasksOf('uk', { lang: 'fr' })[2]).toContain('avec son voisin, la Tanzanie');
});

test('members of the Group of Twenty are to be followed back, with the office that follows', () => {
  const [back] = tasksOf('uk ku tk kt gk kg bk fk nk');
  // Three wait, and those of them that are named are not named twice.
  expect(back).not.toContain('Group of Twenty');
  expect(tasksOf('uk tk gk bk fk')[0]).toContain(
    'Of the Group of Twenty, France (head of state) and Brazil (head of state) follow it and are not followed.',
  );
});

test('who posts no more is not to be followed back', () => {
  const [back] = tasksOf('uk tk', { silent: 'u' });
  expect(back).toMatch(/^Not followed back on X: t \(/);
  expect(back).not.toContain('Uganda');
});

test('who heads both state and government has the account of both', () => {
  const row = (country: string, office: string) =>
    rosterRow({ country, office, kind: 'person', name: office, actor: `${country}-${office}` });
  const both = sealedSeats(
    [row('KE', 'head-of-state'), row('FR', 'head-of-state'), row('FR', 'head-of-government')],
    [],
    { day: '2024-02-29', network: 'x' },
  );
  const study = studyFrom({
    entries: [
      { accountId: 'k', row: row('KE', 'head-of-state') },
      { accountId: 'p', row: row('FR', 'head-of-government') },
    ],
    follows: [],
    seats: both,
  });
  expect(missingOffices(study, 'KE')).toEqual([]);
  expect(missingOffices(study, 'FR')).toEqual(['head-of-state']);
  expect(unsearchedSeats(study, 'FR', ['x'])).toEqual([
    { offices: ['head-of-state'], searched: [], unsearched: ['x'] },
  ]);
});

test('what broke at home is said there, and whom it may follow again', () => {
  const changes: CountryChanges = {
    ...NO_CHANGES,
    ended: [{ own: 0, other: 2, by: 'us', isMutual: true, isSpared: false }],
    home: [{ source: 0, target: 0 }],
  };
  // In the order of the letters given: k is the first, t the third.
  const found = tasksOf('tk uk', { silent: '', changes });
  // Who is to be restored is not to be followed back as well.
  expect(found[0]).not.toContain('@t');
  expect(found[1]).toBe(
    'Broken off: k (head of state of Kenya, @k) stopped following t (head of state of Tanzania, @t), who still follows.',
  );
  expect(found[2]).toBe(
    'At home: k (head of state of Kenya, @k) no longer follows k (head of state of Kenya, @k).',
  );
});

test('a name in the plural has its verb in the plural, and its article in English', () => {
  const united = say.toDo.answer(
    [],
    { least: 1, most: 1 },
    {
      near: 'none',
      without: null,
      only: null,
      powers: [{ country: 'US', offices: ['head-of-state'] }],
    },
  );
  expect(sayIn('fr')(united)).toMatch(/les États-Unis.\(chef d’État\) suivent sans retour\.$/);
  expect(sayIn('en')(united)).toContain('the United States (head of state) follows it and is not followed');
});

test('of several networks those are told on which each follows, and where a seat was looked for', () => {
  const both = {
    networks: ['bluesky', 'mastodon'],
    // Uganda follows on the one, all others on the other.
    followsOn: (node: number) => [node === 1 ? 'bluesky' : 'mastodon'],
  };
  expect(tasksOf('uk tk gk fk jk', { ...both, silent: 'f' })[0]).toContain(
    'actors dormant on all of their networks are left out',
  );
  expect(tasksOf('uk tk', { ...both, silent: '' })[0]).toMatch(
    /^Not followed back: on Bluesky u \(head of state of Uganda, @u\); on Mastodon t \(/,
  );
  expect(tasksOf('tk', { ...both, silent: '' })[0]).toMatch(/^Not followed back on Mastodon: t \(/);
  const row = rosterRow({ country: 'PE', office: 'foreign-ministry', actor: 'pe-mfa' });
  const search = { ...NOTHING_FOUND, seat: 'PE:foreign-ministry' };
  const seats = sealedSeats([row], [search], { day: '2024-02-29', network: 'bluesky' });
  const study = studyFrom({
    entries: [
      { accountId: 'p', row: { country: 'PE', office: 'head-of-state' } },
      { accountId: 'f', row: { country: 'FR', office: 'foreign-ministry' } },
    ],
    follows: [],
    seats,
  });
  expect(unsearchedSeats(study, 'PE', both.networks)).toEqual([
    { offices: ['foreign-ministry'], searched: ['bluesky'], unsearched: ['mastodon'] },
  ]);
  const home = say.toDo.atHome({
    ...{ gone: [], silent: [], days: 0, unfollowed: [] },
    missing: unsearchedSeats(study, 'PE', both.networks),
  });
  expect(sayIn('en')(home)).toBe(
    'At home: no account of its foreign ministry was found on Bluesky, and on Mastodon no search still counts.',
  );
});

test('who stopped following is named, and an organisation of the region without a tie', () => {
  const changes = {
    ...NO_CHANGES,
    // Ghana followed Kenya, which follows it still; Uganda stopped following one account, and follows all the same.
    ended: [3, 1].map((other) => ({ own: 0, other, by: 'them' as const, isMutual: true, isSpared: false })),
  };
  expect(tasksOf('kg uk ku', { silent: '', changes })[0]).toBe(
    'No longer followed by g (head of state of Ghana, @g), whom it still follows.',
  );
  expect(organisationsAround('KE')).toEqual(['AFU', 'EAC']);
  expect(organisationsAround('PE')).toEqual(['MERCOSUR', 'OAS']);
  expect(organisationsAround('EU')).toEqual([]);
});

test('ties that remain with whom an account stopped following are told beside the name, which in French loses its vowel’s « e »', () => {
  const at = (accountId: string, country: string) => ({
    ...{ handle: accountId, accountId, name: accountId.toUpperCase(), kind: 'person', host: '' },
    ...{ country, office: 'head-of-state' },
  });
  const broken = say.toDo.restore([
    {
      own: at('own', 'KE'),
      others: [
        { who: at('one', 'UG'), tied: [] },
        { who: at('two', 'TZ'), tied: [at('else', 'KE')] },
      ],
    },
  ]);
  expect(sayIn('en')(broken)).toBe(
    'Broken off: OWN (head of state of Kenya, @own) stopped following ONE (head of state of Uganda, @one), who still follows, and TWO (head of state of Tanzania, @two), who still follows and has a mutual tie with ELSE (head of state of Kenya, @else).',
  );
  expect(sayIn('fr')(say.standing.alone(at('else', 'KE'), 2, { least: 3, most: 4 }))).toMatch(
    /^De ses 3–4 abonnés à l’étranger, au moins 2 ne suivent, parmi ses comptes, qu’ELSE/,
  );
});

test('a line names at most five, and how many others there are', () => {
  const at = (accountId: string) => ({
    ...{ handle: accountId, accountId, name: '', kind: 'person', host: '' },
    ...{ country: 'KE', office: '' },
  });
  const many = (...codes: string[]) => codes.map((country) => ({ country }));
  const near = say.toDo.reachOut({
    are: 'bordering',
    untied: many('ET', 'SO', 'TZ', 'UG', 'SS'),
    unfollowed: many('GH', 'NG'),
    alike: [],
    organisations: many('AFU'),
    apart: [],
    absent: [],
  });
  expect(sayIn('en')(near)).toBe(
    'Nearby: Ethiopia, Somalia, South Sudan, Tanzania and 1 other, neighbours, have no tie with it in either direction. Ghana and 1 other follow it and are not followed. With 1 other, an organisation of its region, it has no tie in either direction.',
  );
  const home = say.toDo.atHome({
    gone: ['a', 'b', 'c', 'd', 'e', 'f'].map(at),
    silent: ['g', 'h'].map(at),
    unfollowed: [],
    days: 90,
    missing: [],
  });
  expect(sayIn('en')(home)).toBe(
    'At home: @a, @b, @c, @d and 2 others are gone. @g and 1 other have posted nothing for 90 days.',
  );
  expect(sayIn('en')(say.toDo.left(['a', 'b', 'c'].map(at), ['d', 'e', 'f'].map(at)))).toBe(
    'No longer followed by @a, @b and @c, whom it still follows. Nor by @d, @e and 1 other.',
  );
  const answer = say.toDo.answer(
    [{ networks: ['x'], who: ['a', 'b', 'c'].map(at) }],
    { least: 3, most: 3 },
    {
      near: 'bordering',
      without: null,
      only: at('own'),
      powers: ['FR', 'US'].map((country) => ({ country, offices: [] })),
    },
  );
  expect(sayIn('en')(answer)).toBe(
    'Not followed back on X: @a, @b and @c. Of its accounts they follow @own only. Of the Group of Twenty, accounts of France and 1 other follow it and are not followed.',
  );
});

test('of what was broken off as many are restored as a line has names for', () => {
  const changes = {
    ...NO_CHANGES,
    ended: [1, 2, 3].map((other) => ({ own: 0, other, by: 'us' as const, isMutual: true, isSpared: false })),
  };
  // Each still follows Kenya's one account: four names, all within five.
  expect(tasksOf('uk tk gk', { silent: '', changes })[0]).toBe(
    'Broken off: k (head of state of Kenya, @k) stopped following u (head of state of Uganda, @u), t (head of state of Tanzania, @t) and g (head of state of Ghana, @g), who still follow.',
  );
});

test('of one follower or one tie the sentence is that of one', () => {
  const own = {
    handle: 'own',
    accountId: 'own',
    name: '',
    kind: 'person',
    host: '',
    country: 'KE',
    office: '',
  };
  expect(sayIn('en')(say.standing.alone(own, 1, { least: 1, most: 1 }))).toBe(
    'Its only follower abroad follows none of its accounts but @own.',
  );
  expect(sayIn('fr')(say.standing.alone(own, 1, { least: 1, most: 1 }))).toBe(
    'Son seul abonné à l’étranger ne suit, parmi ses comptes, que @own.',
  );
});
