/** How long `entente explain` takes: networks that were drawn, and files of pairs with columns of numbers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param run one process, in CPU seconds and peak MB. @param command words of entente. */
export function explainTimes({ run, command, folder }) {
  const write = (name, lines) => {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  const database = join(folder, 'explain.sqlite');
  const network = (name, size, degree) => {
    const random = createRandom(size);
    const nodes = Array.from(
      { length: size },
      (_, k) => `${k},h${k},g${k % 7},${Math.floor(random() * 1e6)}`,
    );
    const edges = Array.from({ length: size * degree }, () => [
      Math.floor(random() * size),
      Math.floor(random() * size),
    ]).filter(([i, j]) => i !== j);
    const files = [
      ...['--nodes', write(`${name}-nodes.csv`, ['id,label,party,size', ...nodes])],
      ...['--edges', write(`${name}-edges.csv`, ['source,target', ...new Set(edges.map(String))])],
    ];
    run(command('import', ...files, '--network', 'x', '--date', '2026-06-01', '-s', name, '--db', database));
  };
  const explain = (name, ...words) =>
    run(command('explain', '-s', name, '--unit', 'account', '--db', database, ...words));
  network('units', 200, 20);
  network('accounts', 5000, 50);
  const random = createRandom(1);
  const columns = Array.from({ length: 8 }, (_, k) => `x${k + 1}`);
  const pairs = write('explain-pairs.csv', [
    `source,target,${columns.join()}`,
    ...Array.from({ length: 200 * 200 }, (_, cell) => [Math.floor(cell / 200), cell % 200])
      .filter(([i, j]) => i !== j)
      .map(([i, j]) => `h${i},h${j},${columns.map(() => random().toFixed(4)).join()}`),
  ]);
  const two = ['--with', 'same:party,diff:size', '--permutations', '500'];
  return [
    ['200 units, 8 columns, 2,000 permutations', '≤ 10 s', explain('units', '--dyads', pairs)],
    [
      '200 units, 8 columns, 100 permutations, --logit',
      '–',
      explain('units', '--dyads', pairs, '--logit', '--permutations', '100'),
    ],
    ['5,000 accounts, 2 attributes, 500 permutations', '≤ 600 s, 1 GB', explain('accounts', ...two)],
  ];
}

/** Numbers in [0, 1) that are the same in every run. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
