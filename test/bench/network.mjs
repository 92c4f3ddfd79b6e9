/**
 * Writes a made-up follow network, the same for the same size: `node network.mjs S|M|L FILE.csv [NODES.csv]`.
 *
 * Accounts belong to regions of unequal size and mostly follow within them; how much an account is followed has a
 * Pareto tail, how much it follows is log-normal, a twentieth follows nobody, and a follow is often returned.
 */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';

const SIZES = {
  S: { accounts: 700, follows: 25_000, regions: 8, seed: 701 },
  M: { accounts: 4_000, follows: 300_000, regions: 20, seed: 4001 },
  L: { accounts: 100_000, follows: 5_000_000, regions: 60, seed: 100_001 },
};
const WITHIN_REGION = 0.65;
const RETURNED_WITHIN = 0.38;
const RETURNED_ACROSS = 0.15;

const [size, edgesFile, nodesFile] = process.argv.slice(2);
const { accounts, follows, regions, seed } = SIZES[size];
const random = mulberry32(seed);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const region = Uint16Array.from({ length: accounts }, () => Math.floor(regions * random() ** 1.8));
const appeal = Float64Array.from({ length: accounts }, () =>
  Math.min((1 - random()) ** (-1 / 1.8), 3 * Math.sqrt(accounts)),
);
const activity = Float64Array.from({ length: accounts }, () =>
  random() < 0.05 ? 0 : Math.exp(0.9 * normal()),
);
const everyone = Array.from({ length: accounts }, (_, i) => i);
const members = Array.from({ length: regions }, (_, r) => everyone.filter((i) => region[i] === r));
const pickActive = picker(everyone, activity);
const pickAnywhere = picker(everyone, appeal);
const pickWithin = members.map((ids) => picker(ids, appeal));

const seen = new Set();
const source = new Uint32Array(follows);
const target = new Uint32Array(follows);
let count = 0;
while (count < follows) {
  const i = pickActive();
  const j = random() < WITHIN_REGION ? pickWithin[region[i]]() : pickAnywhere();
  if (!add(i, j) || activity[j] === 0 || count === follows) continue;
  if (random() < (region[i] === region[j] ? RETURNED_WITHIN : RETURNED_ACROSS)) add(j, i);
}
for (let k = follows - 1; k > 0; k--) {
  const other = Math.floor(random() * (k + 1));
  [source[k], source[other]] = [source[other], source[k]];
  [target[k], target[other]] = [target[other], target[k]];
}

const handle = (i) => `leader_${((i * 7919) % 1_000_003).toString(36)}${'x'.repeat(i % 7)}`;
const file = openSync(edgesFile, 'w');
let lines = ['source,target'];
for (let k = 0; k < follows; k++) {
  lines.push(`${handle(source[k])},${handle(target[k])}`);
  if (lines.length === 50_000 || k === follows - 1) {
    writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  }
}
closeSync(file);
if (nodesFile !== undefined) {
  const rows = everyone.map((i) => `${handle(i)},${handle(i)},r${region[i]}`);
  writeFileSync(nodesFile, `id,label,region\n${rows.join('\n')}\n`);
}

function add(i, j) {
  const key = i * accounts + j;
  if (i === j || seen.has(key)) return false;
  seen.add(key);
  source[count] = i;
  target[count++] = j;
  return true;
}

/** Draws one of `ids`, each by its weight. */
function picker(ids, weight) {
  const sums = new Float64Array(ids.length);
  let total = 0;
  ids.forEach((id, k) => {
    total += weight[id];
    sums[k] = total;
  });
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = ids.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return ids[low];
  };
}

function mulberry32(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
