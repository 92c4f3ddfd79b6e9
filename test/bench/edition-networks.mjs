/**
 * Writes three made-up networks of one roster: `node edition-networks.mjs DIR [ACTORS TIES]`, by default 5,000 actors and
 * 300,000 ties on each, as nodes-NETWORK.csv and edges-NETWORK.csv.
 *
 * Four fifths of all actors are on each network, others on each. Half of a network's ties join pairs that the others
 * draw from too, so that networks overlap; a twentieth of the actors follows nobody there, and counts as not read.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NETWORKS = ['bluesky', 'mastodon', 'x'];

const [folder, actors = 5000, ties = 300_000] = process.argv
  .slice(2)
  .map((word, k) => (k === 0 ? word : Number(word)));
const COUNTRIES = ['DE', 'FR', 'JP', 'BR', 'KE', 'US', 'IN', 'NZ', 'GB', 'ZA'];
const OFFICES = ['head-of-state', 'head-of-government', 'foreign-minister', 'foreign-ministry', 'ambassador'];
const random = createRandom(7);
const below = (n) => Math.floor(random() * n);
const all = Math.floor(actors * 1.25);
/** Some are followed by many. */
const popular = () => Math.floor(all * random() ** 2);
const shared = Array.from({ length: ties * 2 }, () => [below(all), popular()]);

mkdirSync(folder, { recursive: true });
for (const [place, network] of NETWORKS.entries()) {
  const isThere = (i) => i % 5 !== place;
  const follows = (i) => isThere(i) && i % 20 !== place + 6;
  const chosen = new Set();
  for (let n = 0; chosen.size < ties && n < 50 * ties; n++) {
    const [i, j] = random() < 0.5 ? shared[below(shared.length)] : [below(all), popular()];
    if (i !== j && follows(i) && isThere(j)) chosen.add(`${network}-${i},${network}-${j}`);
  }
  const nodes = Array.from({ length: all }, (_, i) => i)
    .filter(isThere)
    .map((i) =>
      [`${network}-${i}`, `account-${i}`, `actor-${i}`, 'person', COUNTRIES[i % 10], OFFICES[i % 5]].join(),
    );
  writeFileSync(
    join(folder, `nodes-${network}.csv`),
    `${['id,label,actor,kind,country,office', ...nodes].join('\n')}\n`,
  );
  writeFileSync(join(folder, `edges-${network}.csv`), `${['source,target', ...chosen].join('\n')}\n`);
}

/** Numbers in [0, 1) that are the same in every run. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
