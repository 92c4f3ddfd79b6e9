/** How Coverage opens: which seats have an account, by office and region, with what is unknown as bounds, and over the years. */
import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import { presenceOnAny } from '../../evidence/seat-presence.ts';
import { coverage, presenceByGroup } from '../../questions/roster/coverage.ts';
import { UN_MEMBER_COUNT } from '../../roster/countries.ts';
import { isOfWorld } from '../../study/of-leaders.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import { rangeText } from '../../values/bounded.ts';
import { countrySeats } from '../facts/country-seats.ts';
import type { Facts } from '../facts/facts.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import { WORLD_PRESENCE } from '../figures/world-presence.ts';
import { reportTable } from '../sections/report-table.ts';
import { countryText } from '../words/account-text.ts';
import { answerText, usualCommand } from '../words/answer-text.ts';
import { earlierPresence } from './earlier-presence.ts';

const PRESENCE = ['coverage-presence.csv', 'coverage-seats.csv'] as const;

/** The figure alone where the roster names no seat. */
export function seatsPart(facts: Facts, figures: Figures): string[] {
  const { seats } = facts;
  const map = figureText(facts, figures, WORLD_PRESENCE);
  if (seats === null) return [map, ...earlierPresence(facts)];
  const asked = (...by: string[]) => {
    const words = ['roster', 'coverage', ...by.flatMap((column) => ['--by', column])];
    // The prompt knows what was sealed.
    const command = facts.options.evidence === null ? usualCommand(facts, words) : null;
    return answerText(facts, coverage(seats, { by }), command);
  };
  const [all, byOffice] = [asked(), asked('office')];
  return [
    joinTexts([all.lead, apartSentence(facts), seatless(facts)], ' '),
    joinTexts([...all.remarks, evidenceSentence(facts)], ' '),
    byOffice.table('coverage', PRESENCE),
    byOffice.remarks.filter((remark) => !all.remarks.includes(remark)).join(' '),
    asked('region').table('coverage', PRESENCE),
    map,
    ...membersWithout(facts),
    all.table('bases', ['coverage-seats.csv']),
    placesSentence(facts),
    all.table('places', ['coverage-seats.csv']),
    all.table('apart', ['coverage-offices.csv']),
    yearsTable(facts),
    ...earlierPresence(facts),
  ];
}

/** On which file seats rest, where it is not what was sealed. */
function evidenceSentence({ options: { evidence }, language }: Facts): string {
  return evidence === null
    ? ''
    : language.coverage.evidence(escapeMarkdown(evidence.file, 300), evidence.sha256);
}

/** Members of which no seat has an account, but a government or a mission. */
function apartSentence({ seats, presence, language }: Facts): string {
  const seated = new Set(countrySeats(seats!).flatMap(({ code, present }) => (present > 0 ? code : [])));
  const members = presence.filter(({ accounts, country }) => accounts > 0 && country?.unMember === true);
  const apart = members.filter(({ code }) => !seated.has(code));
  if (apart.length === 0) return '';
  const names = apart.length > NAMED_IN_LEAD ? [] : apart.map(({ code }) => countryText(language, code));
  return language.coverage.apart(names, apart.length, members.length);
}

/** Members without a seat in a roster of the world: of these nothing is known either. */
function seatless({ seats, language }: Facts): string {
  if (!seats!.areKept) return '';
  const { members, members_present: present, members_absent: absent } = presenceByGroup(seats!).at(-1)!;
  if (!isOfWorld(members) || members === UN_MEMBER_COUNT) return '';
  return language.coverage.seatless(
    UN_MEMBER_COUNT - members,
    UN_MEMBER_COUNT,
    rangeText(
      language.share(present / UN_MEMBER_COUNT),
      language.share((UN_MEMBER_COUNT - absent) / UN_MEMBER_COUNT),
    ),
  );
}

const NAMED = 60;
const NAMED_IN_LEAD = 5;

/** Members of the United Nations none of whose seats is known to have an account: where every seat was searched, and the others. */
function membersWithout(facts: Facts): string[] {
  const { language } = facts;
  const { coverage: words, list } = language;
  const members = countrySeats(facts.seats!)
    .filter(({ country }) => country?.unMember === true)
    .sort((a, b) => compareTexts(language.country(a.code), language.country(b.code)));
  return (['absent', 'unknown'] as const).map((state) => {
    const of = members.filter((one) => one.state === state);
    if (of.length === 0 || of.length > NAMED) return '';
    return words.without[state](list(of.map(({ code }) => countryText(language, code))));
  });
}

/** Of several networks: how many seats are on all, on some, on none where somebody looked on each, and open. */
function placesSentence({ seats, language }: Facts): string {
  if (seats!.networks.length < 2) return '';
  const places = { all: 0, some: 0, none: 0, open: 0 };
  for (const { on } of seats!.seats) {
    const state = presenceOnAny(on);
    const isOnAll = on.every((one) => one.state === 'present');
    places[state === 'present' ? (isOnAll ? 'all' : 'some') : state === 'absent' ? 'none' : 'open']++;
  }
  return language.coverage.places(places, seats!.networks.length);
}

function yearsTable(facts: Facts): string {
  const { seatYears, language } = facts;
  const { coverage: words, count, share, tables } = language;
  const shares = (least: number | null, most: number | null) =>
    least === null || most === null ? '–' : rangeText(share(least), share(most));
  return reportTable(facts, [tables.caption.seatYears, 'coverage-years.csv'], seatYears, [
    { head: words.snapshot, cell: ({ date }) => language.date(date) },
    numberColumn(words.seats, ({ seats }) => count(seats)),
    numberColumn(words.present, ({ present }) => count(present)),
    numberColumn(words.absent, ({ absent }) => count(absent)),
    numberColumn(words.unlooked, ({ unknown }) => count(unknown)),
    numberColumn(words.seatShare, (year) => shares(year.share, year.share_max)),
    numberColumn(words.unMembers, ({ members }) => count(members)),
    numberColumn(words.memberShare, (year) => shares(year.members_share, year.members_share_max)),
  ]);
}
