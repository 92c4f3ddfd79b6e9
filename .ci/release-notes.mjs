/**
 * Prints what CHANGELOG.md says of the version in package.json, as the text of its release: `node .ci/release-notes.mjs v0.7.0`.
 * A tag that is not of that version, or a version whose section is missing, empty or still unreleased, is refused.
 */
import { readFileSync } from 'node:fs';

const [tag = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m).slice(1);
const section = sections.find((text) => text.split(/\s/, 1)[0] === version);
const [heading, ...lines] = (section ?? '').split('\n');
const text = lines.join('\n').trim();

const fault =
  tag !== `v${version}`
    ? `the tag ${tag} is not of version ${version} in package.json; tag v${version}, or state the version first`
    : section === undefined
      ? `CHANGELOG.md has no section "## ${version}"; write one`
      : heading !== version
        ? `the section of CHANGELOG.md is headed "## ${heading}"; head it "## ${version}"`
        : text === ''
          ? `the section "## ${version}" of CHANGELOG.md is empty; say what a user sees of it`
          : null;

if (fault === null) process.stdout.write(`${text}\n`);
else {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
}
