import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEdgeScanner } from '../src/edge-scanner.ts';
import { parseEdgeList, type ScanEdges } from '../src/formats/edge-list.ts';
import { loadModule } from '../src/graph-pool.ts';

const scanEdges = createEdgeScanner(loadModule());

function read(text: string, scan: ScanEdges | undefined = undefined): unknown {
  try {
    return parseEdgeList(Buffer.from(text), 'e.csv', scan === undefined ? {} : { scanEdges: scan });
  } catch (error) {
    return String(error);
  }
}

test('the compiled scan finds the same edges, in the same order, and refuses the same rows', () => {
  const cell = fc.constantFrom(
    'a',
    'b',
    '',
    ' ',
    'abcd',
    'abcde',
    'né',
    '__proto__',
    '\r',
    '12345678901234567890',
  );
  const row = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(cell, cell, cell).map((cells) => cells.join(',')) },
    { weight: 1, arbitrary: fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(',')) },
  );
  const header = fc.constantFrom('source,target,x', 'x,target,source', 'target,x,SOURCE\r');
  fc.assert(
    fc.property(
      header,
      fc.array(row),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (head, rows, end, closed) => {
        const text = [head, ...rows].join(end) + (closed ? end : '');
        expect(read(text, scanEdges)).toEqual(read(text));
      },
    ),
    { numRuns: 60 },
  );
});

test('the table of ids grows', () => {
  const rows = Array.from({ length: 60_000 }, (_, k) => `account_${k},account_${(k * 7) % 90_001}`);
  const text = `source,target\n${rows.join('\n')}\n`;
  expect(read(text, scanEdges)).toEqual(read(text));
});
