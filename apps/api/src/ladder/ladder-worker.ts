import { parentPort } from 'node:worker_threads'
import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import type { LadderReport } from '@aftercare/contract-domain/ladder'
import { hostPlugins } from '../plugin-host.ts'
import { pluginPackages } from '../plugins.ts'
import { ladderReport, proofOf, repairsOf } from './prove-version.ts'

/** What the thread that proves ladders is asked. */
export interface ProverQuestion {
  readonly id: number
  readonly kind: 'proof' | 'repairs'
  /** The same for the same content and plugin builds. */
  readonly content: string
  readonly version: CatalogVersion
}

export interface ProverAnswer {
  readonly id: number
  readonly answer?: unknown
  readonly fault?: unknown
}

/** Reports whose repairs may be asked next. */
const MOST_REPORTS = 4
const reports = new Map<string, LadderReport>()
const host = hostPlugins(pluginPackages, { guarded: false })

function reportOn({ content, version }: ProverQuestion): LadderReport {
  const report = reports.get(content) ?? ladderReport(version, host)
  reports.delete(content)
  reports.set(content, report)
  for (const oldest of reports.keys()) {
    if (reports.size <= MOST_REPORTS) break
    reports.delete(oldest)
  }
  return report
}

function answerTo(question: ProverQuestion): ProverAnswer {
  const { id, kind, version } = question
  try {
    const report = reportOn(question)
    const answer = kind === 'proof' ? proofOf(version, report, host) : repairsOf(version, report, host)
    return { id, answer }
  } catch (fault) {
    return { id, fault }
  }
}

parentPort?.on('message', (question: ProverQuestion) => parentPort?.postMessage(answerTo(question)))
