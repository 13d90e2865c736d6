import { useLingui } from '@lingui/react/macro'
import { useParams, useRouter } from '@tanstack/react-router'
import type { PageAction } from '../../../ui/page-actions.ts'
import type { AddOnRow } from '../matrix/matrix-types.ts'

/** For the command palette: the playground of each add-on of the matrix. */
export function useTryActions(rows: readonly AddOnRow[]): readonly PageAction[] {
  const { t } = useLingui()
  const router = useRouter()
  const { versionId } = useParams({ strict: false })
  if (versionId === undefined) return []
  return rows.map(({ addOn: { key, title } }) => ({
    label: t`Try the price of ${title}`,
    run: () =>
      void router.navigate({
        to: '/catalog-versions/$versionId/playground',
        params: { versionId },
        search: { addOn: key },
      }),
  }))
}
