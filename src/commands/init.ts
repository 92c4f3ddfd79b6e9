/** `entente init`: a folder for a study of one's own, ready for git and CI. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { renderRoster } from '../roster/render.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { examples, say } from './context.ts';
import { STUDY_FILE } from './study-file.ts';
import { toolVersion } from './version.ts';

export const defineInit: DefineCommand = (command, context) => {
  command
    .argument('<DIR>', 'a new or empty folder')
    .addHelpText('after', examples('entente init my-study'))
    .action((directory: string) => {
      const options = command.optsWithGlobals<SharedOptions>();
      if (existsSync(directory) && readdirSync(directory).some((name) => name !== '.git')) {
        throw new UserError(`${directory} is not empty; name a new folder`);
      }
      for (const [path, text] of Object.entries(studyFiles())) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), text);
      }
      say(
        context,
        options,
        `${directory}: made. Write the accounts to study into ${directory}/data/roster.csv, then:\n  cd ${directory} && entente study NAME`,
      );
    });
};

function studyFiles(): Record<string, string> {
  return {
    [STUDY_FILE]: `${JSON.stringify({ network: 'bluesky', roster: 'data/roster.csv', by: ['region', 'office'] }, null, 2)}\n`,
    'data/roster.csv': renderRoster({ columns: [], rows: [], lines: [], present: STARTING_COLUMNS }),
    'package.json': `${JSON.stringify({ private: true, dependencies: { entente: toolVersion() } }, null, 2)}\n`,
    '.gitignore': 'node_modules/\n*.sqlite\n*.sqlite-wal\n*.sqlite-shm\n',
    ...Object.fromEntries(WORKFLOWS.map((name) => [`.github/workflows/${name}`, readWorkflow(name)])),
  };
}

/** The handle and the network are needed; reports make more of rows that say whose account it is. */
const STARTING_COLUMNS = ['actor', 'name', 'kind', 'country', 'office', 'network', 'handle'] as const;

/** Checks on each push, the roster's refresh once a month, and the crawl once a year. */
const WORKFLOWS = ['check.yml', 'roster.yml', 'crawl.yml'];

function readWorkflow(name: string): string {
  return readFileSync(new URL(`../../data/workflows/${name}`, import.meta.url), 'utf8');
}
