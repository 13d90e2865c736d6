import { disagreements } from '../../ladder/as-brute-force.ts'
import { bindBySettings } from '../add-ons-by-settings.ts'
import { aRandomLadder } from '../a-random-ladder.ts'
import { picking } from '../picking.ts'
import { FEATURES, featuresOf } from './features-of.ts'
import type { ProofPart } from './proof-part.ts'

const SMALL = 2016
const LARGE = 20

/** Verdict and cheapest package beside pricing every selection through the pipeline: 4 to 12 add-ons in turn, then 16. */
export const everySelection: ProofPart = {
  name: 'selections',
  title: 'verdict and cheapest package are those of trying every selection',
  catalogs: SMALL + LARGE,
  mustSee: [...FEATURES, 'undercut', 'overlap', 'proved', 'incomparable', 'inversion', 'unknown'],
  tryCatalog(number) {
    const addOns = number > SMALL ? 16 : 4 + (number % 9)
    const { version, options } = aRandomLadder(picking(number * 7919), addOns)
    const { verdicts, disagree } = disagreements(version, { bind: bindBySettings(version), options })
    return { seen: [...verdicts, ...featuresOf(version), `${addOns} add-ons`], faults: disagree }
  },
}
