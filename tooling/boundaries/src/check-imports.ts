import { cruise, type ICruiseOptions, type ICruiseResult, type IViolation } from 'dependency-cruiser'
import { importRules } from './import-rules.ts'

/** What a walk over the imports found. */
export interface ImportCheck {
  readonly modules: number
  readonly violations: readonly Violation[]
}

/** One refused import. */
export interface Violation {
  readonly rule: string
  readonly from: string
  readonly to: string
  /** Why it is refused, and the cure. */
  readonly why: string
}

const options: ICruiseOptions = {
  ruleSet: { forbidden: importRules },
  validate: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(^|/)(dist|reports|coverage|\\.stryker-tmp|graphql-env\\.d\\.ts)(/|$)' },
  // Imports of types count too: they tie files together as much as any.
  tsPreCompilationDeps: true,
  combinedDependencies: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json'],
  },
}

/**
 * Checks every import below some folders of a repository against the rules.
 * @throws {Error} when no file was found: a check that sees nothing must not pass
 */
export async function checkImports(root: string, folders: readonly string[]): Promise<ImportCheck> {
  const { output } = await cruise([...folders], { ...options, baseDir: root })
  const { summary } = readResult(output)
  if (summary.totalCruised === 0) throw new Error(`No file was checked below ${folders.join(', ')}.`)
  return { modules: summary.totalCruised, violations: summary.violations.map(explain) }
}

function explain(violation: IViolation): Violation {
  const rule = importRules.find(({ name }) => name === violation.rule.name)
  const way = violation.cycle?.map(({ name }) => name).join(' → ') ?? violation.to
  return { rule: violation.rule.name, from: violation.from, to: way, why: rule?.comment ?? '' }
}

function readResult(output: ICruiseResult | string): ICruiseResult {
  if (typeof output === 'string') throw new Error('The walk over the imports gave text instead of a result.')
  return output
}
