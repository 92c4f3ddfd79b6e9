/** The ranking of countries: how they stand, their influence by weights that the reader sets, what they post; and all of it over time. */
import type { Weights } from '../../activity/influence.ts';
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { Cell } from '../../csv.ts';
import { UserError } from '../../errors.ts';
import { rankNodes, ranksOf } from '../../graph/ranks.ts';
import { type Asked, askSnapshot } from '../../open/ask.ts';
import { loadActivity } from '../../open/load-activity.ts';
import { requireSnapshot } from '../../open/open-study.ts';
import { pastSnapshots } from '../../open/past-snapshots.ts';
import { findCountry } from '../../roster/country-names.ts';
import { countOpenRanks, LEAST_OFFICES } from '../../study/country-ranking.ts';
import {
  rankRange,
  returnedOf,
  returnedShare,
  type StandingFigure,
  type StandingName,
} from '../../study/country-standing.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { feedNote } from '../activity/feed-note.ts';
import { about } from '../ask.ts';
import { NO_POSTS, NO_SERIES, togetherNotes } from '../edition/together-note.ts';
import { parseWeights, weightsText } from '../rank/influence-weights.ts';
import { STANDING_NOTE } from '../screens/standing.ts';
import { parseWhere } from '../where.ts';
import { type CountryProfile, countryProfiles } from './profiles.ts';

type RankRange = readonly [best: number, worst: number];

/** What countries are ranked by; NaN where one has no rank. */
const MEASURES = {
  mutual_abroad: ({ standing }: CountryProfile) => figureOf(standing.mutual),
  accounts_following_abroad: ({ standing }: CountryProfile) => figureOf(standing.following),
  accounts_followed_abroad: ({ standing }: CountryProfile) => figureOf(standing.followed),
  influence: ({ influence }: CountryProfile) =>
    influence === null || Number.isNaN(influence.rank) ? Number.NaN : influence.value,
  posts_per_day: ({ activity }: CountryProfile) => activity?.postsPerDay ?? Number.NaN,
} as const;

/** Of which of them unknown ties leave the rank open. */
const STANDING_OF: Readonly<Partial<Record<string, StandingName>>> = {
  mutual_abroad: 'mutual',
  accounts_following_abroad: 'following',
  accounts_followed_abroad: 'followed',
};

export type CountryMeasure = keyof typeof MEASURES;
export const COUNTRY_MEASURES = Object.keys(MEASURES) as CountryMeasure[];

const MEASURE_WORDS: Readonly<Record<CountryMeasure, string>> = {
  mutual_abroad: 'mutual ties abroad',
  accounts_following_abroad: 'accounts abroad that follow it',
  accounts_followed_abroad: 'accounts abroad that it follows',
  influence: 'influence',
  posts_per_day: 'posts a day',
};

const OF_POSTS: readonly CountryMeasure[] = ['influence', 'posts_per_day'];

export interface CountriesAsked {
  /** Countries by code or name whose time line is asked; none where empty. */
  countries: readonly string[];
  measure?: CountryMeasure | undefined;
  weights?: string | undefined;
  where?: readonly string[] | undefined;
  /** Further snapshots of the time line. */
  also?: readonly string[] | undefined;
  top: number;
}

const FIGURES = [
  ...['mutual_abroad', 'mutual_abroad_max', 'accounts_following_abroad', 'accounts_following_abroad_max'],
  ...['accounts_followed_abroad', 'accounts_followed_abroad_max', 'returned_share', 'returned_of'],
  ...[
    'influence',
    'influence_low',
    'influence_high',
    'offices_ranked',
    'offices',
    'posts_per_day',
    'accounts',
    'read',
  ],
];

