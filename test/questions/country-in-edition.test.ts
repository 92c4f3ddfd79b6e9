/** The screen of a country in an edition, by hand: where it is, what changed on which network, who waits, who was not read. */
import { expect, test } from 'vitest';
import type { Section } from '../../src/cli/answer.ts';
import type { Edition } from '../../src/edition/edition.ts';
import type { EvidenceRow } from '../../src/evidence/evidence-row.ts';
import { seatsOn } from '../../src/evidence/seats.ts';
import { countryInEdition, editionCountries } from '../../src/questions/edition/country-in-edition.ts';
import { deriveStudy } from '../../src/study/derive-study.ts';
import { wordsIn } from '../../src/words/languages.ts';
import { isSentence } from '../../src/words/said.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { handEdition } from '../edition/hand.ts';

const head = (actor: string, country: string, verdict: 'complete' | 'hidden' = 'complete') => ({
  actor,
  verdict,
  row: { country, office: 'head-of-state' },
});

const then = handEdition([
  {
    network: 'bluesky',
    date: '2025-06-01',
    accounts: [head('ken', 'KE'), head('fay', 'FR'), head('dan', 'DE')],
    ties: ['ken>fay dan', 'fay>ken', 'dan>ken'],
  },
  {
    network: 'mastodon',
    date: '2025-06-01',
    accounts: [head('fay', 'FR'), head('dan', 'DE')],
    ties: ['fay>dan'],
  },
]);

/** On bluesky dan stopped following ken; on mastodon dan began to follow fay. Nobody knows whom ida follows. */
const now = handEdition([
  {
    network: 'bluesky',
    accounts: [head('ken', 'KE'), head('fay', 'FR'), head('dan', 'DE'), head('ida', 'IN', 'hidden')],
    ties: ['ken>fay dan', 'fay>ken'],
  },
  {
    network: 'mastodon',
    accounts: [head('fay', 'FR'), head('dan', 'DE')],
    ties: ['fay>dan', 'dan>fay'],
  },
]);

function withEvidence(edition: Edition, of: Partial<EvidenceRow>): Edition {
  const { together } = edition;
  const blank = { name: '', since: '', until: '', account_id: '', handle: '', source: '', page_date: '' };
  const evidence = [{ ...blank, ...of, address: '', seen_at: '2026-05-02', by: 'hand' } as EvidenceRow];
  const rows = together.entries.map((entry) => entry.row);
  const seats = { seats: seatsOn(rows, evidence, '2026-06-01'), evidence };
  return { ...edition, together: deriveStudy(together, { seats }) };
}

/** Somebody looked for Kenya’s head of state on mastodon and found nobody; for India’s nobody looked. */
const searched = withEvidence(now, {
  ...{ row: 'none-found', seat: 'KE:head-of-state', network: 'mastodon', proof: 'network-search' },
});
const countries = editionCountries(searched, then);
const screenOf = (code: string) => countryInEdition(countries, code, 10);
const sectionOf = (code: string, name: string) =>
  screenOf(code).sections.find((section) => section.name === name)!;
const cells = ({ columns, rows }: Pick<Section, 'columns' | 'rows'>, ...names: string[]) =>
  rows.map((row) =>
    names.map((name) => {
      const cell = row[(columns as readonly string[]).indexOf(name)]!;
      return isSentence(cell) ? ENGLISH.say(cell) : cell;
    }),
  );

test('a country is not found where somebody looked, and not known where nobody did', () => {
  expect(ENGLISH.say(screenOf('KE').sentence)).toBe(
    'Kenya has 1 known actor, on Bluesky. None was found on Mastodon. Of 3 actors abroad that share a network with it, 1–2 follow at least one of its own: 33.3% to 66.7%. By this share it is 3rd (1st to 3rd) of 4 countries and organisations. Followers abroad over all networks: 2 on 1 June 2025, 1–2 now. 1 that is still there stopped following.',
  );
  expect(ENGLISH.say(screenOf('IN').sentence)).toMatch(
    /^India has 1 known actor, on Bluesky\. Whether it is on Mastodon is not known\./,
  );
  const french = speaking(wordsIn('fr'), false, () => '');
  expect(french(screenOf('KE').sentence)).toMatch(
    /^Le Kenya compte 1 acteur connu, sur Bluesky\. Aucun n’a été trouvé sur Mastodon\./,
  );
  expect(
    cells(sectionOf('KE', 'standing'), 'figure', 'network', 'state', 'known', 'known_max', 'possible').slice(
      0,
      3,
    ),
  ).toEqual([
    ['followers', 'together', 'present', 1, 2, 3],
    ['followers', 'bluesky', 'present', 1, 2, 3],
    ['followers', 'mastodon', 'absent', null, null, null],
  ]);
  const { document } = sectionOf('KE', 'apparatus');
  expect(cells(document!, 'bluesky', 'mastodon')).toEqual([['@ken.test', 'none found (2 May 2026)']]);
  expect(cells(sectionOf('IN', 'apparatus').document!, 'bluesky', 'mastodon')).toEqual([
    ['@ida.test (hidden)', 'not known'],
  ]);
});

