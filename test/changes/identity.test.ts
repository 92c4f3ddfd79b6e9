import { expect, test } from 'vitest';
import { accountsOfActors, handleSpans, type IdentityMoment, tenures } from '../../src/changes/identity.ts';

const moment = (date: string, cells: Partial<IdentityMoment>): IdentityMoment => ({
  accountId: 'x:1',
  handle: 'potus',
  actor: 'obama',
  name: 'Obama',
  country: 'US',
  office: 'head-of-state',
  since: '',
  until: '',
  ...cells,
  date,
});

test('an office account handed over is one account with two tenures, and its handle stays', () => {
  const years = [
    moment('2015', {}),
    moment('2016', { until: '2017-01-20' }),
    moment('2018', { actor: 'trump', name: 'Trump', since: '2017-01-20' }),
  ];
  expect(
    tenures(years).map(({ actor, since, until, firstSeen, lastSeen }) => [
      ...[actor, since, until, firstSeen, lastSeen],
    ]),
  ).toEqual([
    ['obama', '', '2017-01-20', '2015', '2016'],
    ['trump', '2017-01-20', '', '2018', '2018'],
  ]);
  expect(handleSpans(years)).toEqual([
    { accountId: 'x:1', handle: 'potus', firstSeen: '2015', lastSeen: '2018' },
  ]);
});

test('a rename is the same account; case is no rename; a handle that comes back is told twice', () => {
  const years = ['one', 'One', 'two', 'one'].map((handle, k) => moment(String(2020 + k), { handle }));
  expect(handleSpans(years).map(({ handle, firstSeen, lastSeen }) => [handle, firstSeen, lastSeen])).toEqual([
    ['one', '2020', '2021'],
    ['two', '2022', '2022'],
    ['one', '2023', '2023'],
  ]);
});

test('an actor has several accounts, each from when to when it was seen with it', () => {
  const years = [
    moment('2020', { accountId: 'x:2', handle: 'obama' }),
    moment('2020', {}),
    moment('2021', { accountId: 'x:2', handle: 'barack' }),
    moment('2021', { actor: 'trump' }),
    moment('2021', { accountId: 'x:3', actor: '' }),
  ];
  expect(
    accountsOfActors(years).map(({ actor, accountId, handle, lastSeen }) => [
      ...[actor, accountId, handle, lastSeen],
    ]),
  ).toEqual([
    ['obama', 'x:1', 'potus', '2020'],
    ['obama', 'x:2', 'barack', '2021'],
    ['trump', 'x:1', 'potus', '2021'],
  ]);
});

test('without an actor two spellings of a name are no two tenures, and no handle is no other handle', () => {
  const years = [
    moment('2015', { actor: '', name: 'Paul Ryan', handle: 'speaker' }),
    moment('2016', { actor: '', name: 'Ryan, Paul D.', handle: '' }),
    moment('2017', { actor: '', name: 'Paul Ryan', handle: 'speaker' }),
  ];
  expect(tenures(years)).toEqual([]);
  expect(handleSpans(years)).toEqual([
    { accountId: 'x:1', handle: 'speaker', firstSeen: '2015', lastSeen: '2017' },
  ]);
  const byActor = [moment('2015', { name: 'Paul Ryan' }), moment('2016', { name: 'Ryan, Paul D.' })];
  expect(tenures(byActor)).toHaveLength(1);
});
