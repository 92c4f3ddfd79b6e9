/** The ranking of countries: how they stand, their influence by weights that the reader sets, what they post; and all of it over time. */

import type { Weights } from '../../activity/influence.ts';
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { picked, placesOf } from '../../cli/picked.ts';
import { shellWord } from '../../cli/shell-word.ts';
import type { Table } from '../../cli/table.ts';
import { type Cell, tableOf } from '../../csv.ts';
import { rankNodes } from '../../graph/ranks.ts';
import { notOfEdition } from '../../open/open-study.ts';
import { countryByCode } from '../../roster/countries.ts';
import { findCountry } from '../../roster/country-names.ts';
import { refuseOther } from '../../study/compared-side.ts';
import { countOpenRanks, LEAST_OFFICES } from '../../study/country-ranking.ts';
import { STANDING_FIGURES, type StandingFigure, type StandingName } from '../../study/country-reach.ts';
import {
  countryStandings,
  rankRange,
  returnedOf,
  returnedShare,
  STANDING_COLUMNS,
} from '../../study/country-standing.ts';
import { askedName, groupWords } from '../../study/group.ts';
import { leftOutBy } from '../../study/list-doubt.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { requirePosts } from '../../study/posts.ts';
import { identified } from '../../study/shared-ids.ts';
import { STUDY_DEFAULTS } from '../../study/study-options.ts';
import { attributeColumn, type Filter, parseWhere } from '../../study/where.ts';
import type { RankBounds } from '../../values/bounded.ts';
import { refusal } from '../../words/refusal.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { feedNote } from '../activity/feed-note.ts';
import { about, party } from '../ask.ts';
import { meaningNote, numberNotes } from '../compared-notes.ts';
import { rankingSection, reachOfEdition, reachRows, reachSection } from '../edition/country-reach.ts';
import { togetherNotes } from '../edition/together-note.ts';
import { folded } from '../folded.ts';
import { doubtAnswer, doubtSection } from '../list-doubt/doubt-answer.ts';
import { countryDoubt, listedCountries } from '../list-doubt/of-countries.ts';
import { parseWeights, weightsText } from '../rank/influence-weights.ts';
import { type CountryProfile, countryProfiles } from './profiles.ts';

/** What countries are ranked by; NaN where one has no rank. */
const MEASURES = {
  mutual_abroad: ({ standing }: CountryProfile) => figureOf(standing.mutual),
  accounts_following_abroad: ({ standing }: CountryProfile) => figureOf(standing.following),
  accounts_followed_abroad: ({ standing }: CountryProfile) => figureOf(standing.followed),
  influence: ({ influence }: CountryProfile) =>
    influence === null || Number.isNaN(influence.rank) ? Number.NaN : influence.value,
  posts_per_day: ({ activity }: CountryProfile) => activity?.postsPerDay ?? Number.NaN,
} as const;

/** Those of them that are of ties, of which unknown ones leave the rank open. */
const STANDING_OF: Readonly<Partial<Record<string, StandingName>>> = Object.fromEntries(
  STANDING_FIGURES.map((name) => [STANDING_COLUMNS[name], name]),
);

export type CountryMeasure = keyof typeof MEASURES;
export const COUNTRY_MEASURES = Object.keys(MEASURES) as CountryMeasure[];

const OF_POSTS: readonly CountryMeasure[] = ['influence', 'posts_per_day'];

export interface CountriesAsked {
  /** Countries by code or name whose time line is asked; none where empty. */
  countries: readonly string[];
  measure?: CountryMeasure | undefined;
  weights?: string | undefined;
  where?: readonly string[] | undefined;
  /** Opens an earlier snapshot, whose ranks stand beside. */
  against?: (() => OpenStudy) | undefined;
  /** Further snapshots of the time line. */
  also?: readonly string[] | undefined;
  /** How far a ranking by ties rests on the list of accounts, in place of it, and the column whose values are left out. */
  listDoubt?: boolean | undefined;
  by?: string | undefined;
  top: number;
}

const STANDING = [
  ...(['mutual_abroad', 'mutual_abroad_max'] as const),
  ...(['accounts_following_abroad', 'accounts_following_abroad_max'] as const),
  ...(['accounts_followed_abroad', 'accounts_followed_abroad_max'] as const),
] as const;

const FIGURES = [
  ...STANDING,
  ...(['returned_share', 'returned_of'] as const),
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
] as const;

