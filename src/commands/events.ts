/** `entente events`: the log of a watch as an answer. */

import { readAlertsFile } from '../alerts/read-alerts-file.ts';
import { answerOptions } from '../cli/answer-options.ts';
import {
  answer,
  answerText,
  type DefineCommand,
  databasePath,
  deskOf,
  examples,
  say,
  sayOf,
} from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { besides, givenOptions, refuseUnread } from '../cli/given-options.ts';
import { givenSnapshot, sameAsFirst } from '../cli/positional-snapshot.ts';
import { lastOption, type QuestionOptions, whereOption } from '../cli/question-options.ts';
import { repeated } from '../cli/repeated.ts';
import { whole } from '../cli/whole-number.ts';
import { UserError } from '../errors.ts';
import { nearestWords } from '../nearest.ts';
import { askLog, type FoundWatch, openWatch } from '../open/open-log.ts';
import { EVENT_KINDS, type EventKind, events } from '../questions/log/events.ts';
import { eventsFeed } from '../questions/log/events-feed.ts';
import { feedText } from '../questions/log/feed-text.ts';
import { logNamed } from '../questions/log/log-named.ts';
import { postEvents } from '../questions/log/post-events.ts';
import { triedAlerts } from '../questions/log/tried-alerts.ts';
import { isDate } from '../roster/dates.ts';
import { takeWatchLock } from '../store/crawl-lock.ts';
import { pruneLog } from '../store/prune-log.ts';
import { emptyPages } from '../store/remove-snapshot.ts';
import { requireWritable } from '../store/store.ts';
import type { Log } from '../study/log.ts';

interface EventsOptions extends QuestionOptions {
  since?: string;
  kind?: EventKind[];
  between?: string[];
  of?: string;
  atom?: boolean;
  top?: number;
  persons?: boolean;
  prune?: string;
  alerts?: string;
}

export const defineEvents: DefineCommand = (command, context) => {
  lastOption(command.argument('[LOG]', 'name of the log (default: the only one)'), 'all of it')
    .option('--since <YYYY-MM-DD>', 'only what happened from this day on, UTC')
    .option('--kind <KINDS>', `of ${EVENT_KINDS.join(', ')}; by commas, or repeated`, parseKinds)
    .option('--of <SIDE>', 'only of these accounts: a country by code, COUNTRY:OFFICE, or @handle')
    .option('--between <A B...>', 'only ties between two of these')
    .option('--top <N>', 'only the last, the last first', whole('--top', 1))
    .option(
      '--atom',
      'the last 100 as an Atom feed, for a reader of news; of a side, with who mentions whom and alerts',
    )
    .option('--persons', 'name the persons who ended a follow')
    .option(
      '--prune <BEFORE>',
      'take what was before this day out of the log, where it is sealed and exported; YYYY-MM-DD, UTC',
    )
    .option('--alerts <FILE>', 'the alerts that these rules would have fired, in place of the events')
    .addHelpText(
      'after',
      `
An event lies between earliest and time, which are equal, and the former empty, where it was witnessed. Follows that
persons have ended are counted and not listed, since lists of who dropped whom are used to harass; those of offices
and institutions are. --where is of either end: an event is told where its source or its target has all these values.
--kind post lists what was posted, where posts are logged: kind, time, language, hashtags, whom of the roster it names or
answers and whose post it passes on, never the text. --alerts fires nothing: it says what rules would have told so far.

--prune leaves what the log says of that day and of later ones as it is. Of earlier ones it then says nothing; what it said is
in the export, which import reads. A day at or after it has to be sealed, and all that goes to be in an export that is whole.
${examples(
  'entente watch days --network sandbox --for 7d --pace 1000',
  'entente events days',
  'entente events days --kind formed --between FR DE',
  'entente events days --of FR --last day --atom > france.atom',
  'entente events days --where region=Africa,office=foreign-ministry',
  'entente watch spoken --network sandbox --for 2d --pace 1000 --activity --days 14',
  'entente events spoken --kind post --of FR --top 10',
  `echo '{"version": 1, "rules": [{"when": "FR follows *"}]}' > rules.json`,
  'entente events days --alerts rules.json',
)}`,
    )
    .action((positional: string | undefined) => {
      const options = givenOptions<EventsOptions>(command);
      const desk = deskOf(context, options);
      const name = logNamed(desk, givenSnapshot(positional, options));
      if (options.prune !== undefined) {
        refuseUnread(options);
        prune(openWatch(desk.database, name, true), options.prune, options);
        return;
      }
      askLog(desk.database, name, (log) => ask(log, options));
    });
  answerOptions(sameAsFirst(whereOption(command), 'LOG'));

  function ask(log: Log, options: EventsOptions): void {
    if (options.alerts !== undefined) {
      const { since, persons } = options;
      const asked = readAlertsFile(options.alerts)!;
      answer(context, options, triedAlerts(log, { ...asked, since, persons: persons || asked.persons }));
      return;
    }
    const asked = besides(options, { kinds: options.kind });
    if (asked.kinds?.includes('post')) answer(context, options, postEvents(log, asked));
    else if (options.atom)
      answerText(context, options, feedText(eventsFeed(log, asked), sayOf(context, options)));
    else answer(context, options, events(log, asked));
  }

  function prune({ store, watch }: FoundWatch, day: string, options: EventsOptions): void {
    if (!isDate(day)) throw new UserError(`--prune ${day} is no day; write YYYY-MM-DD`);
    const path = databasePath(context, options);
    requireWritable(store, path);
    const release = takeWatchLock(store, watch, context.runtime);
    try {
      const prunedAt = new Date(context.runtime.now()).toISOString();
      const { ties, accountEvents, spans, posts, folder } = pruneLog(store, watch, day, prunedAt);
      const gone = `${count(ties, 'event')} of ties, ${accountEvents} of accounts, ${count(spans, 'span')} and ${count(posts, 'post')}`;
      say(context, options, `${watch.name} begins on ${day} now: ${gone} are in ${folder} alone; keep it`);
    } finally {
      release();
    }
    const hindrance = emptyPages(store);
    if (hindrance !== null) say(context, options, hindrance);
    store.close();
  }
};

function parseKinds(text: string, before: readonly EventKind[] = []): EventKind[] {
  const named = repeated(text).map((word) => {
    const kind = EVENT_KINDS.find((one) => one === word);
    if (kind !== undefined) return kind;
    const [near] = nearestWords(word, EVENT_KINDS);
    throw new UserError(
      `--kind ${text}: "${word}" is no kind of event${near === undefined ? '' : `; did you mean ${near}?`}`,
    );
  });
  return [...before, ...named];
}
