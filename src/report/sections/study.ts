/** What was studied, when, and what a tie says. */

import { escapeMarkdown } from '../../doors/markdown-text.ts';
import { askedMembers, sizesOf } from '../../study/group.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import type { Section } from './section.ts';

const LONGEST = 5000;

export const STUDY_SECTION: Section = {
  id: 'study',
  heading: ({ study }) => study.heading,
  render: (facts) => [
    scope(facts),
    group(facts),
    sandbox(facts),
    ties(facts),
    facts.language.study.unit[facts.study.unit],
  ],
};

function scope(facts: Facts): string {
  const { language } = facts;
  const { name, network, date } = facts.study.snapshot;
  const { url } = facts.options.publication;
  return language.study.scope(
    figureOf(facts, 'nodes'),
    escapeMarkdown(language.network(network)),
    facts.edition === null
      ? language.study.on(language.date(date))
      : language.edition.days(language.date(facts.edition.edition.from), language.date(date)),
    escapeMarkdown(name),
    url === '' ? '' : `[${escapeMarkdown(url)}](${url})`,
  );
}

/** Of whom alone it is. */
function group({ study, language }: Facts): string {
  if (study.group === null) return '';
  const { accounts, of } = sizesOf(study);
  return escapeMarkdown(language.study.group(askedMembers(study.group), accounts, of), LONGEST);
}

function sandbox({ study, language }: Facts): string {
  const networks = study.snapshot.network.split(' + ');
  return networks.flatMap((network) => language.study.simulated[network] ?? []).join(' ');
}

function ties(facts: Facts): string {
  const { study, edition } = facts.language;
  const meaning =
    facts.edition === null ? study.meaning[facts.study.snapshot.meaning] : edition.networks.meaning;
  const whole = figureOf(facts, 'unknown_ties') === 0;
  return study.ties(meaning, whole, figureOf(facts, 'edges'));
}