/** @throws UserError for a country that has no account, wrong weights, or a measure of posts where there are none. */
export function countries(asked: OpenStudy, question: CountriesAsked): SectionedAnswer {
  const { measure = 'mutual_abroad', top } = question;
  if (question.listDoubt) return about(asked, 'countries', doubtOfList(asked, question, measure));
  const weights = parseWeights(question.weights);
  if (OF_POSTS.includes(measure)) {
    if (asked.networks !== null) throw notOfEdition(asked, 'posts');
    requirePosts(asked);
  }
  const { countries: all, active } = countryProfiles(asked, weights);
  refuseAlone(asked, all);
  const codes = question.countries.map((name) => toCode(asked, all, name));
  const filter = parseWhere(asked, question.where);
  const chosen = new Set(
    [...asked.byId.values()].filter((entry) => filter.matches(entry)).map(({ row }) => row.country),
  );
  const ranking = countryRanking({
    countries: all,
    measure,
    weights,
    where: filter.conditions,
    isChosen: ({ code }) => chosen.has(code),
    top,
  });
  const [first, ...further] = ranking.sections;
  const earlier = question.against?.();
  if (earlier !== undefined) refuseOther(asked, earlier);
  const timeline =
    codes.length === 0 ? [] : [timelineSection(yearsOf(asked, question.also ?? [], weights), codes)];
  return about(asked, 'countries', {
    ...ranking,
    sections: [
      earlier === undefined ? first! : besideEarlier(first!, ranksIn(earlier, measure, weights)),
      ...timeline,
      ...further,
      ...reachSections(asked, measure, (code) => chosen.has(code), top),
    ],
    notes: [
      ...(earlier === undefined
        ? []
        : [
            say.countries.ranksBefore(earlier.snapshot.name, earlier.snapshot.date),
            ...numberNotes([earlier, asked].map(identified)),
            ...meaningNote([earlier.snapshot, asked.snapshot]),
          ]),
      ...(active === null
        ? [say.countries.withoutPosts(asked.networks !== null)]
        : [...ranking.notes, feedNote(active.activity, active.nodes.length)]),
      say.standing.figures(),
      ...(asked.networks === null ? [] : [say.countries.ofActors(), say.editionCountry.rule()]),
      ...togetherNotes(asked),
      say.countries.upperEnd(),
    ],
  });
}

/** Of an edition: the share of those that could, over all networks and on each. */
function reachSections(
  asked: OpenStudy,
  measure: CountryMeasure,
  isChosen: (code: string) => boolean,
  top: number,
): Section[] {
  const { networks } = asked;
  const figure = STANDING_OF[measure];
  if (networks === null || figure === undefined) return [];
  const of = reachOfEdition({ together: asked, networks });
  const codes = of.reach.together.map(({ code }) => code).filter(isChosen);
  return [
    rankingSection(of, { figure, isChosen, top }),
    reachSection(
      'on_networks',
      say.editionCountry.onNetworks(),
      codes.flatMap((code) => reachRows(of, code)),
    ),
  ];
}

function doubtOfList(
  asked: OpenStudy,
  { by, countries: named, against, top }: CountriesAsked,
  measure: CountryMeasure,
) {
  const name = STANDING_OF[measure];
  if (name === undefined) throw refusal(say.listDoubt.ofCountries(measure, Object.keys(STANDING_OF)));
  if (named.length > 0) throw refusal(say.listDoubt.noTimeline());
  if (against !== undefined) throw refusal(say.listDoubt.alone());
  const standings = countryStandings(asked);
  refuseAlone(asked, standings);
  const columns = leftOutBy(asked.nodes, by === undefined ? null : attributeColumn(asked, by));
  const doubt = countryDoubt(asked, standings, { name, columns, seed: STUDY_DEFAULTS.seed });
  return doubtSection(doubtAnswer(doubt, listedCountries(asked, name), top));
}

/** Countries as they are to be ranked. */
interface Ranking {
  countries: readonly CountryProfile[];
  measure: CountryMeasure;
  weights: Weights;
  where: Filter['conditions'];
  /** Which of them are listed. */
  isChosen: (country: CountryProfile) => boolean;
  top: number;
}

