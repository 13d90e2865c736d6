import { isDeepStrictEqual } from 'node:util'
import type { RequestedAsset } from '@aftercare/contract-domain/pricing'
import { quoteByHand } from './floor.ts'
import { quoteByJsonLogic } from './json-logic.ts'
import { quoteByJsonRules } from './json-rules.ts'
import { quoteByProduct } from './product.ts'
import type { Quoted } from './quoted.ts'
import { quoteByZen } from './zen.ts'

type Quoter = (asset: RequestedAsset) => Quoted | Promise<Quoted>

const quoters: Readonly<Record<string, Quoter>> = {
  'the floor': quoteByHand,
  'json-logic-engine': quoteByJsonLogic,
  'json-rules-engine': quoteByJsonRules,
  'zen-engine': quoteByZen,
}

/**
 * The fairness check before any timing: every contestant gives the very lines and total that the product gives.
 * @throws {Error} naming the first asset and contestant that differ
 */
export async function requireSameLines(assets: readonly RequestedAsset[]): Promise<void> {
  for (const asset of assets) {
    const wanted = quoteByProduct(asset)
    for (const [name, quote] of Object.entries(quoters)) {
      const given = await quote(asset)
      if (!isDeepStrictEqual(given, wanted))
        throw new Error(`${name} and the product disagree about ${asset.id}: ${difference(given, wanted)}`)
    }
  }
}

function difference(given: Quoted, wanted: Quoted): string {
  const at = wanted.lines.findIndex((line, index) => !isDeepStrictEqual(line, given.lines[index]))
  if (at >= 0) return `${JSON.stringify(given.lines[at])} is not ${JSON.stringify(wanted.lines[at])}.`
  return `${given.lines.length} lines of ${given.totalMinor}, not ${wanted.lines.length} of ${wanted.totalMinor}.`
}
