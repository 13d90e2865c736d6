import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Page } from '../../../ui/page.tsx'
import { DraftSteps } from './draft-steps.tsx'
import { PublishedView } from './published-view.tsx'
import type { ScreenProps } from './screen-props.ts'
import { useDue } from './use-due.ts'

/** A draft with all its steps; once it is published, what was published; given up, word of that. */
export function PublishScreen({ version, onReload, onOpen }: ScreenProps) {
  const { t } = useLingui()
  const [fresh, setFresh] = useState(false)
  useDue(version.release, onReload)
  const { catalog, basedOn, status } = version
  return (
    <Page
      title={t`Publish ${catalog.title}`}
      lead={
        status !== 'DRAFT' ? null : basedOn?.number == null ? (
          <Trans>A first draft: nothing of this catalog is sold yet</Trans>
        ) : (
          <Trans>
            A draft of version {basedOn.number}; sold today: version {catalog.published?.number ?? 0}
          </Trans>
        )
      }
      actions={
        status === 'DRAFT' && (
          <ButtonLink
            variant="default"
            to="/catalog-versions/$versionId"
            params={{ versionId: version.id }}
            search={{}}
          >
            <Trans>Back to the draft</Trans>
          </ButtonLink>
        )
      }
    >
      {status === 'DRAFT' && (
        <DraftSteps
          version={version}
          onReload={onReload}
          onOpen={onOpen}
          onPublished={() => {
            setFresh(true)
            onReload()
          }}
        />
      )}
      {status === 'PUBLISHED' && <PublishedView version={version} fresh={fresh} />}
      {status === 'DISCARDED' && (
        <EmptyState
          title={t`This draft was given up`}
          action={
            catalog.published !== null && (
              <ButtonLink to="/catalog-versions/$versionId" params={{ versionId: catalog.published.id }}>
                <Trans>Look at version {catalog.published.number}</Trans>
              </ButtonLink>
            )
          }
        >
          <Trans>It stays readable, but can’t be published. Make a draft of what is sold instead.</Trans>
        </EmptyState>
      )}
    </Page>
  )
}
