/** The questions of the prompt, asked of an open study; each answer is what the prompt prints as JSON. */

import type { ComparedColumn } from '../changes/measure-changes.ts';
import type { SectionedAnswer } from '../cli/answer.ts';
import type { Answered, Questions, Study } from '../library.ts';
import type { Asked } from '../open/ask.ts';
import { askLog } from '../open/open-log.ts';
import { activity } from '../questions/activity/activity.ts';
import { type CountryMeasure, countries } from '../questions/countries/countries.ts';
import { desk } from '../questions/desk/desk.ts';
import { dialogue } from '../questions/dialogue/dialogue.ts';
import { spokenInLog } from '../questions/dialogue/of-log.ts';
import { spokenInSnapshot } from '../questions/dialogue/of-snapshot.ts';
import { diff } from '../questions/diff/diff.ts';
import { hotspots } from '../questions/hotspots/hotspots.ts';
import { taggedInLog } from '../questions/hotspots/of-log.ts';
import { taggedInSnapshot } from '../questions/hotspots/of-snapshot.ts';
import { rank } from '../questions/rank/rank.ts';
import { show } from '../questions/screens/show.ts';
import { compare } from '../questions/side-by-side/compare.ts';
import { spells } from '../questions/spells/spells.ts';
import { follows } from '../questions/ties/follows.ts';
import type { Log } from '../study/log.ts';
import { whole } from './among.ts';
import { document, table } from './answered.ts';
import { besides, earlierOf, openedOf } from './opened.ts';
import { ALL, sharedQuestions } from './shared-questions.ts';

/** Rows that a terminal would be shown; the document has all. */
const SHOWN = 5;

export const questions: Questions = {
  ...sharedQuestions((study: Study) => openedOf(study).asked),
  async show(study, { of, also = [] }) {
    const { asked, names } = among(study, also);
    return document(await show(asked, { name: of, top: SHOWN, also: names }));
  },
  async follows(study, { also = [], ...asked }) {
    const past = among(study, also);
    return table(follows(past.asked, { ...asked, also: past.names }));
  },
  async rank(study, { against, ...question }) {
    const earlier = against && earlierOf(study, against);
    return table(await rank(openedOf(study).asked, { ...question, against: earlier && (() => earlier) }));
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
    whole(openedOf(study).asked, 'desk');
    const asked = { ...question, top: SHOWN };
    return inLog(
      study,
      (log) => desk(openedOf(study).asked, log, asked),
      (opened) => desk(opened, null, asked),
    );
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

/** The study with those in which the past is looked up too; none are named where there are none. */
function among(study: Study, also: readonly Study[]): { asked: Asked; names: string[] | undefined } {
  const { asked, called } = besides(study, also);
  return { asked, names: also.length === 0 ? undefined : also.map(called) };
}

/** Of a log what it holds up to its end, else what the snapshot has; so of a group, which is of a day of it. */
function inLog(
  study: Study,
  ofLog: (log: Log) => SectionedAnswer,
  ofSnapshot: (asked: Asked) => SectionedAnswer,
): Answered {
  const { asked, database, log: name } = openedOf(study);
  if (name === null || asked.group !== null) return document(ofSnapshot(asked));
  return document(askLog(database, name, ofLog));
}
