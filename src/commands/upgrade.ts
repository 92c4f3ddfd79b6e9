/** `entente upgrade`: brings the running tool into the study of this folder. */

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { STUDY_FILE } from '../cli/answer-language.ts';
import { type DefineCommand, examples, type SharedOptions, say } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { givenOptions, refuseUnread } from '../cli/given-options.ts';
import { UserError } from '../errors.ts';
import { parseJson } from '../json-text.ts';
import { reportAgain } from '../publish/report-again.ts';
import { listReports } from '../report/files/write.ts';
import { REPORTS } from '../study/places.ts';
import { changedNumbers, compareVersions } from '../tool/changelog.ts';
import { packTool, readToolFile, toolDependencies, toolManifest } from '../tool/installation.ts';
import {
  packageFiles,
  type StudyPackage,
  TOOL_FOLDER,
  tarballVersion,
  toolAddress,
} from '../tool/study-package.ts';
import { writeFiles } from '../write-whole.ts';

const PACKAGE_FILE = 'package.json';
/** As a study of version 0.1.0 named the tool, which is somebody else's package. */
const FOREIGN = 'entente';

export const defineUpgrade: DefineCommand = (command, context) => {
  command
    .addHelpText(
      'after',
      `
Run it with the newer entente (npm i -g ./entente-study-X.tgz) in the folder of a study, then npm ci. It puts itself into
${TOOL_FOLDER}/, says which figures may change since the version that the study had, and which reports are of an earlier one. The
tool of those reports stays in ${TOOL_FOLDER}/ until they are made again; then upgrade, run once more, removes it.
${examples('entente upgrade')}`,
    )
    .action(() => {
      const options = givenOptions<SharedOptions>(command);
      refuseUnread(options);
      const study = readPackage();
      const tool = toolManifest();
      const before = tarballVersion(study.dependencies?.[tool.name]);
      if (before !== null && compareVersions(before, tool.version) > 0) {
        throw new UserError(
          `this study has entente ${before}, and this is the older ${tool.version}; run the study's own: npx entente`,
        );
      }
      const tarball = packTool(TOOL_FOLDER);
      const { 'package-lock.json': lock, ...files } = packageFiles(study, tool, tarball, toolDependencies());
      // A lock file of packages that we do not know is npm's to write.
      const isOurs = Object.keys(study.dependencies ?? {}).every((name) => name === tool.name);
      writeFiles(Object.entries(isOurs ? { ...files, 'package-lock.json': lock! } : files));
      const lines = [
        ...installed(before, tool.version, isOurs ? 'npm ci' : 'npm install'),
        ...figures(before, tool.version),
        ...olderReports(tool.version),
        ...sweep(tool.version),
      ];
      say(context, options, lines.join('\n'));
    });
};

/** @throws UserError where this is no study, DataError where its package.json cannot be read. */
function readPackage(): StudyPackage {
  if (!existsSync(STUDY_FILE)) {
    throw new UserError(
      `there is no ${STUDY_FILE} here; run this in the folder of a study, or make one: entente init DIR`,
    );
  }
  if (!existsSync(PACKAGE_FILE)) return { name: 'study', private: true };
  const study = parseJson(readFileSync(PACKAGE_FILE, 'utf8'), PACKAGE_FILE) as StudyPackage;
  const { [FOREIGN]: _, ...dependencies } = study.dependencies ?? {};
  return { ...study, dependencies };
}

function installed(before: string | null, now: string, install: string): string[] {
  if (before === now)
    return [`This study has entente ${now}; its package is written anew. Install it with: ${install}`];
  const instead = before === null ? '' : ` instead of ${before}`;
  return [`This study has entente ${now} now${instead}. Install it with: ${install}`];
}

function figures(before: string | null, now: string): string[] {
  if (before === null || before === now) return [];
  const changed = changedNumbers(readToolFile('CHANGELOG.md'), before, now);
  if (changed.length === 0) return ['No figure changes.'];
  return [
    'Figures that may change:',
    ...changed.flatMap(({ version, text }) => [`  ${version}`, text.replace(/^/gm, '    ')]),
  ];
}

/** Reports of earlier versions, with the command that checks them as they are and the one that makes them anew. */
function olderReports(now: string): string[] {
  const older = listReports(REPORTS).filter(({ manifest }) => manifest.options.toolVersion !== now);
  if (older.length === 0) return [];
  return [
    `${count(older.length, 'report is', 'reports are')} of an earlier version, whose tool stays in ${TOOL_FOLDER}/:`,
    ...older.flatMap(({ folder, manifest }) => {
      const directory = join(REPORTS, folder);
      const { toolVersion } = manifest.options;
      return [
        `  ${directory} (${toolVersion})`,
        `    as it is: npx -p ${toolAddress(toolVersion, existsSync)} entente report --check --out ${directory}`,
        `    anew: ${reportAgain(manifest, directory, [])}`,
      ];
    }),
  ];
}

/** Removes the tools that no report states. */
function sweep(now: string): string[] {
  const stated = new Set(listReports(REPORTS).map(({ manifest }) => manifest.options.toolVersion));
  return readdirSync(TOOL_FOLDER).flatMap((name) => {
    const version = tarballVersion(name);
    if (version === null || version === now || stated.has(version)) return [];
    rmSync(join(TOOL_FOLDER, name));
    return [`${TOOL_FOLDER}/${name}: removed, since no report states ${version}`];
  });
}
