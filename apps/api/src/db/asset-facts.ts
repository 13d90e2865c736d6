import type { FactValue } from '@aftercare/contract-domain/catalog'

/** Facts of an asset as its row keeps them: id → what is known. A fact that is not listed is missing. */
export type AssetFactRows = Readonly<
  Record<
    string,
    { readonly state: 'known'; readonly value: FactValue } | { readonly state: 'does-not-apply' }
  >
>
