/** The tables that can be asked of an edition, each with what its question says of it. */
import type { Answer, SectionedAnswer } from '../../cli/answer.ts';
import { chooseSection } from '../../cli/section-option.ts';
import type { Edition } from '../../edition/edition.ts';
import { type EditionFigures, editionFigures } from '../../edition/edition-figures.ts';
import { STUDY_DEFAULTS, type StudyOptions } from '../../study/study-options.ts';
import { apartInEdition } from './apart-in-edition.ts';
import { clustersInEdition } from './clusters-in-edition.ts';
import { editionColumn } from './compare-in-edition.ts';
import { edition } from './edition.ts';
import { overlapInEdition } from './overlap-in-edition.ts';
import { presenceInEdition } from './presence-in-edition.ts';
import { togetherInEdition } from './together-in-edition.ts';

type Question = (of: EditionFigures, by: string | null) => SectionedAnswer;

/** Tables of which there is one by any column, too. */
const GROUPED: Readonly<Record<string, Question>> = {
  presence: presenceInEdition,
  overlap: overlapInEdition,
};

const OTHERS: Readonly<Record<string, Question>> = {
  members: presenceInEdition,
  overlap: overlapInEdition,
  apart: apartInEdition,
  countries: apartInEdition,
  clusters: clustersInEdition,
  together: togetherInEdition,
};

export const EDITION_TABLES: readonly string[] = [
  ...['snapshots', 'presence', 'gone', 'united', 'unjoined', 'perhaps_one'],
  ...Object.keys(OTHERS),
];

export interface TableAsked extends Partial<Pick<StudyOptions, 'seed' | 'runs' | 'clustersOf'>> {
  show?: string | undefined;
  by?: string | undefined;
}

/** How chance and clusters are drawn, where the table depends on it. */
function drawnAs(asked: TableAsked): StudyOptions {
  const { show } = asked;
  if (show !== 'overlap' && show !== 'clusters') return STUDY_DEFAULTS;
  const { seed = STUDY_DEFAULTS.seed } = asked;
  if (show === 'overlap') return { ...STUDY_DEFAULTS, seed };
  const { runs = STUDY_DEFAULTS.runs, clustersOf = STUDY_DEFAULTS.clustersOf } = asked;
  return { ...STUDY_DEFAULTS, seed, runs, clustersOf };
}

type AnswerOf = (edition: Edition) => Answer | SectionedAnswer;

/** What answers it: of an edition as it is joined, or one of its tables. A column is read where there are tables by one alone. */
export function tableOfEdition(asked: TableAsked): AnswerOf {
  const { show } = asked;
  const by = show === undefined || GROUPED[show] === undefined ? undefined : asked.by;
  const drawn = drawnAs(asked);
  if (by !== undefined) {
    return (of) => {
      const column = editionColumn(of, by);
      return chooseSection(GROUPED[show!]!(editionFigures(of, drawn), column), { show: `${show}_groups` });
    };
  }
  const question = OTHERS[show ?? ''];
  return (of) => chooseSection(question?.(editionFigures(of, drawn), null) ?? edition(of), { show });
}
