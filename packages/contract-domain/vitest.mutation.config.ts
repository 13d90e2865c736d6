import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'

/** The first test that fails ends a mutant: examples come before the laws, which take longest. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return files.toSorted((one, other) => Number(isLaw(one)) - Number(isLaw(other)))
  }
}

function isLaw({ moduleId }: TestSpecification): boolean {
  return moduleId.endsWith('.test-prop.ts')
}

// Without the report of `npm test`: a mutant must not overwrite what its totals are added up from. All files of a run
// share what they import: reading it again for each took most of a mutant's time.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test-prop.ts'],
    setupFiles: ['few-runs.mutation.ts'],
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
  },
})
