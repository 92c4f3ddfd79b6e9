import { type COVERAGE, inBothTables } from '../../../columns/coverage.ts';
import type { NamedFileWords } from '../../column-words.ts';

export const coverage: NamedFileWords<typeof COVERAGE> = {
  'coverage-seats/seat': 'the seat: country and office, or the actor that is an organisation',
  'coverage-seats/country': 'code of its country or organisation',
  'coverage-seats/offices': 'offices that it is: those of one person, and both heads where there is no other',
  'coverage-seats/holders': 'who holds it, newest first, separated by semicolons',
  'coverage-seats/since': 'first day in office of each of them, likewise',
  'coverage-seats/holder_source': 'who says so of each of them, likewise',
  'coverage-seats/page_date': 'date that each of these sources bears, likewise',
  'coverage-seats/network': 'network that the row is about',
  'coverage-seats/state':
    'present: an account of the office or of a holder exists; absent: somebody looked and found none; unknown: no search still counts',
  'coverage-seats/handles': 'accounts of the seat there',
  'coverage-seats/proof':
    'strongest kind of proof that one of them is the seat’s; empty where the roster alone says it',
  'coverage-seats/strength': 'how far this kind of proof carries',
  'coverage-seats/seen_on':
    'day on which the proof was last seen, or on which somebody looked and found none; of a government’s list its own date',
  'coverage-seats/search': 'where none was found, the way of looking',
  'coverage-seats/gone': 'where the state is unknown, what became of an account that the roster names',
  'coverage-presence/network': 'network; any is on at least one of them',
  'coverage-presence/office': 'office that the seats are; empty for all together',
  'coverage-presence/region': 'region of their countries; empty for all together',
  'coverage-years/snapshot': 'snapshot, or edition, of that date',
  ...inBothTables({
    seats: 'seats counted',
    present: 'of these, those with an account that exists',
    absent: 'of these, those where somebody looked and found none',
    unknown: 'of these, those for which no search still counts',
    share: 'present ÷ seats, the lower end of the share with an account',
    share_max: '(present + unknown) ÷ seats, its upper end',
    members: 'members of the United Nations with one of these seats',
    members_present: 'of these, those with an account of any of these seats',
    members_absent: 'of these, those where all of these seats are absent',
    members_unknown: 'of these, the others',
    members_share: 'members_present ÷ members, the lower end of the share with an account',
    members_share_max: '(members_present + members_unknown) ÷ members, its upper end',
    strong: 'seats present whose best proof is a strong one',
    weak: 'seats present whose best proof is a weak one',
    unproved: 'seats present of which the roster alone says it',
    oldest_proof: 'oldest day on which the best proof of a seat present was last seen',
  }),
};
