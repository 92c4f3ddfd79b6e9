/** A roster's rows as those of the simulated network, on which its study is rehearsed. */
import { foldHandle } from './handles.ts';
import { BLUESKY } from './networks/bluesky.ts';
import type { Roster } from './parse.ts';
import type { RosterRow } from './row.ts';
import { simulatedName } from './simulated-name.ts';

/** All names of the simulated network that are no one else's end so. */
const DOMAIN = '.test';
const LABEL_LENGTH = 63;

/**
 * The roster's rows of the sandbox; where it has none, all of its rows, each as an account of the sandbox. Account
 * ids of other networks are none of its, and names say that what is told of them is invented.
 */
export function rehearsedRoster({ columns, rows }: Roster): Roster {
  const own = rows.filter(({ network }) => network === 'sandbox');
  const rehearsed = (own.length > 0 ? own : rows).map(rehearsedRow);
  return { columns, rows: rehearsed, lines: [] };
}

function rehearsedRow(row: RosterRow): RosterRow {
  return {
    ...row,
    actor: row.actor === row.handle ? '' : row.actor,
    name: row.name === '' ? '' : simulatedName(row.name),
    network: 'sandbox',
    handle: simulatedHandle(row.handle),
    account_id: row.network === 'sandbox' ? row.account_id : '',
  };
}

/** A Bluesky handle as it is, every other as a host name under `.test`: `mfa_eu@Example.org` is `mfa-eu.example.org.test`. */
function simulatedHandle(handle: string): string {
  const parsed = BLUESKY.parseHandle(handle);
  if ('value' in parsed && !parsed.value.startsWith('did:')) return parsed.value;
  const labels = foldHandle(handle)
    .split(/[.@]+/)
    .map((label) => label.replace(/[^a-z0-9-]/g, '-').slice(0, LABEL_LENGTH))
    .map((label) => label.replace(/^-/, '0').replace(/-$/, '0'))
    .filter((label) => label !== '');
  const name = labels.join('.');
  return name.endsWith(DOMAIN) ? name : `${name}${DOMAIN}`;
}
