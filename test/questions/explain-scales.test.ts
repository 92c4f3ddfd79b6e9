/** On which scales the terms stand that a file of pairs has, as it has them. */
import { expect, test } from 'vitest';
import { buildModel } from '../../src/dyads/model.ts';
import { fileNotes } from '../../src/questions/explain/file-notes.ts';
import { wordsIn } from '../../src/words/languages.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { studyFrom } from '../report/study-from.ts';

const COUNTRIES = ['BRA', 'CHN', 'DEU', 'FRA', 'KEN', 'USA'];
const TWO = ['BR', 'CN', 'DE', 'FR', 'KE', 'US'];

const { snapshot, nodes, graph } = studyFrom({
  entries: TWO.map((country, k) => ({ accountId: `id-${k}`, row: { actor: `a-${k}`, country } })),
  follows: TWO.slice(1).map((_, k) => [`id-${k}`, `id-${k + 1}`]),
});

/** Allied where both are odd or even, and so far apart as never twice the same. */
const rows = COUNTRIES.flatMap((one, i) =>
  COUNTRIES.slice(i + 1).map((other, j) => `${one},${other},${j % 2},${2 ** (i + j) - 4.5}`),
);
const file = { name: 'pairs.csv', text: `iso3_o,iso3_d,allied,score\n${rows.join('\n')}\n` };

test('a yes or no is 0 or 1, a number has its range', () => {
  const network = { name: 'small', date: snapshot.date, extraColumns: [], nodes, graph };
  const model = buildModel(network, { file, of: 'any', with: [], logit: false });
  const notes = fileNotes(model.matched!, model);
  expect(notes.map(ENGLISH.say)).toContain(
    'As the file has them, allied is 0 or 1 and score is from −3.5 to 11.5.',
  );
  expect(notes.map(speaking(wordsIn('fr')))).toContain(
    'Dans le fichier, allied vaut 0 ou 1 et score va de −3,5 à 11,5.',
  );
});
