/** How to cite the report, and under which licence its data are. */
import type { Facts } from '../facts/facts.ts';
import { escapeMarkdown } from '../words/markdown.ts';
import { studyTitle } from '../words/page-head.ts';
import { hashText } from './data.ts';
import type { Section } from './section.ts';

const ID = 'cite';

export const CITE_SECTION: Section = {
  id: ID,
  heading: ({ front }) => front.cite.heading,
  render: (facts) => [
    citation(facts),
    facts.language.front.cite.licence(`prose/${ID}.${facts.language.code}.md`),
  ],
};

/** In one sentence, as Markdown. */
export function citation(facts: Facts): string {
  const { language, options, study } = facts;
  const { name, contentHash } = study.snapshot;
  return language.front.cite.citation(
    studyTitle(facts),
    escapeMarkdown(name),
    hashText(contentHash),
    options.toolVersion,
  );
}
