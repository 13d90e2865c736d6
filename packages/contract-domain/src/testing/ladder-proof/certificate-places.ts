import type {
  CertificateBranch,
  CertificateLeaf,
  CertificateNode,
} from '../../ladder/certificate/certificate.ts'
import type { Choice } from '../../ladder/selection.ts'

/** A node of a certificate's tree, with what was decided on the way to it. */
export interface Place<Node extends CertificateNode = CertificateNode> {
  readonly node: Node
  /** Cases taken from the root on. */
  readonly path: readonly number[]
  readonly taken: readonly { readonly addOn: string; readonly option: number }[]
  readonly without: readonly string[]
}

export function placesIn(tree: CertificateNode): readonly Place[] {
  return from({ node: tree, path: [], taken: [], without: [] })

  function from(place: Place): readonly Place[] {
    const { node, path, taken, without } = place
    if (node.kind !== 'branch') return [place]
    const below = node.cases.flatMap(({ take, next }, at) =>
      from({
        node: next,
        path: [...path, at],
        taken: take === 'without' ? taken : [...taken, { addOn: node.addOn, option: take }],
        without: take === 'without' ? [...without, node.addOn] : without,
      }),
    )
    return [place, ...below]
  }
}

export function isBranch(place: Place): place is Place<CertificateBranch> {
  return place.node.kind === 'branch'
}

export function isLeaf<Kind extends CertificateLeaf['kind']>(kind: Kind) {
  return (place: Place): place is Place<Extract<CertificateLeaf, { kind: Kind }>> => place.node.kind === kind
}

/** The tree with another node at a place. */
export function replaced(
  tree: CertificateNode,
  [first, ...rest]: readonly number[],
  node: CertificateNode,
): CertificateNode {
  if (first === undefined) return node
  if (tree.kind !== 'branch') throw new Error('The path leads past a leaf.')
  const cases = tree.cases.map((one, at) =>
    at === first ? { ...one, next: replaced(one.next, rest, node) } : one,
  )
  return { ...tree, cases }
}

/** Whether a selection is one of those that a place speaks of. */
export function isAt({ taken, without }: Place, selection: readonly Choice[]): boolean {
  return (
    taken.every((one) =>
      selection.some(({ addOn, option }) => addOn === one.addOn && option === one.option),
    ) && selection.every(({ addOn }) => !without.includes(addOn))
  )
}
