/** The order of test files for configurations that run few and long ones: at the end no core waits for the other. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** @param names ends of their paths, what takes longest first; all others come after them. */
export function longestFirst(names: readonly string[]): typeof BaseSequencer {
  const place = ({ moduleId }: TestSpecification) => {
    const found = names.findIndex((name) => moduleId.endsWith(`/${name}`));
    return found < 0 ? names.length : found;
  };
  return class extends BaseSequencer {
    override async sort(given: TestSpecification[]): Promise<TestSpecification[]> {
      return (await super.sort(given)).sort((a, b) => place(a) - place(b));
    }
  };
}
