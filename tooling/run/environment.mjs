import { delimiter } from 'node:path'
import { programs } from './repository.mjs'

// npm hands its own settings down as variables; left in place they would steer the package manager that we call
// (its registry, its loglevel, its idea of the root) without anybody having asked for it.
const inherited = /^npm_(config|lifecycle|package|command|execpath|node_execpath)/i

/**
 * The environment of every program that a verb runs: the pinned programs first, nothing of npm's, no telemetry.
 * @param {Record<string, string>} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(extra = {}) {
  const own = Object.entries(process.env).filter(([name]) => !inherited.test(name))
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== programs)
  return {
    ...Object.fromEntries(own),
    PATH: [programs, ...path].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    // Without it the packaged Chromium does not unpack the libraries that a bare Linux machine lacks.
    ...(process.platform === 'linux' ? { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' } : {}),
    ...extra,
  }
}
