/** Sentences of answers: each is said by a question or a door, and is plain data until a door speaks it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SectionedAnswer } from '../../src/cli/answer.ts';
import { answerDocument } from '../../src/cli/print-answer.ts';
import { own } from '../../src/columns/answer-columns.ts';
import { words } from '../../src/words/en/words.ts';
import { wordsIn } from '../../src/words/languages.ts';
import { asItCame } from '../../src/words/said.ts';
import { say } from '../../src/words/say.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';

const SRC = join(import.meta.dirname, '../../src');
const french = speaking(wordsIn('fr'));
const plain = (text: string) => text.replace(/\s/g, ' ');

test('every sentence is said somewhere', () => {
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('words'))
    .map((file) => readFileSync(join(SRC, file), 'utf8'))
    .join('\n');
  const said = new Set(
    [...sources.matchAll(/\b(?:say|words)\.(\w+)\.(\w+)/g)].map(([, file, name]) => `${file}.${name}`),
  );
  const all = Object.entries(words).flatMap(([file, one]) =>
    Object.keys(one).map((name) => `${file}.${name.replace(/OnPage$/, '')}`),
  );
  expect(all.filter((name) => !said.has(name))).toEqual([]);
});

test('conditions and stretches are in the sentence, in each language', () => {
  const conditions = [{ column: 'region', values: ['Africa'] }];
  const countries = say.countries.ranked(
    { ranked: 54, organisations: 0, where: conditions, measure: 'mutual_abroad' },
    'KE',
    false,
  );
  expect(ENGLISH.say(countries)).toBe(
    'Kenya leads 54 countries with region Africa by mutual ties abroad, as far as is known.',
  );
  expect(plain(french(countries))).toBe(
    'Le Kenya arrive en tête de 54 pays (région : Afrique) par liens réciproques à l’étranger, pour autant qu’on le sache.',
  );
  const stretch = {
    last: { number: 7, unit: 'day' },
    from: '2026-05-26',
    to: '2026-06-01',
    isOfLog: false,
  } as const;
  const found = say.hotspots.found('s', stretch, 1200, 1, conditions, { tag: 'peace', accounts: 3 });
  expect(ENGLISH.say(found)).toBe(
    's, the last 7 days, 26 May to 1 June 2026: 1,200 hashtags of 1 account with region Africa; #peace was used by 3 accounts.',
  );
  expect(plain(french(found))).toBe(
    's, les 7 derniers jours, du 26 mai au 1er juin 2026 : 1 200 mots-dièses de 1 compte (région : Afrique) ; #peace, employé par 3 comptes.',
  );
});

test('a sentence passes between threads, and stands in notes, titles, facts and cells as text of the language', () => {
  const answer: SectionedAnswer = structuredClone({
    sentence: [say.countries.notRanked(2), say.countries.noPosts()],
    sections: [
      {
        name: 'a',
        title: say.coverage.bases(),
        columns: [own('x')],
        rows: [[say.countries.fewOffices(1, 2)], [3]],
      },
    ],
    facts: { formula: say.countries.upperEnd() },
    notes: [asItCame('as it is'), say.coverage.places()],
  });
  expect(answerDocument(answer)).toEqual({
    answer: '2 have no rank. no posts',
    formula: ENGLISH.say(say.countries.upperEnd()),
    a: [{ x: '1 of its 2 offices ranked' }, { x: 3 }],
    notes: ['as it is', 'Seats by the networks on which they are present, absent and unknown'],
  });
  expect(() => ENGLISH.say({ say: 'countries.nothing', with: [] })).toThrow('no words for countries.nothing');
});
