/** What the prompt, a country's page and the tables say of a country: all the same. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { loadStudy } from '../../src/open/load-study.ts';
import { readWorld } from '../../src/publish/read-world.ts';
import { gatherFacts } from '../../src/report/facts/facts.ts';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { countryTasksCsv } from '../../src/report/tables/country-tasks.ts';
import { countryByCode } from '../../src/roster/countries.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { OPTIONS } from '../report/study-from.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { runHere } from '../support/run-here.ts';
import { THOROUGH } from '../support/thorough.ts';

type Row = Readonly<Record<string, string>>;
type State = 'yes' | 'no' | 'unknown';

const folder = temporaryFolder();
const database = join(folder.path, 'sandbox.sqlite');
openArchivedSandbox(database);
const kept = keptInMemory();

const YEAR = '2026';
/** Of how many countries one is asked; organisations, and all of whom nobody was read, are asked too. */
const EACH = THOROUGH ? 16 : 40;
const isApart = ({ iso3, observed }: Row) => iso3 === '' || observed === '0';

describe('of a country', () => {
  const files = reportOf(YEAR);
  const table = (name: string): Row[] => rowsOf(files.get(name)!);
  const truth = truthOf(table('nodes.csv'), table('edges.csv'), table('unknown.csv'));
  const countries = new Map(table('countries.csv').map((row) => [row.country!, row]));
  const ranks = ranksByHand(truth);
  const partners = table('country-partners.csv');
  const tasks = table('country-tasks.csv');
  const soleLinks = table('country-sole-links.csv');
  const offices = new Map(table('office-reach.csv').map((row) => [row.country!, row]));

  const isAsked = (code: string, k: number) => k % EACH === 0 || (THOROUGH && isApart(countries.get(code)!));
  test.each(truth.codes.filter(isAsked))('%s', async (code) => {
    const wanted = truth.of(code);
    const answer = await ask(code, YEAR);
    const unread = wanted.sources === 0;
    const known = (figure: number) => (unread ? null : figure);

    expect({
      follows: answer.accounts_followed_abroad,
      followers: answer.accounts_following_abroad,
      mutual: answer.mutual_abroad,
      mutualMost: answer.mutual_abroad_max,
      followingMost: answer.accounts_following_abroad_max,
      followedMost: answer.accounts_followed_abroad_max,
      ranks: [
        answer.accounts_following_abroad_rank,
        answer.accounts_followed_abroad_rank,
        answer.mutual_abroad_rank,
      ],
      unknown: answer.unknown_pairs,
      regions: answer.regions.map((row: Row) => Object.values(row)),
      courting: unreturned(answer, `follows ${countryByCode(code)!.name}`),
      courted: unreturned(answer, `followed by ${countryByCode(code)!.name}`),
      missions: sorted(answer.missions.map((row: Row) => Object.values(row).slice(0, 6))),
      ministerOnly: new Set(answer.minister_reach.map(({ handle }: Row) => handle)).size,
    }).toEqual({
      follows: known(wanted.accountsFollowed),
      followers: wanted.accountsFollowing,
      mutual: known(wanted.mutual),
      mutualMost: wanted.mutualMost,
      followingMost: wanted.followingMost,
      followedMost: wanted.followedMost,
      ranks: ranks.get(code),
      unknown: wanted.unknown,
      regions: wanted.regions,
      courting: wanted.courting,
      courted: wanted.courted,
      missions: sorted(wanted.missions),
      ministerOnly: Number(offices.get(code)?.minister_only ?? 0),
    });

    const row = countries.get(code)!;
    const cell = (figure: number) => (unread ? '' : String(figure));
    expect([row.follows_from_abroad, row.follows_abroad, row.mutual_abroad, row.mutual_home]).toEqual([
      String(wanted.followsIn),
      cell(wanted.followsOut),
      cell(wanted.mutual),
      cell(wanted.mutualHome),
    ]);

    expect(
      ['accounts_following_abroad', 'accounts_followed_abroad', 'mutual_abroad'].map((column) => [
        row[column],
        row[`${column}_max`],
        row[`${column}_rank`],
      ]),
    ).toEqual([
      [String(wanted.accountsFollowing), String(wanted.followingMost), String(ranks.get(code)![0])],
      [cell(wanted.accountsFollowed), String(wanted.followedMost), String(ranks.get(code)![1] ?? '')],
      [cell(wanted.mutual), String(wanted.mutualMost), String(ranks.get(code)![2] ?? '')],
    ]);

    const page = files.get(`countries/${code}.md`)!;
    const [head, standing] = cellsBelow(page, 'Standing');
    const [followingRank, followedRank, mutualRank] = ranks.get(code)!;
    const bounds = (least: number, most: number) => (least === most ? `${least}` : `${least}–${most}`);
    const ranked = (column: string, rank: number | null = null) => {
      const [best, worst] = [row[`${column}_rank_best`]!, row[`${column}_rank_worst`]!];
      if (rank === null) return '–';
      return best === worst ? `${rank}` : `${rank} (${best}–${worst})`;
    };
    expect(head!.slice(1, 9)).toEqual([
      'Followers abroad',
      'Rank by followers',
      'Follows abroad',
      'Rank by follows',
      'Mutual ties abroad',
      'Rank by mutual ties',
      'Share returned',
      'Follows received, return known',
    ]);
    expect(standing!.slice(1, 9)).toEqual([
      bounds(wanted.accountsFollowing, wanted.followingMost),
      ranked('accounts_following_abroad', followingRank),
      unread ? `≤ ${wanted.followedMost}` : bounds(wanted.accountsFollowed, wanted.followedMost),
      ranked('accounts_followed_abroad', followedRank),
      unread ? `≤ ${wanted.mutualMost}` : bounds(wanted.mutual, wanted.mutualMost),
      ranked('mutual_abroad', mutualRank),
      wanted.returned,
      `${wanted.returnedOf}`,
    ]);
    expect(row.returned_of).toBe(`${wanted.returnedOf}`);
    expect(/Whom (it follows|they follow) is unknown/.test(page)).toBe(unread);
    // Each way in two sentences: those that are known, and those of which it is unknown.
    const more = '\\.(?: Of ([\\d,]+) countr[^.]* more it is unknown)?';
    const sides = {
      courting: `(?:No country or organisation is known to follow it without being followed|(\\S+) countr[^.]* it although [^.]*)${more}`,
      courted: `(?:It is not known to follow any countr[^.]*|It follows (\\S+) countr[^.]*) none of whose accounts follow it${more}`,
    } as const;
    for (const [side, sentence] of Object.entries(sides) as [keyof typeof sides, string][]) {
      const [, known, open = '0'] = new RegExp(sentence).exec(page) ?? [];
      expect(Number(known ?? 0) || 0, side).toBe(wanted[side].length);
      expect(Number(open), side).toBe(wanted.perhaps[side]);
    }
    expect(counterpartsOnPage(page)).toEqual(wanted.counterparts);
    expect(answer.counterparts.map((row: Row) => Object.values(row).slice(0, 10))).toEqual(
      wanted.counterpartCells,
    );
    for (const row of answer.counterparts) {
      const named = ['both_ways', 'only_it_follows', 'only_they_follow', 'no_tie', 'in_doubt'].map(
        (column) => row[column].split(' ').filter((found: string) => found !== '').length,
      );
      expect(named.reduce((sum, value) => sum + value, 0)).toBe(row.accounts);
      expect([named[0], named[3]]).toEqual([row.both_follow, row.neither_follows]);
    }
    const sum = (column: string) =>
      answer.sole_links.reduce((total: number, row: Record<string, number>) => total + row[column]!, 0);
    expect([sum('only_followers'), sum('only_followed')]).toEqual([
      wanted.soleFollowing.length,
      wanted.soleFollowed.length,
    ]);
    expect(
      answer.sole_links.map((row: Row) => [
        row.handle,
        row.only_followers_max,
        row.only_followers_countries_max,
        row.only_followed_max,
        row.only_followed_countries_max,
      ]),
    ).toEqual(wanted.soleMost);
    expect(
      soleLinks
        .filter((row) => row.country === code)
        .map((row) => [row.account, Number(row.only_followers_max), Number(row.only_followed_max)]),
    ).toEqual(wanted.soleMost.map(([handle, followers, , followed]) => [handle, followers, followed]));
    expect([answer.unanswered_count, answer.unanswered_max]).toEqual(wanted.unanswered);
    expect(unansweredOnPage(page)).toEqual(wanted.unanswered);
    expect([answer.ministry_unanswered_count, answer.ministry_unanswered_max]).toEqual(
      wanted.ministry ?? [null, null],
    );
    expect(ministryOnPage(page)).toEqual(wanted.ministry);
    expect(answer.ministry?.length ?? 0).toBe(wanted.ofMinistry);
    expect(
      partners
        .filter((one) => one.country === code && (one.follows !== '0' || one.followed_by !== '0'))
        .map((one) => [one.partner, one.follows, one.followed_by, one.mutual, one.mutual_max].join(' '))
        .sort(),
    ).toEqual(wanted.partners);
    expect(
      // A neighbour stands there without a tie, too.
      answer.partners
        .filter((one: Row) => [one.follows, one.followed_by, one.mutual_max].some(Number))
        .map((one: Row) => [one.country, one.follows, one.followed_by, one.mutual, one.mutual_max].join(' '))
        .sort(),
    ).toEqual(wanted.partners);
    expect(regionsOnPage(page)).toEqual(
      wanted.regions.map(([region, accounts, ...counts]) => [
        region,
        `${accounts}`,
        ...[0, 2, 4].map((k) => bounds(counts[k]!, counts[k + 1]!)),
        `${counts[6]}`,
      ]),
    );
    expect(missionsOnPage(page)).toEqual(
      // A page shows the first of them.
      answer.missions
        .slice(0, 3)
        .map(({ mission, ministry_follows: theirs, mission_follows: own, ...row }: Row) => [
          mission,
          ...[theirs, own, row.own_ministry_follows, row.follows_own_ministry].map((state) => state || '–'),
        ]),
    );
    const ours = tasks.filter((task) => task.country === code);
    const pairsOf = (...names: string[]) =>
      ours.filter(({ task }) => names.includes(task!)).map(({ ours: own, theirs }) => `${own} ${theirs}`);
    expect(pairsOf('answer', 'return').sort()).toEqual(wanted.unreturned);
    const solePairs = (column: string) =>
      soleLinks
        .filter((row) => row.country === code)
        .flatMap((row) =>
          row[column]!.split(' ').map((other) => (other === '' ? [] : `${row.account} ${other}`)),
        )
        .flat()
        .sort();
    expect(solePairs('only_followers_accounts')).toEqual(wanted.soleFollowing);
    expect(solePairs('only_followed_accounts')).toEqual(wanted.soleFollowed);
  });
});

