export type {
  CertificateBranch,
  CertificateChoice,
  CertificateLeaf,
  CertificateNode,
  CertificateRow,
  Infeasible,
  LadderCertificate,
} from './certificate/certificate.ts'
export type { CertificateCheck, CertificateFault } from './certificate/certificate-refused.ts'
export { checkCertificate, type CheckedWith } from './certificate/check-certificate.ts'
export {
  cheapestPackage,
  type CheapestPackage,
  type FindPackage,
  type FoundPackage,
  type NeededCover,
} from './cheapest-package.ts'
export { certified, type CertifiedOf } from './certified.ts'
export { contextShelf, type ContextShelf, type ShelfOf } from './context-shelf.ts'
export { ladderPairs, type LadderPair } from './declared-pairs.ts'
export { demandsOf, type Demand } from './demand.ts'
export type { LadderContext } from './ladder-context.ts'
export { ladderContexts, type LadderContexts } from './ladder-contexts.ts'
export {
  DEFAULT_POLICY,
  type ComparedCell,
  type Counterexample,
  type CounterexampleAddOn,
  type Holding,
  type LadderPolicy,
  type LadderReading,
  type LadderReport,
  type LadderSeverity,
  type LadderVerdict,
  type PairVerdict,
} from './ladder-report.ts'
export { mattersTitle } from './matters.ts'
export { ladderMessages } from './messages.ts'
export { ProofMemory } from './proof-memory.ts'
export {
  ladderRepairs,
  proveLadder,
  provingLadder,
  type ProofProgress,
  type ProveLadder,
  type Undercut,
} from './prove-ladder.ts'
export { quoteLadderCheck, type CheckQuote } from './quote-ladder-check.ts'
export type { PriceChange, PriceField, Repair } from './repairs/repair.ts'
export { cheapestSelection, type Answer } from './search/cheapest-selection.ts'
export type { CoverOracle, SearchSettings, Settled } from './search/kernel/cover-oracle.ts'
export { coverProblem, type CoverNumbers, type CoverProblem } from './search/kernel/cover-problem.ts'
export { CoverSearch } from './search/kernel/cover-search.ts'
export { USUAL_LIMITS, type Question, type SearchLimits } from './search/question.ts'
export type { OptionCandidates } from './selection.ts'
export { factSteps, type FactSteps, type StepsFor } from './step-sides.ts'
export { worstVerdicts, type WorstVerdict } from './worst-verdicts.ts'
