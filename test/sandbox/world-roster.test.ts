import { expect, test } from 'vitest';
import { parseRoster } from '../../src/roster/parse.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { rowsOn } from '../../src/roster/rows-on.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { worldDate, YEARS } from '../../src/sandbox/calendar.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';
import { tenuresOn } from '../support/sandbox-truth.ts';

const world = sandboxWorld();
const [roster2025, roster2026] = YEARS.map((year) => worldRoster(world, year));

test.each(YEARS)('the roster of %i passes every check and reads back as it was', (year) => {
  const rows = worldRoster(world, year);
  const roster = parseRoster(renderRoster({ columns: ['alliance'], rows, lines: [] }), 'roster.csv');
  expect(new Set(roster.rows.map((row) => JSON.stringify(row)))).toEqual(
    new Set(rows.map((row) => JSON.stringify(row))),
  );
  expect(new Set(roster.rows.map((row) => row.network))).toEqual(new Set(['sandbox']));
  expect(rowsOn(roster, worldDate(year))).toHaveLength(tenuresOn(world, worldDate(year)).length);
});

test('the first roster knows nothing of what is to come', () => {
  expect(roster2025!.every(({ since, until }) => since <= '2025-06-01' && until === '')).toBe(true);
});

test('the second roster closes tenures and shows an account handed over as two rows', () => {
  expect(roster2026!.some(({ until }) => until !== '')).toBe(true);
  const event = world.events.find((event) => event.kind === 'handed-over')!;
  const handle = world.accounts.find(({ did }) => did === event.account)!.states[2026].handle;
  const rows = roster2026!.filter((row) => row.handle === handle);
  expect(rows.map(({ actor, until, since, account_type }) => [actor, account_type, until || since])).toEqual([
    [event.from, 'office', event.date],
    [event.to, 'office', event.date],
  ]);
});

test('a renamed account stands under its handle of the year', () => {
  for (const event of world.events) {
    if (event.kind !== 'renamed') continue;
    expect(roster2025!.some(({ handle }) => handle === event.from)).toBe(true);
    expect(roster2026!.map(({ handle }) => handle)).toContain(event.to);
    expect(roster2026!.map(({ handle }) => handle)).not.toContain(event.from);
  }
});

test('missions and ambassadors have a host, nobody else has', () => {
  for (const { office, host, country } of roster2026!) {
    expect(host !== '').toBe(office === 'mission' || office === 'ambassador');
    expect(host).not.toBe(country);
  }
});

test('several alliances reach across regions, and some countries have none', () => {
  const names = new Set(roster2025!.map(({ extra }) => extra.alliance));
  expect(names.has('')).toBe(true);
  expect(names.size).toBeGreaterThan(5);
});
