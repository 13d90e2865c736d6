import { Trans } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { useQuery } from 'urql'
import { graphql } from '../../../graphql.ts'
import { TextLink } from '../../../ui/text-link.tsx'

const UndoNoteQuery = graphql(`
  query UndoNote($id: ID!) {
    catalogVersion(id: $id) {
      id
      catalog {
        id
      }
      undoes {
        reason
        release {
          id
          version {
            id
            number
          }
        }
      }
    }
  }
`)

/** Of a version that was begun to roll back a release: which, and why. */
export function UndoNote({ versionId }: { versionId: string }) {
  const [{ data }] = useQuery({ query: UndoNoteQuery, variables: { id: versionId } })
  const version = data?.catalogVersion
  if (version?.id !== versionId || version.undoes === null) return null
  const { release, reason } = version.undoes
  return (
    <Text size="sm">
      <Trans>
        Rolls back{' '}
        <TextLink
          to="/catalogs/$catalogId/releases"
          params={{ catalogId: version.catalog.id }}
          search={{ open: release.id }}
        >
          version {release.version.number}
        </TextLink>
      </Trans>
      {reason !== null && <Trans>, because: {reason}</Trans>}
    </Text>
  )
}
