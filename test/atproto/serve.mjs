/**
 * Starts the reference implementation on loopback for all who check something on it, each with accounts of its own: writes its own
 * address as a line, and runs until its input ends. `/FILE/WORD/seed` is answered by what `FILE.mjs` has seeded, with handles that
 * begin with WORD, and `/FILE/WORD/DEED` by what it has done then.
 */
import { createServer } from 'node:http';
import { startReference } from './reference.mjs';

const reference = await startReference();
const { plc, pds, bsky, close } = reference;
const seeds = new Map();

const server = createServer(async ({ url }, response) => {
  try {
    const [, file, word, deed] = url.split('/').map(decodeURIComponent);
    if (deed === 'seed') {
      const { seed } = await import(`./${file}.mjs`);
      seeds.set(word, await seed(reference, word));
    }
    const { seeded, deeds } = seeds.get(word);
    const [name, ...given] = deed.split(' ');
    const answer =
      deed === 'seed'
        ? { appview: bsky.url, plc: plc.url, pds: pds.url, ...seeded }
        : await deeds[name](...given);
    response.end(JSON.stringify(answer));
  } catch (error) {
    process.stderr.write(`${error.stack}\n`);
    response.writeHead(500).end('null');
  }
}).listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
for await (const _ of process.stdin);
await close();
process.exit(0);
