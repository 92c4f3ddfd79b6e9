/** Accounts that the rosters of an edition name and that exist no more. */
import type { Section } from '../../cli/answer.ts';
import { tableOf } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import { goneAccounts } from '../../edition/gone-accounts.ts';
import { say } from '../../words/say.ts';

/** @param actor of that one alone. */
export function goneSection(edition: Edition, actor?: string): Section {
  const gone = goneAccounts(edition).filter((account) => actor === undefined || account.actor === actor);
  return {
    name: 'gone',
    title: say.edition.gone(),
    ...tableOf(gone, {
      actor: (account) => account.actor,
      network: ({ network }) => edition.networks[network]!.network,
      handle: ({ entry }) => entry.handle || entry.row.handle,
      account_id: ({ entry }) => entry.accountId,
      verdict: ({ entry }) => entry.verdict,
      has_another: ({ isOnNetwork }) => (isOnNetwork ? 'yes' : 'no'),
    }),
  };
}
