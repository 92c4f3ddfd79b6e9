/** `entente init`: a folder for a study of one's own, ready for git and CI. */

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Option } from 'commander';
import { STUDY_FILE } from '../cli/answer-language.ts';
import { type DefineCommand, examples, type SharedOptions, say } from '../cli/context.ts';
import { givenOptions, refuseUnread } from '../cli/given-options.ts';
import { repeated, repeatedWhole } from '../cli/repeated.ts';
import { shellWord } from '../cli/shell-word.ts';
import { UserError } from '../errors.ts';
import { liveEntry, STUDY_NETWORKS } from '../jobs/networks.ts';
import { type StartingRoster, startingRoster } from '../jobs/starting-roster.ts';
import { didYouMean } from '../nearest.ts';
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
      'take only these rows of it; one of several by commas, all if repeated',
      repeatedWhole,
    )
    .addOption(
      new Option(
        '--network <NETWORK>',
        'the network that is studied (default: bluesky); several by commas, or repeated, for an edition of them',
      )
        .choices(STUDY_NETWORKS)
        .argParser(repeated),
    )
    .addHelpText(
      'after',
      `
Leaves study.json, an empty roster with a file of evidence beside it, workflows for CI, and this very entente as
${TOOL_FOLDER}/*.tgz, so that npm ci and npx entente work in the folder years later. --network sandbox makes the rehearsal of a study: the accounts of any roster in
a simulated network, offline and for nothing; name another "network" in study.json, and the study is real.
--network bluesky,mastodon makes the study of several: each is read, and all are joined by the column actor of the roster.

The list of leaders knows 49 accounts on Bluesky, 18 on Mastodon and 558 on X, the last of which cost money to read:
what the rows chosen have is said, and "network" in study.json says which are read.
${examples(
  'entente init my-study',
  'entente init my-study-on-x --network x',
  'entente init my-rehearsal --network sandbox',
  'entente init my-edition --network bluesky,mastodon',
  'entente init europe --roster leaders --where region=Europe,network=bluesky',
)}`,
    )
    .action((directory: string) => {
      const options = givenOptions<SharedOptions & { network?: string[]; roster?: string; where?: string[] }>(
        command,
      );
      if (existsSync(directory) && readdirSync(directory).some((name) => name !== '.git')) {
        throw new UserError(`${directory} is not empty; name a new folder`);
      }
      const networks = networksAsked(options.network ?? ['bluesky']);
      const roster = startingRoster(options.roster, options.where ?? []);
      refuseUnread(options);
      const tarball = packTool(join(directory, TOOL_FOLDER));
      const files = {
        ...studyFiles(networks, roster),
        ...toolFiles(basename(resolve(directory)), tarball, networks.length > 1),
      };
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), text);
      }
      say(
        context,
        options,
        `${directory}: made${roster.holds === '' ? `. Write the accounts to study into ${directory}/data/roster.csv` : ` with ${roster.holds}. ${readNow(networks, `${directory}/${STUDY_FILE}`)}`}, then:\n  cd ${shellWord(directory)} && npm ci && npx entente study NAME${networks.map((network) => beginning(network).next).join('')}`,
      );
    });
};

/** Each once, in the order given. @throws UserError for one that cannot be studied, or not beside others. */
function networksAsked(asked: readonly string[]): readonly [string, ...string[]] {
  const unknown = asked.filter((network) => !STUDY_NETWORKS.includes(network));
  if (unknown.length > 0) {
    throw new UserError(
      `--network ${unknown.join(', ')}: ${didYouMean(unknown[0]!, STUDY_NETWORKS, `choose among ${STUDY_NETWORKS.join(', ')}`)}`,
    );
  }
  const networks = [...new Set(asked)] as [string, ...string[]];
  if (networks.length > 1 && networks.includes('sandbox')) {
    throw new UserError(
      'the sandbox is simulated, and is not joined with real networks; rehearse with --network sandbox alone',
    );
  }
  return networks;
}

function readNow(networks: readonly string[], file: string): string {
  return networks.length === 1
    ? `The network read is ${networks[0]}, until "network" in ${file} says another`
    : `The networks read are ${networks.join(', ')}, as "networks" in ${file} says`;
}

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

function studyFiles(
  networks: readonly [string, ...string[]],
  { text, evidence }: StartingRoster,
): Record<string, string> {
  const shared = { roster: 'data/roster.csv', by: ['region', 'office'] };
  const [first] = networks;
  const study =
    networks.length === 1
      ? { network: first, ...shared, ...beginning(first).keys }
      : {
          networks: Object.fromEntries(networks.map((network) => [network, beginning(network).keys])),
          ...shared,
        };
  return {
    [STUDY_FILE]: `${JSON.stringify(study, null, 2)}\n`,
    'data/roster.csv': text,
    'data/evidence.csv': evidence,
    '.gitignore': GIT_IGNORE,
    '.gitattributes': GIT_ATTRIBUTES,
    ...Object.fromEntries(WORKFLOWS.map((name) => [`.github/workflows/${name}`, readWorkflow(name)])),
  };
}

/** What installs the tool out of the folder itself, and says what the folder is. */
function toolFiles(name: string, tarball: Tarball, isEdition: boolean): Record<string, string> {
  const tool = toolManifest();
  const named = { name, toolVersion: tool.version, tarball: tarball.name };
  return {
    ...packageFiles({ name: 'study', private: true }, tool, tarball, toolDependencies()),
    'README.md': studyReadme({ ...named, isEdition }),
    'CITATION.cff': studyCitation(named),
    '.zenodo.json': studyZenodo(named),
  };
}

/** Checks and publishing on each push, the roster's refresh once a month, and the crawl once a year. */
const WORKFLOWS = ['check.yml', 'publish.yml', 'roster.yml', 'crawl.yml'];

function readWorkflow(name: string): string {
  return readToolFile(`data/workflows/${name}`);
}
