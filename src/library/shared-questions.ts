/** Answers what is asked alike of a study and of an edition; each answer is what the prompt prints as JSON. */
import { csvText } from '../csv.ts';
import type { Answer, Questions, Value } from '../library.ts';
import { clusters } from '../questions/clusters.ts';
import { type ExplainAsked, explain } from '../questions/explain/explain.ts';
import { isolates } from '../questions/isolates.ts';
import { mixing } from '../questions/mixing.ts';
import { reciprocity } from '../questions/reciprocity.ts';
import { coverage } from '../questions/roster/coverage.ts';
import { seatsOfStudy } from '../questions/roster/known-seats.ts';
import { seats } from '../questions/roster/seats.ts';
import { common } from '../questions/ties/common-ties.ts';
import { followers } from '../questions/ties/followers.ts';
import { mutuals } from '../questions/ties/mutuals.ts';
import { path } from '../questions/ties/path.ts';
import { similar } from '../questions/ties/similar.ts';
import { ties } from '../questions/ties/ties.ts';
import { unreturned } from '../questions/ties/unreturned.ts';
import type { OpenStudy } from '../study/open-study.ts';
import { whole } from './among.ts';
import { document, table } from './answered.ts';

/** All rows, where nothing is said. */
export const ALL = Number.POSITIVE_INFINITY;
const USUAL_MODEL = { of: 'any', permutations: 2000, seed: 1, top: 10 } as const;

type Asked<Name extends keyof Questions> = Parameters<Questions[Name]>[1];

export function sharedQuestions<Of>(studyOf: (of: Of) => OpenStudy) {
  return {
    async followers(of: Of, asked: Asked<'followers'>) {
      return table(followers(studyOf(of), asked));
    },
    async mutuals(of: Of, asked: Asked<'mutuals'>) {
      return table(mutuals(studyOf(of), asked));
    },
    async unreturned(of: Of, { top = ALL, ...asked }: Asked<'unreturned'> = {}) {
      return document(await unreturned(studyOf(of), { ...asked, top })) as Answer;
    },
    async ties(of: Of, asked: Asked<'ties'> = {}) {
      return table(ties(studyOf(of), asked));
    },
    async common(of: Of, asked: Asked<'common'>) {
      return table(common(studyOf(of), asked));
    },
    async similar(of: Of, { top = ALL, ...asked }: Asked<'similar'>) {
      return table(similar(studyOf(of), { ...asked, top }));
    },
    async path(of: Of, asked: Asked<'path'>) {
      return table(path(studyOf(of), asked));
    },
    async reciprocity(of: Of) {
      return document(await reciprocity(studyOf(of)));
    },
    async isolates(of: Of) {
      return document(isolates(studyOf(of)));
    },
    async seats(of: Of, { horizon, ...asked }: Asked<'seats'> = {}) {
      return table(seats(seatsOfStudy(whole(studyOf(of), 'seats'), horizon), asked));
    },
    async coverage(of: Of, { horizon, ...asked }: Asked<'coverage'> = {}) {
      return document(coverage(seatsOfStudy(whole(studyOf(of), 'coverage'), horizon), asked));
    },
    async mixing(of: Of, { by }: Asked<'mixing'> = {}) {
      return document(await mixing(studyOf(of), by));
    },
    async clusters(of: Of, { top = ALL, ...asked }: Asked<'clusters'> = {}) {
      return document(await clusters(studyOf(of), { ...asked, top }));
    },
    async explain(of: Of, asked: Asked<'explain'>) {
      return document(explain(studyOf(of), explainAsked(asked)));
    },
  };
}

/** As the prompt asks it. */
function explainAsked({
  dyads,
  countries,
  with: terms = [],
  logit = false,
  ...question
}: Parameters<Questions['explain']>[1] = {}): ExplainAsked {
  const given = (name: string, rows: typeof dyads) =>
    rows === undefined ? null : { name, text: rowsCsv(rows) };
  const files = { file: given('dyads', dyads), countries: given('countries', countries) };
  return { ...USUAL_MODEL, ...question, ...files, with: terms, logit } as ExplainAsked;
}

/** Columns are those of the first row. */
function rowsCsv(rows: readonly Readonly<Record<string, Value>>[]): string {
  const header = Object.keys(rows[0] ?? {});
  return csvText(
    header,
    rows.map((row) => header.map((column) => row[column] ?? null)),
  );
}
