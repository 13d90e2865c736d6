interface PairOfTiers {
  readonly below: { readonly key: string }
  readonly above: { readonly key: string }
  readonly reading: string
}

/**
 * Names a pair under a reading over all revisions of a draft: of peers the dearer one stands above, so a price may
 * turn them around.
 */
export function pairKey({ below, above, reading }: PairOfTiers): string {
  return [...[below.key, above.key].sort(), reading].join(' ')
}