describe('what became of ties is the same at the prompt and in the CSV', () => {
  let rows: Row[];
  beforeAll(() => {
    const store = openStore(database);
    const [old, fresh] = [2025, 2026].map((year) =>
      loadStudy({ store, snapshot: findSnapshot(store, `sandbox-${year}`)! }),
    );
    const facts = gatherFacts(fresh!, { ...OPTIONS, draws: 0, runs: 1 }, { against: old!, chain: [] });
    rows = rowsOf([...countryTasksCsv(facts)].join(''));
    store.close();
  });

  test.each(['FR', 'CN', 'DE'])('of %s', async (code) => {
    const { changes } = await ask(code, '2026');
    const kinds = ['mutual-broken', 'follow-ended', 'mutual-made', 'follow-formed'];
    const told = rows.filter(({ country, task }) => country === code && kinds.includes(task!));
    expect(told.length).toBeGreaterThan(5);
    expect(changes.map((row: Row) => [row.change, row.ours, row.handle, row.by])).toEqual(
      told.map(({ task, ours, theirs, by }) => [task!.replace('-', ' '), ours, theirs, by]),
    );
  });
});

/** The figures of each country by their definitions, from the tables of accounts and ties. */
function truthOf(nodes: readonly Row[], edges: readonly Row[], unknown: readonly Row[]) {
  const key = (...ends: string[]) => ends.join(' ');
  const there = new Set(edges.map(({ source, target }) => key(source!, target!)));
  const open = new Set(unknown.map(({ source, target }) => key(source!, target!)));
  const stateOf = (a: Row, b: Row): State => {
    const [from, to] = [a.account_id!, b.account_id!];
    if (from === to || (a.actor !== '' && a.actor === b.actor)) return 'no';
    if (there.has(key(from, to))) return 'yes';
    return open.has(key(from, '*')) || open.has(key(from, to)) ? 'unknown' : 'no';
  };
  const places = new Map(nodes.map((node, place) => [node, place]));
  const states = nodes.map((a) => nodes.map((b) => stateOf(a, b)));
  const state = (a: Row, b: Row): State => states[places.get(a)!]![places.get(b)!]!;
  const codes = [...new Set(nodes.map(({ country }) => country!))].filter((code) => code !== '').sort();
  const any = (states: readonly State[]): State =>
    states.includes('yes') ? 'yes' : states.includes('unknown') ? 'unknown' : 'no';
  interface Pair {
    other: Row;
    to: State;
    from: State;
  }
  const isMutual = ({ to, from }: Pair) => to === 'yes' && from === 'yes';
  const isUnknown = ({ to, from }: Pair) => to === 'unknown' || from === 'unknown';
  const count = (those: readonly Pair[], is: (pair: Pair) => boolean) => those.filter(is).length;
  const othersIn = (pairs: readonly Pair[], is: (pair: Pair) => boolean) =>
    new Set(pairs.filter(is).map(({ other }) => other)).size;
  function pairsOf(code: string) {
    const own = nodes.filter(({ country }) => country === code);
    const abroad = nodes.filter(({ country }) => country !== code);
    const pairs = own.flatMap((one) =>
      abroad.map((other): Pair => ({ other, to: state(one, other), from: state(other, one) })),
    );
    return { own, abroad, pairs };
  }
  /** What countries are ranked by. */
  function ranked(code: string) {
    const { own, pairs } = pairsOf(code);
    return {
      sources: own.filter(({ observed }) => observed === 'yes').length,
      accountsFollowed: othersIn(pairs, ({ to }) => to === 'yes'),
      accountsFollowing: othersIn(pairs, ({ from }) => from === 'yes'),
      mutual: count(pairs, isMutual),
    };
  }
  return {
    codes,
    ranked,
    of(code: string) {
      const { own, abroad, pairs } = pairsOf(code);
      const accounts = (is: (pair: Pair) => boolean) => othersIn(pairs, is);
      const regions = [...new Set(abroad.map(({ region }) => region!))]
        .filter((region) => region !== '')
        .sort();
      const toCountry = new Map<string, Pair[]>(codes.map((other) => [other, []]));
      for (const pair of pairs) toCountry.get(pair.other.country!)?.push(pair);
      const oneSided = (there: 'to' | 'from', back: 'to' | 'from', is: State = 'no') =>
        codes.filter((other) => {
          const those = toCountry.get(other)!;
          return (
            any(those.map((pair) => pair[there])) === 'yes' && any(those.map((pair) => pair[back])) === is
          );
        });
      return {
        ...ranked(code),
        followedMost: accounts(({ to }) => to !== 'no'),
        followingMost: accounts(({ from }) => from !== 'no'),
        followsOut: count(pairs, ({ to }) => to === 'yes'),
        followsIn: count(pairs, ({ from }) => from === 'yes'),
        mutualMost: count(pairs, ({ to, from }) => to !== 'no' && from !== 'no'),
        returned: percent(
          count(pairs, isMutual),
          count(pairs, ({ to, from }) => from === 'yes' && to !== 'unknown'),
        ),
        returnedOf: count(pairs, ({ to, from }) => from === 'yes' && to !== 'unknown'),
        mutualHome: own.flatMap((one, k) =>
          own.slice(k).filter((other) => state(one, other) === 'yes' && state(other, one) === 'yes'),
        ).length,
        unknown: count(pairs, isUnknown),
        regions: regions.map((region): [string, ...number[]] => {
          const those = pairs.filter(({ other }) => other.region === region);
          return [
            region,
            abroad.filter((other) => other.region === region).length,
            count(those, ({ from }) => from === 'yes'),
            count(those, ({ from }) => from !== 'no'),
            count(those, ({ to }) => to === 'yes'),
            count(those, ({ to }) => to !== 'no'),
            count(those, isMutual),
            count(those, ({ to, from }) => to !== 'no' && from !== 'no'),
            count(those, isUnknown),
          ];
        }),
        courting: oneSided('from', 'to'),
        courted: oneSided('to', 'from'),
        perhaps: {
          courting: oneSided('from', 'to', 'unknown').length,
          courted: oneSided('to', 'from', 'unknown').length,
        },
        partners: codes
          .map((other) => ({ other, those: toCountry.get(other)! }))
          .map(({ other, those }) => ({
            other,
            counts: [
              count(those, ({ to }) => to === 'yes'),
              count(those, ({ from }) => from === 'yes'),
              count(those, isMutual),
              count(those, ({ to, from }) => to !== 'no' && from !== 'no'),
            ],
          }))
          .filter(({ other, counts }) => other !== code && counts[0]! + counts[1]! > 0)
          .map(({ other, counts }) => [other, ...counts].join(' '))
          .sort(),
        ...counterpartsByHand(own, abroad, state),
        ...ministryByHand(own, abroad, state),
        unreturned: own
          .flatMap((one) =>
            abroad
              .filter((other) => state(other, one) === 'yes' && state(one, other) !== 'yes')
              .map((other) => `${one.handle} ${other.handle}`),
          )
          .sort(),
        soleFollowing: soleByHand(own, abroad, (one, other) => state(other, one)),
        soleFollowed: soleByHand(own, abroad, state),
        soleMost: soleMostByHand(own, abroad, state),
        missions: nodes
          .filter(({ host, country }) => host !== '' && (host === code || country === code))
          .flatMap((mission): string[][] => {
            const { handle, country, host } = mission as Record<'handle' | 'country' | 'host', string>;
            const ministries = nodes.filter((node) => isMinistry(node, host));
            if (ministries.length === 0) return [[handle, country, host, '', 'not in the roster', '']];
            return ministries.map((ministry) => [
              handle,
              country,
              host,
              ministry.handle!,
              state(ministry, mission),
              state(mission, ministry),
            ]);
          }),
      };
    },
  };
}