/** Those with a rank, then those without. */
export function countryRanking({ countries: all, measure, weights, where, isChosen, top }: Ranking) {
  const values = all.map(MEASURES[measure]);
  const ranked = rankedCountries(all, measure).filter(({ of }) => isChosen(of));
  const unranked = all.filter((one, k) => Number.isNaN(values[k]!) && isChosen(one));
  const [first] = ranked;
  const among = all.filter(isChosen);
  const isSure = first === undefined || rangeBy(measure, among)(first.of, 1).worst === 1;
  const influential = all.flatMap(({ influence }) => (influence?.ranks ? [influence] : []));
  const isRange = measure === 'influence';
  const open = isRange ? countOpenRanks(influential) : 0;
  const organisations = ranked.filter(({ of }) => isOrganisation(of.code)).length;
  const asRanked = { ranked: ranked.length, organisations, where, measure };
  const formula = say.countries.influence(weights);
  const ofCountries = say.countries.influenceOf(LEAST_OFFICES);
  const lead =
    isRange && ranked.length > 0
      ? say.countries.open(asRanked, open, influential.length)
      : say.countries.ranked(asRanked, first?.of.code ?? null, isSure);
  const rivals = isSure
    ? []
    : rivalsOf(
        measure,
        ranked.map(({ of }) => of),
      );
  return {
    sentence: [
      lead,
      ...(rivals.length < 2 ? [] : [say.countries.rivals(rivals[0]!, rivals.slice(1))]),
      ...(unranked.length === 0 ? [] : [say.countries.notRanked(unranked.length)]),
    ],
    sections: [
      rankSection(ranked, measure, top),
      ...(unranked.length === 0 ? [] : [unrankedSection(unranked, measure, top)]),
    ],
    main: 'countries',
    facts: {
      measure,
      led_by: isRange ? null : (first?.of.code ?? null),
      led_for_sure: isSure,
      ranked: ranked.length,
      ranks_open: open,
      not_ranked: unranked.length,
      weights: weightsText(weights),
      formula,
      formula_of_countries: ofCountries,
    },
    notes: [formula, ofCountries, ...(measure === 'influence' ? [say.countries.openOffices()] : [])],
  } satisfies SectionedAnswer;
}

/** The first, and whoever may have more than it by ties; none by what has no such bounds. */
function rivalsOf(measure: CountryMeasure, ranked: readonly CountryProfile[]) {
  const name = STANDING_OF[measure];
  if (name === undefined) return [];
  const bounded = ranked.map(({ code, standing }) => {
    const { known, most } = standing[name];
    return { code, known, most };
  });
  return bounded.filter(({ most }, place) => place === 0 || most > bounded[0]!.known);
}

function isOrganisation(code: string): boolean {
  return countryByCode(code)?.region === 'International';
}

/** The best and the worst rank of a country among all, as what is unknown may turn out. */
function rangeBy(
  measure: CountryMeasure,
  all: readonly CountryProfile[],
): (of: CountryProfile, rank: number) => RankBounds {
  const name = STANDING_OF[measure];
  if (name === undefined)
    return ({ influence }, rank) =>
      (measure === 'influence' && influence?.ranks) || { best: rank, worst: rank };
  const standings = all.map(({ standing }) => standing);
  return ({ standing }) => rankRange(standings, name, standing);
}

/** @throws UserError where no account is of it. */
function toCode(asked: OpenStudy, all: readonly CountryProfile[], name: string): string {
  const code = findCountry(name)?.code ?? name.toUpperCase();
  if (all.some((one) => one.code === code)) return code;
  throw refusal(say.countries.noCountry(askedName(asked), name));
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
] as const;
const HEADS = ['mutual', 'followed_by', 'follows', 'returned', 'of', 'influence', 'posts_per_day'] as const;

/** Influence stands by itself: what its unranked offices leave open is the range of the rank. */
function shownRows(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  shown: readonly string[],
): Cell[][] {
  const bounding = columns.map((name) => (/^influence_(low|high)$/.test(name) ? '' : name));
  return rows.map(folded(bounding, shown));
}

const SHOWN_TYPES = { returned: 'share', of: 'count' } as const;

/** Of a page's list of countries: how they stand, without what they post. */
const IN_DOCUMENT = [
  'rank',
  'rank_best',
  'rank_worst',
  'country',
  'country_name',
  'region',
  'accounts',
  ...STANDING,
] as const;

