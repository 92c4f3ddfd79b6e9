/** The questions of the prompt that an edition is asked; each answer is what the prompt prints as JSON. */
import type { EditionQuestions } from '../library.ts';
import { clusters } from '../questions/clusters.ts';
import { type CountryMeasure, countries } from '../questions/countries/countries.ts';
import { compareInEdition } from '../questions/edition/compare-in-edition.ts';
import { diffEditions } from '../questions/edition/diff-editions.ts';
import { edition as editionAnswer } from '../questions/edition/edition.ts';
import { tableOfEdition } from '../questions/edition/edition-tables.ts';
import { showInEdition } from '../questions/edition/show-in-edition.ts';
import { explain } from '../questions/explain/explain.ts';
import { isolates } from '../questions/isolates.ts';
import { mixing } from '../questions/mixing.ts';
import { rank } from '../questions/rank/rank.ts';
import { reciprocity } from '../questions/reciprocity.ts';
import { common } from '../questions/ties/common-ties.ts';
import { followers } from '../questions/ties/followers.ts';
import { follows } from '../questions/ties/follows.ts';
import { mutuals } from '../questions/ties/mutuals.ts';
import { path } from '../questions/ties/path.ts';
import { similar } from '../questions/ties/similar.ts';
import { ties } from '../questions/ties/ties.ts';
import { unreturned } from '../questions/ties/unreturned.ts';
import { document, table } from './answered.ts';
import { openedEditionOf } from './opened-edition.ts';
import { explainAsked } from './questions.ts';

/** All rows, where nothing is said. */
const ALL = Number.POSITIVE_INFINITY;

const studyOf = (edition: Parameters<typeof openedEditionOf>[0]) => openedEditionOf(edition).study;

export const editionQuestions: EditionQuestions = {
  async show(edition, { of } = {}) {
    const { study, desk } = openedEditionOf(edition);
    return document(of === undefined ? editionAnswer(study.edition) : showInEdition(desk, study, of));
  },
  async edition(edition, asked = {}) {
    return document(tableOfEdition(asked)(studyOf(edition).edition));
  },
  async follows(edition, asked) {
    return table(follows(studyOf(edition), asked));
  },
  async followers(edition, asked) {
    return table(followers(studyOf(edition), asked));
  },
  async mutuals(edition, asked) {
    return table(mutuals(studyOf(edition), asked));
  },
  async unreturned(edition, { top = ALL, ...asked } = {}) {
    return document(await unreturned(studyOf(edition), { ...asked, top }));
  },
  async ties(edition, asked = {}) {
    return table(ties(studyOf(edition), asked));
  },
  async common(edition, asked) {
    return table(common(studyOf(edition), asked));
  },
  async similar(edition, { top = ALL, ...asked }) {
    return table(similar(studyOf(edition), { ...asked, top }));
  },
  async path(edition, asked) {
    return table(path(studyOf(edition), asked));
  },
  async rank(edition, asked) {
    return table(await rank(studyOf(edition), asked));
  },
  async reciprocity(edition) {
    return document(await reciprocity(studyOf(edition)));
  },
  async isolates(edition) {
    return document(isolates(studyOf(edition)));
  },
  async mixing(edition, { by } = {}) {
    return document(await mixing(studyOf(edition), by));
  },
  async clusters(edition, { top = ALL, ...asked } = {}) {
    return document(await clusters(studyOf(edition), { ...asked, top }));
  },
  async countries(edition, { measure, top = ALL, ...asked } = {}) {
    const of = { ...asked, measure: measure as CountryMeasure | undefined, top };
    return document(countries(studyOf(edition), { ...of, countries: [] }));
  },
  async explain(edition, asked) {
    return document(explain(studyOf(edition), explainAsked(asked)));
  },
  async compare(edition, { groups, by = 'country' }) {
    return document(compareInEdition(studyOf(edition).edition, groups, by));
  },
  async diff(edition, { old }) {
    return document(diffEditions(studyOf(old).edition, studyOf(edition).edition));
  },
};
