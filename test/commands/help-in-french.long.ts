/** Every example in the help of a question says in French all that it says, with the numbers that it says in English. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/all-commands.ts';
import { sandboxDyads } from '../../src/sandbox/dyads.ts';
import { openStore } from '../../src/store/store.ts';
import { openAskedSandbox } from '../support/archived-sandbox.ts';
import { isEnglish } from '../support/english-words.ts';
import { temporaryFolder } from '../support/folder.ts';
import { examplesOf, runLine } from '../support/help-lines.ts';
import { keptInMemory } from '../support/kept.ts';
import { SEATED_EVIDENCE, SEATED_ROSTER } from '../support/seated-roster.ts';
import { END, idOf, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();
const home = process.cwd();
const kept = keptInMemory();

beforeAll(() => {
  process.chdir(folder.path);
  openAskedSandbox('data/entente.sqlite');
  folder.write('data/sandbox-dyads.csv', sandboxDyads());
  folder.write('data/roster.csv', SEATED_ROSTER);
  folder.write('data/evidence.csv', SEATED_EVIDENCE);
  folder.write('rules.json', '{"version": 1, "rules": [{"when": "FR follows *"}]}');
  openAskedSandbox('data/log.sqlite');
  const store = openStore('data/log.sqlite');
  const log = spokenLog(store);
  log.tie({ kind: 'formed', source: idOf('mfa.fr'), target: idOf('mfa.de'), to: END - 9000 });
  log.post('mfa.de', END - 5000, { hashtags: ['peace'], mentions: [idOf('mfa.fr')] });
  log.openGap('gov.de', END - 4000);
  log.sweep(END, 1, 3);
  store.close();
});
afterAll(() => process.chdir(home));

/** Asked of a log, which is another one here than in the help. */
const OF_LOGS = ['events', 'now', 'desk', 'alerts', 'status'];
const QUESTIONS = [
  ...COMMANDS.filter(({ group }) => group === 'Ask:').map(({ name }) => name),
  ...OF_LOGS,
  'snapshots',
  'snapshots verify',
  'roster seats',
  'roster coverage',
];

type Lang = 'en' | 'fr';
const GROUPS = { en: /(?<=\d),(?=\d{3}(?!\d))/g, fr: /(?<=\d)\u202f(?=\d{3}(?!\d))/g };
/** Numbers that English writes as a word: "both copies". */
const AS_WORDS = ['1', '2'];

/** Each number that is said, once, as data have it; an hour is 2 as it is 02. */
function numbersIn(text: string, lang: Lang): string[] {
  const plain = text.replace(GROUPS[lang], '');
  const decimals = lang === 'en' ? plain : plain.replace(/(?<=\d),(?=\d)/g, '.');
  const all = [...decimals.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => number.replace(/^0(?=\d)/, ''));
  return [...new Set(all)].filter((number) => !AS_WORDS.includes(number)).sort();
}

/** A model of fewer accounts, drawn less often, is told in the same words. */
const ofFewer = (line: string) =>
  line
    .replace(/ --permutations \d+/, '')
    .replace(/^entente explain /, '$&--among office=foreign-ministry --permutations 20 ');

test.each(QUESTIONS)('%s', async (name) => {
  const examples = (await examplesOf(name))
    .filter(
      (line) => line.startsWith(`entente ${name}`) && (name !== 'snapshots' || line === 'entente snapshots'),
    )
    .map(ofFewer);
  const left: string[] = [];
  for (const example of examples) {
    const isOfLog = OF_LOGS.includes(name);
    const line = isOfLog
      ? example
          .replace(/ (days|spoken|begun)\b/, ' log')
          .replace('KE', 'FR')
          .replace('Africa', 'Europe')
      : example;
    const database = isOfLog ? ['--db', 'data/log.sqlite'] : [];
    const askIn = (lang: Lang) =>
      runLine(line, { terminal: 2000, env: { NO_COLOR: '1', ENTENTE_LANG: lang }, kept }, ...database);
    const [{ code, stdout, stderr }, english] = [await askIn('fr'), await askIn('en')];
    expect(code, `${line}: ${stderr}`).not.toBe(2);
    if (line.includes('--format csv')) expect(stdout, line).toBe(english.stdout);
    else expect(numbersIn(stdout, 'fr'), line).toEqual(numbersIn(english.stdout, 'en'));
    // Keys and codes of data are of no language.
    const answer = line.includes('--format csv') ? '' : stdout;
    const lines = `${stderr}\n${answer}`.split('\n').filter((text) => isEnglish(text));
    left.push(...new Set(lines.map((text) => `${line}: ${text.trim().slice(0, 200)}`)));
  }
  expect(left).toEqual([]);
});
