/** From the log of a watch to the dynamic graph that is written as GEXF. */
import type { Attribute, Value } from '../formats/exported-graph.ts';
import type { JoinedDates } from '../formats/join-dates.ts';
import type { Interval } from '../log/intervals.ts';
import { readLives, type TieLife, type WatchedLife } from '../log/log-lives.ts';
import type { FoundWatch } from '../open/open-log.ts';
import { iso3Of } from '../roster/countries.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { readLoggedAccounts } from '../store/logged-accounts.ts';
import { cleanText } from '../study/clean-text.ts';
import type { LogFacts } from '../values/log-facts.ts';
import type { Spell } from '../values/log-spells.ts';
import type { LoggedAccount } from '../values/logged-account.ts';

/** Of the roster, as it is now. */
const ROSTER = ['name', 'actor', 'kind', 'account_type', 'country', 'office', 'category'] as const;

const text = (name: string): Attribute => ({ name, kind: 'text' });

export interface LogGraph extends JoinedDates {
  /** Follows that persons have ended, and that are left out. */
  withheldCount: number;
}

/**
 * Handles of the day are the network's, and only where its terms let profiles be published.
 * @param persons whether follows that persons have ended are drawn.
 */
export function logToExport({ store, watch }: FoundWatch, persons: boolean): LogGraph {
  const { accounts } = readLoggedAccounts(store, watch);
  const lives = readLives(store, watch);
  const terms = publicationTerms(watch.network);
  const { ties, withheldCount } = persons
    ? { ties: lives.ties, withheldCount: 0 }
    : withheld(lives.ties, accounts);
  const places = new Map(lives.accounts.map(({ accountId }, place) => [accountId, place]));
  const nodes = lives.accounts.map((life) => {
    const account = accounts.get(life.accountId)!;
    const handle = terms.profiles ? account.state.handle || account.rosterHandle : account.rosterHandle;
    return {
      id: life.accountId,
      label: cleanText(account.row?.name ?? '') || handle,
      values: [handle, ...rosterValues(account), timesText(life.gaps), timesText(life.gone)],
      look: null,
    };
  });
  return {
    withheldCount,
    graph: {
      title: watch.name,
      description: describe(lives, watch, withheldCount, terms.statement),
      date: isoOf(lives.ends).slice(0, 10),
      nodeAttributes: ['handle', ...ROSTER, 'iso3', 'gaps', 'gone'].map(text),
      nodes,
      edgeAttributes: ['formed', 'ended', 'record_keys'].map(text),
      source: Uint32Array.from(ties, ({ source }) => places.get(source)!),
      target: Uint32Array.from(ties, ({ target }) => places.get(target)!),
      edgeValues: [
        ties.map((tie) => ofSpells(tie, formedText)),
        ties.map((tie) => ofSpells(tie, endedText)),
        ties.map((tie) => (watch.isKeyed ? ofSpells(tie, ({ key }) => key) : null)),
      ],
      unknown: [],
    },
    times: {
      format: 'dateTime',
      start: isoOf(lives.begins),
      end: isoOf(lives.ends),
      nodes: lives.accounts.map(({ watched }) => watched.map(toSpell)),
      edges: ties.map(({ spells }) => spells.flatMap(({ stood }) => stood.map(toSpell))),
      attributes: [],
      values: [],
    },
  };
}

/** Without what persons have ended: lists of who dropped whom are used to harass. */
function withheld(
  ties: readonly TieLife[],
  accounts: ReadonlyMap<string, LoggedAccount>,
): { ties: TieLife[]; withheldCount: number } {
  let withheldCount = 0;
  const shown = ties.flatMap((tie): TieLife[] => {
    if (accounts.get(tie.source)?.row?.kind !== 'person') return [tie];
    const spells = tie.spells.filter(({ spell }) => spell.endedTo === null);
    withheldCount += tie.spells.length - spells.length;
    return spells.length === 0 ? [] : [{ ...tie, spells }];
  });
  return { ties: shown, withheldCount };
}

function rosterValues({ row }: LoggedAccount): Value[] {
  return [...ROSTER.map((column) => cleanText(row?.[column] ?? '')), row === null ? '' : iso3Of(row.country)];
}

function toSpell({ from, to }: Interval): { start: string; end: string } {
  return { start: isoOf(from), end: isoOf(to) };
}

function ofSpells({ spells }: TieLife, textOf: (spell: Spell) => string): string {
  return spells.map(({ spell }) => textOf(spell)).join(' ');
}

/** EARLIEST/LATEST, or the time where it was witnessed; `..` for what has no bound on that side. */
function formedText({ formedFrom, formedTo }: Spell): string {
  if (formedFrom === formedTo) return isoOf(formedTo);
  return `${formedFrom === null ? '..' : isoOf(formedFrom)}/${isoOf(formedTo)}`;
}

function endedText({ endedFrom, endedTo }: Spell): string {
  if (endedFrom === null || endedTo === null) return '..';
  return endedFrom === endedTo ? isoOf(endedTo) : `${isoOf(endedFrom)}/${isoOf(endedTo)}`;
}

function timesText(intervals: WatchedLife['gaps']): string {
  return intervals.map(({ from, to }) => `${isoOf(from)}/${isoOf(to)}`).join(' ');
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}

function describe(
  { begins, ends, unprovedCount }: ReturnType<typeof readLives>,
  { name, network, simulated, beginsAt }: LogFacts,
  withheldCount: number,
  terms: string,
): string {
  return [
    `The log ${name} of who followed whom on ${network} from ${isoOf(begins)} to ${isoOf(ends)}: an edge says that its source followed its target for as long as its spells last, which is the time of which that is proved.`,
    simulated ? 'The network is simulated: no real account is in it.' : '',
    beginsAt === null ? '' : 'What was before was taken out of the log.',
    'formed and ended have the bounds of each spell, EARLIEST/LATEST, one time where it was witnessed, and .. where there is no bound: it stood when it was first read, or stands still.',
    'An account is drawn as long as it was watched and surely there: while it was gone, which is listed at the longest that it can have been, it was suspended, deactivated or deleted. In its gaps, which are listed too, it is unknown whom it followed besides the edges that are drawn: an edge that is missing then says nothing.',
    unprovedCount === 0
      ? ''
      : `Follows left out, since they formed and ended within their bounds and are proved of no time: ${unprovedCount}.`,
    withheldCount === 0 ? '' : `Follows left out, since persons have ended them: ${withheldCount}.`,
    terms,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
