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
  ['from;to\r\na;b\r\n;\r\nb;a\r\n'],
  ['follower\tfollowee\na\tb\nb\ta\n'],
  ['"","following","followed"\n"1","a","b"\n"2","b","a"\n'],
  ['target_id,source_handle,source_id,target_handle\nb,x,a,y\na,y,b,x\n'],
  ['FromNodeId,ToNodeId\na,b\nb,a\n'],
  ['Vertex 1,Vertex 2\na,b\nb,a\n'],
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
  const id = fc.stringMatching(/^[\p{L}\p{N}_.:é][\p{L}\p{N}_.:é-]{2,20}$/u);
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
    expect(() => parse('left,right\na,b\n')).toThrow(
      'e.csv:1: the header is "left,right"; an edge list needs the columns source and target',
    );
  });
  test('short and long rows', () => {
    expect(() => parse('source,target\na,b\na\na,b,c\n')).toThrow(
      'e.csv:3: 1 cells where the header has 2\ne.csv:4: 3 cells where the header has 2',
    );
  });
  test.each(['', '"'])('blank ends, in one line, quoted with %j; or left out', (quote) => {
    const rows = ['source,target', 'a,b', ',b', 'a,#N/A', '-,NA', 'b,a', ','];
    const text = rows.join('\n').replace(/(?<=^|,|\n)[^,\n]*(?=,|\n|$)/g, `${quote}$&${quote}`);
    expect(() => parse(text)).toThrow(
      'e.csv: 3 of 5 rows name no account at an end (blank, #N/A, -, NA), in the lines 3, 4, 5. Write who it is',
    );
    const { blank, ids, source, target } = parseEdgeList(Buffer.from(text), 'e.csv', { skipBlank: true });
    expect({ blank, ids, source: [...source], target: [...target] }).toEqual({
      blank: 3,
      ids: ['a', 'b'],
      source: [0, 1],
      target: [1, 0],
    });
  });
  test('NA among codes of countries is Namibia', () => {
    expect(parse('source,target\nNA,ZA\nZA,NA\n')).toEqual([
      ['NA', 'ZA'],
      ['ZA', 'NA'],
    ]);
  });
  test('a long list of faults is cut and counted', () => {
    expect(() => parse(`source,target\n${'x\n'.repeat(50)}`)).toThrow('and 30 more rows like these');
  });
});