/** @throws UserError for a country that has no account, wrong weights, or a measure of posts where there are none. */
export function countries(asked: OpenStudy, question: CountriesAsked): SectionedAnswer {
  const { measure = 'mutual_abroad', top } = question;
  const weights = parseWeights(question.weights);
  if (OF_POSTS.includes(measure)) loadActivity(requireSnapshot(asked, NO_POSTS));
  const { countries: all, active } = countryProfiles(asked, weights);
  refuseAlone(asked, all);
  const codes = question.countries.map((name) => toCode(asked, all, name));
  const filter = parseWhere(asked, question.where);
  const chosen = new Set(
    [...asked.byId.values()].filter((entry) => filter.matches(entry)).map(({ row }) => row.country),
  );
  const values = all.map(MEASURES[measure]);
  const rangeOf = rangeBy(measure, all);
  const ranked = rankNodes(values)
    .map(({ rank, node }) => ({ rank, range: rangeOf(all[node]!, rank), of: all[node]! }))
    .filter(({ of }) => chosen.has(of.code));
  const unranked = all.filter(({ code }, k) => Number.isNaN(values[k]!) && chosen.has(code));
  const named = codes.map((code) => all.find((one) => one.code === code)!);
  const [first] = ranked;
  const among = all.filter(({ code }) => chosen.has(code));
  const isSure = first === undefined || rangeBy(measure, among)(first.of, 1)[1] === 1;
  const influential = all.flatMap(({ influence }) => (influence?.ranks ? [influence] : []));
  const open = measure === 'influence' ? countOpenRanks(influential) : 0;
  const by = `${count(ranked.length, 'country', 'countries')}${filter.phrase}`;
  const led = first === undefined ? '' : `, led by ${first.of.name}${isSure ? '' : ', as far as is known'}`;
  const said =
    open === 0
      ? `${by} ranked by ${MEASURE_WORDS[measure]}${led}.`
      : `${by} by ${MEASURE_WORDS[measure]}. This is no ranking: ${open} of ${influential.length} could stand anywhere over more than a third of it.`;
  const formula = influenceFormula(weights);
  return about(asked, 'countries', {
    sentence: `${said}${unranked.length === 0 ? '' : ` ${unranked.length} without a rank.`}`,
    sections: [
      rankSection(ranked, measure, top),
      ...(named.length === 0
        ? []
        : [timelineSection(requireSnapshot(asked, NO_SERIES), named, question.also ?? [], weights)]),
      ...(unranked.length === 0 ? [] : [unrankedSection(unranked, measure, top)]),
    ],
    main: 'countries',
    facts: {
      measure,
      led_by: open > 0 ? null : (first?.of.code ?? null),
      led_for_sure: isSure,
      ranked: ranked.length,
      ranks_open: open,
      not_ranked: unranked.length,
      weights: weightsText(weights),
      formula,
    },
    notes: [
      ...(active === null
        ? [
            `The ${asked.networks === null ? 'snapshot' : 'edition'} holds no posts: influence and posts are unknown.`,
          ]
        : [formula, feedNote(active.activity, active.nodes.length)]),
      STANDING_NOTE,
      ...(asked.networks === null ? [] : ['Accounts are here the actors of the edition.']),
      ...togetherNotes(asked),
      'The upper end of a range, in data a column that ends in _max, counts what may be there, where follows could not be seen.',
    ],
  });
}

/** The best and the worst rank of a country among all, as what is unknown may turn out. */
function rangeBy(
  measure: CountryMeasure,
  all: readonly CountryProfile[],
): (of: CountryProfile, rank: number) => RankRange {
  const name = STANDING_OF[measure];
  if (name === undefined)
    return ({ influence }, rank) => (measure === 'influence' && influence?.ranks) || [rank, rank];
  const standings = all.map(({ standing }) => standing);
  return ({ standing }) => rankRange(standings, name, standing);
}

/** How influence is made, with the weights that are in force. */
function influenceFormula(weights: Weights): string {
  const { popularity, engagement, trust } = weights;
  return `Influence of an account: (${popularity} × popularity + ${engagement} × engagement + ${trust} × trust) ÷ ${popularity + engagement + trust}, each a percentile rank within the roster; of a country, the mean of its best account in each office, ranked where at least ${LEAST_OFFICES} of its offices have one. The weights are the reader’s.`;
}

/** @throws UserError where no account is of it. */
function toCode({ snapshot }: OpenStudy, all: readonly CountryProfile[], name: string): string {
  const code = findCountry(name)?.code ?? name.toUpperCase();
  if (all.some((one) => one.code === code)) return code;
  throw new UserError(
    `no account of ${snapshot.name} has country ${name}; name one by code or name, such as FR`,
  );
}

function figureOf({ known, rank }: StandingFigure): number {
  return Number.isNaN(rank) ? Number.NaN : known;
}

function cells({ standing, influence, activity }: CountryProfile): Cell[] {
  const { mutual, following, followed, accounts } = standing;
  return [
    ...[mutual, following, followed].flatMap((figure): Cell[] => [figureOf(figure), figure.most]),
    ...[returnedShare(standing), returnedOf(standing)],
    ...(influence === null
      ? [null, null, null, null, null]
      : [influence.value, influence.low, influence.high, influence.best.length, influence.offices]),
    activity?.postsPerDay ?? null,
    accounts,
    activity?.read ?? null,
  ];
}

const SHOWN = [
  'mutual_abroad',
  'accounts_following_abroad',
  'accounts_followed_abroad',
  'returned_share',
  'returned_of',
  'influence',
  'posts_per_day',
];
const HEADS = ['mutual', 'followed_by', 'follows', 'returned', 'of', 'influence', 'posts_per_day'];

const SHOWN_TYPES = { returned: 'share', of: 'count' } as const;

