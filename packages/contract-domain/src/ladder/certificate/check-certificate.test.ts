import { expect, test } from 'vitest'
import type { CatalogVersion } from '../../catalog/index.ts'
import {
  aLadder,
  aLevel,
  aLevelsLadder,
  bindBySettings,
  flat,
  has,
  type SettledAddOn,
} from '../../testing/index.ts'
import { proveLadder } from '../prove-ladder.ts'
import type { OptionCandidates } from '../selection.ts'
import type { CertificateBranch, CertificateNode, LadderCertificate } from './certificate.ts'
import { checkCertificate } from './check-certificate.ts'

const priced = (amount: number, ...dimensions: string[]): SettledAddOn => ({
  price: flat(amount),
  effect: has(...dimensions),
})

const cycle = aLevelsLadder(
  ['one', 'two', 'three'],
  { a: priced(10_000, 'one', 'two'), b: priced(10_000, 'two', 'three'), c: priced(10_000, 'three', 'one') },
  { lower: 60_000, upper: 78_000 },
)

function certified(version: CatalogVersion, options: OptionCandidates = {}): LadderCertificate {
  const { verdicts } = proveLadder(version, { bind: bindBySettings(version), repairs: false, options })
  const certificate = verdicts[0]?.certificate
  if (certificate === undefined) throw new Error('There is no certificate.')
  return certificate
}

function check(version: CatalogVersion, certificate: LadderCertificate, options: OptionCandidates = {}) {
  return checkCertificate(version, certificate, { bind: bindBySettings(version), options })
}

/** The tree with the first leaf of a kind replaced. */
function withLeaf(
  node: CertificateNode,
  kind: string,
  change: (leaf: CertificateNode) => CertificateNode,
): CertificateNode {
  let done = false
  const visit = (one: CertificateNode): CertificateNode => {
    if (done) return one
    if (one.kind === 'branch')
      return { ...one, cases: one.cases.map((each) => ({ ...each, next: visit(each.next) })) }
    if (one.kind !== kind) return one
    done = true
    return change(one)
  }
  const changed = visit(node)
  if (!done) throw new Error(`The tree has no leaf of kind ${kind}.`)
  return changed
}

function branchOf({ tree }: LadderCertificate): CertificateBranch {
  if (tree.kind !== 'branch') throw new Error('The tree has no branch.')
  return tree
}

test('accepts what was proved, read back from its text', () => {
  const certificate = JSON.parse(JSON.stringify(certified(cycle))) as LadderCertificate
  expect(check(cycle, certificate)).toEqual({ accepted: true })
  expect(check(aLadder(), certified(aLadder()))).toEqual({ accepted: true })
})

test('refuses a tree of which a leaf is removed', () => {
  const certificate = certified(cycle)
  const branch = branchOf(certificate)
  for (const [at] of branch.cases.entries()) {
    const tree = { ...branch, cases: branch.cases.toSpliced(at, 1) }
    expect(check(cycle, { ...certificate, tree })).toMatchObject({ fault: 'branch-incomplete', at: 'tree' })
  }
})

test('refuses a branch that leaves out one of an add-on’s options', () => {
  const options = { a: [{ kind: 'small' }, { kind: 'large' }] }
  const version = aLevelsLadder(
    ['one', 'two', 'three'],
    {
      a: { price: flat(10_000), effects: { small: has('one'), large: has('one', 'two') } },
      b: priced(10_000, 'two', 'three'),
      c: priced(10_000, 'three', 'one'),
    },
    { lower: 60_000, upper: 78_000 },
  )
  const certificate = certified(version, options)
  expect(check(version, certificate, options)).toEqual({ accepted: true })
  const cut = (node: CertificateNode): CertificateNode =>
    node.kind !== 'branch'
      ? node
      : node.addOn === 'a'
        ? { ...node, cases: node.cases.filter(({ take }) => take !== 1) }
        : { ...node, cases: node.cases.map((one) => ({ ...one, next: cut(one.next) })) }
  expect(check(version, { ...certificate, tree: cut(certificate.tree) }, options)).toMatchObject({
    fault: 'branch-incomplete',
  })
  expect(check(version, certificate)).toMatchObject({ fault: 'options-differ' })
})

test('refuses a branch that repeats a case or an add-on', () => {
  const certificate = certified(cycle)
  const branch = branchOf(certificate)
  const [first] = branch.cases
  if (first === undefined) throw new Error('no case')
  expect(
    check(cycle, { ...certificate, tree: { ...branch, cases: [first, ...branch.cases] } }),
  ).toMatchObject({ fault: 'branch-twice' })
  const twice = { ...branch, cases: branch.cases.map((one) => ({ ...one, next: branch })) }
  expect(check(cycle, { ...certificate, tree: twice })).toMatchObject({ fault: 'branch-twice' })
})

test('refuses a bound raised above its duals, and one below the price proved', () => {
  const certificate = certified(cycle)
  const raised = withLeaf(certificate.tree, 'bound', (leaf) =>
    leaf.kind === 'bound' ? { ...leaf, atLeastMinor: leaf.atLeastMinor + 1 } : leaf,
  )
  expect(check(cycle, { ...certificate, tree: raised })).toMatchObject({ fault: 'bound-above-duals' })
  const lowered = withLeaf(certificate.tree, 'bound', (leaf) =>
    leaf.kind === 'bound' ? { ...leaf, atLeastMinor: 77_999 } : leaf,
  )
  expect(check(cycle, { ...certificate, tree: lowered })).toMatchObject({ fault: 'bound-too-low' })
})

