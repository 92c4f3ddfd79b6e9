/** A report in two languages: the same figures in each, no sentence of the one in the other, links within each. */
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { explainStudy } from '../../../src/publish/explain-study.ts';
import { gatherFacts } from '../../../src/report/facts/facts.ts';
import { textWidth } from '../../../src/report/figures/text-width.ts';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { METHOD_SECTION } from '../../../src/report/sections/method.ts';
import { placeOf } from '../../../src/study/report-layout.ts';
import { type Study, UNITS } from '../../../src/study/study.ts';
import type { MeasureNote } from '../../../src/values/measured.ts';
import { languageOf } from '../../../src/words/languages.ts';
import { letters, OPTIONS, studyFrom } from '../study-from.ts';
import { PUBLISHED, WORLD, world } from './two-years.ts';

const files = new Map<string, string>();

/** Each pair of countries once, with a number. */
function pairsOf({ nodes }: Study): string {
  const codes = [...new Set(nodes.map(({ row }) => row.country))].filter((code) => code !== '');
  const lines = codes.flatMap((one, i) =>
    codes.slice(i + 1).map((other, j) => `${one},${other},${(i * i + 3 * j) % 5}\n`),
  );
  return `iso_o,iso_d,distance\n${lines.join('')}`;
}

beforeAll(() => {
  const options = { ...OPTIONS, lang: ['en', 'fr'], by: ['region', 'office'], draws: 30 };
  const study = world(2024);
  const pairs = {
    file: { name: 'pairs.csv', sha256: '0', licence: 'CC0-1.0' },
    of: 'follows',
    with: [],
    logit: false,
  } as const;
  const explained = explainStudy(study, pairs, { pairs: pairsOf(study) }, 1);
  const beside = {
    against: world(2023),
    chain: [world(2022)],
    published: PUBLISHED,
    world: WORLD,
    explained,
  };
  for (const file of renderReport(study, { ...options, pairs }, [], beside)) {
    if (typeof file.chunks !== 'string' && file.path.endsWith('.png')) continue;
    files.set(file.path, [...(fileChunks(file) as Iterable<string>)].join(''));
  }
});

function ofLanguage(code: string, ending: string): [string, string][] {
  return [...files].filter(
    ([path]) => path.endsWith(ending) && /\.fr\.[a-z]+$/.test(path) === (code === 'fr'),
  );
}

/** Texts as they are read: without addresses, names of files and columns, code and content from elsewhere. */
function readWords(text: string): string {
  return text
    .replace(/`[^`]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[(?:[^\]]*\.(?:csv|svg|json|html|gexf|graphml|R)|countries\/)\]/g, '')
    .replace(/\b[\w-]+\.(?:csv|svg|json|html|R)\b/g, '')
    .replace(/^\| [^|]*\\_[^|]*\|/gm, '|')
    .replace(/<[^>]+>/g, ' ');
}

/** Words of English that French has not, also not as part of a term. */
const ENGLISH =
  /(?<![\p{L}\p{N}’'@_-])(?:the|of|and|with|which|who|whom|whose|are|is|was|were|not|no|by|from|to|its|their|they|those|than|what|all|has|have|account|accounts|ties|follows|followers|country|countries|share|known|unknown|other|others|between|snapshot|Europe and|head-of-state|foreign-ministry|person|Africa|yes)(?![\p{L}\p{N}_-])/u;

describe('nothing in French is left in English', () => {
  test('of the report and the pages', () => {
    const pages = ofLanguage('fr', '.md');
    expect(pages.length).toBeGreaterThan(12);
    for (const [path, text] of pages) {
      for (const line of readWords(text).split('\n')) {
        // Works are cited as they are, and sources of figures that others published.
        if (/^- .* \d{4}, \*.*\*, /.test(line) || /^\| 20(?:1\d|20) \|/.test(line)) continue;
        expect(ENGLISH.exec(line)?.[0], `${path}: ${line}`).toBeUndefined();
      }
    }
  });

  test('of the figures', () => {
    const figures = ofLanguage('fr', '.svg');
    const english = ofLanguage('en', '.svg').filter(([path]) => path !== 'figures/outlines.svg');
    expect(figures.map(([path]) => path)).toHaveLength(english.length);
    expect(figures.length).toBeGreaterThan(6);
    for (const [path, svg] of figures) {
      for (const [, text] of svg.matchAll(/<(?:text|title|desc)[^>]*>([^<]*)</g)) {
        expect(ENGLISH.exec(text!)?.[0], `${path}: ${text}`).toBeUndefined();
      }
    }
  });

  test('nor in English in French', () => {
    for (const [path, text] of [...ofLanguage('en', '.md'), ...ofLanguage('en', '.svg')]) {
      const words = readWords(text).replace('français', '');
      expect(
        /(?<![\p{L}’-])(?:des|les|dans|avec|comptes?|abonnés?|liens?)(?![\p{L}-])/u.exec(words)?.[0],
        path,
      ).toBe(undefined);
    }
  });
});

test('French has narrow spaces before its signs, and its own decimals', () => {
  for (const [path, text] of [...ofLanguage('fr', '.md'), ...ofLanguage('fr', '.svg')]) {
    const words = readWords(text)
      .replace(/^\|[ :|-]+\|$/gm, '')
      .replace(/^> ?/gm, '');
    expect(/[\p{L}\p{N})*] ?[;!?%»](?=\s|$)/u.exec(words.replace(/&\w+;/g, ''))?.[0], path).toBeUndefined();
    expect(/.{20}[\p{L}\p{N})*] ?:(?=\s|$).{0,20}/u.exec(words)?.[0], path).toBeUndefined();
    expect(
      /(?<![.\d])\d+\.\d+(?![.\d])/.exec(words.replace(/entente \d+\.\d+/, ''))?.[0],
      path,
    ).toBeUndefined();
  }
});

