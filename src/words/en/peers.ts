import type { PeerProblem } from '../values.ts';
import { didYouMean } from './phrases.ts';
import { country } from './plain.ts';

function said(problem: PeerProblem): string {
  switch (problem.is) {
    case 'unwritten':
      return 'write a country, = and its peers, such as FR=DE,GB,IT,ES';
    case 'own':
      return 'a country is no peer of its own; leave it out';
    case 'many':
      return `name at most ${problem.most} peers of a country`;
    case 'unknown': {
      const meant = problem.meant.map((code) => `${code} (${country(code)})`);
      return `${problem.name} is no country; ${didYouMean(meant, 'name them by code or name')}`;
    }
  }
}

export const peers = {
  wrong: (problems: readonly PeerProblem[]) =>
    `--peers ${problems.map((problem) => `${problem.text}: ${said(problem)}`).join('; ')}`,
};
