/** Whether a database has the views and triggers that this version makes: without them it says something else, or takes changes. */
import type { Store } from './driver.ts';
import { openMemoryStore } from './store.ts';

interface Definition {
  type: 'view' | 'trigger';
  name: string;
  sql: string;
}

/** In words; none where all are as they are made. Views beside them are whoever's they are. */
export function schemaFaults(store: Store): string[] {
  const made = openMemoryStore();
  const expected = definitionsOf(made);
  made.close();
  const found = definitionsOf(store);
  return [
    ...[...expected].flatMap(([name, { type, sql }]) => {
      const own = found.get(name);
      if (own === undefined) return [`the ${type} ${name} is gone`];
      return own.sql === sql ? [] : [`the ${type} ${name} is another`];
    }),
    ...[...found.values()].flatMap(({ type, name }) =>
      type === 'trigger' && !expected.has(name) ? [`the trigger ${name} is none of entente's`] : [],
    ),
  ];
}

function definitionsOf(store: Store): Map<string, Definition> {
  const all = store
    .prepare<[], Definition>("SELECT type, name, sql FROM sqlite_master WHERE type IN ('view', 'trigger')")
    .all();
  return new Map(all.map((one) => [one.name, { ...one, sql: one.sql.replace(/\s+/g, ' ') }]));
}
