/** Missions, both ways, with the ministry of the host and with that of those who sent them. */
import { expect, test } from 'vitest';
import { missionsOf } from '../../src/study/missions.ts';
import { studyFrom } from '../report/study-from.ts';

test('each mission with both ministries, in both directions', () => {
  const row = (country: string, office: string, host = '') => ({
    country,
    office,
    host,
    kind: 'institution',
  });
  const study = studyFrom({
    entries: [
      { accountId: 'embassy', row: row('FR', 'mission', 'DE') },
      { accountId: 'mfa-de', row: row('DE', 'foreign-ministry') },
      { accountId: 'mfa-fr', verdict: 'hidden', row: row('FR', 'foreign-ministry') },
    ],
    follows: [
      ['mfa-de', 'embassy'],
      ['embassy', 'mfa-fr'],
    ],
  });
  const [mission] = missionsOf(study, 'FR').abroad;
  const named = (those: NonNullable<typeof mission>['home']) =>
    those.map(({ node, followsMission, isFollowed }) => [
      study.nodes[node]!.accountId,
      followsMission,
      isFollowed,
    ]);
  expect(named(mission!.ministries)).toEqual([['mfa-de', 'yes', 'no']]);
  expect(named(mission!.home)).toEqual([['mfa-fr', 'unknown', 'yes']]);
  expect(missionsOf(study, 'DE').here).toEqual([mission]);
  expect(missionsOf(study, 'DE').abroad).toEqual([]);
});
