/** The rules of a sentence that a test can hold, over what reports print in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { sentencesOf } from '../../src/words/said-once.ts';
import { activityFrom } from '../support/activity-from.ts';
import { OPTIONS, studyFrom } from './study-from.ts';

const GOLDEN = join(import.meta.dirname, '../golden/report');
const golden = (name: string, file: string) =>
  studyFrom(JSON.parse(readFileSync(join(GOLDEN, name, file), 'utf8')));

const LANGUAGES = ['en', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];

/** Heads of state, each of a country of its own, who follow each other, and post. */
function posting() {
  const countries = ['FR', 'KE', 'JP', 'BR', 'NO', 'IN'];
  return studyFrom({
    snapshot: { name: 'posting', network: 'bluesky', date: '2026-06-01', simulated: true },
    entries: countries.map((country, k) => ({
      accountId: `id${k}`,
      handle: `leader-${k}.test`,
      postCount: 50,
      row: {
        name: `Person ${'ABCDEF'[k]} (simulated)`,
        actor: `actor-${k}`,
        kind: 'person',
        office: 'head-of-state',
        country,
      },
    })),
    follows: countries.flatMap((_, k) =>
      countries.flatMap((_, j) => (k !== j && (k + j) % 3 !== 0 ? [[`id${k}`, `id${j}`]] : [])),
    ),
    activity: activityFrom({
      days: 30,
      accounts: countries.map((_, k) => ({ posts: k < 4 ? [{ likes: 90 - 20 * k, times: 20 }] : [] })),
    }),
  });
}

const REPORTS = {
  'of eight accounts': () => renderReport(golden('eight-accounts', 'input.json'), asked(), []),
  'of two years': () =>
    renderReport(golden('two-years', 'input.json'), asked(), [], {
      against: golden('two-years', 'earlier.json'),
    }),
  'with posts': () => renderReport(posting(), asked(), []),
};

function asked() {
  return { ...OPTIONS, lang: [...LANGUAGES], by: ['region'], draws: 20, runs: 5 };
}

/** What stands below each table: its command, and where the rest of its rows are. */
const OF_TABLES = /^(?:At the prompt|À l’invite|The first \d|Les \d+ premières)/;

/** The text without its addresses. */
const plain = (markdown: string) => markdown.replaceAll(/\]\([^)]*\)/g, ']').replaceAll(/[[\]*\\]/g, '');

const FORBIDDEN: Readonly<Record<Language, readonly (readonly [rule: string, pattern: RegExp])[]>> = {
  en: [
    ['words of the tool', /\btold\b(?! apart)|\bseen until\b|\bstands?\b(?! out)/],
    ['zero clauses', /(?<![\d.,])0 (?:were|was|are)\b|at least 0\b|\+ 0\b/],
    ['a region without its article', /\bin (?:Americas|Caribbean)\b/i],
    ['of which, of those', /[,;(] of which\b|\bof those\b/i],
    ['a ministry’s voice', /\b(?:us|them and us|we|our|ours)\b/i],
  ],
  fr: [
    ['zéro', /(?<![\d,\s])0 (?:ont|a été|sont)|au moins 0\b/],
    ['pseudonyme', /pseudonyme/],
    ['English numbers', /\d\.\d/],
    ['a ministry’s voice', /\b(?:nous|nos|notre)\b/i],
  ],
};

describe.each(Object.entries(REPORTS))('a report %s', (_, render) => {
  const files = render();
  const text = (path: string) => [...fileChunks(files.find((file) => file.path === path)!)].join('');

  describe.each(LANGUAGES)('in %s', (lang) => {
    const path = (name: string) => (lang === 'en' ? name : name.replace('.md', '.fr.md'));
    const blocks = text(path('report.md')).split('\n\n');
    const prose = blocks
      .filter((block) => !OF_TABLES.test(block))
      .flatMap(sentencesOf)
      .map(plain);
    const headline = blocks.find((block) => block.startsWith('# '))!.slice(2);
    const findings = blocks
      .filter((block) => block.startsWith('- **'))
      .slice(0, 1)
      .join('\n')
      .split('\n');

    test('has a headline of sentences of at most 25 words, without a handle or a bracket', () => {
      expect(plain(headline)).not.toMatch(/[@()]/);
      for (const sentence of sentencesOf(headline)) {
        expect(plain(sentence).match(/[\p{L}\d]\S*/gu)!.length, sentence).toBeLessThanOrEqual(25);
      }
    });

    test('has findings without handles, whose leads have no bracket', () => {
      for (const finding of findings) {
        const lead = /\*\*(.*)\*\*/.exec(finding)?.[1] ?? '';
        expect(plain(lead)).not.toMatch(/@[\w-]+\.|[()]/);
      }
    });

    test('says no sentence twice', () => {
      const twice = prose.filter((sentence, k) => sentence.length > 30 && prose.indexOf(sentence) !== k);
      expect(twice).toEqual([]);
    });

    test('has no brackets within brackets, and dates as people write them', () => {
      for (const sentence of prose.map((one) => one.replaceAll(/`[^`]*`/g, ''))) {
        expect(sentence).not.toMatch(/\([^()]*\([^()]*\)[^()]*\)/);
        expect(sentence).not.toMatch(/\b\d{4}-\d\d-\d\d\b/);
      }
    });

    test.each(FORBIDDEN[lang])('has no %s', (_, pattern) => {
      expect(prose.filter((sentence) => pattern.test(sentence))).toEqual([]);
    });

    test('says that what is simulated is so, and no name has the mark of it', () => {
      const pages = files.filter((file) => /\.(?:md|html|svg)$/.test(file.path));
      for (const page of pages) {
        expect([...fileChunks(page)].join(''), page.path).not.toMatch(/ \((?:simulated|simulée?)\)/);
      }
    });
  });
});
