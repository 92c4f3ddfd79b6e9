/** What an edition joins, and how: its networks, who is on how many, and what could not be joined. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { csvLine, tableOf } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import { joinedAccounts } from '../../edition/joined-accounts.ts';
import { perhapsOne } from '../../edition/perhaps-one.ts';
import { networksOf } from '../../edition/presence.ts';
import { daysBetween } from '../../roster/dates.ts';
import { say } from '../../words/say.ts';
import { called } from '../ask.ts';
import { aboutEdition } from './about-edition.ts';
import { goneSection } from './gone-section.ts';

export function edition(of: Edition): SectionedAnswer {
  const { name, from, date, networks, actors, absent, withinDays } = of;
  const several = actors.filter((actor) => networksOf(actor).length > 1).length;
  const gone = goneSection(of);
  const united = unitedSection(of);
  const unjoined = unjoinedSection(of);
  const perhaps = perhapsSection(of);
  return aboutEdition(of, 'edition', {
    sentence: say.edition.joins(
      name,
      networks.map(({ accounts: { snapshot } }) => ({ name: snapshot.name, network: snapshot.network })),
      { actors: actors.length, onSeveral: several },
      { from, to: date, within: withinDays },
    ),
    sections: [snapshotSection(of), presenceSection(of), gone, united, unjoined, perhaps].filter(
      ({ name: section, rows }) => section === 'snapshots' || rows.length > 0,
    ),
    main: 'snapshots',
    facts: {
      actors: actors.length,
      on_several: several,
      absent: absent.length,
      gone: gone.rows.length,
      united: united.rows.length,
      unjoined: unjoined.rows.length,
      perhaps_one: perhaps.rows.length,
      days: daysBetween(from, date),
      within_days: withinDays,
    },
    notes: [
      ...(unjoined.rows.length === 0 ? [] : [say.edition.standAlone(unjoined.rows.length)]),
      ...(perhaps.rows.length === 0
        ? []
        : [say.edition.joinAgain(networks.map(({ accounts }) => accounts.snapshot.name))]),
    ],
  });
}

function snapshotSection({ networks }: Edition): Section {
  return {
    name: 'snapshots',
    title: say.edition.snapshots(),
    ...tableOf(networks, {
      network: ({ network }) => network,
      snapshot: ({ accounts }) => accounts.snapshot.name,
      date: ({ accounts }) => accounts.snapshot.date,
      accounts: ({ accounts }) => accounts.nodes.length,
      actors: ({ actors }) => actors.nodes.length,
      content_hash: ({ accounts }) => accounts.snapshot.contentHash,
    }),
  };
}

function presenceSection({ networks, actors, absent }: Edition): Section {
  const counts = [...networks.keys()].map((k) => k + 1).reverse();
  return {
    name: 'presence',
    title: say.edition.presence(),
    ...tableOf([...counts, 0], {
      on_networks: (number) => number,
      actors: (number) =>
        number === 0 ? absent.length : actors.filter((actor) => networksOf(actor).length === number).length,
    }),
  };
}

function unitedSection({ networks, actors }: Edition): Section {
  const united = actors.flatMap((actor) =>
    actor.accounts.flatMap((accounts, k) =>
      accounts.length > 1 ? [{ actor, network: networks[k]!, accounts }] : [],
    ),
  );
  return {
    name: 'united',
    title: say.edition.united(),
    ...tableOf(united, {
      actor: ({ actor }) => actor.key,
      name: ({ actor }) => actor.row.name,
      network: ({ network }) => network.network,
      handles: ({ accounts }) => accounts.map(called).join(' '),
    }),
    types: { handles: 'text' },
  };
}

function unjoinedSection({ networks, stated }: Edition): Section {
  const unjoined = joinedAccounts(
    networks.map(({ accounts }) => accounts),
    stated,
  ).filter(({ joined }) => joined === 'none');
  return {
    name: 'unjoined',
    title: say.edition.unjoined(),
    ...tableOf(unjoined, {
      network: ({ network }) => network,
      account_id: ({ accountId }) => accountId,
      handle: ({ handle }) => handle,
    }),
  };
}

function perhapsSection(of: Edition): Section {
  return {
    name: 'perhaps_one',
    title: say.edition.perhapsOne(),
    ...tableOf(perhapsOne(of), {
      actor: ({ actor }) => actor.key,
      name: ({ actor }) => actor.row.name,
      country: ({ actor }) => actor.row.country,
      network: ({ network }) => network,
      handle: ({ account }) => account.handle,
      line: ({ actor, network, account }) => csvLine([network, account.accountId, actor.key]).trimEnd(),
    }),
    wrapped: ['line'],
  };
}