test('what a second network adds is said in a sentence, and which account has no proof where others have one', () => {
  // On bluesky ken follows fay, on mastodon dan does, who is followed back there alone.
  expect(ENGLISH.say(screenOf('FR').sentence)).toContain(
    'Mastodon adds 1 follower abroad, 1 follow of its own and 1 mutual tie that it is not known to have on Bluesky.',
  );
  expect(ENGLISH.say(screenOf('KE').sentence)).not.toContain('adds');
  const proved = editionCountries(
    withEvidence(now, {
      ...{ row: 'account', seat: 'KE:head-of-state', network: 'bluesky', handle: 'ken.test' },
      proof: 'official-site',
    }),
    null,
  );
  const accountsOf = (code: string) => {
    const { document } = countryInEdition(proved, code, 10).sections.find(
      ({ name }) => name === 'apparatus',
    )!;
    return cells(document!, 'bluesky');
  };
  expect(accountsOf('KE')).toEqual([['@ken.test']]);
  expect(accountsOf('IN')).toEqual([['@ida.test (hidden; no proof)']]);
});

test('what was made and broken off is told network by network', () => {
  const changes = sectionOf('DE', 'changes');
  expect(ENGLISH.say(changes.title)).toBe('Ties made and broken since 1 June 2025');
  expect(screenOf('DE').notes!.map(ENGLISH.say)).toContain(
    'Changes are those between actors on a network on both dates. On Bluesky ties were broken off with 1 actor. On Mastodon ties were made with 1 actor.',
  );
  expect(cells(changes, 'network', 'change', 'ours', 'actor', 'by', 'still_follows')).toEqual([
    ['bluesky', 'mutual ended', 'dan', 'ken', 'us', 'them'],
    ['mastodon', 'mutual formed', 'dan', 'fay', 'us', 'both'],
  ]);
  // With ken, fay and ida on bluesky alone, or on both, as fay is.
  expect(cells(sectionOf('DE', 'history'), 'date', 'known', 'possible').slice(0, 2)).toEqual([
    ['2025-06-01', 2, 2],
    ['2026-06-01', 2, 3],
  ]);
});

test('who waits for an answer stands with the networks on which it follows, and who was not read by name', () => {
  // dan does not follow ken; whether ida does is not known.
  const waiting = sectionOf('DE', 'unanswered');
  expect(ENGLISH.say(waiting.title)).toBe('Followers abroad that none of its actors follows: 1–2');
  // ken follows two of the three others.
  expect(cells(waiting, 'actor', 'follows_whom', 'on', 'followed_back', 'mass_follower')).toEqual([
    ['ken', 'dan', 'bluesky', 'no', 'yes'],
  ]);
  expect(cells(sectionOf('FR', 'unread'), 'actor', 'network', 'verdict')).toEqual([
    ['ida', 'bluesky', 'hidden'],
  ]);
});

const network = (name: string, date: string, accounts: string[], ties: string[]) => ({
  network: name,
  date,
  accounts: accounts.map((actor) => head(actor, actor === 'ken' ? 'KE' : actor.toUpperCase().slice(0, 2))),
  ties,
});

