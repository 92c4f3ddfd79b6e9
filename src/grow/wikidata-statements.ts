/** Accounts that Wikidata states for the items of seats and actors, with what stands behind each statement. */
import type { Claim, Flaw, Ground, Source } from '../evidence/grow/claim.ts';
import type { LinkedAccount } from '../evidence/grow/page-links.ts';
import { foldHandle } from '../roster/handles.ts';
import { ITEMS_PER_QUERY } from '../roster/wikidata-queries.ts';
import {
  isStatedNetwork,
  parseStatements,
  type Statement,
  statementsQuery,
} from '../roster/wikidata-statements.ts';
import { slices } from '../slices.ts';
import { atOnce } from './at-once.ts';
import { ownLinks } from './own-links.ts';
import { type Resolved, resolveAccounts, soughtKey } from './resolved.ts';
import { type Site, seatsOfLink, sitesAround, sitesOf } from './seat-of-site.ts';
import { isOfSeatOf, isTold } from './site-links.ts';
import { readSitePage } from './site-pages.ts';
import type { GrowTools } from './sources.ts';
import { type AskWikidata, askWikidata, findItems, type KnownItem, seatOf } from './wikidata-items.ts';

export const wikidataStatementsSource = (tools: GrowTools): Source | null => {
  const { wikidata, network } = tools;
  if (wikidata === null || !isStatedNetwork(network.name)) return null;
  return {
    name: 'wikidata-statements',
    plan: () => 'Wikidata, for accounts of these items and what its statements refer to',
    async gather(ground) {
      tools.show('statements of Wikidata');
      const items = await findItems(wikidata, ground);
      const stated = await statementsOf(
        wikidata,
        ground,
        items.map(({ item }) => item),
      );
      const own = stated.filter((statement) => statement.network === ground.network);
      const resolved = await resolveAccounts(tools, ground, own);
      const byItem = new Map(items.map((item) => [item.item, item]));
      const read = new Map<Statement, Reference>();
      const known = sitesOf(ground);
      await atOnce(own, async (statement) => {
        const found = resolved.get(soughtKey(statement)) ?? null;
        read.set(
          statement,
          await bestReference(tools, ground, byItem.get(statement.item)!, statement, found, known),
        );
      });
      const claims = own.map((statement): Claim => {
        const found = resolved.get(soughtKey(statement)) ?? null;
        const item = byItem.get(statement.item)!;
        const { reference, flaw } = read.get(statement)!;
        const flaws = [...flawsOf(statement, item, found?.handle), ...(flaw === null ? [] : [flaw])];
        return {
          seat: item.seat,
          network: ground.network,
          accountId: found?.accountId ?? '',
          handle: found?.handle ?? statement.handle,
          proof: 'wikidata-reference',
          origin: 'wikidata',
          source: reference === undefined ? 'Wikidata' : `Wikidata, by ${sourceOf(reference.text)}`,
          page_date: reference !== undefined && reference.retrieved <= ground.day ? reference.retrieved : '',
          address: `https://www.wikidata.org/wiki/${statement.item}`,
          ...(flaws.length === 0 ? {} : { flaws }),
        };
      });
      return { claims, searches: [] };
    },
  };
};

export async function statementsOf(
  wikidata: AskWikidata,
  ground: Pick<Ground, 'ask' | 'day'>,
  items: readonly string[],
): Promise<Statement[]> {
  const stated: Statement[] = [];
  for (const some of slices(items, ITEMS_PER_QUERY)) {
    const query = statementsQuery(some);
    const parse = (body: string) => parseStatements(body, 'Wikidata', ground.day);
    stated.push(...(await askWikidata(wikidata, ground, query, parse)));
  }
  return stated;
}

interface Reference {
  reference: Statement['references'][number] | undefined;
  flaw: Flaw | null;
}

/** A reference is worth what it says today: that of a page of the seat's own site that links to the account, as `site-links` has it, or else the first one. */
async function bestReference(
  tools: GrowTools,
  ground: Ground,
  { seat }: KnownItem,
  { references }: Statement,
  account: Resolved | null,
  known: readonly Site[],
): Promise<Reference> {
  const whose = seatOf(seat, ground.seats);
  let flaw: Flaw | null = references.length === 0 ? null : 'unofficial';
  for (const reference of references) {
    const around = sitesAround(reference.text, known).map((site) => site.seat);
    if (!isOfSeatOf(whose, around, ground)) continue;
    const page = await readSitePage(tools.http, ground.ask, reference.text.replace(/^http:/i, 'https:'));
    const linked = 'links' in page ? page.links.accounts : [];
    const own = linked.find((one) => one.network === ground.network && isSame(one, account));
    if (account !== null && own !== undefined) {
      const back = isTold(own) ? await ownLinks(tools, ground, [account]) : null;
      const addresses = back?.get(account.accountId) ?? [];
      if (back === null || addresses.some((one) => isOfSeatOf(whose, seatsOfLink(one, known), ground)))
        return { reference, flaw: null };
    }
    flaw = 'one-way';
  }
  return { reference: references[0], flaw };
}

function isSame(one: LinkedAccount, account: Resolved | null): boolean {
  return one.accountId === ''
    ? foldHandle(one.handle) === foldHandle(account?.handle ?? '')
    : one.accountId === account?.accountId;
}

/** Handle and id of a statement have to be one account's still: either may have been changed by anybody. */
function flawsOf(statement: Statement, item: KnownItem, handle: string | undefined): Flaw[] {
  const isOther = handle !== undefined && foldHandle(handle) !== foldHandle(statement.handle);
  return [
    ...new Set<Flaw>([
      ...item.flaws,
      ...(statement.isCurrent ? [] : (['ended'] as const)),
      ...(statement.references.length > 0
        ? []
        : [statement.isImported ? ('imported' as const) : ('unreferenced' as const)]),
      ...(isOther ? (['renamed'] as const) : []),
    ]),
  ];
}

function sourceOf(reference: string): string {
  return URL.canParse(reference) ? new URL(reference).hostname : reference;
}
