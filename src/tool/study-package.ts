/** A study's `package.json` and `package-lock.json`: they install the tool out of the study's own folder. */
import type { LockedPackages } from './dependencies.ts';
import type { PackageManifest, Tarball } from './installation.ts';

/** Where a study keeps the tool it was made with. */
export const TOOL_FOLDER = 'tool';

/** Of a study's `package.json`, what is of the tool; the rest is the researcher's. */
export interface StudyPackage {
  dependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
  [more: string]: unknown;
}

const TARBALL = /entente-study-(\d[\w.+-]*)\.tgz$/;

/** The version in the name of a tool's tarball, or in what names it as a dependency. */
export function tarballVersion(text = ''): string | null {
  return TARBALL.exec(text)?.[1] ?? null;
}

/** What `npx -p` takes for this version of the tool: the study's own tarball where it is there. */
export function toolAddress(version: string, exists: (path: string) => boolean): string {
  const own = `${TOOL_FOLDER}/entente-study-${version}.tgz`;
  return exists(own) ? `./${own}` : `entente-study@${version}`;
}

/** As npm names a file beside `package.json`. */
function toolSpecifier(tarball: string): string {
  return `file:${TOOL_FOLDER}/${tarball}`;
}

/** Both files, with the tool as a dependency of what the study's `package.json` says already. */
export function packageFiles(
  study: StudyPackage,
  tool: PackageManifest,
  tarball: Tarball,
  dependencies: LockedPackages,
): Record<string, string> {
  const withIt = withTool(study, tool, tarball);
  return {
    'package.json': jsonFile(withIt),
    'package-lock.json': jsonFile(studyLock(withIt, tool, tarball, dependencies)),
  };
}

function jsonFile(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** With the tool as a dependency, and leave for the one script that an installation of it has. */
function withTool(study: StudyPackage, tool: PackageManifest, tarball: Tarball): StudyPackage {
  return {
    ...study,
    dependencies: { ...study.dependencies, [tool.name]: toolSpecifier(tarball.name) },
    allowScripts: {
      ...study.allowScripts,
      ...Object.fromEntries(
        Object.entries(tool.allowScripts).filter(([name]) => name in tool.optionalDependencies),
      ),
    },
  };
}

/** A lock file that serves every Node and platform; it names no registry, so that each asks its own. */
function studyLock(
  study: StudyPackage,
  tool: PackageManifest,
  tarball: Tarball,
  dependencies: LockedPackages,
): object {
  const { version, license, bin, engines } = tool;
  const locked = {
    version,
    resolved: toolSpecifier(tarball.name),
    integrity: tarball.integrity,
    license,
    dependencies: tool.dependencies,
    bin,
    engines,
    optionalDependencies: tool.optionalDependencies,
  };
  const place = `node_modules/${tool.name}`;
  // In the order of npm, which rewrites the file at its next turn otherwise.
  const places = Object.entries(dependencies);
  const next = places.findIndex(([other]) => other > place);
  places.splice(next < 0 ? places.length : next, 0, [place, locked]);
  const name = study.name === undefined ? {} : { name: study.name };
  return {
    ...name,
    lockfileVersion: 3,
    requires: true,
    packages: { '': { ...name, dependencies: study.dependencies }, ...Object.fromEntries(places) },
  };
}