test('followers then and now add up: those that came and went with actors, and those that began and stopped', () => {
  const earlier = handEdition([
    network('bluesky', '2025-06-01', ['ken', 'fra', 'ind', 'deu', 'ita'], ['ind>ken', 'deu>ken']),
    network('mastodon', '2025-06-01', ['ken'], []),
  ]);
  // fra joined mastodon and follows ken there; ind, which followed ken, is on no list any more; deu stopped, ita began.
  const later = handEdition([
    network('bluesky', '2026-06-01', ['ken', 'fra', 'deu', 'ita'], ['ita>ken']),
    network('mastodon', '2026-06-01', ['ken', 'fra'], ['fra>ken']),
  ]);
  const screen = countryInEdition(editionCountries(later, earlier), 'KE', 10);
  expect(ENGLISH.say(screen.sentence)).toMatch(
    /Followers abroad over all networks: 2 on 1 June 2025, 2 now\. 1 follower is counted for the first time since 1 June 2025, with actors newly there or newly listed\. On Mastodon: fra[^.:;]*\. 1 went with actors no longer there or no longer listed and 1 that is still there stopped following\. 1 that was there before began to follow\.$/,
  );
});

test('who took over an account that followed is no new follower, nor is one whose follows can no longer be seen lost', () => {
  const accounts = (holder: string, deu: 'complete' | 'hidden') => [
    head('ken', 'KE'),
    { ...head(holder, 'FR'), handle: 'president' },
    head('deu', 'DE', deu),
  ];
  const other = (date: string) => network('mastodon', date, ['ken'], []);
  const earlier = handEdition([
    {
      network: 'bluesky',
      date: '2025-06-01',
      accounts: accounts('old', 'complete'),
      ties: ['president>ken', 'deu>ken'],
    },
    other('2025-06-01'),
  ]);
  const later = handEdition([
    { network: 'bluesky', accounts: accounts('new', 'hidden'), ties: ['president>ken'] },
    other('2026-06-01'),
  ]);
  const said = ENGLISH.say(countryInEdition(editionCountries(later, earlier), 'KE', 10).sentence);
  expect(said).toMatch(/ New \(new\) took over an account that already followed\./);
  expect(said).toContain(
    '1 went with actors no longer there or no longer listed and for 1 it is no longer known.',
  );
});

test('what to do first, the place in the region and the great with which nothing ties it are said of an edition too', () => {
  // deu stopped following ken on bluesky, and still does on mastodon; of fra it stopped following both.
  const edition = (date: string, onBluesky: string[], onMastodon: string[]) =>
    handEdition([
      network('bluesky', date, ['deu', 'fra', 'ken', 'ind'], onBluesky),
      network('mastodon', date, ['deu', 'fra', 'ken'], onMastodon),
    ]);
  const both = ['fra>deu', 'ken>deu'];
  const screen = countryInEdition(
    editionCountries(
      edition('2026-06-01', both, ['deu>ken']),
      edition('2025-06-01', [...both, 'deu>fra ken'], ['deu>ken']),
    ),
    'DE',
    10,
  );
  const [restore, ...others] = screen.sections
    .find(({ name }) => name === 'to_do')!
    .rows.map(([task]) => ENGLISH.say(task as Parameters<typeof ENGLISH.say>[0]));
  expect(restore).toMatch(/^Broken off: deu [^;]* stopped following fra [^;]*, who still follows\.$/);
  expect(others).toEqual([expect.stringMatching(/^Nearby: France follows it and is not followed\. /)]);
  expect(ENGLISH.say(screen.sentence)).toContain('In Europe it is 1st of 2.');
  expect(ENGLISH.say(screen.notes!)).toContain(
    'Of the Group of Twenty, it has no tie, in either direction, with India.',
  );
  const partners = screen.sections.find(({ name }) => name === 'partners')!;
  expect(ENGLISH.say(partners.title)).toBe('Partners: neighbours, then by mutual ties and by follows');
});

test('without an earlier edition nothing is said to have changed', () => {
  const { sections } = countryInEdition(editionCountries(now, null), 'FR', 10);
  expect(sections.map(({ name }) => name)).not.toContain('changes');
  expect(sections.map(({ name }) => name)).not.toContain('history');
});

test('where whom an actor follows on a second network is hidden, what that network adds says so', () => {
  const hidden = handEdition([
    {
      network: 'bluesky',
      accounts: [head('ken', 'KE'), head('fay', 'FR'), head('dan', 'DE')],
      ties: ['fay>ken', 'dan>ken'],
    },
    {
      network: 'mastodon',
      accounts: [head('ken', 'KE', 'hidden'), head('fay', 'FR')],
      ties: ['fay>ken'],
    },
  ]);
  const { sentence } = countryInEdition(editionCountries(hidden, null), 'KE', 10);
  expect(ENGLISH.say(sentence)).toContain(
    'Mastodon adds no tie abroad that it is not known to have on Bluesky. Not all that ken (ken) follows on Mastodon could be read.',
  );
});
