import { useLingui } from '@lingui/react/macro'
import { formatMoney, formatPercent, formatRate } from '../../../ui/format.ts'
import type { PlaygroundCase, PlaygroundVersion } from './playground.graphql.ts'

type OwnLine = PlaygroundCase['lines'][number]

/** What a line was made from, in words: `12% of €11,832.00`, `€190.00 × 2`, `Travel zone: near`. */
export function useWhyLine(
  version: PlaygroundVersion,
): (line: OwnLine, currency: string) => readonly string[] {
  const { t } = useLingui()
  const factTitle = (id: string) => version.facts.find(({ key }) => key === id)?.title ?? id
  const keyTitle = (id: string, value: string) =>
    version.facts.find(({ key }) => key === id)?.keys?.find(({ key }) => key === value)?.title ?? value

  return ({ inputs }, currency) => {
    const given = (inputs ?? {}) as Readonly<Record<string, string | number | boolean>>
    const money = (value: unknown) => formatMoney({ amountMinor: Number(value), currency })
    const { percent, of, baseMinor, priceMinor, quantity, unit, ratePerUnit, ...others } = given
    const said: string[] = []
    const times = quantity === undefined ? '' : ` × ${String(quantity)}`
    if (percent !== undefined) {
      const share = formatPercent(String(percent))
      const bases: Readonly<Record<string, string>> = {
        base: t`the base price`,
        'base-before-factors': t`the base price before factors`,
        'purchase-price': t`the purchase price`,
      }
      const base = bases[String(of)] ?? ''
      if (base !== '' && baseMinor !== undefined)
        said.push(t`${share} of ${base}, ${money(baseMinor)}${times}`)
      else if (base !== '') said.push(t`${share} of ${base}`)
      else said.push(share)
    }
    if (priceMinor !== undefined) said.push(`${money(priceMinor)}${times}`)
    if (ratePerUnit !== undefined) {
      const rate = formatRate(String(ratePerUnit), currency)
      said.push(t`${rate} per ${String(unit ?? '')}${times}`)
    }
    for (const [name, value] of Object.entries(others)) {
      const [kind, id = name] = name.split(':')
      if (kind === 'fact') said.push(t`${factTitle(id)}: ${keyTitle(id, String(value))}`)
      else if (kind === 'option') said.push(t`Option ${id}: ${String(value)}`)
    }
    return said
  }
}
