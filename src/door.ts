/**
 * The way into the program. All of it is one file, and to compile what a command uses of it takes longer than most
 * commands do: what was compiled for a command is kept, and is there at once when it is given again.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { type Cache, openCache } from './cache.ts';
import type * as Program from './main.ts';

const FILE = fileURLToPath(new URL('main.cjs', import.meta.url));

/** What `bin/entente.js` calls. @param setFlags sets the flags it has set again. */
export async function enter(setFlags: () => void): Promise<void> {
  const require = createRequire(FILE);
  const cache = openCache(process.env);
  if (cache === null) {
    await (require(FILE) as typeof Program).main(null);
    return;
  }
  const { main, kept, keep } = load(cache, require);
  await main(kept);
  // A thread that was started has set some of its own accord, and code is not taken that was kept under others.
  setFlags();
  keep();
}

/** What it needed to be read and compiled is not in its scope any more when the program runs, which may be for days. */
function load(cache: Cache, require: NodeJS.Require) {
  const source = readFileSync(FILE);
  const [, , word = '', about = ''] = process.argv;
  const command = /^[a-z]+$/.test(word) ? word : 'help';
  // The screen of a country is other code than that of an account.
  const kind = /^[A-Z]{2}$/.test(about) ? '-country' : '';
  const build = hashOf(source);
  const name = `code-${process.version}-${process.arch}-${build}-${command}${kind}`;
  const kept = cache.read(name);
  // What Node itself wraps around a module, so that its lines keep their numbers.
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) { ${source.toString('latin1')}\n})`,
    {
      filename: FILE,
      cachedData: kept ?? undefined,
    },
  );
  const module = { exports: {} as typeof Program };
  script.runInThisContext()(module.exports, lazily(require), module, FILE, dirname(FILE));
  const { main, isCommand } = module.exports;
  const isNew = kept === null || script.cachedDataRejected;
  return {
    main,
    kept: { cache, build },
    keep: isNew && isCommand(command) ? keeping(cache, name, script) : () => {},
  };
}

function keeping(cache: Cache, name: string, script: Script): () => void {
  return () => cache.write(name, script.createCachedData());
}

/**
 * What starts other programs is loaded when something of it is used: few commands start one, and the parser of options asks
 * for it in all of them.
 */
function lazily(require: NodeJS.Require): (name: string) => unknown {
  const later = (name: string) =>
    new Proxy<Record<string, unknown>>(
      {},
      {
        get: (_, key) => require(name)[key],
        ownKeys: () => Reflect.ownKeys(require(name)),
        getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(require(name), key),
      },
    );
  return (name) => (name === 'node:child_process' ? later(name) : require(name));
}

function hashOf(source: Uint8Array): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}
