/** The accounts that an account has verified, as its own records say. */
import { allPages, type Pages } from '../../all-pages.ts';
import { asObject, asText, asTime } from '../../narrow.ts';
import type { Network } from '../../network.ts';
import { isDid } from './answers.ts';
import { keyOfRecord } from './record-pages.ts';
import type { ShownAccount } from './shown-accounts.ts';

const COLLECTION = 'app.bsky.graph.verification';
/** Of a hundred records; those who verify for all the world have some thousand. */
const MOST_PAGES = 200;

export interface Verification {
  issuer: string;
  uri: string;
  accountId: string;
  /** Of the account when it was verified. */
  handle: string;
  name: string;
  /** When, as the issuer writes it; '' where it does not. */
  createdAt: string;
}

/** Those that stand in the records of the account today; not whole where it is gone, or a page is refused. */
export async function verificationsBy(
  records: NonNullable<Network['records']>,
  issuer: string,
): Promise<Pages<Verification>> {
  let isCut = false;
  const { items, isWhole } = await allPages(async (cursor) => {
    const page = await records(issuer, COLLECTION, cursor);
    if (page.kind !== 'page') {
      isCut = true;
      return { items: [], cursor: null };
    }
    return {
      items: page.records.flatMap((record) => parseVerification(record, issuer)),
      cursor: page.cursor,
    };
  }, MOST_PAGES);
  return { items, isWhole: isWhole && !isCut };
}

function parseVerification(record: Readonly<Record<string, unknown>> | null, issuer: string): Verification[] {
  const value = asObject(record?.value);
  const uri = asText(record?.uri);
  const accountId = asText(value?.subject);
  if (value?.$type !== COLLECTION || keyOfRecord(uri, issuer, COLLECTION) === null) return [];
  if (!isDid(accountId) || accountId === issuer) return [];
  return [
    {
      issuer,
      uri,
      accountId,
      handle: asText(value.handle).toLowerCase(),
      name: asText(value.displayName),
      createdAt: asTime(value.createdAt) ?? '',
    },
  ];
}

/** Whether it holds for the account as it is today: a new handle or name voids it, and so does the AppView's word. */
export function holdsStill({ uri, accountId, handle, name }: Verification, today: ShownAccount): boolean {
  if (accountId !== today.accountId || handle === '' || handle !== today.handle) return false;
  if (name !== today.name) return false;
  return today.verifications.every((one) => one.uri !== uri || one.isValid);
}