/** All countries that have a rank, with that among all, best first; by influence, of which there is no ranking, by the best that it may be. */
export function rankedCountries(all: readonly CountryProfile[], measure: CountryMeasure): RankedProfile[] {
  const rangeOf = rangeBy(measure, all);
  const ranked = rankNodes(all.map(MEASURES[measure])).map(({ rank, node }) => ({
    rank,
    range: rangeOf(all[node]!, rank),
    of: all[node]!,
  }));
  if (measure !== 'influence') return ranked;
  return ranked.sort(
    (a, b) =>
      a.range.worst - b.range.worst || a.range.best - b.range.best || (a.of.code < b.of.code ? -1 : 1),
  );
}

interface RankedProfile {
  rank: number;
  range: RankBounds;
  of: CountryProfile;
}

export function rankSection(ranked: readonly RankedProfile[], measure: CountryMeasure, top: number): Section {
  const listed = ranked.slice(0, top);
  // Of influence there is a range, and no rank.
  const own = measure === 'influence' ? [] : (['rank'] as const);
  const columns = [
    ...own,
    ...(['country', 'country_name', 'region'] as const),
    ...FIGURES,
    ...(['rank_best', 'rank_worst'] as const),
  ];
  const rows = listed.map(({ rank, range: { best, worst }, of }): Cell[] => [
    ...own.map(() => rank),
    ...[of.code, of.name, of.region],
    ...[...cells(of), best, worst],
  ]);
  return {
    name: 'countries',
    title: say.countries.by(measure, listed.length, ranked.length),
    columns: [...columns, 'best_accounts'],
    rows: rows.map((row, k) => [
      ...row,
      listed[k]!.of.best.map(({ handle, accountId }) => handle || accountId).join(' '),
    ]),
    document:
      measure === 'influence'
        ? tableOf(listed, {
            country: ({ of }) => of.code,
            influence: ({ of }) => of.influence!.value,
            influence_low: ({ of }) => of.influence!.low,
            influence_high: ({ of }) => of.influence!.high,
            rank_best: ({ range }) => range.best,
            rank_worst: ({ range }) => range.worst,
            offices_ranked: ({ of }) => of.best.length,
            offices: ({ of }) => of.influence!.offices,
            best_accounts: ({ of }) =>
              say.countries.best(of.best.map((entry) => ({ ...party(entry), home: of.code }))),
          })
        : picked({ columns, rows }, IN_DOCUMENT),
    shown: {
      columns: [
        ...own,
        ...(['country', 'country_name'] as const),
        ...HEADS,
        ...(own.length === 0 ? (['rank_best', 'rank_worst'] as const) : []),
      ],
      types: SHOWN_TYPES,
      rows: shownRows(columns, rows, [
        ...own,
        ...['country', 'country_name', ...SHOWN],
        ...(own.length === 0 ? ['rank_best', 'rank_worst'] : []),
      ]),
    },
  };
}

/** How each country ranked among all; by influence, of which there is a range, none. */
function ranksIn(
  earlier: OpenStudy,
  measure: CountryMeasure,
  weights: Weights,
): ReadonlyMap<string, RankedProfile> {
  if (measure === 'influence') throw refusal(say.countries.noRanksBefore());
  if (OF_POSTS.includes(measure)) requirePosts(earlier);
  const ranked = rankedCountries(countryProfiles(earlier, weights).countries, measure);
  return new Map(ranked.map((one) => [one.of.code, one]));
}

const BEFORE = ['old_rank', 'old_rank_best', 'old_rank_worst', 'rank_change'] as const;

/** A change where both ranks are known for sure, positive for a rise; nothing where the country had no rank. */
function besideEarlier(section: Section, ranks: ReadonlyMap<string, RankedProfile>): Section {
  const [rank, best, worst, country] = placesOf(section, ['rank', 'rank_best', 'rank_worst', 'country']);
  const before = section.rows.map((row): Cell[] => {
    const old = ranks.get(String(row[country]));
    if (old === undefined) return [null, null, null, null];
    const isSure = old.range.best === old.range.worst && row[best] === row[worst];
    return [old.rank, old.range.best, old.range.worst, isSure ? old.rank - Number(row[rank]) : null];
  });
  const { shown } = section;
  const names = ['old_rank'] as const;
  const told = shownRows(BEFORE, before, names);
  const beside = <T extends Table<Cell | Sentence>>(
    table: T,
    own: readonly string[],
    cells: readonly Cell[][],
  ) => ({
    ...table,
    columns: [...table.columns, ...own],
    rows: table.rows.map((row, k) => [...row, ...cells[k]!]),
  });
  return {
    ...beside(section, BEFORE, before),
    ...(shown === undefined ? {} : { shown: { ...beside(shown, names, told), optional: names } }),
  };
}

