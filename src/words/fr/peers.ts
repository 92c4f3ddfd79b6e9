import type { peers as english } from '../en/peers.ts';
import type { PeerProblem } from '../values.ts';
import { countryName } from './country-names.ts';
import { count } from './numbers.ts';
import { didYouMean } from './phrases.ts';
import { fr } from './spacing.ts';

function said(problem: PeerProblem): string {
  switch (problem.is) {
    case 'unwritten':
      return 'écrivez un pays, = et ceux qui sont à côté de lui, comme FR=DE,GB,IT,ES';
    case 'own':
      return fr`un pays n’est pas à côté de lui-même ; ôtez-le`;
    case 'many':
      return `nommez au plus ${count(problem.most)} pays à côté d’un pays`;
    case 'unknown': {
      const meant = problem.meant.map((code) => `${code} (${countryName(code)})`);
      return fr`${problem.name} n’est pas un pays ; ${didYouMean(meant, 'nommez-les par leur code ou leur nom')}`;
    }
  }
}

export const peers: typeof english = {
  wrong: (problems) =>
    `--peers ${problems.map((problem) => fr`${problem.text} : ${said(problem)}`).join(fr` ; `)}`,
};
