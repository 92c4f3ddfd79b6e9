/** `entente init`: a folder for a study of one's own, ready for git and CI. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { renderRoster } from '../roster/render.ts';
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
import { STUDY_FILE } from './study-file.ts';

export const defineInit: DefineCommand = (command, context) => {
  command
    .argument('<DIR>', 'a new or empty folder')
    .addHelpText(
      'after',
      `
Leaves study.json, an empty roster, workflows for CI, and this very entente as ${TOOL_FOLDER}/*.tgz, so that npm ci and
npx entente work in the folder years later.
${examples('entente init my-study')}`,
    )
    .action((directory: string) => {
      const options = command.optsWithGlobals<SharedOptions>();
      if (existsSync(directory) && readdirSync(directory).some((name) => name !== '.git')) {
        throw new UserError(`${directory} is not empty; name a new folder`);
      }
      const tarball = packTool(join(directory, TOOL_FOLDER));
      const files = { ...studyFiles(), ...toolFiles(basename(resolve(directory)), tarball) };
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), text);
      }
      say(
        context,
        options,
        `${directory}: made. Write the accounts to study into ${directory}/data/roster.csv, then:\n  cd ${directory} && npm ci && npx entente study NAME`,
      );
    });
};

function studyFiles(): Record<string, string> {
  return {
    [STUDY_FILE]: `${JSON.stringify({ network: 'bluesky', roster: 'data/roster.csv', by: ['region', 'office'] }, null, 2)}\n`,
    'data/roster.csv': renderRoster({ columns: [], rows: [], lines: [], present: STARTING_COLUMNS }),
    '.gitignore': GIT_IGNORE,
    '.gitattributes': GIT_ATTRIBUTES,
    ...Object.fromEntries(WORKFLOWS.map((name) => [`.github/workflows/${name}`, readWorkflow(name)])),
  };
}

/** The handle and the network are needed; reports make more of rows that say whose account it is. */
const STARTING_COLUMNS = ['actor', 'name', 'kind', 'country', 'office', 'network', 'handle'] as const;

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
