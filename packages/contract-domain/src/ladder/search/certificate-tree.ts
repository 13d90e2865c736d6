import { formatRational, rational } from '../../money/index.ts'
import type { CertificateNode, Infeasible } from '../certificate/certificate.ts'
import type { Column } from './columns.ts'
import { GRAIN } from './kernel/lagrangian.ts'
import { LEFT_OUT, type ProofNode } from './kernel/proof-tree.ts'

/** The tree of a search as a certificate writes it: add-ons by id, options by place, dual prices as exact texts. */
export function certificateTree(
  tree: ProofNode<Infeasible>,
  { columns, addOns }: { readonly columns: readonly Column[]; readonly addOns: readonly string[] },
): CertificateNode {
  const options = columns.map(({ choice }) => choice.option)
  const texts = new Map<number, string>()
  return written(tree)

  function written(node: ProofNode<Infeasible>): CertificateNode {
    switch (node.kind) {
      case 'branch':
        return {
          kind: 'branch',
          addOn: idOf(node.addOn),
          cases: node.cases.map(({ take, next }) => ({
            take: take === LEFT_OUT ? 'without' : (options[take] as number),
            next: written(next),
          })),
        }
      case 'bound':
        return { kind: 'bound', duals: pricesOf(node.duals), atLeastMinor: node.atLeastMinor }
      case 'uncoverable':
        return { kind: 'infeasible', because: { kind: 'uncoverable', row: node.row } }
      case 'compulsory':
        return { kind: 'infeasible', because: { kind: 'compulsory', addOn: idOf(node.addOn) } }
      case 'infeasible':
      case 'priced':
        return node
    }
  }

  function idOf(place: number): string {
    return addOns[place] as string
  }

  function pricesOf(duals: Float64Array) {
    const priced: { readonly row: number; readonly price: string }[] = []
    for (const [row, dual] of duals.entries()) if (dual !== 0) priced.push({ row, price: textOf(dual) })
    return priced
  }

  function textOf(dual: number): string {
    let text = texts.get(dual)
    if (text === undefined) {
      text = formatRational(rational(Math.round(dual / GRAIN), 1 / GRAIN))
      texts.set(dual, text)
    }
    return text
  }
}
