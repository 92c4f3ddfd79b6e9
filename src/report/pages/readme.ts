/** `README.md`: what is where in the folder of a report. */

import { placeOf } from '../../study/report-layout.ts';
import { MANIFEST_PATH } from '../../study/report-manifest.ts';
import { CODEBOOK_PATH } from '../codebook/package.ts';
import type { Facts } from '../facts/facts.ts';
import { languagePath } from '../files/language-path.ts';
import type { ReportFile } from '../files/report-file.ts';
import { checkCommand } from '../sections/data.ts';
import { banner, otherLanguages, studyTitle } from '../words/page-head.ts';

const README = 'README.md';

/** @param files every other file of the report but the manifest and the texts. @param hasOwnText whether `prose/` holds any. */
export function readmeFile(facts: Facts, files: readonly ReportFile[], hasOwnText: boolean): ReportFile {
  const { data } = facts.language;
  const holds = (name: string) => data.files.find(([pattern]) => pattern.test(name))?.[1] ?? '';
  const link = (name: string) => `[${name}](${languagePath(facts, name)})`;
  const folder = (path: string, page: string) => `[${path}/](${languagePath(facts, page)})`;
  const isThere = (path: string) => files.some((file) => placeOf(file.path).startsWith(path));
  const lines = [
    [`[report.html](${languagePath(facts, 'report.html')}), ${link('report.md')}`, holds('report.md')],
    ...(isThere('map.html') ? [['[map.html](map.html)', holds('map.html')]] : []),
    [folder('data', CODEBOOK_PATH), data.folders.data],
    ...(isThere('figures/') ? [['`figures/`', data.folders.figures]] : []),
    ...(isThere('countries/')
      ? [[`${folder('countries', 'countries/README.md')}, \`regions/\``, data.pages]]
      : []),
    [folder('method', 'method.md'), holds('method.md')],
    ...(hasOwnText ? [['`prose/`', data.folders.prose]] : []),
    ...[...files.map(({ path }) => path).filter((path) => path.endsWith('.json')), MANIFEST_PATH].map(
      (path) => [`[${path}](${path})`, path === MANIFEST_PATH ? data.manifest : holds(path)],
    ),
  ];
  const blocks = [
    `# ${studyTitle(facts)}`,
    banner(facts),
    otherLanguages(facts, README),
    lines.map(([what, holding]) => `- ${what}: ${holding}`).join('\n'),
    data.made(checkCommand(facts)),
  ];
  const path = languagePath(facts, README);
  return { path, chunks: `${blocks.filter((block) => block !== '').join('\n\n')}\n` };
}
