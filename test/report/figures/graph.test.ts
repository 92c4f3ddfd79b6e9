/** The network's figure: what it shows of a small network, in black and white too, whatever the names are. */
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { gatherFacts } from '../../../src/report/facts/facts.ts';
import { graphFigure } from '../../../src/report/figures/graph.ts';
import type { Study } from '../../../src/study/study.ts';
import { HOSTILE_TEXTS } from '../hostile-texts.ts';
import { letters, OPTIONS, studyFrom } from '../study-from.ts';

function figureOf(study: Study) {
  const facts = gatherFacts(study, { ...OPTIONS, draws: 0 }, {});
  return graphFigure(facts, facts.layout, 'wide');
}

/** Elements with their attributes, and the texts, as an XML reader finds them. */
function readSvg(svg: string): {
  tags: { name: string; attributes: Record<string, string> }[];
  texts: string[];
} {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes }));
  parser.on('text', (text) => texts.push(text));
  parser.write(svg).close();
  return { tags, texts: texts.map((text) => text.trim()).filter((text) => text !== '') };
}

/** Two triangles of mutual ties, one account without any. */
const TWO_TRIANGLES = letters('abcdefg', 'ab ba bc cb ca ac de ed ef fe fd df ga', { g: 'protected' });

test('there is none where nobody has a mutual tie', () => {
  expect(figureOf(letters('abc', 'ab bc'))).toBeNull();
});

describe('two clusters and an account apart', () => {
  const figure = figureOf(TWO_TRIANGLES)!;
  const { tags, texts } = readSvg(figure.svg);

  test('each tie is a line, inside its cluster in the colour of the cluster', () => {
    const lines = tags.filter(({ name, attributes }) => name === 'path' && attributes.stroke !== undefined);
    const segments = lines.flatMap(({ attributes }) => attributes.d!.match(/M/g)!);
    expect(segments).toHaveLength(6);
    expect(new Set(lines.map(({ attributes }) => attributes.stroke))).toEqual(
      new Set(['#0072b2', '#d55e00']),
    );
  });

  test('clusters differ in shape as well', () => {
    const marks = (name: string, fill: string) =>
      tags.filter((tag) => tag.name === name && tag.attributes.fill === fill);
    // Three marks each, and one in the legend.
    expect(marks('circle', '#0072b2')).toHaveLength(4);
    expect(marks('rect', '#d55e00')).toHaveLength(4);
  });

  test('names accounts and clusters, and says what is not known', () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) expect(texts).toContain(name);
    expect(texts).toContain('without a known mutual tie: 1 account');
    expect(texts).toContain('whom it follows is not known');
    expect(texts.at(-1)).toMatch(
      /^Source: snapshot small, X, 29 February 2024; n = 7 accounts, 6 observed\. Figure: entente, licence not stated\.$/,
    );
  });
});

test('says so where the data are simulated, and leaves that out of each name', () => {
  const study = letters('ab', 'ab ba');
  const entries = study.nodes.map((node) => ({
    ...node,
    row: { ...node.row, name: `${node.row.name} (simulated)` },
  }));
  const { texts } = readSvg(
    figureOf({ ...study, nodes: entries, entries, snapshot: { ...study.snapshot, simulated: true } })!.svg,
  );
  expect(texts).toContain('a');
  expect(texts.at(-1)).toContain('(simulated data)');
});

test('is well-formed and draws nothing but its own elements, whatever the names are', () => {
  const count = HOSTILE_TEXTS.length;
  const id = (k: number) => `net:${String(k).padStart(3, '0')}`;
  const study = studyFrom({
    snapshot: { name: 'a"<b>' },
    entries: HOSTILE_TEXTS.map((text, k) => ({
      accountId: id(k),
      handle: text,
      row: { name: text, country: text },
    })),
    follows: HOSTILE_TEXTS.flatMap((_, k) => [
      [id(k), id((k + 1) % count)],
      [id((k + 1) % count), id(k)],
    ]),
  });
  const { tags } = readSvg(figureOf(study)!.svg);
  const known = ['svg', 'title', 'desc', 'rect', 'g', 'text', 'line', 'circle', 'path'];
  for (const { name, attributes } of tags) {
    expect(known).toContain(name);
    for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/^on|href|style/);
  }
});

test('very many accounts without a mutual tie are counted, not drawn', () => {
  const ids = Array.from({ length: 1003 }, (_, k) => `n${String(k).padStart(4, '0')}`);
  const figure = figureOf(
    studyFrom({
      entries: ids.map((accountId) => ({ accountId })),
      follows: [
        ['n0000', 'n0001'],
        ['n0001', 'n0000'],
      ],
    }),
  )!;
  const { tags, texts } = readSvg(figure.svg);
  expect(texts).toContain('without a known mutual tie, and not drawn: 1,001 accounts');
  expect(tags.filter(({ name }) => name === 'line').length).toBeLessThan(20);
});

test('the description names the clusters with marks of their own, and counts the others', () => {
  const pairs = Array.from({ length: 11 }, (_, k) => [`n${10 + 2 * k}`, `n${11 + 2 * k}`] as const);
  const figure = figureOf(
    studyFrom({
      entries: pairs.flat().map((accountId) => ({ accountId })),
      follows: pairs.flatMap(([a, b]) => [
        [a, b],
        [b, a],
      ]),
    }),
  )!;
  expect(figure.alt).toMatch(
    /in 11 clusters: (around @n\d+ \(2\), ){7}around @n\d+ \(2\) and 3 smaller; 6 are in none of those named\.$/,
  );
});

test('in the picture a cluster is named by what its members share, and else by the name of its centre alone', () => {
  const study = studyFrom({
    entries: [...'abcdefghijkl'].map((accountId, k) => ({
      accountId,
      row: { country: k < 6 ? 'FR' : 'JP' },
    })),
    follows: ['abcdef', 'ghijkl'].flatMap((group) =>
      [...group].flatMap((a) => [...group].filter((b) => b !== a).map((b) => [a, b] as const)),
    ),
  });
  const inPicture = (svg: string) =>
    Array.from(svg.matchAll(/<text [^>]*font-weight[^>]* paint-order[^>]*>([^<]*)</g), ([, text]) => text);
  expect(inPicture(figureOf(study)!.svg).sort()).toEqual(['Asia (6)', 'Europe (6)']);
  expect(inPicture(figureOf(TWO_TRIANGLES)!.svg)).toEqual([]);
  expect(readSvg(figureOf(TWO_TRIANGLES)!.svg).texts.join('|')).toMatch(/around @?\w+ \(3\)/);
});
