/** The mark behind the name of whom what is published is invented: data keep it, and what is shown says it once instead. */

/** How such names end. */
const SIMULATED = '(simulated)';

/** Says of a name that what is published of it is invented. */
export function simulatedName(name: string): string {
  return isSimulatedName(name) ? name : `${name} ${SIMULATED}`;
}

export function isSimulatedName(name: string): boolean {
  return name.endsWith(SIMULATED);
}

/** The name as it is shown, where a banner, a source or the end of the sentence says that it is invented. */
export function plainName(name: string): string {
  return isSimulatedName(name) ? name.slice(0, -SIMULATED.length).trimEnd() : name;
}