/** @throws UserError for an edition, which has no time line. */
function yearsOf(asked: OpenStudy, also: readonly string[], weights: Weights): CountryYear[] {
  if (asked.networks !== null) throw notOfEdition(asked, 'series');
  return asked
    .series(also)
    .filter(({ snapshot }) => snapshot.origin !== 'derived')
    .map((year) => ({ ...year.snapshot, countries: countryProfiles(year, weights).countries }));
}

/** All countries of one snapshot. */
export interface CountryYear {
  name: string;
  date: string;
  countries: readonly CountryProfile[];
}

const RANKED_FIGURES = ['following', 'followed', 'mutual'] as const;

const TIMELINE_RANKS = RANKED_FIGURES.flatMap(
  (name) =>
    [
      `${STANDING_COLUMNS[name]}_rank`,
      `${STANDING_COLUMNS[name]}_rank_best`,
      `${STANDING_COLUMNS[name]}_rank_worst`,
    ] as const,
);

/** A row for each country in the order asked, and snapshot, with its three ranks in each, and the ranks by influence that it may have. */
export function timelineSection(years: readonly CountryYear[], codes: readonly string[]): Section {
  const rows = [...new Set(codes)].flatMap((code) =>
    years.flatMap(({ name, date, countries: then }): Cell[][] => {
      const of = then.find((one) => one.code === code);
      if (of === undefined) return [];
      const standings = then.map(({ standing }) => standing);
      const ranks = RANKED_FIGURES.flatMap((figure): Cell[] => {
        const { rank, best, worst } = rankRange(standings, figure, of.standing);
        return Number.isNaN(rank) ? [null, null, null] : [rank, best, worst];
      });
      const { best = null, worst = null } = of.influence?.ranks ?? {};
      return [[code, date, name, ...ranks, best, worst, ...cells(of)]];
    }),
  );
  const columns = [
    ...(['country', 'date', 'snapshot'] as const),
    ...TIMELINE_RANKS,
    ...(['influence_rank_best', 'influence_rank_worst'] as const),
    ...FIGURES,
  ];
  return {
    name: 'timeline',
    title: say.countries.timeline(),
    columns,
    rows,
    document: picked({ columns, rows }, [
      ...(['date', 'accounts'] as const),
      ...RANKED_FIGURES.flatMap(
        (name) =>
          [
            STANDING_COLUMNS[name],
            `${STANDING_COLUMNS[name]}_max`,
            `${STANDING_COLUMNS[name]}_rank`,
            `${STANDING_COLUMNS[name]}_rank_best`,
            `${STANDING_COLUMNS[name]}_rank_worst`,
          ] as const,
      ),
    ]),
    shown: {
      columns: ['country', 'date', 'mutual_abroad_rank', ...HEADS],
      types: SHOWN_TYPES,
      rows: shownRows(columns, rows, ['country', 'date', 'mutual_abroad_rank', ...SHOWN]),
    },
  };
}

function unrankedSection(unranked: readonly CountryProfile[], measure: CountryMeasure, top: number): Section {
  const reason = ({ influence, activity }: CountryProfile): Sentence => {
    if (measure === 'influence') {
      return influence === null
        ? say.countries.noInfluence()
        : say.countries.fewOffices(influence.best.length, influence.offices);
    }
    if (measure === 'posts_per_day')
      return activity === null ? say.countries.noPosts() : say.countries.postsUnread();
    return say.countries.followsUnread();
  };
  const shown = unranked.slice(0, top);
  return {
    name: 'unranked',
    title: say.countries.unranked(shown.length, unranked.length),
    columns: ['country', 'country_name', 'reason', ...FIGURES],
    rows: unranked.map((of) => [of.code, of.name, reason(of), ...cells(of)]),
    shown: {
      columns: ['country', 'country_name', 'reason'],
      rows: shown.map((of) => [of.code, of.name, reason(of)]),
    },
  };
}

/** Countries are ranked by what they have to do with others. */
function refuseAlone(asked: OpenStudy, [first, ...others]: readonly { code: string }[]): void {
  if (others.length > 0) return;
  throw refusal(
    first === undefined
      ? say.countries.noneStated(askedName(asked))
      : say.countries.alone(
          askedName(asked),
          first.code,
          ['-s', asked.snapshot.name, ...groupWords(asked)].map(shellWord).join(' '),
        ),
  );
}
