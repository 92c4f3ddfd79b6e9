import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdgeList } from '../../src/formats/edge-list.ts';

const parse = (text: string) => {
  const { ids, source, target } = parseEdgeList(Buffer.from(text), 'e.csv');
  return [...source].map((from, k) => [ids[from], ids[target[k]!]]);
};

test.each([
  ['source,target\na,b\nb,a\n'],
  ['Source,Target\r\na,b\r\nb,a\r\n'],
  ['\uFEFFsource,target\na,b\nb,a'],
  ['Id,TARGET,weight,SOURCE\n0,b,1,a\n\n1,a,1,b\n'],
  ['source,target,note\n"a",b,"x, y"\nb,a,\n'],
])('source follows target in %j', (text) => {
  expect(parse(text)).toEqual([
    ['a', 'b'],
    ['b', 'a'],
  ]);
});

test('ids are text whatever they look like, and many of them', () => {
  const ids = Array.from({ length: 20_000 }, (_, k) =>
    k % 3 === 0 ? `${9007199254740993n + BigInt(k)}` : `né_${k}`,
  );
  ids.push('__proto__', 'constructor', '0');
  const text = `source,target\n${ids.map((id, k) => `${id},${ids[(k + 1) % ids.length]}`).join('\n')}\n`;
  expect(parse(text)).toEqual(ids.map((id, k) => [id, ids[(k + 1) % ids.length]]));
});

test('the fast way and the quote-aware way agree', () => {
  const id = fc.stringMatching(/^[\p{L}\p{N}_.:é-]{1,20}$/u);
  fc.assert(
    fc.property(fc.array(fc.tuple(id, id), { minLength: 1 }), (edges) => {
      const plain = `source,target\n${edges.map((edge) => edge.join(',')).join('\n')}\n`;
      const quoted = plain.replace('source', '"source"');
      expect(parse(plain)).toEqual(edges);
      expect(parse(quoted)).toEqual(edges);
    }),
  );
});

describe('what cannot be read is refused, every row with its line', () => {
  test('a header without ends', () => {
    expect(() => parse('from,to\na,b\n')).toThrow(
      'e.csv:1: the header is "from,to"; an edge list needs the columns source and target',
    );
  });
  test('short, long and empty rows', () => {
    expect(() => parse('source,target\na,b\na\na,b,c\n,b\n')).toThrow(
      'e.csv:3: 1 cells where the header has 2\ne.csv:4: 3 cells where the header has 2\ne.csv:5: an end of the edge is empty',
    );
  });
  test('a long list of faults is cut and counted', () => {
    expect(() => parse(`source,target\n${'x\n'.repeat(50)}`)).toThrow('and 30 more rows like these');
  });
});
