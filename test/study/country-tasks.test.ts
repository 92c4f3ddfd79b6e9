/** What a ministry may want to do, by hand: whom to answer and whom to reach, with bounds where an account is hidden. */
import { describe, expect, test } from 'vitest';
import { countryTasks } from '../../src/study/country-tasks.ts';
import { tiesAbroad } from '../../src/study/country-ties.ts';
import { studyFrom } from '../report/study-from.ts';

type Row = Record<string, string>;

const person = (country: string, office: string): Row => ({ country, office, kind: 'person' });
const house = (country: string, office: string, host = ''): Row => ({
  country,
  office,
  host,
  kind: 'institution',
});

/** @param hidden accounts whose follows are hidden. */
function tasksOf(hidden: readonly string[]) {
  const rows: Record<string, Row> = {
    a_mfa_fr: house('FR', 'foreign-ministry'),
    b_hos_fr: person('FR', 'head-of-state'),
    c_emb_de: house('FR', 'mission', 'DE'),
    d_emb_it: house('FR', 'mission', 'IT'),
    e_mfa_de: house('DE', 'foreign-ministry'),
    f_mfa_it: house('IT', 'foreign-ministry'),
    g_mfa_ke: house('KE', 'foreign-ministry'),
    h_mfa_us: house('US', 'foreign-ministry'),
    i_hos_us: person('US', 'head-of-state'),
    j_gov_us: house('US', 'government'),
  };
  const study = studyFrom({
    entries: Object.entries(rows).map(([accountId, row]) => ({
      accountId,
      row,
      verdict: hidden.includes(accountId) ? 'hidden' : 'complete',
    })),
    follows: [
      ['a_mfa_fr', 'e_mfa_de'],
      ['e_mfa_de', 'a_mfa_fr'],
      ['f_mfa_it', 'a_mfa_fr'],
      ['f_mfa_it', 'd_emb_it'],
      ['i_hos_us', 'b_hos_fr'],
      ['i_hos_us', 'a_mfa_fr'],
      ['j_gov_us', 'b_hos_fr'],
      ['h_mfa_us', 'j_gov_us'],
      ['g_mfa_ke', 'j_gov_us'],
      ['g_mfa_ke', 'f_mfa_it'],
      ['a_mfa_fr', 'c_emb_de'],
    ],
  });
  const tasks = countryTasks(study, 'FR', tiesAbroad(study, 'FR'));
  const name = (node: number) => study.nodes[node]!.accountId;
  return {
    unanswered: tasks.unanswered.map(({ node, follows, followed }) => [
      name(node),
      follows.map(name).join(' '),
      followed,
    ]),
    count: tasks.unansweredCount,
    perhaps: tasks.perhapsUnanswered.map(name),
    ministry: tasks.ministry && {
      unanswered: tasks.ministry.unanswered.map(({ node, followed }) => [name(node), followed]),
      count: tasks.ministry.count,
    },
    unreturned: tasks.unreturned.map(({ own, node, followed, byOthers }) =>
      [name(own), name(node), followed, ...byOthers.map(name)].join(' '),
    ),
    offices: tasks.counterparts.map(({ office, count, followed, follow, mutual, none, pairs }) => [
      office,
      count,
      ...[followed, follow, mutual, none].map(({ least, most }) => `${least}–${most}`),
      pairs
        .filter(({ to, from }) => to === 'no' && from === 'no')
        .map(({ node }) => name(node))
        .join(' '),
    ]),
    hosts: tasks.missionsAbroad.map(({ node, followed }) => [name(node), followed]),
    missions: tasks.ownMissions.map(({ node, followed }) => [name(node), followed]),
  };
}

describe('where all is read', () => {
  const tasks = tasksOf([]);
  test('who follows and is not followed, high offices first, then by followers', () => {
    // The government has most followers, 2, and no such office; Italy's ministry has one, the head of state none.
    expect(tasks.unanswered).toEqual([
      ['f_mfa_it', 'a_mfa_fr d_emb_it', 'no'],
      ['i_hos_us', 'a_mfa_fr b_hos_fr', 'no'],
      ['j_gov_us', 'b_hos_fr', 'no'],
    ]);
    expect(tasks.count).toEqual({ least: 3, most: 3 });
    expect(tasks.perhaps).toEqual([]);
  });

  test('the ministry’s own list, whoever else of the country follows them', () => {
    expect(tasks.ministry).toEqual({
      unanswered: [
        ['f_mfa_it', 'no'],
        ['i_hos_us', 'no'],
      ],
      count: { least: 2, most: 2 },
    });
  });

  test('account by account, whom it does not follow back', () => {
    expect(tasks.unreturned).toEqual([
      'a_mfa_fr f_mfa_it no',
      'a_mfa_fr i_hos_us no',
      'b_hos_fr i_hos_us no',
      'b_hos_fr j_gov_us no',
      'd_emb_it f_mfa_it no',
    ]);
  });

  test('counterparts by office', () => {
    expect(tasks.offices).toEqual([
      ['head-of-state', 1, '0–0', '1–1', '0–0', '0–0', ''],
      ['foreign-ministry', 4, '1–1', '2–2', '1–1', '2–2', 'g_mfa_ke h_mfa_us'],
    ]);
  });

  test('hosts and the ministry’s own missions', () => {
    expect(tasks.hosts).toEqual([
      ['c_emb_de', 'no'],
      ['d_emb_it', 'yes'],
    ]);
    expect(tasks.missions).toEqual([
      ['c_emb_de', 'yes'],
      ['d_emb_it', 'no'],
    ]);
  });
});

describe('where a hidden account of its own may follow back', () => {
  const tasks = tasksOf(['b_hos_fr']);
  test('the list stays, with its bounds', () => {
    expect(tasks.unanswered.map(([node, , followed]) => [node, followed])).toEqual([
      ['f_mfa_it', 'unknown'],
      ['i_hos_us', 'unknown'],
      ['j_gov_us', 'unknown'],
    ]);
    expect(tasks.count).toEqual({ least: 0, most: 3 });
    // What the ministry itself follows is known all the same.
    expect(tasks.ministry!.count).toEqual({ least: 2, most: 2 });
    expect(tasks.offices[0]).toEqual(['head-of-state', 1, '0–1', '1–1', '0–1', '0–0', '']);
  });
});

test('a hidden account abroad may be one more that follows, and a tie with it is not said to be missing', () => {
  const tasks = tasksOf(['g_mfa_ke']);
  expect(tasks.count).toEqual({ least: 3, most: 4 });
  expect(tasks.perhaps).toEqual(['g_mfa_ke']);
  expect(tasks.ministry!.count).toEqual({ least: 2, most: 3 });
  expect(tasks.offices[1]).toEqual(['foreign-ministry', 4, '1–1', '2–3', '1–1', '1–2', 'h_mfa_us']);
});
