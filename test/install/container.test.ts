/** The image and its services, as far as they can be held to anything where there is no Docker. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { askDoor } from '../../src/console/door.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  image: string;
  user?: string;
  command: string[];
  pid?: string;
  ports?: string[];
  network_mode?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
}

const services = Object.entries(
  (parse(read('compose.yaml'), { merge: true }) as { services: Record<string, Service> }).services,
);
const own = services.filter(([, { image }]) => image === 'entente-study');

describe('the image', () => {
  const lines = read('Dockerfile').replaceAll('\\\n', ' ').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  test('is described without a fault', () => {
    expect(validate(read('Dockerfile'), {})).toEqual([]);
  });

  test('runs entente, as a user who is not root', () => {
    expect(last).toContain('USER node');
    expect(last.filter((line) => line.startsWith('USER '))).toHaveLength(1);
    expect(last.indexOf('USER node')).toBeGreaterThan(last.findIndex((line) => line.startsWith('RUN ')));
    const { bin } = JSON.parse(read('package.json'));
    expect(Object.keys(bin)).toContain(
      JSON.parse(last.find((line) => line.startsWith('ENTRYPOINT '))!.slice(11))[0],
    );
  });

  test('is built of all that the package is built of, and of no data and no database', () => {
    const ignored = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const sign = line
          .replace(/[.]/g, '\\.')
          .replaceAll('**/', '(?:.*/)?')
          .replace(/(?<!\.)\*/g, '[^/]*');
        return new RegExp(`^${sign}(?:/|$)`);
      });
    const isLeft = (path: string) => !ignored.some((sign) => sign.test(path));
    const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
    const needed = files.filter(
      (path) =>
        /^(src|bin|docs|data\/(workflows\/|[^/]+$))/.test(path) ||
        /^(package|tsconfig|CHANGELOG|LICENSE|README)/.test(path),
    );
    expect(needed.length).toBeGreaterThan(800);
    expect(needed.filter((path) => !isLeft(path))).toEqual([]);
    const unwanted = [
      '.git/config',
      'node_modules/a/b.js',
      'test/atproto/node_modules/a.js',
      'data/entente.sqlite',
      'data/entente.sqlite-wal',
      'a.tgz',
      'data/snapshots/a/ties.csv',
    ];
    expect(unwanted.filter(isLeft)).toEqual([]);
  });
});

describe('the services', () => {
  test.each(own)('%s is no root, writes to its folders alone, and sees who else writes', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      pid: 'host',
    });
    expect(service.user).toMatch(/-1000\}/);
  });

  test('no console is reached but from the machine itself, or through TLS', () => {
    const consoles = own.filter(([, { command }]) => command[0] === 'console');
    expect(consoles.map(([name]) => name)).toEqual(['console', 'served']);
    expect(own.filter(([, { ports }]) => ports !== undefined)).toEqual([]);
    const [[, alone], [, served]] = consoles as [[string, Service], [string, Service]];
    expect(alone).toMatchObject({ network_mode: 'host', command: ['console', '--port', '8030'] });
    expect(served.network_mode).toBe('service:tls');
    const option = (name: string) => served.command[served.command.indexOf(name) + 1]!;
    const asked = { port: 8030, listen: option('--listen'), host: 'a.example.org', behindTls: true };
    expect(served.command).toContain('--behind-tls');
    expect(askDoor(asked, 'a-token-of-twenty-letters').listen).toEqual({ host: '127.0.0.1', port: 8030 });
    expect(services.find(([name]) => name === 'tls')![1].command).toContain('127.0.0.1:8030');
  });

  test.each(own)(
    'the command of %s is one of the program, with options that it has',
    async (_, { command }) => {
      const { stdout, code } = await runHere([command[0]!, '--help']);
      expect(code).toBe(0);
      const options = command.filter((word) => word.startsWith('--'));
      expect(options.filter((option) => !stdout.includes(`${option} `))).toEqual([]);
    },
  );
});
