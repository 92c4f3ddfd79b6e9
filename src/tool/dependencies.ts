/** What an installation of entente consists of beside itself, as npm's lock file of the clone states it. */

/** One package of a lock file; what is not named here is kept as it is. */
interface LockedPackage {
  version?: string;
  integrity?: string;
  optional?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  [more: string]: unknown;
}

/** By place, such as `node_modules/ora`. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** The packages that run, for every platform and every Node, without those that only build and test. */
export function runtimePackages(packages: LockedPackages): LockedPackages {
  return Object.fromEntries(
    Object.entries(packages)
      .filter(([place, { dev }]) => place !== '' && !dev)
      .map(([place, locked]) => [place, withoutDevelopment(locked)]),
  );
}

/** A package that development needs too is optional without it; the keys stay in npm's order. */
function withoutDevelopment({ devOptional, ...locked }: LockedPackage): LockedPackage {
  if (!devOptional) return locked;
  const before = Object.keys(locked).indexOf('license') + 1;
  return Object.fromEntries([
    ...Object.entries(locked).slice(0, before),
    ['optional', true],
    ...Object.entries(locked).slice(before),
  ]);
}
