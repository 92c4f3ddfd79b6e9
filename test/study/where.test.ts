/** Which values of a column are meant: several by commas, with commas in them, and none. */
import { expect, test } from 'vitest';
import { rosterRow } from '../../src/roster/row.ts';
import { parseWhere } from '../../src/study/where.ts';
import { sayIn } from '../../src/words/languages.ts';
import { say } from '../../src/words/say.ts';

const nodes = ['BE', 'FR', ''].map((host) => ({ row: rosterRow({ host, country: 'DE' }) }));
const asked = { snapshot: { name: 's', extraColumns: [] }, nodes };
const conditions = (text: string) => parseWhere(asked, [text]).conditions;

test('a comma at the end is no value, and no value is one that is written', () => {
  expect(conditions('host=BE,')).toEqual([{ column: 'host', values: ['BE'] }]);
  expect(conditions('host=')).toEqual([{ column: 'host', values: [''] }]);
  const both = conditions('host=BE,host=');
  expect(both).toEqual([{ column: 'host', values: ['', 'BE'] }]);
  // As a report tells how it is made again.
  expect(conditions(`host=${both[0]!.values.join(',')}`)).toEqual(both);
});

test('no value is said as none', () => {
  const [en, fr] = [sayIn('en'), sayIn('fr')];
  const lead = (text: string) => say.among.lead({ conditions: conditions(text), files: [] }, 2);
  expect(en(lead('host='))).toBe('Among only the 2 accounts with no host:');
  expect(en(lead('host=,BE,FR'))).toBe('Among only the 2 accounts with host BE or FR or no host:');
  expect(fr(lead('host='))).toContain('aucune valeur');
  expect(() => conditions('country=')).toThrow('every account of s has a country; there are DE');
});
