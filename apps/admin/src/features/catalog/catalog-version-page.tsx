import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Select, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { EmptyPage } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { formatInstant } from '../../ui/format.ts'
import { IllustrativeNote } from '../../ui/illustrative-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useMay } from '../../ui/viewer.ts'
import { AddTools } from './add-tools.tsx'
import { CatalogNotes } from './catalog-notes.tsx'
import { CatalogVersionQuery } from './catalog-version.graphql.ts'
import { DraftActions } from './draft-actions.tsx'
import { DraftPanels } from './draft-panels.tsx'
import { ExamplesPanel } from './examples/examples-panel.tsx'
import { EditDrawer } from './edit-drawer.tsx'
import { LadderSlot } from './ladder/ladder-slot.tsx'
import { MakeDraft } from './make-draft.tsx'
import { MatrixEditor } from './matrix/matrix-editor.tsx'
import type { CatalogVersion, EditTarget } from './matrix/matrix-types.ts'
import { DraftRelease } from './publishing/draft-release.tsx'
import { openedAt } from './publishing/opened-at.ts'
import { UndoNote } from './releases/undo-note.tsx'
import { VersionLinks } from './releases/version-links.tsx'
import { useDraftEdits } from './use-draft-edits.ts'
import classes from './version-layout.module.css'

const route = getRouteApi('/catalog-versions/$versionId')

/** One catalog version: its matrix, and when it is a draft its editor, checks and changes. */
export function CatalogVersionPage() {
  const { t } = useLingui()
  const { versionId } = route.useParams()
  const { at } = route.useSearch()
  const navigate = route.useNavigate()
  const [{ data, fetching, error }, ask] = useQuery({
    query: CatalogVersionQuery,
    variables: { id: versionId },
    requestPolicy: 'cache-and-network',
  })
  const reload = () => ask({ requestPolicy: 'network-only' })
  const version = data?.catalogVersion

  if (error !== undefined) return <ErrorState error={error} onRetry={reload} />
  // The version left behind must not stand under the new one's address while that is being fetched.
  if (version == null || version.id !== versionId) {
    if (fetching) return <Loading rows={12} />
    return (
      <EmptyPage title={t`No such catalog version`}>
        {t`It may have been discarded. Go back to the catalogs.`}
      </EmptyPage>
    )
  }

  return (
    <VersionScreen
      key={version.id}
      version={version}
      at={at}
      onReload={reload}
      onOpen={(id) => void navigate({ to: '/catalog-versions/$versionId', params: { versionId: id } })}
    />
  )
}

function VersionScreen({
  version,
  at,
  onReload,
  onOpen,
}: {
  version: CatalogVersion
  /** What a check points at: it is open when the screen comes up. */
  at: string | undefined
  onReload: () => void
  onOpen: (id: string) => void
}) {
  const { t } = useLingui()
  const mayEdit = useMay('catalog.edit')
  const edits = useDraftEdits(version, mayEdit)
  const isDraft = version.status === 'DRAFT'
  // What is going to be published stays as it was checked.
  const editing = isDraft && mayEdit && version.release?.state !== 'SCHEDULED'
  const [opened] = useState(() => openedAt(at, version.matrix))
  const [target, setTarget] = useState<EditTarget | null>(editing ? opened.target : null)
  return (
    <Page
      title={version.catalog.title}
      mark={<VersionBadge version={version} />}
      lead={
        version.publishedAt === null
          ? version.catalog.vendor
          : t`${version.catalog.vendor} · published ${formatInstant(version.publishedAt)} by ${version.publishedBy ?? ''}`
      }
      actions={
        <>
          <VersionSelect version={version} onOpen={onOpen} />
          <VersionLinks version={version} />
          {isDraft && <DraftActions version={version} mayDiscard={editing} />}
          {!isDraft && mayEdit && <MakeDraft version={version} onDrafted={onOpen} />}
        </>
      }
    >
      {version.illustrativePrices && <IllustrativeNote />}
      <UndoNote versionId={version.id} />
      {isDraft && <DraftRelease version={version} onChanged={onReload} />}
      {isDraft && <DraftPanels version={version} />}
      {!isDraft && version.publishReason !== null && (
        <Text size="sm">
          <Trans>
            Published because: <span lang="">{version.publishReason}</span>
          </Trans>
        </Text>
      )}
      <LadderSlot
        version={{ id: version.id, revision: edits.revision }}
        write={editing ? edits.apply : null}
        start={opened.ladder}
      />
      <div className={editing ? classes['beside'] : undefined}>
        <MatrixEditor
          matrix={version.matrix}
          revision={version.revision}
          startFind={opened.find}
          edits={editing ? edits : null}
          tools={
            editing ? (
              <AddTools version={version} onAdd={setTarget} />
            ) : (
              <Text size="xs" c="dimmed">
                <Trans>
                  Arrow keys move between cells. Unknown means: not published, or still to be agreed.
                </Trans>
              </Text>
            )
          }
          onForm={setTarget}
        />
        {editing && (
          <div className={classes['side']}>
            <ExamplesPanel version={version} revision={edits.revision} busy={edits.busy} />
          </div>
        )}
      </div>
      <CatalogNotes notes={version.notes} />
      <EditDrawer version={version} edits={edits} target={target} onClose={() => setTarget(null)} />
    </Page>
  )
}

function VersionBadge({ version }: { version: CatalogVersion }) {
  if (version.status !== 'DRAFT') {
    return (
      <Badge variant="light" size="lg">
        v{version.number}
      </Badge>
    )
  }
  return (
    <Badge color="yellow" variant="light" size="lg">
      {version.basedOn?.number == null ? (
        <Trans>Draft</Trans>
      ) : (
        <Trans>Draft from v{version.basedOn.number}</Trans>
      )}
    </Badge>
  )
}

function VersionSelect({ version, onOpen }: { version: CatalogVersion; onOpen: (id: string) => void }) {
  const { t } = useLingui()
  return (
    <Select
      aria-label={t`Version`}
      w={280}
      allowDeselect={false}
      value={version.id}
      data={version.catalog.versions
        .filter((each) => each.status !== 'DISCARDED')
        .map((each) => ({
          value: each.id,
          label:
            each.number === null ? t`Draft of ${formatInstant(each.createdAt)}` : t`Version ${each.number}`,
        }))}
      onChange={(id) => {
        if (id !== null) onOpen(id)
      }}
    />
  )
}
