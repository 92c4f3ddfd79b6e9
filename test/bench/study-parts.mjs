/**
 * `node test/bench/study-parts.mjs`: what country pages and the map add to the study (`entente demo`), by profiles of
 * its threads: the time in functions that only they ask for, as a share of all the rest. Threads that draw random
 * networks leave no profile, so that the share is rather too large.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const DIST = resolve(new URL('../../dist', import.meta.url).pathname);
/** What is computed, drawn and written for country pages, and for the map. */
const PARTS = [
  ['country pages', /^report\/(pages|facts\/country-facts|figures\/country)/],
  ['map', /^report\/map\//],
];

const folder = mkdtempSync(join(tmpdir(), 'entente-parts-'));
// The files of the program one by one: in the bundle all functions are of one file.
const program = pathToFileURL(join(DIST, 'main.js')).href;
writeFileSync(join(folder, 'run.mjs'), `const { main } = await import('${program}');\nawait main();\n`);
const profiles = join(folder, 'profiles');
execFileSync(
  process.execPath,
  ['--cpu-prof', '--cpu-prof-interval=1000', `--cpu-prof-dir=${profiles}`, 'run.mjs', 'demo'],
  { cwd: folder, stdio: 'ignore', env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') } },
);
const spent = new Map(PARTS.map(([name]) => [name, 0]));
let rest = 0;
for (const name of readdirSync(profiles)) addProfile(JSON.parse(readFileSync(join(profiles, name), 'utf8')));
rmSync(folder, { recursive: true });
const added = [...spent.values()].reduce((sum, time) => sum + time, 0);
const percent = (time) => `${((100 * time) / rest).toFixed(1)} %`;
process.stdout.write(
  `country pages and the map add ${percent(added)} to the rest of the study: ${[...spent].map(([name, time]) => `${name} ${percent(time)}`).join(', ')}\n`,
);

/** Time of a sample is of the outermost part that asked for it. */
function addProfile({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const partOf = new Map();
  for (const { id, callFrame } of nodes) {
    if (/^\((idle|program)\)$/.test(callFrame.functionName)) continue;
    let part = '';
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const file = byId.get(at).callFrame.url.split(`${DIST}/`)[1] ?? '';
      part = PARTS.find(([, pattern]) => pattern.test(file))?.[0] ?? part;
    }
    partOf.set(id, part);
  }
  samples.forEach((id, k) => {
    const part = partOf.get(id);
    if (part === undefined) return;
    if (part === '') rest += timeDeltas[k];
    else spent.set(part, spent.get(part) + timeDeltas[k]);
  });
}
