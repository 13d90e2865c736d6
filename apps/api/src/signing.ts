import type { AssetToFreeze } from '@aftercare/contract-domain/contract'
import type { AssetOnSite } from './db/priced-assets.ts'

/** An asset as it stands on the day of signing. */
export function assetToFreeze({ asset, site }: AssetOnSite): AssetToFreeze {
  return {
    id: asset.id,
    name: asset.name,
    serial: asset.serial,
    siteId: site.id,
    siteZone: site.timeZone,
    holidaySet: site.holidaySet,
    dates: {
      ...(asset.purchasedOn === null ? {} : { purchase: asset.purchasedOn }),
      ...(asset.installedOn === null ? {} : { installation: asset.installedOn }),
    },
  }
}