test('refuses a dual below zero or of no row', () => {
  const certificate = certified(cycle)
  const dual = (row: number, price: string) =>
    withLeaf(certificate.tree, 'bound', (leaf) =>
      leaf.kind === 'bound' ? { ...leaf, duals: [{ row, price }] } : leaf,
    )
  expect(check(cycle, { ...certificate, tree: dual(0, '-1') })).toMatchObject({ fault: 'dual-negative' })
  expect(check(cycle, { ...certificate, tree: dual(7, '1') })).toMatchObject({ fault: 'row-not-asked' })
  expect(check(cycle, { ...certificate, tree: dual(0, 'much') })).toMatchObject({ fault: 'unreadable' })
})

test('refuses an invented row', () => {
  const certificate = certified(cycle)
  const [row] = certificate.rows
  if (row === undefined) throw new Error('no row')
  const withRow = (invented: Partial<typeof row>) => ({
    ...certificate,
    rows: [{ ...row, ...invented }, ...certificate.rows.slice(1)],
  })
  expect(check(cycle, withRow({ dimension: 'four' }))).toMatchObject({ fault: 'row-not-asked' })
  expect(check(cycle, withRow({ facetKey: 'misuse' }))).toMatchObject({ fault: 'row-not-asked' })
  const own = {
    ...cycle,
    tiers: cycle.tiers.map((tier) => ({
      ...tier,
      cover: { ...tier.cover, [row.dimension]: { '*': aLevel('yes') } },
    })),
  }
  expect(check(own, certificate)).toMatchObject({ fault: 'row-met-already' })
})

test('refuses a row that two add-ons may reach together', () => {
  const version = aLadder({ parts: {} })
  const certificate = certified(version)
  const windows = version.tiers[1]?.cover['window']?.['*']
  if (windows === undefined) throw new Error('no window')
  const rows = [...certificate.rows, { dimension: 'window', facetKey: '*', cell: windows }]
  expect(check(version, { ...certificate, rows })).toMatchObject({ fault: 'row-not-prime' })
})

test('refuses a price proved under that of the tier, and a cheapest package that isn’t', () => {
  const certificate = certified(cycle)
  expect(check(cycle, { ...certificate, atLeastMinor: 77_999 })).toMatchObject({ fault: 'under-the-price' })
  const undercut = certified(aLadder())
  expect(undercut.cheapest).toHaveLength(3)
  expect(check(aLadder(), { ...undercut, atLeastMinor: 154_999 })).toMatchObject({
    fault: 'cheapest-differs',
  })
  expect(check(aLadder(), { ...undercut, cheapest: undercut.cheapest?.slice(1) ?? [] })).toMatchObject({
    fault: 'cheapest-differs',
  })
  expect(check(aLadder(), { ...undercut, cheapest: [{ addOn: 'gold', option: 0 }] })).toMatchObject({
    fault: 'options-differ',
  })
})

test('refuses a priced package whose amount or selection is another', () => {
  const version = aLevelsLadder(
    ['one'],
    { a: priced(10_000, 'one'), bundle: { price: flat(100), bundle: { with: [], percent: '1' } } },
    { lower: 10_000, upper: 20_000 },
  )
  const certificate = certified(version)
  expect(check(version, certificate)).toEqual({ accepted: true })
  const changed = withLeaf(certificate.tree, 'priced', (leaf) =>
    leaf.kind === 'priced' ? { ...leaf, priceMinor: (leaf.priceMinor ?? 0) + 1 } : leaf,
  )
  expect(check(version, { ...certificate, tree: changed })).toMatchObject({ fault: 'priced-differs' })
  const open = { kind: 'priced', priceMinor: 10_000 } as const
  expect(check(version, { ...certificate, tree: open })).toMatchObject({ fault: 'left-undecided' })
})

test('refuses a reason that doesn’t hold', () => {
  const version = aLevelsLadder(['one', 'two'], { a: priced(1000, 'one') }, { lower: 10_000, upper: 20_000 })
  const certificate = certified(version)
  expect(certificate.tree).toEqual({ kind: 'infeasible', because: { kind: 'uncoverable', row: 1 } })
  const because = (reason: Extract<CertificateNode, { kind: 'infeasible' }>['because']) =>
    check(version, { ...certificate, tree: { kind: 'infeasible', because: reason } })
  expect(because({ kind: 'uncoverable', row: 0 })).toMatchObject({ fault: 'not-infeasible' })
  expect(because({ kind: 'uncoverable', row: 9 })).toMatchObject({ fault: 'not-infeasible' })
  expect(because({ kind: 'refused', addOns: ['a'] })).toMatchObject({ fault: 'not-infeasible' })
  expect(because({ kind: 'need', addOn: 'a', needs: 'b' })).toMatchObject({ fault: 'not-infeasible' })
  expect(because({ kind: 'compulsory', addOn: 'a' })).toMatchObject({ fault: 'not-infeasible' })
  expect(because({ kind: 'withdrawn', addOn: 'a', dimension: 'two', facetKey: '*' })).toMatchObject({
    fault: 'not-infeasible',
  })
  expect(because({ kind: 'forbidden', addOns: ['a'] })).toMatchObject({ fault: 'not-infeasible' })
})

test('refuses to set aside an add-on that can be bought', () => {
  const certificate = certified(cycle)
  expect(check(cycle, { ...certificate, setAside: [{ addOn: 'a', option: 0 }] })).toMatchObject({
    fault: 'choice-not-set-aside',
  })
})

test('a certificate of another version is refused where the price has changed', () => {
  const cheaper = {
    ...cycle,
    addOns: cycle.addOns.map((entry) =>
      entry.id === 'a'
        ? { ...entry, settings: { ...entry.settings, price: { form: 'flat', amountMinor: 1 } } }
        : entry,
    ),
  }
  expect(check(cheaper, certified(cycle)).accepted).toBe(false)
})
