/** Lists and starter packs: the European Union's account keeps one of each office, by the office's name. */
import { worldDate } from './calendar.ts';
import { cidOf, didOf } from './identifiers.ts';
import { findAccount, type NetworkYear, standingOf } from './network-year.ts';
import { profileView } from './views.ts';
import { type Answer, answer, invalid, limitOf, type Method, required } from './xrpc.ts';

const CURATOR = 'eu.test';

export const LIST_CALLS: Readonly<Record<string, Method>> = {
  'app.bsky.graph.getList': getList,
  'app.bsky.graph.getStarterPack': getStarterPack,
};

function getList(network: NetworkYear, query: URLSearchParams): Answer {
  const office = officeOf(network, required(query, 'list'), 'app.bsky.graph.list');
  const members = membersOf(network, office);
  const from = Number(query.get('cursor') ?? 0);
  const page = members.slice(from, from + limitOf(query));
  const shown = page.filter((number) => standingOf(network, number) === 'active');
  const items = shown.map(
    (number) =>
      `{"uri":"${uriOf(network, 'listitem', `${office}-${number}`)}","subject":${profileView(network, number)}}`,
  );
  const next = from + page.length < members.length ? `,"cursor":"${from + page.length}"` : '';
  return answer(`{"list":${listView(network, office)},"items":[${items.join(',')}]${next}}`);
}

function getStarterPack(network: NetworkYear, query: URLSearchParams): Answer {
  const uri = required(query, 'starterPack');
  const office = officeOf(network, uri, 'app.bsky.graph.starterpack');
  const record = `{"$type":"app.bsky.graph.starterpack","name":"Starter pack: ${office}"}`;
  return answer(`{"starterPack":{"uri":"${uri}","record":${record},"list":${listView(network, office)}}}`);
}

function listView(network: NetworkYear, office: string): string {
  const count = membersOf(network, office).length;
  return `{"uri":"${uriOf(network, 'list', office)}","cid":"${cidOf(0, 0)}","name":"Simulated: ${office}","purpose":"app.bsky.graph.defs#curatelist","listItemCount":${count}}`;
}

function membersOf({ world, year }: NetworkYear, office: string): number[] {
  const date = worldDate(year);
  const holders = world.tenures.filter(
    (tenure) =>
      tenure.office === office && tenure.since <= date && (tenure.until === '' || tenure.until > date),
  );
  return [...new Set(holders.map(({ account }) => account))];
}

function uriOf(network: NetworkYear, kind: string, key: string): string {
  return `at://${didOf(findAccount(network, CURATOR)!)}/app.bsky.graph.${kind}/${key}`;
}

function officeOf(network: NetworkYear, uri: string, collection: string): string {
  const [, , owner = '', kind, key = ''] = uri.split('/');
  const isCurator = findAccount(network, owner) === findAccount(network, CURATOR);
  if (kind !== collection || !isCurator || membersOf(network, key).length === 0) {
    throw invalid(collection.endsWith('list') ? 'List not found' : 'Starter pack not found');
  }
  return key;
}
