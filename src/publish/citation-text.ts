/** A citation as a sentence, for BibTeX, and as a CITATION.cff. */

import { plainCitation } from '../report/words/plain-citation.ts';
import { capital } from '../words/capital.ts';
import { languageOf } from '../words/languages.ts';
import type { Citation } from './citation.ts';

export const CITATION_STYLES = ['text', 'bibtex', 'cff'] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Ends in a line end. */
export function citationText(citation: Citation, style: CitationStyle): string {
  return { text: sentence, bibtex, cff }[style](citation);
}

/** As the report itself says it, without marks. */
function sentence(citation: Citation): string {
  return `${plainCitation(citation, languageOf(citation.lang, 'account', citation.source))}\n`;
}

function sealedOf({ source }: Citation): string {
  return source === 'edition' ? 'edition' : 'snapshot';
}

function noteOf(citation: Citation): string {
  const { snapshot, simulated, contentHash, toolVersion, against } = citation;
  const sealed = sealedOf(citation);
  return `${simulated ? `Simulated ${sealed}` : capital(sealed)} ${snapshot}, content hash ${contentHash}${against === null ? '' : `, set against ${against.name}, content hash ${against.contentHash}`}. Report made with entente ${toolVersion}`;
}

function bibtex(citation: Citation): string {
  const { title, report, date, publication } = citation;
  const { author, licence, url } = publication;
  const fields: [string, string][] = [
    ...(author === '' ? [] : [['author', `{${latex(author)}}`] satisfies [string, string]]),
    ['title', `{${latex(title)}}`],
    ['year', date.slice(0, 4)],
    ['month', String(Number(date.slice(5, 7)))],
    ...(url === '' ? [] : [['url', url] satisfies [string, string]]),
    ['note', latex(noteOf(citation) + (licence === '' ? '' : `. Licence of the data: ${licence}`))],
  ];
  const key = `entente-${report.toLowerCase().replace(/[^a-z0-9-]+/g, '-')}`;
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** Signs that LaTeX would obey. */
function latex(text: string): string {
  const commands: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => commands[sign] ?? `\\${sign}`);
}

/** A text in double quotes is one of YAML as it is one of JSON. */
const quoted = (text: string) => JSON.stringify(text);

function cff(citation: Citation): string {
  const { title, snapshot, date, contentHash, reportHash, toolVersion, publication } = citation;
  const { author, licence, url } = publication;
  return `cff-version: 1.2.0
message: Please cite this report, with the name and the content hash of the ${sealedOf(citation)}, and the tool.
title: ${quoted(title)}
type: dataset
authors:
  - name: ${quoted(author || `The authors of ${snapshot}`)}
date-released: ${quoted(date)}
abstract: ${quoted(`${noteOf(citation)}.`)}
${url === '' ? '' : `url: ${quoted(url)}\n`}${isSpdx(licence) ? `license: ${licence}\n` : ''}identifiers:
  - type: other
    value: ${quoted(`hash://sha256/${contentHash}`)}
    description: content hash of the ${sealedOf(citation)}
  - type: other
    value: ${quoted(`hash://sha256/${reportHash}`)}
    description: hash of the report's manifest.json, which has that of each of its files
references:
  - type: software
    title: entente
    version: ${quoted(toolVersion)}
    license: MIT
    authors:
      - name: The entente contributors
`;
}

/** The format knows no other licences than those of SPDX. */
function isSpdx(licence: string): boolean {
  return /^(?:CC0|CC-BY(?:-NC)?(?:-SA|-ND)?|ODbL|ODC-By|PDDL|etalab)-\d\.\d$/.test(licence);
}
