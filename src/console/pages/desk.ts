/** The desk of a country: what moved for it in one period, what it has to do, and what could not be seen. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import { desk as deskQuestion } from '../../questions/desk/desk.ts';
import { logOfDesk } from '../../questions/desk/log-of-desk.ts';
import { eventsFeed } from '../../questions/log/events-feed.ts';
import { findCountry } from '../../roster/country-names.ts';
import type { Page, PageDesk, Part, Screen, TableLead } from '../page.ts';
import { many, one, type Values } from '../parameters.ts';
import { besideCountry } from './beside-country.ts';
import { feedsBeside } from './feeds-beside.ts';
import { asOptions, STRETCHES } from './of-log.ts';
import { wholeOf } from './prompt-words.ts';

const TOP = 12;
/** What a desk of a log is of where nothing is asked. */
const USUAL_STRETCH = 'week';
/** Countries that the page of a comparison takes. */
const MOST_COMPARED = 4;
/** Tables in which persons are counted and named only where that is asked. */
const WITHHOLDS: readonly string[] = ['dropped_us', 'dropped_by_us'];

const ABROAD = ['handle', 'name', 'country', 'office', 'followers'] as const;
/** Rows of a list that is seen at a glance. */
const FEW = 5;
const SCREEN: Screen = {
  claims: 2,
  figures: 'period',
  cards: [
    { section: 'new_followers', columns: [...ABROAD, 'followed_back'], most: FEW, by: 'followers' },
    { section: 'dropped_us', columns: ABROAD, most: FEW, by: 'followers' },
    { section: 'departed', columns: ['handle', 'name', 'country', 'office', 'event'], most: FEW },
    { section: 'unanswered', columns: [...ABROAD, 'dormant'], most: FEW },
    { section: 'silent', columns: ['handle', 'name', 'office', 'silent_days'], most: FEW },
  ],
};

export const desk: Page = {
  path: '/desk',
  parameters: {
    country: { kind: 'text', isRequired: true, alias: 'of' },
    last: STRETCHES,
    peers: { kind: 'text', times: 3 },
    persons: { kind: 'flag' },
    s: { kind: 'snapshot' },
    top: { kind: 'whole', range: [1, 1000] },
  },
  isSlow: true,
  weight: 'aside',
  answer(pageDesk, values) {
    const country = one(values, 'country')!;
    const name = one(values, 's') ?? logThatWatches(pageDesk, country);
    const asked = pageDesk.open(name);
    const [top, peers] = [wholeOf(values, 'top', TOP), many(values, 'peers').flatMap(byCommas)];
    const persons = one(values, 'persons') !== undefined;
    const question = {
      country,
      top,
      persons,
      last: one(values, 'last'),
      peers: peers.length === 0 ? undefined : peers,
    };
    const prompt = [
      ...['desk', country, ...asOptions(values, ['last'])],
      ...(peers.length === 0 ? [] : ['--peers', peers.join(',')]),
      ...(persons ? ['--persons'] : []),
      ...['--top', String(top), ...(name === undefined ? [] : ['-s', name])],
    ];
    const logName = logOfDesk(asked, name);
    const log = logName === null ? null : pageDesk.openLog(logName);
    const answer = deskQuestion(asked, log, question);
    const related = besideCountry(
      pageDesk.frame,
      answer,
      'desk',
      logName ?? name,
      logName === null ? undefined : (one(values, 'last') ?? USUAL_STRETCH),
    );
    const tables = tableLeads(answer, values, logName, name);
    const of = String(answer.facts?.country);
    const atom =
      log === null
        ? {}
        : {
            atom: pageDesk.feed(() => eventsFeed(log, { of, last: one(values, 'last'), persons })),
            feeds: feedsBeside('all', log, of, one(values, 'last') ?? USUAL_STRETCH),
          };
    const source = logName ?? undefined;
    const tellsNone = { except: withheldOf(answer) };
    const shown = { screen: SCREEN, mapped: { dialogue: { home: of } }, tellsNone };
    return [{ name: 'desk', prompt, answer, related, tables, ...shown, source, ...atom }];
  },
};

/** To every row of a table that is cut, and to the page of what it is about. @param log of which the desk is, if of one. */
function tableLeads(
  answer: SectionedAnswer,
  values: Values,
  log: string | null,
  name: string | undefined,
): NonNullable<Part['tables']> {
  const { facts = {}, sections } = answer;
  const top = wholeOf(values, 'top', TOP);
  const country = String(facts.country);
  const s: Values = (log ?? name) === undefined ? {} : { s: [(log ?? name)!] };
  const last: Values = { last: [one(values, 'last') ?? USUAL_STRETCH] };
  const own: Record<string, TableLead[]> = {
    dialogue:
      log === null
        ? []
        : [
            {
              to: 'feeds',
              page: 'feeds',
              values: { q: ['dialogue'], a: [country], log: [log], ...last },
            },
          ],
    region_hashtags: [
      {
        to: 'hotspots',
        page: 'hotspots',
        values: { where: [`region=${facts.region}`], ...(log === null ? { last: ['week'] } : last), ...s },
      },
    ],
  };
  for (const name of log === null ? [] : withheldOf(answer))
    own[name] = [{ to: 'persons', page: 'desk', values: { ...values, persons: ['yes'] } }];
  const beside = sections.find((section) => section.name === 'peers')?.rows ?? [];
  if (beside.length > 1) {
    const of = beside.slice(0, MOST_COMPARED).map(([code]) => String(code));
    own.peers = [{ to: 'compare', page: 'compare', values: { of, ...s } }];
  }
  return Object.fromEntries(
    sections.map((section) => {
      const { rows, shown } = section;
      const isCut = (shown?.rows ?? rows).length < rows.length;
      const all: TableLead = { to: 'all', page: 'desk', values: { ...values, top: ['1000'] } };
      return [section.name, [...(isCut && top < 1000 ? [all] : []), ...(own[section.name] ?? [])]];
    }),
  );
}

/** Tables that count more than they list. */
function withheldOf({ facts = {}, sections }: SectionedAnswer): string[] {
  return sections
    .filter(({ name, rows }) => WITHHOLDS.includes(name) && Number(facts[name]) > rows.length)
    .map(({ name }) => name);
}

/** The log that was told of last, where it has an account of the country and is being kept, or goes on after the newest snapshot. */
function logThatWatches({ frame, openLog }: PageDesk, name: string): string | undefined {
  const code = findCountry(name)?.code;
  const newest =
    frame.snapshots
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  const told = [...frame.logs]
    .filter(
      ({ isRunning, toldAt, sweptAt }) =>
        sweptAt !== null && (isRunning || dayOf(toldAt ?? sweptAt) >= newest),
    )
    .sort((a, b) => (b.toldAt ?? 0) - (a.toldAt ?? 0));
  return told.find((log) => [...openLog(log.name).accounts.values()].some(({ row }) => row?.country === code))
    ?.name;
}

function byCommas(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
