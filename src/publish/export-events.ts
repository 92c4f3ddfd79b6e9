/** The ties of a log as events, with the stretches in which each pair was at risk: for relational event models. */
import { join } from 'node:path';
import { count } from '../cli/count.ts';
import { type Cell, csvChunks, csvText } from '../csv.ts';
import { eventScripts } from '../formats/event-scripts.ts';
import { accountLives, timeOfLog, type WatchedLife } from '../log/log-lives.ts';
import { type PairAtRisk, type PairEvent, pairAtRisk, seenPairs } from '../log/pairs-at-risk.ts';
import { proofOfLog } from '../log/proof-of-log.ts';
import { readSources } from '../log/sources.ts';
import { staysOf } from '../log/stays.ts';
import type { FoundWatch } from '../open/open-log.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { readLoggedAccounts } from '../store/logged-accounts.ts';
import { readAccountEvents } from '../store/watch-log.ts';
import { cleanText } from '../study/clean-text.ts';
import { attributeOf, describingColumns } from '../study/grouping.ts';
import type { Instant } from '../values/log-entries.ts';
import type { SourceOfLog } from '../values/log-spells.ts';
import type { LoggedAccount } from '../values/logged-account.ts';
import { type Content, writeFiles } from '../write-whole.ts';
import { README, requirePanelFolder } from './panel-folder.ts';

interface Actor {
  /** From 1, as R numbers. */
  number: number;
  account: LoggedAccount;
  source: SourceOfLog;
  life: WatchedLife;
  stays: ReturnType<ReturnType<typeof staysOf>>;
}

interface ActorEvent extends PairEvent {
  /** When it is listed: no earlier than what came before it of its pair. */
  place: Instant;
  source: number;
  target: number;
}

/** A pair of accounts takes so many lines at least, so that its table is written as it is made, an account at a time. */
type Pairs = Iterable<[source: number, target: number, pair: PairAtRisk]>;

/**
 * Writes the tables and the scripts into the folder.
 * @param persons whether it is told what became of follows that persons have ended; without it nothing is of what came after they formed.
 * @returns what is to be said of it, a line each.
 * @throws UserError where the folder holds something else.
 */
export function exportEvents(found: FoundWatch, directory: string, persons: boolean): string[] {
  const { store, watch } = found;
  const whole = timeOfLog(store, watch);
  const actors = readActors(found);
  const isCut = !persons && actors.some(({ account }) => isPerson(account));
  const pairsAtRisk = pairsSince(whole.from, actors);
  const { events, given, withheldCount } = eventsOf(pairsAtRisk, persons);
  const placed = events.filter(({ at }) => at !== null).length;
  const seconds = (at: Instant) => (at - whole.from) / 1000;
  const iso = (at: Instant) => new Date(at).toISOString();
  const lines = [
    `${watch.name}, ${iso(whole.from)} to ${iso(whole.to)}: ${count(actors.length, 'account')}, ${count(given.length, 'tie')} that stood when first looked for; ${count(events.length, 'event')}, ${placed} of them of pairs that were at risk and seen`,
    ...(isCut
      ? [
          `ties of persons are told until they first form: ${count(withheldCount, 'follow')} ended by persons ${withheldCount === 1 ? 'is' : 'are'} left out, with all that came after: --persons has it`,
        ]
      : []),
  ];
  let [rows, pairs] = [0, 0];
  const files = new Map<string, Content>([
    [README, readme(found, persons, [...lines, ...(isCut ? [BESIDE] : [])])],
    ['accounts.csv', accountsTable(found, actors)],
    ['presence.csv', presenceTable(actors, seconds)],
    [
      'given.csv',
      csvText(
        ['time', 'sender', 'receiver'],
        given.map(({ at, source, target }) => [seconds(at), source, target]),
      ),
    ],
    [
      'events.csv',
      csvText(
        ['event', 'sender', 'receiver', 'time', 'earliest', 'latest', 'at_risk'],
        events.map(({ kind, source, target, at, earliest, latest }) => [
          ...[kind, source, target, at === null ? null : seconds(at)],
          ...[iso(earliest), iso(latest), at === null ? 'no' : 'yes'],
        ]),
      ),
    ],
    ['risk.csv', csvChunks(['sender', 'receiver', 'type', 'start', 'stop', 'event'], riskLines())],
    ...eventScripts(iso(whole.from), isCut),
  ]);
  requirePanelFolder(directory, files, 'event table');
  writeFiles([...files].map(([name, content]) => [join(directory, name), content]));
  return [
    ...lines,
    rows === 0
      ? 'no pair was seen from one moment to another, as where lists are read again and again: risk.csv is empty'
      : `${count(pairs, 'pair')} at risk in ${count(rows, 'stretch', 'stretches')}`,
    `written: ${directory}`,
  ];

  function* riskLines(): Generator<string> {
    for (const [source, target, { stretches }] of pairsAtRisk(persons)) {
      if (stretches.length > 0) pairs++;
      for (const { kind, from, to, isEvent } of stretches) {
        rows++;
        yield `${source},${target},${kind},${seconds(from)},${seconds(to)},${isEvent ? 1 : 0}\n`;
      }
    }
  }
}

