/** The questions of the prompt, asked of an open study; each answer is what the prompt prints as JSON. */

import type { ComparedColumn } from '../changes/measure-changes.ts';
import type { SectionedAnswer } from '../cli/answer.ts';
import { csvText } from '../csv.ts';
import type { Answer, Answered, Questions, Study, Value } from '../library.ts';
import type { Asked } from '../open/ask.ts';
import { askLog } from '../open/open-log.ts';
import { activity } from '../questions/activity/activity.ts';
import { clusters } from '../questions/clusters.ts';
import { type CountryMeasure, countries } from '../questions/countries/countries.ts';
import { desk } from '../questions/desk/desk.ts';
import { dialogue } from '../questions/dialogue/dialogue.ts';
import { spokenInLog } from '../questions/dialogue/of-log.ts';
import { spokenInSnapshot } from '../questions/dialogue/of-snapshot.ts';
import { diff } from '../questions/diff/diff.ts';
import { type ExplainAsked, explain } from '../questions/explain/explain.ts';
import { hotspots } from '../questions/hotspots/hotspots.ts';
import { taggedInLog } from '../questions/hotspots/of-log.ts';
import { taggedInSnapshot } from '../questions/hotspots/of-snapshot.ts';
import { isolates } from '../questions/isolates.ts';
import { mixing } from '../questions/mixing.ts';
import { rank } from '../questions/rank/rank.ts';
import { reciprocity } from '../questions/reciprocity.ts';
import { show } from '../questions/screens/show.ts';
import { compare } from '../questions/side-by-side/compare.ts';
import { spells } from '../questions/spells/spells.ts';
import { common } from '../questions/ties/common-ties.ts';
import { followers } from '../questions/ties/followers.ts';
import { follows } from '../questions/ties/follows.ts';
import { mutuals } from '../questions/ties/mutuals.ts';
import { path } from '../questions/ties/path.ts';
import { similar } from '../questions/ties/similar.ts';
import { ties } from '../questions/ties/ties.ts';
import { unreturned } from '../questions/ties/unreturned.ts';
import type { Log } from '../study/log.ts';
import { document, table } from './answered.ts';
import { besides, openedOf } from './opened.ts';

/** All rows, where nothing is said. */
const ALL = Number.POSITIVE_INFINITY;
const USUAL_MODEL = { of: 'any', permutations: 2000, seed: 1, top: 10 } as const;
/** Rows that a terminal would be shown; the document has all. */
const SHOWN = 5;

export const questions: Questions = {
  async show(study, { of, also = [] }) {
    const { asked, names } = among(study, also);
    return document(await show(asked, { name: of, top: SHOWN, also: names }));
  },
  async follows(study, { also = [], ...asked }) {
    const past = among(study, also);
    return table(follows(past.asked, { ...asked, also: past.names }));
  },
  async followers(study, asked) {
    return table(followers(openedOf(study).asked, asked));
  },
  async mutuals(study, asked) {
    return table(mutuals(openedOf(study).asked, asked));
  },
  async unreturned(study, { top = ALL, ...asked } = {}) {
    return document(await unreturned(openedOf(study).asked, { ...asked, top })) as Answer;
  },
  async ties(study, asked = {}) {
    return table(ties(openedOf(study).asked, asked));
  },
  async common(study, asked) {
    return table(common(openedOf(study).asked, asked));
  },
  async similar(study, { top = ALL, ...asked }) {
    return table(similar(openedOf(study).asked, { ...asked, top }));
  },
  async path(study, asked) {
    return table(path(openedOf(study).asked, asked));
  },
  async rank(study, { against, ...question }) {
    const earlier = against && openedOf(against).asked;
    return table(await rank(openedOf(study).asked, { ...question, against: earlier && (() => earlier) }));
  },
  async reciprocity(study) {
    return document(await reciprocity(openedOf(study).asked));
  },
  async isolates(study) {
    return document(isolates(openedOf(study).asked));
  },
  async mixing(study, { by } = {}) {
    return document(await mixing(openedOf(study).asked, by));
  },
  async clusters(study, { top = ALL, ...asked } = {}) {
    return document(await clusters(openedOf(study).asked, { ...asked, top }));
  },
  async compare(study, { by = 'country', top = ALL, groups }) {
    return document(await compare(openedOf(study).asked, { groups, by, top }));
  },
  async countries(study, { countries: named = [], measure, also = [], top = ALL, ...question } = {}) {
    const { asked, names } = among(study, also);
    const of = { ...question, measure: measure as CountryMeasure | undefined, top };
    return document(countries(asked, { ...of, countries: named, also: names }));
  },
  async activity(study, asked = {}) {
    return document(activity(openedOf(study).asked, asked));
  },
  async hotspots(study, { last, top = ALL, ...asked } = {}) {
    return inLog(
      study,
      (log) => hotspots(taggedInLog(log, last), { ...asked, top }),
      (opened) => hotspots(taggedInSnapshot(opened, last), { ...asked, top }),
    );
  },
  async dialogue(study, { last, sides = [], top = ALL, ...question } = {}) {
    const asked = { ...question, sides, top };
    return inLog(
      study,
      (log) => dialogue(spokenInLog(log, last), asked),
      (opened) => dialogue(spokenInSnapshot(opened, last), asked),
    );
  },
  async spells(study, { also = [], ...question } = {}) {
    const { asked, called } = besides(study, also);
    const snapshot = openedOf(study).log ?? called(study);
    return document(spells(asked.desk, { ...question, snapshot, also: also.map(called) }));
  },
  async desk(study, question) {
    const asked = { ...question, top: SHOWN };
    return inLog(
      study,
      (log) => desk(openedOf(study).asked, log, asked),
      (opened) => desk(opened, null, asked),
    );
  },
  async explain(study, asked) {
    return document(explain(openedOf(study).asked, explainAsked(asked)));
  },
  async diff(study, { old, between = [], account, measure, ...question }) {
    const { asked, called } = besides(study, [old, ...between]);
    const [first, second, ...more] = [old, ...between, study].map(called) as [string, string, ...string[]];
    const of = { ...question, measure: measure as ComparedColumn | undefined };
    return document(
      diff(asked.desk, {
        ...of,
        old: first,
        new: second,
        more: account === undefined ? more : [...more, account],
      }),
    );
  },
};

/** As the prompt asks it. */
export function explainAsked({
  dyads,
  with: terms = [],
  logit = false,
  ...question
}: Parameters<Questions['explain']>[1] = {}): ExplainAsked {
  const file = dyads === undefined ? null : { name: 'dyads', text: rowsCsv(dyads) };
  return { ...USUAL_MODEL, ...question, with: terms, logit, file } as ExplainAsked;
}

/** The study with those in which the past is looked up too; none are named where there are none. */
function among(study: Study, also: readonly Study[]): { asked: Asked; names: string[] | undefined } {
  const { asked, called } = besides(study, also);
  return { asked, names: also.length === 0 ? undefined : also.map(called) };
}

/** Of a log what it holds up to its end, else what the snapshot has. */
function inLog(
  study: Study,
  ofLog: (log: Log) => SectionedAnswer,
  ofSnapshot: (asked: Asked) => SectionedAnswer,
): Answered {
  const { asked, database, log: name } = openedOf(study);
  if (name === null) return document(ofSnapshot(asked));
  return document(askLog(database, name, ofLog));
}

/** Columns are those of the first row. */
function rowsCsv(rows: readonly Readonly<Record<string, Value>>[]): string {
  const header = Object.keys(rows[0] ?? {});
  return csvText(
    header,
    rows.map((row) => header.map((column) => row[column] ?? null)),
  );
}
