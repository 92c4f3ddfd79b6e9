/** `entente console`: the database as pages on this machine, live where a watch writes it. */

import { readFileSync } from 'node:fs';
import { Option } from 'commander';
import { type DefineCommand, databasePath, EXIT, examples, type SharedOptions, say } from '../cli/context.ts';
import { givenOptions, refuseUnread } from '../cli/given-options.ts';
import { writeAnswer } from '../cli/terminal.ts';
import { wholeNumber } from '../cli/whole-number.ts';
import { askDoor } from '../console/door.ts';
import { remembering } from '../console/memory.ts';
import type { Page } from '../console/page.ts';
import { PAGES } from '../console/pages.ts';
import { serveConsole } from '../console/server.ts';
import { createStream } from '../console/stream.ts';
import { consoleThread } from '../console-thread.ts';
import { STYLE } from '../doors/html/style.ts';
import { LANGUAGE_CODES, type LanguageCode } from '../language-codes.ts';
import { packageFile } from '../package-file.ts';
import { readWorld } from '../publish/read-world.ts';
import { openPulse } from '../store/pulse.ts';
import { openExistingStore } from '../store/store.ts';

interface ConsoleOptions extends SharedOptions {
  port: number;
  open?: boolean;
  lang: LanguageCode;
  listen?: string;
  host?: string;
  behindTls?: boolean;
}

const GREATEST_PORT = 65_535;
/** A page that takes longer says so, and after so long again how far it is. */
const [SOON_MS, AGAIN_MS] = [800, 2000];

export const defineConsole: DefineCommand = (command, context) => {
  command
    .option(
      '--port <N>',
      'where it listens; 0 takes a free one',
      (text) => wholeNumber('--port', text, 0, GREATEST_PORT),
      0,
    )
    .option('--open', 'show it in the browser')
    .addOption(
      new Option('--lang <CODE>', 'language of a page that asks for none')
        .choices(LANGUAGE_CODES)
        .default('en'),
    )
    .option(
      '--listen <ADDRESS>',
      'listen there, in place of 127.0.0.1; takes a token from ENTENTE_CONSOLE_TOKEN, and --host',
    )
    .option('--host <NAME>', 'with --listen: the name by which it is reached, the only one that is served')
    .option('--behind-tls', 'with --listen: what lies before it speaks TLS; beyond loopback it has to')
    .addHelpText(
      'after',
      `
Its pages are read in a browser on this machine, and nobody else's: other names, other sites and other methods are refused, and
the database is opened to read alone. Each page is also .csv and .json, and says which command gives the same. While a watch
writes the database the pages go on by themselves. The browser is the one in BROWSER, or else the system's own.
${examples('entente console --open   # needs a browser', 'entente console --port 8030 --lang fr   # needs Ctrl-C to end')}
Exit code 130: interrupted, as it ends.
`,
    )
    .action(async () => {
      const options = givenOptions<ConsoleOptions>(command);
      const { runtime } = context;
      const door = askDoor(options, runtime.env.ENTENTE_CONSOLE_TOKEN);
      refuseUnread(options, { later: ['lang', 'open'] });
      const database = databasePath(context, options);
      // Brought up to date as by any question; from here on it is read alone.
      openExistingStore(database)?.close();
      const tell = (fault: unknown) =>
        say(context, {}, fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
      const from = { database, isForOthers: door.walls.token !== null };
      const thread = () => consoleThread(from, runtime, tell);
      const threads = { light: thread(), aside: thread(), heavy: thread() };
      const ask = remembering(
        PAGES,
        (question, tellStage) => {
          const { weight }: Page = PAGES[question.page as keyof typeof PAGES];
          return threads[weight ?? 'light'].ask(question, tellStage);
        },
        runtime.now,
      );
      const stream = createStream(openPulse(database, runtime), runtime);
      const server = await serveConsole({
        ...door,
        ask,
        patience: (waitedMs, signal) =>
          runtime.sleep(waitedMs < SOON_MS ? SOON_MS - waitedMs : AGAIN_MS, signal),
        stream,
        tell,
        lang: options.lang,
        // Where it lies is nobody else's business.
        database: options.db === undefined || from.isForOthers ? [] : ['--db', options.db],
        world: readWorld(),
        files: pageFiles(),
      });
      writeAnswer(runtime, `${server.url}/\n`);
      say(context, options, door.said);
      if (options.open && !(await runtime.openPage(`${server.url}/`))) {
        say(
          context,
          options,
          'no browser could be started; open the address in one, or name yours in BROWSER',
        );
      }
      const { interrupted } = runtime;
      if (!interrupted.aborted) {
        await new Promise<void>((done) =>
          interrupted.addEventListener('abort', () => done(), { once: true }),
        );
      }
      await server.close();
      await Promise.all(Object.values(threads).map((one) => one.close()));
      context.exitCode = EXIT.interrupted;
    });
};

/** As `npm run build` makes them. */
function pageFiles(): ReadonlyMap<string, { type: string; body: string }> {
  const read = (name: string) => readFileSync(packageFile(`dist/${name}`), 'utf8');
  return new Map([
    ['/console.js', { type: 'text/javascript; charset=utf-8', body: read('console-browser/main.js') }],
    [
      '/console.css',
      { type: 'text/css; charset=utf-8', body: `${STYLE}${read('console-browser/console.css')}` },
    ],
    ['/map.js', { type: 'text/javascript; charset=utf-8', body: read('map-page/main.js') }],
    ['/map.css', { type: 'text/css; charset=utf-8', body: `${read('map-page/map.css')}${NO_REPORT}` }],
    ['/icon.svg', { type: 'image/svg+xml', body: ICON }],
  ]);
}

/** The map of a report leads to it; a database may have none. */
const NO_REPORT = 'a[href^="report"]{display:none}';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M4 8h8" stroke="#0b4f94" stroke-width="2"/><circle cx="4" cy="8" r="3" fill="#0b4f94"/><circle cx="12" cy="8" r="3" fill="#6aa5e0"/></svg>';