/** On a terminal a figure that is not known exactly is a range. */
function shownCells(of: CountryProfile): Cell[] {
  const row = cells(of);
  return SHOWN.map((column) => {
    const k = FIGURES.indexOf(column);
    const [value, most] = [row[k]!, row[k + 1]!];
    if (FIGURES[k + 1] !== `${column}_max`) return value;
    return value === most ? value : Number.isNaN(value) ? `≤ ${most}` : `${value}–${most}`;
  });
}

function rankSection(
  ranked: readonly { rank: number; range: RankRange; of: CountryProfile }[],
  measure: CountryMeasure,
  top: number,
): Section {
  const listed = ranked.slice(0, top);
  return {
    name: 'countries',
    title: `By ${MEASURE_WORDS[measure]}${ranked.length > top ? `, ${top} of ${ranked.length}` : ''}`,
    columns: ['rank', 'country', 'country_name', 'region', ...FIGURES, 'rank_best', 'rank_worst'],
    rows: listed.map(({ rank, range, of }): Cell[] => [
      ...[rank, of.code, of.name, of.region],
      ...[...cells(of), ...range],
    ]),
    shown: {
      columns: ['rank', 'country', 'country_name', ...HEADS],
      types: SHOWN_TYPES,
      rows: listed.map(({ range: [best, worst], of }): Cell[] => [
        best === worst ? best : `${best}–${worst}`,
        ...[of.code, of.name, ...shownCells(of)],
      ]),
    },
  };
}

/** A row for each country and snapshot, with its rank in each by mutual ties and by influence. */
function timelineSection(
  asked: Asked,
  named: readonly CountryProfile[],
  also: readonly string[],
  weights: Weights,
): Section {
  const rows: { lead: Cell[]; of: CountryProfile }[] = [];
  for (const opened of pastSnapshots(asked, also)) {
    if (opened.snapshot.origin === 'derived') continue;
    const { countries: then } = countryProfiles(askSnapshot(opened, asked.desk), weights);
    const mutual = ranksOf(Float64Array.from(then, MEASURES.mutual_abroad));
    for (const { code } of named) {
      const k = then.findIndex((one) => one.code === code);
      if (k < 0) continue;
      const of = then[k]!;
      const { name, date } = opened.snapshot;
      rows.push({ lead: [code, date, name, mutual[k]!, of.influence?.rank ?? null], of });
    }
  }
  const lead = ['country', 'date', 'snapshot', 'mutual_abroad_rank', 'influence_rank'];
  return {
    name: 'timeline',
    title: 'Over time, with the ranks by mutual ties abroad and by influence',
    columns: [...lead, ...FIGURES],
    rows: sorted(rows).map(({ lead, of }) => [...lead, ...cells(of)]),
    shown: {
      columns: ['country', 'date', 'rank', ...HEADS],
      types: SHOWN_TYPES,
      rows: sorted(rows).map(({ lead, of }) => [lead[0]!, lead[1]!, lead[3]!, ...shownCells(of)]),
    },
  };
}

/** By country in the order asked, which the sort keeps, then in order of time. */
function sorted<T extends { lead: readonly Cell[] }>(rows: readonly T[]): T[] {
  const order = [...new Set(rows.map(({ lead }) => lead[0]))];
  return order.flatMap((code) => rows.filter(({ lead }) => lead[0] === code));
}

function unrankedSection(unranked: readonly CountryProfile[], measure: CountryMeasure, top: number): Section {
  const reason = ({ influence, activity }: CountryProfile) => {
    if (measure === 'influence') {
      return influence === null
        ? 'none of its accounts has a rank of influence'
        : `${influence.best.length} of its ${count(influence.offices, 'office')} ranked`;
    }
    if (measure === 'posts_per_day')
      return activity === null ? 'no posts' : 'the posts of none of its accounts were read';
    return 'the follows of none of its accounts were read';
  };
  return {
    name: 'unranked',
    title: `Without a rank, by code${unranked.length > top ? `, ${top} of ${unranked.length} here` : ''}`,
    columns: ['country', 'country_name', 'reason', ...FIGURES],
    rows: unranked.map((of): Cell[] => [of.code, of.name, reason(of), ...cells(of)]),
    shown: {
      columns: ['country', 'country_name', 'reason'],
      rows: unranked.slice(0, top).map((of): Cell[] => [of.code, of.name, reason(of)]),
    },
  };
}

/** Countries are ranked by what they have to do with others. */
function refuseAlone({ snapshot }: OpenStudy, [first, ...others]: readonly { name: string }[]): void {
  if (others.length > 0) return;
  throw new UserError(
    first === undefined
      ? `no account of ${snapshot.name} has a country; give each one in the column country of the roster`
      : `all accounts of ${snapshot.name} that have a country are of ${first.name}: nobody is abroad to be tied to; rank accounts instead: entente rank mutual -s ${snapshot.name}`,
  );
}
