import { Trans, useLingui } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { TextLink } from '../../../ui/text-link.tsx'

/** From an add-on's row in the matrix to its playground. The grid's keys have it in the palette and the form. */
export function TryPriceLink({ addOn, title }: { addOn: string; title: string }) {
  const { t } = useLingui()
  const { versionId } = useParams({ strict: false })
  if (versionId === undefined) return null
  return (
    <Text span size="xs">
      <TextLink
        to="/catalog-versions/$versionId/playground"
        params={{ versionId }}
        search={{ addOn }}
        tabIndex={-1}
        aria-label={t`Try the price of ${title}`}
      >
        <Trans>Try</Trans>
      </TextLink>
    </Text>
  )
}
