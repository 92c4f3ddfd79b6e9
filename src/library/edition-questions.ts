/** The questions of the prompt that an edition is asked; each answer is what the prompt prints as JSON. */
import type { EditionQuestions } from '../library.ts';
import { ofGroup } from '../questions/ask.ts';
import { type CountryMeasure, countries } from '../questions/countries/countries.ts';
import { compareInEdition } from '../questions/edition/compare-in-edition.ts';
import { diffEditions } from '../questions/edition/diff-editions.ts';
import { edition as editionAnswer } from '../questions/edition/edition.ts';
import { tableOfEdition } from '../questions/edition/edition-tables.ts';
import { showInEdition } from '../questions/edition/show-in-edition.ts';
import { rank } from '../questions/rank/rank.ts';
import { follows } from '../questions/ties/follows.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import { document, table } from './answered.ts';
import { openedEditionOf } from './opened-edition.ts';
import { ALL, sharedQuestions } from './shared-questions.ts';

const studyOf = (edition: Parameters<typeof openedEditionOf>[0]) => openedEditionOf(edition).study;

export const editionQuestions: EditionQuestions = {
  ...sharedQuestions(studyOf),
  async show(edition, { of } = {}) {
    const { study, desk } = openedEditionOf(edition);
    return document(of === undefined ? editionAnswer(study.edition) : showInEdition(desk, study, of, ALL));
  },
  async edition(edition, asked = {}) {
    const study = studyOf(edition);
    return document(ofGroup(study, tableOfEdition(asked)(study.edition)));
  },
  async follows(edition, asked) {
    return table(follows(studyOf(edition), asked));
  },
  async rank(edition, asked) {
    return table(await rank(studyOf(edition), asked));
  },
  async countries(edition, { measure, top = ALL, ...asked } = {}) {
    const of = { ...asked, measure: measure as CountryMeasure | undefined, top };
    return document(countries(studyOf(edition), { ...of, countries: [] }));
  },
  async compare(edition, { groups, by = 'country' }) {
    return document(compareInEdition(studyOf(edition).edition, groups, by));
  },
  async diff(edition, { old }) {
    if (edition.among !== null || old.among !== null) throw refusal(say.diffEditions.noGroup());
    return document(diffEditions(studyOf(old).edition, studyOf(edition).edition));
  },
};