/** Those that were in the roster, and there, at any time. */
function readActors({ store, watch }: FoundWatch): Actor[] {
  const { accounts } = readLoggedAccounts(store, watch);
  const sources = readSources(store, watch).map(proofOfLog(store, watch).proved);
  const told = readAccountEvents(store, watch);
  const lives = accountLives(told, sources, timeOfLog(store, watch));
  const stays = staysOf(told, Math.max(...[...accounts.values()].map(({ cohort }) => cohort)));
  const watched = sources.flatMap((source) => {
    const { accountId } = source.account.state;
    const life = lives.get(accountId);
    return life === undefined
      ? []
      : [{ account: accounts.get(accountId)!, source, life, stays: stays(life) }];
  });
  return watched.map((actor, k) => ({ number: k + 1, ...actor }));
}

/** All pairs, or those that ever had a tie, but none of accounts of one actor, between which there can be no tie. */
function pairsSince(begins: Instant, actors: readonly Actor[]) {
  return function* (persons: boolean, everTied = false): Pairs {
    for (const { number, account, source, life } of actors) {
      const seenOf = seenPairs(source, life.watched);
      const actor = account.row?.actor ?? '';
      const onlyFirst = !persons && isPerson(account);
      for (const target of actors) {
        if (target.number === number || (actor !== '' && target.account.row?.actor === actor)) continue;
        const spells = source.spells.get(target.account.state.accountId) ?? [];
        if (everTied && spells.length === 0) continue;
        const seen = target.stays.flatMap((stay) => seenOf([stay], stay.cohort));
        yield [number, target.number, pairAtRisk(spells, seen, begins, onlyFirst)];
      }
    }
  };
}

function isPerson({ row }: LoggedAccount): boolean {
  return row?.kind === 'person';
}

function eventsOf(pairsAtRisk: ReturnType<typeof pairsSince>, persons: boolean) {
  const events: ActorEvent[] = [];
  const given: { at: Instant; source: number; target: number }[] = [];
  const endsOf = ({ events }: Pick<PairAtRisk, 'events'>) =>
    events.filter(({ kind }) => kind === 'ended').length;
  for (const [source, target, pair] of pairsAtRisk(persons, true)) {
    let place = Number.NEGATIVE_INFINITY;
    for (const event of pair.events) {
      place = Math.max(place, event.at ?? event.latest);
      events.push({ ...event, place, source, target });
    }
    for (const at of pair.given) given.push({ at, source, target });
  }
  let withheldCount = -endsOf({ events });
  for (const [, , pair] of pairsAtRisk(true, true)) withheldCount += endsOf(pair);
  events.sort((a, b) => a.place - b.place || a.source - b.source || a.target - b.target);
  return { events, given, withheldCount };
}

function accountsTable({ store, watch }: FoundWatch, actors: readonly Actor[]): string {
  const columns = describingColumns(readLoggedAccounts(store, watch).extraColumns);
  return csvText(
    ['account', 'account_id', 'handle', 'name', 'actor', ...columns],
    actors.map(({ number, account: { state, rosterHandle, row } }): Cell[] => [
      ...[number, state.accountId, rosterHandle, cleanText(row?.name ?? ''), cleanText(row?.actor ?? '')],
      ...columns.map((column) => (row === null ? '' : cleanText(attributeOf({ row }, column)))),
    ]),
  );
}

/** When each was there, gone, or there and not seen. */
function presenceTable(actors: readonly Actor[], seconds: (at: Instant) => number): string {
  const rows = actors.flatMap(({ number, life }) =>
    (['watched', 'gone', 'gaps'] as const).flatMap((state) =>
      life[state].map(({ from, to }): Cell[] => [number, STATES[state], seconds(from), seconds(to)]),
    ),
  );
  return csvText(['account', 'state', 'start', 'stop'], rows);
}

const STATES = { watched: 'there', gone: 'gone', gaps: 'gap' };

const BESIDE =
  'beside a GEXF or a sealed day of the same log anyone can tell which follows persons have ended: publish one of them';

function readme({ watch }: FoundWatch, persons: boolean, lines: readonly string[]): string {
  const begun = new Date(watch.startedAt).toISOString();
  return `# Events of ${watch.name} on ${watch.network}, begun ${begun}${persons ? ', with --persons' : ''}

Who follows whom on ${watch.network}: a tie says that its source (sender) follows its target (receiver).
${watch.simulated ? 'The network is simulated: no real account is in it.\n' : ''}
${lines.map((line) => `- ${line}`).join('\n')}

Times are seconds since the first of these moments. docs/panels.md of entente says what is what:

- risk.csv: after \`start\` and up to \`stop\` the pair was at risk and seen: to form (\`formed\`) where no tie stood, to end
  (\`ended\`) where one did. \`event\` is 1 where that came at \`stop\`.
- events.csv: what formed and ended, between \`earliest\` and \`latest\`. \`time\`, where the pair was at risk, is the middle of the two.
- given.csv: ties that stood when they were first looked for.
- presence.csv: when each account was \`there\` or \`gone\`; \`gap\`: there, and whom it followed could not be seen.

In R, from this folder: \`source("survival.R")\`, \`source("remify.R")\`, \`source("goldfish.R")\`. Each says at its head what it makes.

${publicationTerms(watch.network).statement}
`;
}
