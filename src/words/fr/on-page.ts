import type { onPage as english } from '../en/on-page.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

export const onPage: typeof english = {
  logHidden: (log, network) =>
    fr`${log} est un journal de ${values.network(network)}, dont les conditions ne laissent montrer les profils que sur cette machine ; demandez-le là, ou scellez-en un jour : entente seal ${log} --at DATE`,
  readingHidden: (snapshot, network) =>
    fr`la lecture de ${snapshot} dit ce que déclarent des profils de ${values.network(network)}, qui ne peuvent être montrés que sur cette machine ; demandez-la là : entente status ${snapshot}`,
};
