import type { ACCOUNTS } from '../../../columns/accounts.ts';
import { DICTIONARY } from '../../../roster/dictionary.ts';
import type { NamedFileWords } from '../../column-words.ts';

export const accounts: NamedFileWords<typeof ACCOUNTS> = {
  account_id: 'immutable id of the account on its network',
  handle: 'what the account was called on the day of the snapshot',
  name: 'the actor, as the roster names it; of a country or cluster, what it is called',
  actor: 'the person or institution behind one or more accounts, by a name that never changes',
  kind: 'person or institution',
  account_type: 'personal: it stays with its holder; office: it passes to the successor',
  country:
    'the country or organisation that the account speaks for: ISO 3166-1 alpha-2, XK, or the code of an organisation; NA is Namibia',
  iso3: 'ISO 3166-1 alpha-3 code of the country',
  region:
    'region of the country by the M49 standard of the United Nations; International for an organisation',
  office: 'office that the actor holds',
  category: DICTIONARY.category.meaning.replace(/\.$/, ''),
  host: 'of a mission or an ambassador, the country or organisation it is sent to',
  country_name: 'English name of the country or organisation',
  verdict: 'what became of reading whom it follows; coverage-verdicts.csv explains each word',
  'nodes/verdict':
    'what became of reading whom it follows; coverage-verdicts.csv explains each word as it is said of one account. Of several taken together: the word that all have, else complete where all were read to the end, and partial where any was read to the end or in part, though not all were to the end (network-coverage.csv has the verdicts of an edition’s accounts)',
  observed: 'whether its follows were read to the end, so that what is not listed is not there',
  accounts: 'number of accounts',
  actors: 'number of actors',
  countries: 'number of countries and organisations',
  entry: 'number of the entry, in the order of the roster',
  'coverage/account_id': 'immutable id of the account; empty where the handle led to none',
  node: 'whether the account exists on the date, and so is in the network',
  reason: 'why the verdict is what it is',
  declared_count: 'follows that its profile states, on the whole network',
  listed_count: 'follows that the network listed',
  outside_count: 'of those listed, follows to accounts that are not in the study',
  shortfall: 'follows that its profile states and the network did not list',
  entries: 'number of entries of the roster',
  meaning: 'what the verdict means',
  un_members: 'member states of the United Nations in the region',
  un_members_present: 'of these, states with an account',
  un_members_share: 'un_members_present ÷ un_members',
  persons: 'of the accounts, those of persons',
  institutions: 'of the accounts, those of institutions',
  'coverage-regions/observed': 'of the accounts, those whose follows were read to the end',
  mutual_abroad_median: 'median of mutual_abroad over the countries of the region that have a rank',
  accounts_following_abroad_median:
    'median of accounts_following_abroad over the countries of the region that have a rank',
  accounts_followed_abroad_median:
    'median of accounts_followed_abroad over the countries of the region that have a rank',
  'nodes/accounts': 'number of accounts taken together',
  'roster/extra': 'a column that the keeper of the roster has added',
};
