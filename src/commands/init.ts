/** `entente init`: a folder for a study of one's own, ready for git and CI. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import {
  packTool,
  readToolFile,
  type Tarball,
  toolDependencies,
  toolManifest,
} from '../tool/installation.ts';
import { packageFiles, TOOL_FOLDER } from '../tool/study-package.ts';
import { GIT_ATTRIBUTES, GIT_IGNORE, studyCitation, studyReadme } from '../tool/study-texts.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { examples, say } from './context.ts';
import { repeated } from './repeated.ts';
import { startingRoster } from './starting-roster.ts';
import { STUDY_FILE } from './study-file.ts';

export const defineInit: DefineCommand = (command, context) => {
  command
    .argument('<DIR>', 'a new or empty folder')
    .option(
      '--roster <LIST>',
      'begin with leaders, the list that comes with entente, or with a roster of yours',
    )
    .option('--where <COLUMN=VALUE>', 'take only these rows of it; may be repeated', repeated)
    .addHelpText(
      'after',
      `
Leaves study.json, an empty roster, workflows for CI, and this very entente as ${TOOL_FOLDER}/*.tgz, so that npm ci and
npx entente work in the folder years later.

The list of leaders knows 49 accounts on Bluesky, 18 on Mastodon and 558 on X, the last of which cost money to read:
what the rows chosen have is said, and "network" in study.json says which are read.
${examples('entente init my-study', 'entente init europe --roster leaders --where region=Europe --where network=bluesky')}`,
    )
    .action((directory: string) => {
      const options = command.optsWithGlobals<SharedOptions & { roster?: string; where?: string[] }>();
      if (existsSync(directory) && readdirSync(directory).some((name) => name !== '.git')) {
        throw new UserError(`${directory} is not empty; name a new folder`);
      }
      const roster = startingRoster(options.roster, options.where ?? []);
      const tarball = packTool(join(directory, TOOL_FOLDER));
      const files = { ...studyFiles(roster.text), ...toolFiles(basename(resolve(directory)), tarball) };
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), text);
      }
      say(
        context,
        options,
        `${directory}: made${roster.holds === '' ? `. Write the accounts to study into ${directory}/data/roster.csv` : ` with ${roster.holds}. The network read is bluesky, until "network" in ${directory}/${STUDY_FILE} says another`}, then:\n  cd ${directory} && npm ci && npx entente study NAME`,
      );
    });
};

function studyFiles(roster: string): Record<string, string> {
  return {
    [STUDY_FILE]: `${JSON.stringify({ network: 'bluesky', roster: 'data/roster.csv', by: ['region', 'office'] }, null, 2)}\n`,
    'data/roster.csv': roster,
    '.gitignore': GIT_IGNORE,
    '.gitattributes': GIT_ATTRIBUTES,
    ...Object.fromEntries(WORKFLOWS.map((name) => [`.github/workflows/${name}`, readWorkflow(name)])),
  };
}

/** What installs the tool out of the folder itself, and says what the folder is. */
function toolFiles(name: string, tarball: Tarball): Record<string, string> {
  const tool = toolManifest();
  const named = { name, toolVersion: tool.version, tarball: tarball.name };
  return {
    ...packageFiles({ name: 'study', private: true }, tool, tarball, toolDependencies()),
    'README.md': studyReadme(named),
    'CITATION.cff': studyCitation(named),
  };
}

/** Checks on each push, the roster's refresh once a month, and the crawl once a year. */
const WORKFLOWS = ['check.yml', 'roster.yml', 'crawl.yml'];

function readWorkflow(name: string): string {
  return readToolFile(`data/workflows/${name}`);
}
