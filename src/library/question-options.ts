/** The options of each question, as the types of `src/library.ts` have them. */

import { COMPARED_COLUMNS } from '../changes/measure-changes.ts';
import { MOST } from '../cli/whole-number.ts';
import { PAIR_STATES } from '../graph/tie-state.ts';
import type { EditionQuestions, Questions } from '../library.ts';
import { ACTIVITY_TOPICS } from '../questions/activity/activity.ts';
import { COUNTRY_MEASURES } from '../questions/countries/countries.ts';
import { DIFF_PARTS } from '../questions/diff/diff.ts';
import { EDITION_TABLES } from '../questions/edition/edition-tables.ts';
import { SEAT_STATES } from '../questions/roster/seats.ts';
import { UNITS } from '../study/study.ts';
import {
  choice,
  EDITION,
  type Kind,
  needed,
  ROWS,
  STUDIES,
  STUDY,
  text,
  texts,
  whole,
  YES_OR_NO,
} from './option-kinds.ts';

type OptionsOf<All, Q extends keyof All> = NonNullable<
  All[Q] extends (of: never, asked: infer Asked) => unknown ? Asked : never
>;

type KindsOf<All> = {
  readonly [Q in keyof All]: { readonly [Name in keyof Required<OptionsOf<All, Q>>]: Kind };
};

const WHERE = { where: texts('region=Africa') };
const TOP = { top: whole('--top', 1) };
const ALSO = { also: STUDIES };
const LAST = { last: text('7d') };
const BY = { by: text('region') };
const ACCOUNT = { account: needed(text('mfa-fr.test')) };
const UNIT = { unit: choice(UNITS) };
const SEATS = {
  network: texts('bluesky'),
  country: text('FR'),
  region: text('Africa'),
  office: text('head-of-state'),
  horizon: whole('--horizon', 1, MOST.months),
  ...WHERE,
};
const PERSONS = { persons: YES_OR_NO };

const RANK = {
  measure: needed(text('mutual')),
  ...BY,
  ...UNIT,
  unranked: YES_OR_NO,
  listDoubt: YES_OR_NO,
  ...WHERE,
  ...TOP,
};

export const QUESTION_OPTIONS: KindsOf<Questions> = {
  show: { of: needed(text('mfa-fr.test')), ...ALSO },
  follows: { ...ACCOUNT, other: text('eu.test'), ...WHERE, ...ALSO },
  followers: { ...ACCOUNT, not: text('eu.test'), ...WHERE },
  mutuals: { ...ACCOUNT, ...WHERE },
  unreturned: { account: text('mfa-fr.test'), incoming: YES_OR_NO, ...WHERE, ...TOP },
  ties: { state: choice(PAIR_STATES), ...WHERE },
  common: { accounts: needed(texts('FR')), atLeast: whole('--at-least', 1), ...WHERE },
  similar: { ...ACCOUNT, ...WHERE, ...TOP },
  path: {
    from: needed(text('mfa-fr.test')),
    to: needed(text('eu.test')),
    all: YES_OR_NO,
    mutual: YES_OR_NO,
  },
  rank: { ...RANK, against: STUDY, panel: YES_OR_NO, weights: text('trust=2') },
  reciprocity: {},
  isolates: {},
  seats: { ...SEATS, state: choice(SEAT_STATES) },
  coverage: { ...SEATS, by: texts('office') },
  mixing: BY,
  clusters: { cluster: whole('cluster', 1), ...BY, ...TOP },
  compare: { groups: needed(texts('FR')), ...BY, ...TOP },
  countries: {
    countries: texts('FR'),
    measure: choice(COUNTRY_MEASURES),
    weights: text('trust=2'),
    listDoubt: YES_OR_NO,
    ...BY,
    ...WHERE,
    ...TOP,
    ...ALSO,
  },
  activity: { of: choice(ACTIVITY_TOPICS) },
  hotspots: { ...BY, ...WHERE, ...TOP, ...LAST },
  dialogue: { sides: texts('FR'), ...BY, ...TOP, ...LAST },
  spells: { ...BY, mutual: YES_OR_NO, ...PERSONS, show: choice(['spells']), ...WHERE, ...TOP, ...ALSO },
  desk: { country: needed(text('FR')), peers: texts('DE'), ...PERSONS, ...LAST },
  explain: {
    dyads: ROWS,
    countries: ROWS,
    ...UNIT,
    of: choice(['any', 'follows', 'mutual']),
    with: texts('same:region'),
    logit: YES_OR_NO,
    permutations: whole('--permutations', 1, MOST.draws),
    seed: whole('--seed', 0),
    ...TOP,
  },
  diff: {
    old: needed(STUDY),
    between: STUDIES,
    account: text('mfa-fr.test'),
    show: choice(DIFF_PARTS),
    panel: YES_OR_NO,
    ...BY,
    measure: choice(COMPARED_COLUMNS),
    runs: whole('--runs', 1, MOST.runs),
    ...TOP,
    ...PERSONS,
  },
};

export const EDITION_QUESTION_OPTIONS: KindsOf<EditionQuestions> = {
  show: { of: text('FR') },
  edition: {
    show: choice(EDITION_TABLES),
    ...BY,
    seed: whole('--seed', 0),
    runs: whole('--runs', 1, MOST.runs),
    clustersOf: choice(['mutual', 'directed']),
  },
  follows: { ...ACCOUNT, other: text('eu.test'), ...WHERE },
  followers: QUESTION_OPTIONS.followers,
  mutuals: QUESTION_OPTIONS.mutuals,
  unreturned: QUESTION_OPTIONS.unreturned,
  ties: QUESTION_OPTIONS.ties,
  common: QUESTION_OPTIONS.common,
  similar: QUESTION_OPTIONS.similar,
  path: QUESTION_OPTIONS.path,
  rank: RANK,
  reciprocity: {},
  isolates: {},
  seats: QUESTION_OPTIONS.seats,
  coverage: QUESTION_OPTIONS.coverage,
  mixing: BY,
  clusters: QUESTION_OPTIONS.clusters,
  countries: { measure: choice(COUNTRY_MEASURES), listDoubt: YES_OR_NO, ...BY, ...WHERE, ...TOP },
  explain: QUESTION_OPTIONS.explain,
  compare: { groups: needed(texts('FR')), ...BY },
  diff: { old: needed(EDITION) },
};
