/** `entente init`: a folder for a study of one's own, ready for git and CI. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Option } from 'commander';
import { type DefineCommand, examples, type SharedOptions, say } from '../cli/context.ts';
import { repeatedConditions } from '../cli/repeated.ts';
import { shellWord } from '../cli/shell-word.ts';
import { liveEntry, STUDY_NETWORKS } from '../collect/networks.ts';
import { startingRoster } from '../collect/starting-roster.ts';
import { STUDY_FILE } from '../collect/study-file.ts';
import { UserError } from '../errors.ts';
import {
  packTool,
  readToolFile,
  type Tarball,
  toolDependencies,
  toolManifest,
} from '../tool/installation.ts';
import { packageFiles, TOOL_FOLDER } from '../tool/study-package.ts';
import { GIT_ATTRIBUTES, GIT_IGNORE, studyCitation, studyReadme, studyZenodo } from '../tool/study-texts.ts';

export const defineInit: DefineCommand = (command, context) => {
  command
    .argument('<DIR>', 'a new or empty folder')
    .option(
      '--roster <LIST>',
      'begin with leaders, the list that comes with entente, or with a roster of yours',
    )
    .option(
      '--where <COLUMN=VALUE>',
      'take only these rows of it; several by commas, or repeated',
      repeatedConditions,
    )
    .addOption(
      new Option('--network <NETWORK>', 'the network that is studied')
        .choices(STUDY_NETWORKS)
        .default('bluesky'),
    )
    .addHelpText(
      'after',
      `
Leaves study.json, an empty roster, workflows for CI, and this very entente as ${TOOL_FOLDER}/*.tgz, so that npm ci and
npx entente work in the folder years later. --network sandbox makes the rehearsal of a study: the accounts of any roster in
a simulated network, offline and for nothing; name another "network" in study.json, and the study is real.

The list of leaders knows 49 accounts on Bluesky, 18 on Mastodon and 558 on X, the last of which cost money to read:
what the rows chosen have is said, and "network" in study.json says which are read.
${examples(
  'entente init my-study',
  'entente init my-study-on-x --network x',
  'entente init my-rehearsal --network sandbox',
  'entente init europe --roster leaders --where region=Europe,network=bluesky',
)}`,
    )
    .action((directory: string) => {
      const options = command.optsWithGlobals<
        SharedOptions & { network: string; roster?: string; where?: string[] }
      >();
      if (existsSync(directory) && readdirSync(directory).some((name) => name !== '.git')) {
        throw new UserError(`${directory} is not empty; name a new folder`);
      }
      const roster = startingRoster(options.roster, options.where ?? []);
      const tarball = packTool(join(directory, TOOL_FOLDER));
      const files = {
        ...studyFiles(options.network, roster.text),
        ...toolFiles(basename(resolve(directory)), tarball),
      };
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), text);
      }
      say(
        context,
        options,
        `${directory}: made${roster.holds === '' ? `. Write the accounts to study into ${directory}/data/roster.csv` : ` with ${roster.holds}. The network read is ${options.network}, until "network" in ${directory}/${STUDY_FILE} says another`}, then:\n  cd ${shellWord(directory)} && npm ci && npx entente study NAME${beginning(options.network).next}`,
      );
    });
};

/** What a study of a network says beside the rest, and what it needs besides a roster. */
function beginning(network: string): { keys: object; next: string } {
  if (network === 'sandbox') {
    return {
      keys: {},
      next: ' --date 2026-06-01\nA rehearsal: nothing outside this machine is asked, and every tie is invented. A second year, against the first:\n  npx entente study NAME2 --date 2027-06-01 --against NAME',
    };
  }
  const { firstKeys = {}, firstNote } = liveEntry(network);
  return { keys: firstKeys, next: firstNote === undefined ? '' : `\n${firstNote}` };
}

function studyFiles(network: string, roster: string): Record<string, string> {
  const study = {
    network,
    roster: 'data/roster.csv',
    by: ['region', 'office'],
    ...beginning(network).keys,
  };
  return {
    [STUDY_FILE]: `${JSON.stringify(study, null, 2)}\n`,
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
    '.zenodo.json': studyZenodo(named),
  };
}

/** Checks on each push, the roster's refresh once a month, and the crawl once a year. */
const WORKFLOWS = ['check.yml', 'roster.yml', 'crawl.yml'];

function readWorkflow(name: string): string {
  return readToolFile(`data/workflows/${name}`);
}
