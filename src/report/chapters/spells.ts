/** When new follows are returned, and how long ties stand: sentences, a curve for each office and region, and tables. */
import { joinTexts } from '../../doors/markdown-text.ts';
import { spellsAnswer } from '../../questions/spells/spells-answer.ts';
import { spellRows } from '../../spells/spell-rows.ts';
import type { Facts } from '../facts/facts.ts';
import type { SpellFacts } from '../facts/spell-facts.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import type { Section } from '../sections/section.ts';
import { answerText } from '../words/answer-text.ts';

export const SPELLS_SECTION: Section = {
  id: 'spells',
  heading: ({ spells }) => spells.heading,
  render: (facts, figures) => (facts.spells === null ? [] : chapter(facts, facts.spells, figures)),
};

function chapter(facts: Facts, { told, all, groups }: SpellFacts, figures: Figures): string[] {
  const { language, options } = facts;
  const { log, snapshots } = told.of;
  const command = ['spells', ...(log === null ? alsoOf(facts, snapshots) : ['-s', log])];
  const ofAnswers = (curves: typeof all, ...by: string[]) =>
    answerText(facts, spellsAnswer(told, curves, { show: 'answered' }), [
      ...[...command, '--show', 'answered', ...by],
    ]);
  const answered = ofAnswers(all);
  const standing = answerText(facts, spellsAnswer(told, all, { show: 'standing' }), [
    ...[...command, '--show', 'standing', '--mutual'],
  ]);
  const withheld = spellRows(told.pairs, told.accounts, options.persons).withheldCount;
  return [
    answered.lead,
    answered.table('answered', ['follow-backs.csv']),
    ...groups.flatMap(({ column, curves }) => [
      figureText(facts, figures, `follow-backs-by-${column}`),
      ofAnswers(curves, '--by', column).table('answered', ['follow-backs.csv']),
    ]),
    standing.lead,
    standing.table('standing', ['tie-survival.csv']),
    joinTexts([...answered.remarks, withheld === 0 ? '' : language.spells.spared(withheld)], ' '),
  ];
}

/** The other snapshots of the series, as the prompt would take all of its database. */
function alsoOf({ study }: Facts, snapshots: readonly string[]): string[] {
  return snapshots.filter((name) => name !== study.snapshot.name).flatMap((name) => ['--also', name]);
}
