/** What the report cannot show, however carefully it was made: said once, in one place. */

import { escapeMarkdown } from '../../doors/markdown-text.ts';
import { isTaken } from '../../roster/read-basis.ts';
import { rosterOf, sourceOf } from '../../study/study.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { claimOf } from './coverage-figures.ts';
import { unreadByNetwork } from './edition-coverage.ts';
import type { Section } from './section.ts';

export const LIMITS_SECTION: Section = {
  id: 'limits',
  heading: ({ limits }) => limits.heading,
  render: (facts) => [
    limits(facts)
      .map(([about, text]) => `- **${about}** ${text}`)
      .join('\n'),
  ],
};

/** Where the chapter begins, in the report. */
export function limitsAnchor({ language }: Facts): string {
  return `#${language.limits.heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
}

function limits(facts: Facts): (readonly [about: string, text: string])[] {
  const { study, language, change, chance, activity, presence } = facts;
  const { limits: words } = language;
  const { simulated, network, date } = study.snapshot;
  const unread = study.nodes.length - figureOf(facts, 'observed_sources');
  const earlier = change?.old.snapshot.date ?? facts.edition?.moved?.earlier.date;
  return [
    ...(simulated ? [words.simulated] : []),
    words.follow,
    words.network(
      escapeMarkdown(language.network(network)),
      facts.edition === null
        ? words.on(language.date(date))
        : language.edition.days(language.date(facts.edition.edition.from), language.date(date)),
      earlier === undefined ? null : { from: language.date(earlier), to: language.date(date) },
      facts.edition === null ? 'network' : facts.edition.edition.from === date ? 'day' : 'days',
    ),
    ...(study.group === null ? [] : [words.group]),
    words.roster(language.nodes(study.nodes.length), rosterOf(sourceOf(study)) !== 'import'),
    words.hidden(
      unread,
      figureOf(facts, 'unknown_ties'),
      presence.length > 0,
      unreadByNetwork(facts),
      isTaken(claimOf(facts).basis),
    ),
    words.rank(activity !== null),
    ...(chance === null ? [] : [words.chance(presence.length > 0)]),
    ...(activity === null ? [] : [words.posts]),
  ];
}
