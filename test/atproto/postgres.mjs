/** A PostgreSQL of its own in a temporary folder, on a free port, for one run. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = '/usr/lib/postgresql';

function programs() {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort() : [];
  if (versions.length === 0) throw new Error('PostgreSQL is needed: apt-get install postgresql');
  return join(ROOT, versions.at(-1), 'bin');
}

/** PostgreSQL does not run as root: then the user that its package makes runs it. */
function owner() {
  if (process.getuid() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** @returns its URL, and the function that ends it and removes its folder. */
export async function startPostgres() {
  const bin = programs();
  const user = owner();
  const folder = mkdtempSync(join(tmpdir(), 'entente-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const env = { ...process.env, LANG: 'C', LC_ALL: 'C' };
  const options = { ...user, env, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'pg', '-A', 'trust', '-N', '-E', 'UTF8'], options);
  const port = await freePort();
  const settings = [
    'fsync=off',
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
  ];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: 'ignore' },
  );
  const clear = () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', clear);
  for (let tries = 0; ; tries++) {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await wait(100);
    }
  }
  return {
    url: `postgresql://pg@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
    },
  };
}
