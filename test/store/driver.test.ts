/** Which SQLite driver a Node gets, and what it is told where there is none. */
import { expect, test } from 'vitest';
import { loadDriver, NoDriver, sqliteDriver } from '../../src/store/driver.ts';

/** A loader that knows these packages, or the code of what they fail with. */
function loader(packages: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const load = (name: string): unknown => {
    asked.push(name);
    const found = packages[name];
    if (found === undefined) throw Object.assign(new Error('no'), { code: 'MODULE_NOT_FOUND' });
    if (found instanceof Error) throw found;
    return found;
  };
  return { asked, load };
}

const works = class {
  close() {
    return this;
  }
};
/** The second driver on Node 20: no error that could be caught. */
const crashes = class {
  constructor() {
    process.abort();
  }
};

test('on Node 20 the second driver is not even looked for, since loading it ends the process', () => {
  const { asked, load } = loader({ 'better-sqlite3-13': crashes, 'better-sqlite3': works });
  expect(loadDriver(20, load)).toBe(works);
  expect(asked).toEqual(['better-sqlite3']);
  expect(() => loadDriver(20, loader({ 'better-sqlite3-13': crashes }).load)).toThrow(NoDriver);
});

test.each([22, 24, 26])('on Node %i it is the one with its binaries, and no other', (major) => {
  const other = class extends works {};
  const { asked, load } = loader({ 'better-sqlite3-13': other, 'better-sqlite3': works });
  expect(loadDriver(major, load)).toBe(other);
  expect(asked).toEqual(['better-sqlite3-13']);
});

test('where it does not load, the reason is told, and what to do with this Node', () => {
  const unbuilt = loader({ 'better-sqlite3': new Error('Could not locate the bindings file. Tried:\n → …') });
  expect(() => loadDriver(20, unbuilt.load)).toThrow(
    /for SQLite: better-sqlite3 was neither built nor fetched\. .*npm rebuild better-sqlite3/,
  );
  expect(() => loadDriver(24, loader({ 'better-sqlite3': works }).load)).toThrow(
    /better-sqlite3-13 is not installed\. Install entente anew .*\(npm ci --ignore-scripts/,
  );
});

test('the one that was chosen here works', () => {
  const store = new (sqliteDriver())(':memory:');
  expect(store.prepare('SELECT 1 + 1').pluck().get()).toBe(2);
  store.close();
});
