/**
 * Questions at the prompt: from a database, from archives as a fresh clone has them, and for the first time from archives,
 * with nothing kept. In a folder of their own, with a cache of their own.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PAIR = ['mfa-fr.test', 'eu.test'];
const OF = ['-s', 'sandbox-2026'];
const QUESTIONS = [
  ['follows', ...PAIR, ...OF],
  ['mutuals', 'FR', ...OF],
  ['unreturned', 'FR', ...OF],
  ['path', ...PAIR, ...OF],
  ['rank', 'betweenness', ...OF],
  ['similar', 'mfa-fr.test', ...OF],
  ['clusters', ...OF],
  ['show', 'mfa-fr.test', ...OF],
  ['show', 'FR', ...OF],
  ['ties', ...OF],
  ['compare', 'FR', 'DE', ...OF],
  ['countries', '--top', '5', ...OF],
  ['diff', 'sandbox-2025', 'sandbox-2026'],
  ['spells', ...OF],
  ['explain', '--with', 'same:subregion,same:alliance', ...OF],
  ['rank', 'gatekeeper', ...OF],
  ['snapshots'],
];

/**
 * @param entente the words that start the program.
 * @param snapshots the folder of the sandbox's archives.
 * @param cpu seconds of CPU time of each command in the middle of so many runs, taken in turn: `cpu(commands, rounds, options)`.
 * @returns a row a question: its words, and its seconds of CPU time.
 */
export function answerTimes({ entente, snapshots, folder, cpu }) {
  const places = { database: join(folder, 'database'), archives: join(folder, 'archives') };
  const env = { XDG_CACHE_HOME: join(folder, 'cache') };
  for (const place of Object.values(places)) mkdirSync(place, { recursive: true });
  for (const name of ['sandbox-2025', 'sandbox-2026']) {
    cpSync(join(snapshots, name), join(places.archives, 'data/snapshots', name), { recursive: true });
    cpu([[...entente, 'import', join(snapshots, name)]], 0, { cwd: places.database, env });
  }
  const seconds = (words, rounds, options) => cpu([[...entente, ...words]], rounds, options)[0];
  return QUESTIONS.map((words) => {
    const database = seconds(words, 9, { cwd: places.database, env });
    const archives = seconds(words, 9, { cwd: places.archives, env });
    rmSync(env.XDG_CACHE_HOME, { recursive: true });
    const first = seconds(words, 0, { cwd: places.archives, env });
    return { words: words.join(' '), database, archives, first };
  });
}
