import { useLingui } from '@lingui/react/macro'
import { TextLink } from '../../../ui/text-link.tsx'
import { addressOf } from './opened-at.ts'
import { usePlaceWords, type Named } from './use-place-words.ts'

/** Where something is to be mended: leads to the cell, form or pair itself. */
export function PlaceLink({
  version,
  code,
  path,
}: {
  version: Named & { readonly id: string }
  code: string
  path: string | null
}) {
  const { t } = useLingui()
  const wordsOf = usePlaceWords(version)
  if (path === null || path === '') return null
  return (
    <TextLink
      to="/catalog-versions/$versionId"
      params={{ versionId: version.id }}
      search={{ at: addressOf({ code, path }) }}
    >
      {wordsOf(path) ?? t`Open the draft`}
    </TextLink>
  )
}