function isMinistry({ country, office, kind }: Row, code: string): boolean {
  return (
    country === code &&
    (office === 'foreign-ministry' || (office === 'international-organisation' && kind === 'institution'))
  );
}

/** Followers abroad of the ministry that it does not follow, as at least and at most; `null` where it is all that there is. */
function ministryByHand(own: readonly Row[], abroad: readonly Row[], state: (a: Row, b: Row) => State) {
  const ours = own.filter((one) => isMinistry(one, one.country!));
  if (ours.length === 0 || ours.length === own.length) return { ministry: null, ofMinistry: 0 };
  const those = abroad.filter((other) => ours.every((one) => state(one, other) !== 'yes'));
  const some = (other: Row, is: (tie: State) => boolean) => ours.some((one) => is(state(other, one)));
  const following = those.filter((other) => some(other, (tie) => tie === 'yes'));
  return {
    ministry: [
      following.filter((other) => ours.every((one) => state(one, other) === 'no')).length,
      those.filter((other) => some(other, (tie) => tie !== 'no')).length,
    ],
    ofMinistry: following.length,
  };
}

/** Pairs of an own account and one abroad that is tied to it and to no other. */
function soleByHand(
  own: readonly Row[],
  abroad: readonly Row[],
  tie: (one: Row, other: Row) => State,
): string[] {
  if (own.length < 2) return [];
  return own
    .flatMap((one) =>
      abroad
        .filter(
          (other) =>
            tie(one, other) === 'yes' && own.every((each) => each === one || tie(each, other) === 'no'),
        )
        .map((other) => `${one.handle} ${other.handle}`),
    )
    .sort();
}

