/** The report of a snapshot in the browser of the person at the prompt. */
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { entente, ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const browser = folder.write(
  'browser',
  `#!/bin/sh\nprintf '%s\\n' "$@" > ${join(folder.path, 'opened.new')}\nmv ${join(folder.path, 'opened.new')} ${join(folder.path, 'opened')}\n`,
);
chmodSync(browser, 0o755);
const report = 'reports/sandbox-2026';

test.each([
  [[], `${report}/report.html`],
  [['report', '--lang', 'fr'], `${report}/report.fr.html`],
  [['method'], `${report}/method/method.html`],
  [['map'], `${report}/map.html`],
  [['report', '--lang', 'en'], `${report}/report.html`],
])('open %j prints where the page is', async (words, path) => {
  const { code, stdout } = await runHere(['open', ...words, '--print', '-s', 'sandbox-2026']);
  // The repository has no page of the method or in French: where they were not made, the text is opened.
  const there = existsSync(join(ROOT, path)) ? path : path.replace('.html', '.md');
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${there}\n` });
});

test.each(['FR', 'france', 'Frankreich', 'fr'])('a country by code or name: %s', async (name) => {
  const { stdout, stderr } = await runHere(['open', name, '--print', '-s', 'sandbox-2026']);
  if (name === 'Frankreich') expect(stderr).toContain('there is no page Frankreich');
  else expect(stdout).toMatch(/^reports\/sandbox-2026\/countries\/FR\.(html|md)\n$/);
});

test.each([
  [['mpa'], 'did you mean map?'],
  [['map', '-s', 'sandbox-2027'], 'sandbox-2027'],
  [['report', '--lang', 'de'], 'no report is written in de; there are en and fr'],
])('%j is refused with what to do', async (words, message) => {
  const { code, stdout, stderr } = await runHere([
    'open',
    ...words,
    ...(words.includes('-s') ? [] : ['-s', 'sandbox-2026']),
  ]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('the browser in BROWSER is started with the page, and the program does not wait for it', async () => {
  const { code } = entente(['open', 'map', '-s', 'sandbox-2026'], { env: { BROWSER: browser } });
  expect(code).toBe(0);
  let opened = '';
  while (opened === '') {
    await wait(20);
    try {
      opened = readFileSync(join(folder.path, 'opened'), 'utf8');
    } catch {}
  }
  expect(opened).toBe(`${join(ROOT, report, 'map.html')}\n`);
});

test('where no browser can be started the page is named all the same', () => {
  const { code, stdout, stderr } = entente(['open', '-s', 'sandbox-2026'], {
    env: { BROWSER: join(folder.path, 'none') },
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${report}/report.html\n` });
  expect(stderr).toContain('no browser could be started');
});
