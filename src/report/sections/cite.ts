/** How to cite the report, and under which licence its data are. */

import { escapeMarkdown } from '../../doors/markdown-text.ts';
import type { Facts } from '../facts/facts.ts';
import { languagePath } from '../files/language-path.ts';
import { studyTitle } from '../words/page-head.ts';
import { againstText, hashText } from './data.ts';
import type { Section } from './section.ts';

/** Digits of the hash that tell a snapshot from any other in a footnote. */
const SHORT = 12;

export const CITE_SECTION: Section = {
  id: 'cite',
  heading: ({ front }) => front.cite.heading,
  render: (facts, _figures, _files, hasOwnText) => [
    `${citation(facts, facts.study.snapshot.contentHash)} ${againstText(facts)}`.trim(),
    facts.language.front.cite.footnote(footnote(facts)),
    licenceSentence(facts, hasOwnText),
    facts.language.front.cite.styles,
  ],
};

/**
 * Short, with the licence where one is stated, and the way to the whole.
 * @param up the way from the page to the report's folder.
 */
export function shortCitation(facts: Facts, up = ''): string {
  const { cite } = facts.language.front;
  const anchor = cite.heading.toLowerCase().replaceAll(' ', '-');
  const { licence } = facts.options.publication;
  return [
    footnote(facts),
    ...(licence === '' ? [] : [cite.licence(escapeMarkdown(licence))]),
    cite.whole(`${up}${languagePath(facts, 'method.md')}#${anchor}`),
  ].join(' ');
}

function footnote(facts: Facts): string {
  return citation(facts, facts.study.snapshot.contentHash.slice(0, SHORT));
}

/** In one sentence, as Markdown. */
function citation(facts: Facts, hash: string): string {
  const { language, options, study } = facts;
  const { author, url } = options.publication;
  return language.front.cite.citation(
    studyTitle(facts),
    escapeMarkdown(study.snapshot.name),
    hashText(hash),
    options.toolVersion,
    escapeMarkdown(author),
    url === '' ? '' : `[${escapeMarkdown(url)}](${url})`,
    study.snapshot.simulated,
  );
}

/** '' where the publisher's own text is to say it. */
function licenceSentence({ language, options, study }: Facts, hasOwnText: boolean): string {
  const { cite } = language.front;
  const { author, licence } = options.publication;
  const invented = study.snapshot.simulated ? ` ${cite.invented}` : '';
  if (licence !== '') return `${cite.licence(escapeMarkdown(licence))}${invented}`;
  if (hasOwnText) return '';
  return author === '' ? cite.unstated : cite.unlicensed(escapeMarkdown(author));
}
