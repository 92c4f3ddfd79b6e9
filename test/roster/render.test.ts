import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCOUNT_TYPES, CATEGORIES, KINDS } from '../../src/roster/dictionary.ts';
import { parseRoster } from '../../src/roster/parse.ts';
import { renderRoster } from '../../src/roster/render.ts';
import type { RosterRow } from '../../src/roster/row.ts';
import { rosterRow } from '../../src/roster/row.ts';

const freeText = fc.string({ unit: fc.constantFrom(...'ab "\',;\n\té中=@-') }).map((text) => text.trim());
const lineText = freeText.map((text) => text.replace(/[\n\t]/g, ' ').trim());

/** Rows that are valid together: each has an actor and a handle of its own. */
const rosters = fc
  .array(
    fc.record({
      name: lineText.map((text) => text || 'N'),
      kind: fc.constantFrom(...KINDS),
      country: fc.constantFrom('FR', 'DE', 'EU', 'AFU', 'US'),
      office: fc.constantFrom('head-of-state', 'foreign-ministry', 'other'),
      known: fc.boolean(),
      category: fc.constantFrom('', ...CATEGORIES),
      account_type: fc.constantFrom('', ...ACCOUNT_TYPES),
      since: fc.constantFrom('', '2020-02-29', '2024-01-01'),
      until: fc.constantFrom('', '2025-06-30'),
      source: lineText,
      note: freeText,
      bloc: freeText,
    }),
    { maxLength: 8 },
  )
  .map((specs) => ({
    columns: ['my "bloc", really'],
    rows: specs.map(({ known, bloc, ...cells }, i) =>
      rosterRow({
        ...cells,
        actor: `actor-${i}`,
        network: 'x',
        handle: known ? `Handle_${i}` : '',
        extra: { 'my "bloc", really': bloc },
      }),
    ),
    lines: [],
  }));

describe('the canonical form', () => {
  test('reads back as the same roster, whatever the cells hold', () => {
    fc.assert(
      fc.property(rosters, (roster) => {
        const read = parseRoster(renderRoster(roster), 'roster.csv');
        const byActor = (a: RosterRow, b: RosterRow) => (a.actor < b.actor ? -1 : 1);
        expect([...read.rows].sort(byActor)).toEqual([...roster.rows].sort(byActor));
        expect(read.columns).toEqual(roster.columns);
      }),
    );
  });

  test('does not hang on the order of rows, and is its own canonical form', () => {
    fc.assert(
      fc.property(rosters, (roster) => {
        const text = renderRoster(roster);
        expect(renderRoster({ ...roster, rows: [...roster.rows].reverse() })).toBe(text);
        expect(renderRoster(parseRoster(text, 'roster.csv'))).toBe(text);
      }),
    );
  });

  test('sorts by country, office, actor, network, since and handle, and quotes only where it must', () => {
    const cells = { name: 'N', kind: 'person', network: 'x' };
    const rows = [
      rosterRow({ ...cells, country: 'FR', office: 'other', actor: 'a', handle: 'h1' }),
      rosterRow({ ...cells, country: 'FR', office: 'head-of-state', actor: 'z', handle: 'h2' }),
      rosterRow({
        ...cells,
        country: 'DE',
        office: 'other',
        actor: 'b',
        handle: 'h3',
        note: 'say "no", twice',
      }),
      rosterRow({ ...cells, country: 'FR', office: 'other', actor: 'a', handle: 'H0', since: '2020-01-01' }),
      rosterRow({ ...cells, country: 'FR', office: 'other', actor: 'a', handle: 'h0' }),
    ];
    expect(renderRoster({ columns: [], rows, lines: [] })).toBe(
      [
        'actor,name,kind,country,office,network,handle,since,note',
        'b,N,person,DE,other,x,h3,,"say ""no"", twice"',
        'z,N,person,FR,head-of-state,x,h2,,',
        'a,N,person,FR,other,x,h0,,',
        'a,N,person,FR,other,x,h1,,',
        'a,N,person,FR,other,x,H0,2020-01-01,',
        '',
      ].join('\n'),
    );
  });

  test('keeps the empty columns that the file had, in canonical order', () => {
    const text = 'note,handle,network,office,country,kind,name,actor\n,h,x,other,FR,person,A,a\n';
    expect(renderRoster(parseRoster(text, 'r'))).toBe(
      'actor,name,kind,country,office,network,handle,note\na,A,person,FR,other,x,h,\n',
    );
  });
});
