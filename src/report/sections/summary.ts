/** In short: the first sentence of every chapter. */
import { activitySummary } from './activity.ts';
import { changeSentence } from './changes.ts';
import { clusterSentence } from './clusters.ts';
import { connectedDoubt, connectedSentence } from './connected.ts';
import { coverageSentence } from './coverage.ts';
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