/** Of each own account, how many accounts and countries abroad may follow it and no other, and it alone follow. */
function soleMostByHand(own: readonly Row[], abroad: readonly Row[], state: (a: Row, b: Row) => State) {
  if (own.length < 2) return [];
  const mayBe = (one: Row, others: readonly Row[], tie: (one: Row, other: Row) => State) =>
    others.some((other) => tie(one, other) !== 'no') &&
    own.every((each) => each === one || others.every((other) => tie(each, other) !== 'yes'));
  const codes = new Set(abroad.map(({ country }) => country!).filter((code) => code !== ''));
  const countries = [...codes].map((code) => abroad.filter(({ country }) => country === code));
  return own.map((one) => [
    one.handle!,
    ...[(each: Row, other: Row) => state(other, each), state].flatMap((tie) => [
      abroad.filter((other) => mayBe(one, [other], tie)).length,
      countries.filter((those) => mayBe(one, those, tie)).length,
    ]),
  ]);
}

function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  return part === 0 || part === whole ? `${(100 * part) / whole}%` : `${((100 * part) / whole).toFixed(1)}%`;
}

/** Accounts of the same office abroad, and followers that are not followed, as at least and at most. */
function counterpartsByHand(own: readonly Row[], abroad: readonly Row[], state: (a: Row, b: Row) => State) {
  const any = (states: readonly State[]): State =>
    states.includes('yes') ? 'yes' : states.includes('unknown') ? 'unknown' : 'no';
  const follows = (sources: readonly Row[], targets: readonly Row[]) =>
    any(sources.flatMap((source) => targets.map((target) => state(source, target))));
  const offices = ['head-of-state', 'head-of-government', 'foreign-minister', 'foreign-ministry'];
  const cells = [...offices, 'international-organisation'].flatMap((office) => {
    const [ours, theirs] = [own, abroad].map((those) => those.filter((one) => one.office === office)) as [
      Row[],
      Row[],
    ];
    if (ours.length === 0 || theirs.length === 0) return [];
    const pairs = theirs.map((one) => ({ to: follows(ours, [one]), from: follows([one], ours) }));
    const count = (is: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(is).length;
    return [
      [
        office,
        theirs.length,
        count(({ to }) => to === 'yes'),
        count(({ to }) => to !== 'no'),
        count(({ from }) => from === 'yes'),
        count(({ from }) => from !== 'no'),
        count(({ to, from }) => to === 'yes' && from === 'yes'),
        count(({ to, from }) => to !== 'no' && from !== 'no'),
        count(({ to, from }) => to === 'no' && from === 'no'),
        count(({ to, from }) => to !== 'yes' && from !== 'yes'),
      ],
    ] as (string | number)[][];
  });
  const range = (least: string | number, most: string | number) =>
    least === most ? `${least}` : `${least}–${most}`;
  const answerable = abroad.filter((one) => follows(own, [one]) !== 'yes');
  return {
    counterpartCells: cells,
    counterparts: cells.map(([office, all, ...ends]) => [
      String(office).replaceAll('-', ' '),
      `${all}`,
      ...[0, 2, 4, 6].map((k) => range(ends[k]!, ends[k + 1]!)),
    ]),
    unanswered: [
      answerable.filter((one) => follows([one], own) === 'yes' && follows(own, [one]) === 'no').length,
      answerable.filter((one) => follows([one], own) !== 'no').length,
    ],
  };
}

/** Ranks by accounts that follow, accounts followed and mutual ties; what was not read has none. */
function ranksByHand({ codes, ranked }: ReturnType<typeof truthOf>) {
  const all = codes.map((code) => ({ code, ...ranked(code) }));
  const rank = (value: (one: (typeof all)[number]) => number | null) => (one: (typeof all)[number]) => {
    const own = value(one);
    return own === null ? null : 1 + all.filter((other) => (value(other) ?? -1) > own).length;
  };
  const read = (value: (one: (typeof all)[number]) => number) =>
    rank((one) => (one.sources === 0 ? null : value(one)));
  const figures = [
    rank(({ accountsFollowing }) => accountsFollowing),
    read(({ accountsFollowed }) => accountsFollowed),
    read(({ mutual }) => mutual),
  ];
  return new Map(all.map((one) => [one.code, figures.map((figure) => figure(one))]));
}

function reportOf(year: string): Map<string, string> {
  const store = openStore(database);
  const snapshot = findSnapshot(store, `sandbox-${year}`)!;
  const study = loadStudy({ store, snapshot });
  const hosts = new Map(study.nodes.map(({ accountId, row }) => [accountId, row.host]));
  const files = new Map<string, string>();
  for (const file of renderReport(study, { ...OPTIONS, draws: 0, runs: 1 }, [], { world: readWorld() })) {
    if (
      !/^(countries|country-(partners|tasks|sole-links)|nodes|edges|unknown|office-reach)[^.]*\.(csv|md)$/.test(
        file.path,
      )
    )
      continue;
    files.set(file.path, [...fileChunks(file)].join(''));
  }
  store.close();
  return withHosts(files, hosts);
}

/** The table of accounts does not say to whom a mission is sent; the roster does. */
function withHosts(files: Map<string, string>, hosts: ReadonlyMap<string, string>): Map<string, string> {
  const [header, ...lines] = files.get('nodes.csv')!.trimEnd().split('\n');
  const host = (line: string) => hosts.get(line.slice(0, line.indexOf(',')));
  return files.set(
    'nodes.csv',
    [`${header},host`, ...lines.map((line) => `${line},${host(line)}`), ''].join('\n'),
  );
}

function rowsOf(text: string): Row[] {
  const { header, rows } = parseCsv(text, 'table', { guarded: true });
  return rows.map((cells) => Object.fromEntries(header.map((column, k) => [column, cells[k]!])));
}

// biome-ignore lint/suspicious/noExplicitAny: a document as a script reads it
async function ask(code: string, year: string): Promise<any> {
  const words = ['show', countryByCode(code)!.name, '-s', `sandbox-${year}`, '--db', database];
  const { code: exit, stdout, stderr } = await runHere([...words, '--format', 'json'], { kept });
  expect(exit, stderr).toBe(0);
  return JSON.parse(stdout);
}

function unreturned(answer: { unreturned: Row[] }, relation: string): string[] {
  const those = answer.unreturned.filter((row) => row.relation === `${relation}, unreturned`);
  return those.map(({ country }) => country!).sort();
}

/** Cells of the table under a heading, row by row. */
function cellsBelow(page: string, heading: string): string[][] {
  const [, section = ''] = page.split(new RegExp(`\n##+ ${heading}\n`));
  return section
    .split(/\n##+ /)[0]!
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.slice(2, -2).split(' | '));
}

/** The rows of the first table after this text. */
function cellsAfter(page: string, text: string): string[][] {
  const [, rest] = page.split(text);
  return rest === undefined ? [] : cellsBelow(`\n## X\n${rest.split('\n\nAt the prompt')[0]}`, 'X').slice(1);
}

function regionsOnPage(page: string): string[][] {
  return cellsAfter(page, '**Follows by region**').map((cells) =>
    cells.map((cell) => cell.replaceAll(',', '')),
  );
}

function counterpartsOnPage(page: string): string[][] {
  return cellsAfter(page, '**Counterparts**');
}

function unansweredOnPage(page: string): number[] {
  if (page.includes('Every account abroad that follows it is followed')) return [0, 0];
  const bounded = /\*\*Follow back\.\*\* At least ([\d,]+) and at most ([\d,]+) /.exec(page);
  const atMost = /\*\*Follow back\.\*\* At most ([\d,]+) /.exec(page);
  if (bounded === null && atMost !== null) return [0, Number(atMost[1])];
  const [, least, most] = bounded ?? /\*\*Follow back\.\*\* (([\d,]+)) /.exec(page)!;
  return [Number(least), Number(most)];
}

function ministryOnPage(page: string): number[] | null {
  if (/\*\*Its (?:ministry|own account)\*\* follows every/.test(page)) return [0, 0];
  const sentence =
    /\*\*Its (?:ministry|own account)\.\*\* (?:At least ([\d,]+) and at most )?([\d,]+) accounts? abroad/.exec(
      page,
    );
  return sentence === null ? null : [Number(sentence[1] ?? sentence[2]), Number(sentence[2])];
}

function missionsOnPage(page: string): string[][] {
  const handle = (text: string) => /@([^)]+)/.exec(text)?.[1] ?? '';
  return cellsAfter(page, '## Missions').map(([mission, ...cells]) => [handle(mission!), ...cells.slice(-4)]);
}

function sorted(rows: string[][]): string[][] {
  return [...rows].sort((a, b) => (a.join() < b.join() ? -1 : 1));
}
