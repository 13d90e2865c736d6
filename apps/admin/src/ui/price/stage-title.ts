import { useLingui } from '@lingui/react/macro'

/** Names of the stages a price goes through. */
export function useStageTitle(): (stage: string) => string {
  const { t } = useLingui()
  const titles: Record<string, string> = {
    BASE: t`Base price`,
    FACTOR: t`Factors`,
    CHARGE: t`Add-ons`,
    ADJUST: t`Adjustments`,
    COMMITMENT: t`Over the term`,
    DISCOUNT: t`Discounts`,
    FLEET: t`Fleet discount`,
    NEGOTIATED: t`Negotiated discount`,
    SURCHARGE: t`Instalment surcharge`,
  }
  return (stage) => titles[stage] ?? stage
}
