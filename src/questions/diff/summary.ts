/** What changed between two snapshots, in counts. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import type { Diff } from './compare-study.ts';
import { incomparable, keyNote, logNotes, scope, tieSentences } from './remarks.ts';
import { accountSection, figureSection, mutualCounts, tieCounts } from './sections.ts';

export function summaryAnswer(diff: Diff): SectionedAnswer {
  return {
    sentence: [scope(diff), ...tieSentences(diff)],
    sections: [tieCounts(diff), mutualCounts(diff), figureSection(diff), accountSection(diff)],
    main: 'ties',
    notes: [...keyNote(diff), ...incomparable(diff), ...logNotes(diff, 0)],
  };
}
