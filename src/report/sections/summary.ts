/** In short: the first sentence of every chapter. */
import type { EditionFacts } from '../facts/edition-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { joinTexts } from '../words/markdown.ts';
import { activitySummary } from './activity.ts';
import { changeSentence } from './changes.ts';
import { clusterSentence } from './clusters.ts';
import { connectedDoubt, connectedSentence } from './connected.ts';
import { coverageSentence } from './coverage.ts';
import { movedSentence, presenceSentence, sameTiesSentence } from './edition-in-short.ts';
import { chanceSentence } from './edition-overlap.ts';
import { followedDoubt, followedSentence } from './followed.ts';
import { mutualChanceSentence, reciprocitySentence } from './reciprocity.ts';
import type { Section } from './section.ts';
import { courtingSentence } from './unreturned.ts';

export const SUMMARY_SECTION: Section = {
  id: 'summary',
  heading: ({ report }) => report.summary,
  render: (facts) => {
    const { language } = facts;
    return [
      [
        [language.coverage.heading, coverageSentence(facts)],
        ...(facts.edition === null ? [] : editionSummary(facts, facts.edition)),
        [language.connected.heading, `${connectedSentence(facts)} ${connectedDoubt(facts)}`.trim()],
        [language.followed.heading, `${followedSentence(facts)} ${followedDoubt(facts)}`.trim()],
        [language.unreturned.heading, courtingSentence(facts)],
        [language.reciprocity.heading, `${reciprocitySentence(facts)} ${mutualChanceSentence(facts)}`.trim()],
        [language.clusters.heading, clusterSentence(facts)],
        [language.changes.heading, changeSentence(facts)],
        ...activitySummary(facts),
      ]
        .filter(([, sentence]) => sentence !== '')
        .map(([about, sentence]) => `- **${about}.** ${sentence}`)
        .join('\n'),
    ];
  },
};

function editionSummary(facts: Facts, of: EditionFacts): [about: string, sentence: string][] {
  const { presence, overlap, moves } = facts.language.edition;
  return [
    [presence.heading, presenceSentence(facts, of)],
    [
      overlap.inShort,
      joinTexts(
        of.pairs.flatMap((pair) => [sameTiesSentence(facts, pair), chanceSentence(facts, pair.chance)]),
        ' ',
      ),
    ],
    [moves.heading, of.moved === null ? '' : movedSentence(facts, of.moved)],
  ];
}
