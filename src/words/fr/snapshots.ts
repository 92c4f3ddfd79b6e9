import type { snapshots as english } from '../en/snapshots.ts';
import { count, counted, form } from './numbers.ts';
import { fr } from './spacing.ts';

export const snapshots: typeof english = {
  none: (database) =>
    fr`Il n’y a pas d’instantané dans ${database}, ni d’archive ; faites-en un par : entente demo, entente crawl ou entente import`,
  list: (snapshots, sealed, database, archives) =>
    fr`${counted(snapshots, 'instantané')}, dont ${count(sealed)} ${form(sealed, 'scellé', 'scellés')}. Base : ${database} ; archives : ${archives}.`,
};