/** Every number of a text in the order of the digits alone, however it is written. */
function numbersOf(text: string, code: string): string[] {
  const plain = text
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[[^\]]*\.(?:fr\.)?(?:csv|svg|json|html|R)\]/g, '');
  const digits =
    code === 'fr'
      ? plain.replace(/(?<=\d)\u202f(?=\d{3})/g, '').replace(/(?<=\d),(?=\d)/g, '.')
      : plain.replace(/(?<=\d),(?=\d{3})/g, '');
  return (digits.replace(/1er/g, '1').match(/\d+(?:\.\d+)?/g) ?? []).sort();
}

describe('both languages have the same figures', () => {
  test('section by section', () => {
    const sections = (code: string) =>
      ['report', 'method'].flatMap((name) =>
        files.get(code === 'en' ? `${name}.md` : `${name}.fr.md`)!.split(/^##+ /m),
      );
    const [english, french] = [sections('en'), sections('fr')];
    expect(french).toHaveLength(english.length);
    for (const [k, section] of english.entries()) {
      expect(numbersOf(french[k]!, 'fr'), section.slice(0, 60)).toEqual(numbersOf(section, 'en'));
    }
  });

  test('page by page', () => {
    for (const [path, text] of ofLanguage('en', '.md')) {
      if (path === 'report.md') continue;
      expect(numbersOf(files.get(path.replace('.md', '.fr.md'))!, 'fr'), path).toEqual(numbersOf(text, 'en'));
    }
  });
});

test('links lead to files of the same language, but for those to the page in the other', () => {
  for (const code of ['en', 'fr']) {
    let links = 0;
    const there = new Set([...files.keys()].map(placeOf));
    for (const [path, text] of ofLanguage(code, '.md')) {
      for (const [, target] of text.matchAll(/\]\(([^)]+)\)/g)) {
        if (target!.startsWith('#')) continue;
        const file = join(dirname(placeOf(path)), target!.replace(/#.*/, ''));
        expect(there.has(file), `${path}: ${target}`).toBe(true);
        if (
          !/\.(?:md|svg)$/.test(file) ||
          file === 'figures/outlines.svg' ||
          file.replace('.fr.', '.') === placeOf(path).replace('.fr.', '.') ||
          /^(?:report|method\/method|README)(?:\.fr)?\.md$/.test(file)
        )
          continue;
        expect(/\.fr\.[a-z]+$/.test(file), `${path}: ${target}`).toBe(code === 'fr');
        links++;
      }
    }
    expect(links).toBeGreaterThan(40);
  }
});

test('no text of a figure runs off its edge', () => {
  for (const [path, svg] of [...ofLanguage('en', '.svg'), ...ofLanguage('fr', '.svg')]) {
    const width = Number(/<svg [^>]*width="([\d.]+)"/.exec(svg)![1]);
    const body = svg.indexOf('<g transform="translate(24');
    for (const match of svg.matchAll(/<text ([^>]*)>([^<]*)</g)) {
      const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(match[1]!)?.[1];
      const text = match[2]!.replace(/&#?\w+;/g, '&');
      const long = textWidth(text, Number(attribute('font-size')), attribute('font-weight') === 'bold');
      const anchor = attribute('text-anchor');
      const before = anchor === 'end' ? long : anchor === 'middle' ? long / 2 : 0;
      const inBody = match.index > body && match.index < svg.lastIndexOf('</g>');
      const start = Number(attribute('x')) - before + (inBody ? 24 : 0);
      expect(start + long, `${path}: ${text}`).toBeLessThanOrEqual(width);
    }
  }
});

test.each(UNITS)('every message is written with nodes that are %ss', (unit) => {
  for (const code of ['en', 'fr']) {
    const { nodes, head, changes, figure } = languageOf(code, unit);
    const texts = [nodes(2), head.accounts, changes.rows, figure.connected.unit];
    expect(texts.join(' ')).not.toMatch(/undefined|\[object|=>/);
    if (unit !== 'account') expect(texts.join(' ')).not.toMatch(/account|compte\b/);
  }
});

test('countries that are nodes have their names of the language, also where they changed', () => {
  const options = { ...OPTIONS, lang: ['fr'], unit: 'country' as const, draws: 0 };
  const report = renderReport(world(2024), options, [], { against: world(2023) });
  for (const { path, chunks } of report) {
    if (!/\.(?:md|svg)$/.test(path)) continue;
    // A command names an organisation as the tool does.
    const text = [...(chunks as Iterable<string>)].join('').replace(/^À l’invite.*$/gm, '');
    expect(/Germany|Brazil|Japan|European Union/.exec(text)?.[0], path).toBeUndefined();
  }
});

test('what a French sentence says goes with its figures, and with women and men alike', () => {
  const { brokers, front, limits, moments } = languageOf('fr', 'account', 'import');
  const at = moments('2023-06-01', '2024-06-01');
  const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');
  expect(plain(brokers.stay(9, 0, 'state'))).toBe(
    'Sur 9 chaînes ouvertes connues, aucune ne reste au sein d’un même groupe (state)',
  );
  expect(plain(front.silence.doubt(0, 1))).toBe('Pour 1 autre, on l’ignore.');
  const days = moments('2024-05-01', '2024-06-01');
  expect(plain(front.change(2, at))).toBe('+2 depuis 2023');
  expect(plain(front.change(2, days))).toBe('+2 depuis le 1er mai 2024');
  expect(plain(front.pointsChange(0.02, days))).toBe('+2,0 points depuis le 1er mai 2024');
  expect(plain(front.pointsChange(-0.016, at))).toBe('−1,6 point depuis 2023');
  expect(plain(front.pointsAmongBoth(0.01996))).toMatch(/^\+2,0 points /);
  expect(limits.rank(false)[1]).not.toContain('messages');
  expect(limits.hidden(0, 0, false, [], true)[1]).toMatch(
    /^Tous les comptes sont tenus pour lus jusqu’au bout, /,
  );
});

test('what was estimated of a measure, or did not come to an end, is told in French', () => {
  const facts = gatherFacts(letters('ab', 'ab ba'), { ...OPTIONS, draws: 0, lang: ['fr'] }, {});
  const notes: MeasureNote[] = [
    { is: 'unconverged', columns: ['eigenvector'] },
    { is: 'sampled', pivots: 1024, accounts: 20_001, seed: 1 },
  ];
  const asked = { ...facts, measured: { ...facts.measured, notes } };
  const blocks = METHOD_SECTION.render(asked, new Map(), [], false, []);
  expect(blocks.at(-1)!.replace(/\s/g, ' ')).toContain(
    '- centralité de vecteur propre : l’itération n’a pas convergé sur ce graphe ; les valeurs restent vides - intermédiarité : estimée sur 1 024 des 20 001 comptes, tirés avec la graine 1',
  );
});

test('nothing is said to be read, or to be like chance, that was only claimed or never looked at', () => {
  const study = studyFrom({
    snapshot: { origin: 'import' },
    entries: ['a', 'b', 'c'].map((accountId, k) => ({
      accountId,
      row: { country: k === 0 ? 'JP' : 'FR' },
    })),
    follows: [
      ['a', 'b'],
      ['b', 'c'],
    ],
  });
  const options = { ...OPTIONS, lang: ['fr'], by: ['region'], draws: 10 };
  const report = renderReport(study, options, []).find(({ path }) => path === 'report.md')!;
  const text = [...fileChunks(report)].join('');
  expect(text).toContain('Tous les comptes sont tenus pour lus jusqu’au bout, et aucun lien entre eux');
  expect(text).toContain('Aucune paire ordonnée de groupes différents n’a au moins 5 abonnements attendus');
  expect(text).not.toContain('ne se distingue du hasard');
});
