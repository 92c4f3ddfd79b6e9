/** What people type, and what they mean by it. */
import { beforeAll, expect, test } from 'vitest';
import { buildModel, type MapModel } from '../../src/map-page/map-model.ts';
import { absentMember, buildSearch, type SearchIndex, search } from '../../src/map-page/search.ts';
import { gatherFacts } from '../../src/report/facts/facts.ts';
import type { MapSnapshot } from '../../src/report/map/map-data.ts';
import { mapFile } from '../../src/report/map/map-file.ts';
import { OPTIONS, studyFrom } from '../report/study-from.ts';

const ACCOUNTS = [
  ['Adele Decker', 'adele.test', 'DE', 'foreign-minister', 'person'],
  ['Federal Government', 'bund.de.test', 'DE', 'government', 'institution'],
  ['Foreign Ministry of Türkiye', 'mfa-tr.test', 'TR', 'foreign-ministry', 'institution'],
  ['Delphine Denis', 'delphine.test', 'FR', 'foreign-minister', 'person'],
  ['Présidence', 'élysée.test', 'FR', 'head-of-state', 'institution'],
  ['Wilma de Wit', 'wilma.test', 'NL', 'head-of-government', 'person'],
  ['Magda Sweden', 'magda.test', 'SE', 'head-of-government', 'person'],
] as const;

let model: MapModel;
let index: SearchIndex;

beforeAll(() => {
  const study = studyFrom({
    entries: [
      ...ACCOUNTS.map(([name, handle, country, office, kind], k) => ({
        accountId: `net:${k}`,
        handle,
        row: { name, country, office, kind },
      })),
      { accountId: 'net:x', verdict: 'suspended' as const, row: { name: 'Xuan', country: 'VN' } },
    ],
    follows: [],
  });
  const facts = gatherFacts(study, { ...OPTIONS, draws: 0 }, {});
  const html = mapFile(facts, facts.layout, { script: '', style: '' }, []).chunks as string;
  const [data] = JSON.parse(/id="map-data">([^<]*)</.exec(html)![1]!) as [MapSnapshot];
  model = buildModel(data);
  index = buildSearch(model, { before: null, gone: [] });
});

const found = (text: string) =>
  search(index, text).map((each) =>
    'country' in each ? each.country : model.data.accountName[each.account]!,
  );

test.each(['DE', 'de', 'DEU'])('%s is Germany, then whose name begins so and who is of it', (text) => {
  const [first, ...others] = found(text);
  expect(first).toBe('DE');
  expect(others).toEqual(
    text === 'DEU'
      ? ['Adele Decker', 'Federal Government']
      : ['Delphine Denis', 'Adele Decker', 'Federal Government'],
  );
});

test.each([
  ['turkey', 'TR'],
  ['Türkiye', 'TR'],
  ['turquie', 'TR'],
  ['Holland', 'NL'],
  ['pays-bas', 'NL'],
  ['FRANCE', 'FR'],
  ['allemagne', 'DE'],
])('%s is the country %s, then its accounts', (text, code) => {
  const [first, ...others] = found(text);
  expect(first).toBe(code);
  expect(others).toEqual(ACCOUNTS.filter(([, , country]) => country === code).map(([name]) => name));
});

test.each(['foreign minister', 'ministre des affaires étrangères', 'Ministre Affaires etrangeres'])(
  '%s finds those who hold the office',
  (text) => {
    expect(found(text)).toEqual(['Adele Decker', 'Delphine Denis']);
  },
);

test('an office and a country, in any order and in either language', () => {
  expect(found('foreign minister of germany')).toEqual(['Adele Decker']);
  expect(found('France ministre')).toEqual(['Delphine Denis']);
  expect(found('mfa turkey')).toEqual(['Foreign Ministry of Türkiye']);
});

test('the whole name first, then its beginning, then a word of it, then its inside', () => {
  expect(found('sweden')).toEqual(['SE', 'Magda Sweden']);
  expect(found('swe')).toEqual(['SE', 'Magda Sweden']);
  expect(found('ede')).toEqual(['SE', 'Federal Government', 'Magda Sweden']);
  expect(found('@elysee')).toEqual(['Présidence']);
  expect(found('ministère turquie')).toEqual(['Foreign Ministry of Türkiye']);
  expect(found('presidence')).toEqual(['Présidence']);
});

test('nothing is found by nothing, and by what nobody is called', () => {
  expect(found('  ')).toEqual([]);
  expect(found('atlantis')).toEqual([]);
});

test('a member of the United Nations without an account here is told from a text that names nothing', () => {
  expect(absentMember(index, 'Portugal')).toBe('PT');
  expect(model.data.absentMembers.PT).toBe('unlisted');
  // Its account is on the roster, and suspended.
  expect(absentMember(index, 'vietnam')).toBe('VN');
  expect(absentMember(index, 'Viêt Nam')).toBe('VN');
  expect(model.data.absentMembers.VN).toBe('gone');
  for (const text of ['France', 'atlantis', '']) expect(absentMember(index, text)).toBeUndefined();
});

test('who was here the year before and is gone is found last, by a number after those of this year', () => {
  const { accountName, handle } = model.data;
  const before = buildModel({
    ...model.data,
    accountName: ['Hana Denis', ...accountName.slice(1)],
    handle: ['hana.test', ...handle.slice(1)],
  });
  const years = buildSearch(model, { before, gone: [0] });
  expect(search(years, 'denis')).toEqual([{ account: 3 }, { account: model.size }]);
  expect(search(years, 'hana')).toEqual([{ account: model.size }]);
});
