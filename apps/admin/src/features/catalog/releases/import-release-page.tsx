import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { EmptyPage } from '../../../ui/empty-state.tsx'
import { Page } from '../../../ui/page.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import { useMay } from '../../../ui/viewer.ts'
import { ChooseFile } from './choose-file.tsx'
import { DraftMade } from './draft-made.tsx'
import { ReleaseReadingView } from './release-reading-view.tsx'
import { useReading } from './use-reading.ts'

/** Brings a release from another installation: read whole or refused whole, compared three ways, made a draft. */
export function ImportReleasePage() {
  const { t } = useLingui()
  const mayImport = useMay('catalog.import')
  const { reading, refused, fetching, choose, makeDraft, settle, forget } = useReading()
  const [draft, setDraft] = useState<{ readonly id: string; readonly revision: number } | null>(null)
  const back = <TextLink to="/catalogs">{t`All catalogs`}</TextLink>
  if (!mayImport) {
    return (
      <EmptyPage title={t`Importing is not for your role`} action={back}>
        {t`Who imports catalogs may do it.`}
      </EmptyPage>
    )
  }
  return (
    <Page
      title={t`Import a release`}
      lead={t`A release that was exported elsewhere is laid beside what both began from and what is sold here.`}
    >
      {draft !== null ? (
        <DraftMade
          draft={draft}
          changes={reading?.answer.merge?.changes ?? []}
          onUndone={() => setDraft(null)}
        >
          <Trans>It is sold to nobody before it is published. Look at its changes and checks.</Trans>
        </DraftMade>
      ) : (
        <>
          <ChooseFile busy={fetching && reading === null} onFile={(file) => void choose(file)} />
          {refused !== null && <RefusalAlert refused={refused} />}
          {reading !== null && (
            <ReleaseReadingView
              reading={reading}
              busy={fetching}
              onChoose={settle}
              onForget={forget}
              onDraft={async () => setDraft(await makeDraft(reading))}
            />
          )}
        </>
      )}
    </Page>
  )
}
