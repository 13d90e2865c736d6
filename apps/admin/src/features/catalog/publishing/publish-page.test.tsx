import { page, userEvent } from 'vitest/browser'
import { beforeEach, expect, test } from 'vitest'
import {
  aCheck,
  anImpact,
  aPassedCheck,
  aPublishing,
  aRelease,
  noImpact,
} from '../../../testing/example-publishing.ts'
import { fakeServer, type FakeServer } from '../../../testing/fake-server.ts'
import { renderScreen } from '../../../testing/render-screen.tsx'
import { ViewerContext } from '../../../ui/viewer.ts'
import { PublishDraft } from './publish-page.tsx'
import type { Impact, Publishing } from './publishing.graphql.ts'
import type { Check } from './use-checks.ts'

const everything = ['catalog.publish', 'catalog.import', 'contract.read', 'price.read']

interface Served {
  readonly version: () => Publishing
  readonly checks: () => readonly Check[]
  readonly impact: () => Impact
  readonly answers: Parameters<typeof fakeServer>[0]
}

function serverOf({
  version = () => aPublishing(),
  checks = () => [aCheck(), aPassedCheck],
  impact = () => anImpact(),
  answers = {},
}: Partial<Served> = {}): FakeServer {
  return fakeServer({
    Publishing: () => ({ catalogVersion: { __typename: 'CatalogVersion', ...version() } }),
    CatalogChecks: () => ({
      catalogVersion: { __typename: 'CatalogVersion', id: 'draft-1', revision: 7, checks: checks() },
    }),
    RenewalImpact: () => ({
      catalogVersion: { __typename: 'CatalogVersion', id: 'draft-1', revision: 7, impact: impact() },
    }),
    LadderProgress: () => ({
      catalogVersion: { id: 'draft-1', ladder: { contexts: 36, provedContexts: 12 } },
    }),
    ...answers,
  })
}

function show(server: FakeServer, permissions = everything, locale: 'en' | 'fr' = 'en') {
  const viewer = { name: 'Paul', email: 'p@demo.test', role: 'pricing', permissions }
  const screen = (
    <ViewerContext value={viewer}>
      <PublishDraft versionId="draft-1" onOpen={(id) => opened.push(id)} />
    </ViewerContext>
  )
  return renderScreen(screen, { server, locale })
}

const opened: string[] = []
beforeEach(() => {
  opened.length = 0
  sessionStorage.clear()
})

const step = (name: string) => page.getByRole('region', { name })
const reasonOf = (message: string | RegExp) => page.getByRole('textbox', { name: message })
const why = page.getByRole('textbox', { name: 'Why it is published' })
const publishNow = page.getByRole('button', { name: 'Publish now' })
const sent = (server: FakeServer, operation: string) =>
  server.asked.filter((one) => one.operation === operation).map(({ variables }) => variables['input'])

async function writeReasons() {
  await userEvent.fill(reasonOf(/2 of 8 values/), 'Agreed with the client')
  await userEvent.fill(why, 'Prices of 2027')
}

test('what publishing changes of what is sold is read in sentences, by what it is about', async () => {
  await show(serverOf())
  await expect
    .element(step('Changes'))
    .toMatchTextContent(/Promises.*arrival within 8 h became 4 h.*Prices.*€1,700.00 became €1,850.00/)
  await expect.element(page.getByText('A draft of version 4; sold today: version 4')).toBeVisible()
})

test('a check says where it is and leads there; its reason and that of the release go to the server', async () => {
  const server = serverOf({
    answers: {
      PublishDraft: () => ({
        publishCatalogVersion: { __typename: 'CatalogVersion', id: 'draft-1', number: 5 },
      }),
    },
  })
  await show(server)
  const link = page.getByRole('link', { name: 'Cover of Silver' })
  await expect.element(link).toHaveAttribute('href', '/catalog-versions/draft-1?at=%2Ftiers%2Fsilver%2Fcover')
  await writeReasons()
  await userEvent.click(publishNow)
  await expect
    .poll(() => sent(server, 'PublishDraft'))
    .toMatchObject([
      {
        draftId: 'draft-1',
        expectedRevision: 7,
        reason: 'Prices of 2027',
        acknowledgements: [
          { code: 'catalog.cover-unknown', path: '/tiers/silver/cover', reason: 'Agreed with the client' },
        ],
      },
    ])
})

test('without reasons nothing is sent: the first thing missing is said and gets the keyboard', async () => {
  const server = serverOf()
  await show(server)
  await expect.element(page.getByRole('button', { name: '1 check waits for a reason' })).toBeVisible()
  await userEvent.click(publishNow)
  await expect.element(reasonOf(/2 of 8 values/)).toHaveFocus()
  await expect.element(page.getByText('Say why, or mend it.')).toBeVisible()
  await userEvent.fill(reasonOf(/2 of 8 values/), 'Agreed')
  await userEvent.click(publishNow)
  await expect.element(why).toHaveFocus()
  expect(sent(server, 'PublishDraft')).toEqual([])
})

test('what must be mended takes no reason, and keeps the draft from being published', async () => {
  const wrong = aCheck({
    code: 'ladder.undercut',
    outcome: 'REFUSED',
    path: '/order/gold/silver',
    message: 'Silver with Fast lane does what Gold does for less.',
  })
  const server = serverOf({ checks: () => [wrong] })
  await show(server)
  const link = page.getByRole('link', { name: 'Silver under Gold, in the ladder' })
  await expect
    .element(link)
    .toHaveAttribute('href', '/catalog-versions/draft-1?at=%2Forder%2Fgold%2Fsilver%2FSTANDARD')
  await userEvent.fill(why, 'Now')
  await userEvent.click(publishNow)
  await expect.element(step('Checks')).toHaveFocus()
  await expect.element(page.getByRole('button', { name: '1 check has to be mended' })).toBeVisible()
  expect(sent(server, 'PublishDraft')).toEqual([])
})

test('checks alike at one place take one reason; one reason can be given to all', async () => {
  const at = {
    code: 'catalog.exclusion-unsaid',
    outcome: 'APPROVAL_NEEDED',
    path: '/tiers/silver/exclusions',
  } as const
  const checks = [
    aCheck({ ...at, message: 'Fire is excluded without a clause.' }),
    aCheck({ ...at, message: 'Theft is excluded without a clause.' }),
    aCheck(),
    aCheck({ path: '/tiers/gold/cover', message: 'Gold: 1 value is not known.' }),
  ]
  await show(serverOf({ checks: () => checks }))
  await expect.element(page.getByRole('button', { name: '3 checks wait for a reason' })).toBeVisible()
  await userEvent.fill(reasonOf(/Fire is excluded.*Theft is excluded/), 'As in the general terms')
  await userEvent.click(page.getByRole('button', { name: 'Give the same reason to the 2 others' }))
  await expect.element(reasonOf(/Gold: 1 value/)).toHaveValue('As in the general terms')
  await expect.element(page.getByRole('button', { name: /waits? for a reason/ })).not.toBeInTheDocument()
})

test('while the ladder is proved the rest can be looked at, and only publishing waits', async () => {
  const underWay = aCheck({ code: 'ladder.under-way', path: null, message: 'The ladder is being proved.' })
  let proving = true
  const server = serverOf({ checks: () => (proving ? [underWay, aPassedCheck] : [aPassedCheck]) })
  await show(server)
  await expect
    .element(step('Checks').getByRole('status'))
    .toMatchTextContent(/being proved.*12 of 36 contexts/)
  await expect.element(page.getByText('Steepest rises').first()).toBeVisible()
  await userEvent.fill(why, 'Now')
  await userEvent.click(publishNow)
  expect(sent(server, 'PublishDraft')).toEqual([])
  await expect.element(page.getByRole('button', { name: 'The ladder is still being proved' })).toBeVisible()
  proving = false
  await expect.element(step('Checks')).toMatchTextContent('Nothing stands against publishing.')
  await expect.element(step('Publish')).toMatchTextContent('ready, now')
})

test('the impact is a histogram with a table, the steepest rises by customer, and who has no price', async () => {
  await show(serverOf())
  const impact = step('Impact')
  await expect
    .element(impact)
    .toMatchTextContent(/\+€125\.00.*over 2 renewals.*€2,000\.00 becomes €2,125\.00/)
  await expect
    .element(impact.getByRole('img').first())
    .toHaveAttribute('aria-label', 'Renewals by change of price: unchanged (1), 0–20% more (1)')
  await userEvent.click(impact.getByText('Table'))
  await expect.element(impact.getByRole('row', { name: '0–20% more 1' })).toBeVisible()
  await expect
    .element(
      impact.getByRole('row', {
        name: /Foncière Neuville.*C-2026-000089.*€1,000\.00.*€1,125\.00.*\+€125\.00 \(\+12\.5%\)/,
      }),
    )
    .toBeVisible()
  await expect
    .element(impact.getByRole('link', { name: 'C-2026-000089' }))
    .toHaveAttribute('href', '/contracts/contract-1')
  await expect
    .element(impact)
    .toMatchTextContent(
      /1 contract has no renewal price.*Facts that nobody wrote down: Age\..*Age is not known\./,
    )
})

test('without active contracts the impact says so', async () => {
  await show(serverOf({ impact: () => noImpact }))
  await expect.element(step('Impact')).toMatchTextContent(/No contract of this catalog is active today/)
})

test('at a date: the time is to come, is said with its zone, and goes to the server as an instant', async () => {
  const server = serverOf({
    checks: () => [aPassedCheck],
    answers: {
      ScheduleRelease: () => ({
        scheduleCatalogRelease: {
          __typename: 'CatalogRelease',
          id: 'release-1',
          publishAt: null,
          version: { id: 'draft-1' },
        },
      }),
    },
  })
  await show(server)
  await userEvent.fill(why, 'Prices of 2027')
  await userEvent.click(page.getByRole('radio', { name: 'At a date and time' }))
  const at = page.getByLabelText('Date and time', { exact: false }).last()
  await userEvent.fill(at, '2020-01-01T08:00')
  await userEvent.click(page.getByRole('button', { name: 'Schedule the publication' }))
  await expect.element(at).toHaveFocus()
  expect(sent(server, 'ScheduleRelease')).toEqual([])
  await userEvent.fill(at, '2099-01-02T09:30')
  await expect
    .element(step('Publish'))
    .toMatchTextContent(/On Jan 2, 2099, 9:30 AM \(.*UTC.*\) this draft becomes what is sold/)
  await userEvent.click(page.getByRole('button', { name: 'Schedule the publication' }))
  await expect
    .poll(() => sent(server, 'ScheduleRelease'))
    .toMatchObject([{ publishAt: new Date(2099, 0, 2, 9, 30).toISOString(), acknowledgements: [] }])
})

test('a scheduled release is shown with what was accepted, and is cancelled with a reason', async () => {
  const release = aRelease({
    acknowledgements: [{ ...aCheck(), path: '/tiers/silver/cover', reason: 'Agreed in May', named: true }],
  })
  let version = aPublishing({ release })
  const server = serverOf({
    version: () => version,
    answers: {
      CancelRelease: () => {
        version = aPublishing({
          release: {
            ...release,
            state: 'CANCELLED',
            finishedAt: '2026-11-21T08:00:00.000Z',
            cancelReason: 'Too early',
          },
        })
        return {
          cancelCatalogRelease: { __typename: 'CatalogRelease', id: 'release-1', version: { id: 'draft-1' } },
        }
      },
    },
  })
  await show(server)
  await expect.element(page.getByText(/It will be published on Jan 1, 2099/)).toBeVisible()
  await expect.element(step('Checks')).toMatchTextContent('Accepted: Agreed in May')
  await expect.element(publishNow).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: 'Cancel the publication…' }))
  await userEvent.fill(page.getByRole('textbox', { name: 'Reason' }), 'Too early')
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Cancel the publication' }))
  await expect.element(page.getByText(/was cancelled on .*: Too early/)).toBeVisible()
  await expect.element(publishNow).toBeVisible()
  expect(sent(server, 'CancelRelease')).toMatchObject([{ releaseId: 'release-1', reason: 'Too early' }])
})

test('one that was stopped says why, where, and what to do', async () => {
  const problem = {
    path: '/order/gold/silver',
    code: 'ladder.undercut',
    message: 'Silver with Fast lane does what Gold does for less.',
    cure: 'Raise a price.',
  }
  const release = aRelease({ state: 'STOPPED', finishedAt: '2026-11-21T08:00:00.000Z', problems: [problem] })
  await show(serverOf({ version: () => aPublishing({ release }) }))
  await expect
    .element(page.getByRole('note').first())
    .toMatchTextContent(
      /stopped when it was due.*Silver with Fast lane.*Raise a price.*Silver under Gold.*publish again/,
    )
  await expect.element(publishNow).toBeVisible()
})

test('when somebody published it meanwhile that is said, and nothing that was written is lost', async () => {
  const server = serverOf({
    answers: {
      PublishDraft: () => ({
        publishCatalogVersion: {
          __typename: 'CatalogVersionConflict',
          code: 'api.catalog-version-conflict',
          message: 'The draft was changed meanwhile.',
          cure: 'Look at it again.',
          current: { id: 'draft-1', number: null, status: 'DRAFT', publishedBy: null },
        },
      }),
    },
  })
  await show(server)
  await writeReasons()
  await userEvent.click(publishNow)
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(/The draft was changed meanwhile.*Look at it again/)
  await expect.element(page.getByText(/This screen now shows the draft as it is/)).toBeVisible()
  await expect.element(why).toHaveValue('Prices of 2027')
  await expect.element(reasonOf(/2 of 8 values/)).toHaveValue('Agreed with the client')
})

test('the same request twice is one publication: a retry keeps its key, another reason takes another', async () => {
  const server = serverOf({
    checks: () => [aPassedCheck],
    answers: { PublishDraft: () => new Error('Out of reach') },
  })
  await show(server)
  await userEvent.fill(why, 'One')
  await userEvent.click(publishNow)
  await expect.element(page.getByRole('alert')).toMatchTextContent('Out of reach')
  await userEvent.click(publishNow)
  await expect.poll(() => sent(server, 'PublishDraft')).toHaveLength(2)
  await userEvent.fill(why, 'Two')
  await userEvent.click(publishNow)
  await expect.poll(() => sent(server, 'PublishDraft')).toHaveLength(3)
  const [first, second, third] = sent(server, 'PublishDraft') as { idempotencyKey: string }[]
  expect(second?.idempotencyKey).toBe(first?.idempotencyKey)
  expect(third?.idempotencyKey).not.toBe(first?.idempotencyKey)
})

const overtaken = aCheck({
  code: 'api.draft-overtaken',
  outcome: 'APPROVAL_NEEDED',
  path: null,
  message: 'Version 4 was published after this draft was begun.',
})

test('an overtaken draft is brought onto what is sold: each conflict is chosen, its notes come along', async () => {
  const merge = {
    settled: false,
    changes: [{ path: '/tiers/gold/title', sentence: 'Gold is now called Gold plus.' }],
    conflicts: [
      {
        path: '/tiers/silver/title',
        chosen: null,
        ours: { changes: [{ path: '', place: null, sentence: 'Silver is now called Argent.' }] },
        theirs: { changes: [{ path: '', place: null, sentence: 'Silver is now called Silver plus.' }] },
      },
    ],
  }
  const server = serverOf({
    checks: () => [overtaken],
    answers: {
      DraftAsRelease: () => ({ exportCatalogRelease: { format: 'release' } }),
      RebaseDraft: ({ input }) => ({
        importCatalogRelease: {
          __typename: 'CatalogReleaseImport',
          version: (input as { dryRun: boolean }).dryRun ? null : { id: 'draft-2' },
          problems: [],
          merge,
        },
      }),
    },
  })
  await show(server)
  await userEvent.fill(why, 'Kept')
  await userEvent.click(page.getByRole('button', { name: 'Bring it onto version 4…' }))
  const dialog = page.getByRole('dialog', { name: 'Bring this draft onto version 4' })
  await expect.element(dialog).toMatchTextContent('Gold is now called Gold plus.')
  const make = dialog.getByRole('button', { name: 'Make the new draft' })
  await expect.element(make).toBeDisabled()
  await expect.element(dialog.getByText('Both changed the same: Tier Silver')).toBeVisible()
  await userEvent.click(dialog.getByRole('radio', { name: 'This draft' }))
  await userEvent.click(make)
  await expect.poll(() => opened).toEqual(['draft-2'])
  expect(sent(server, 'RebaseDraft').at(-1)).toMatchObject({
    dryRun: false,
    choices: [{ path: '/tiers/silver/title', side: 'THEIRS' }],
  })
  expect(sessionStorage.getItem('aftercare.publishing.draft-2')).toContain('Kept')
})

test('once published the confirmation has the keyboard, with the ways on and what was accepted', async () => {
  let version = aPublishing()
  const server = serverOf({
    version: () => version,
    answers: {
      PublishDraft: () => {
        version = aPublishing({
          status: 'PUBLISHED',
          number: 5,
          publishedAt: '2026-11-21T08:00:00.000Z',
          publishedBy: 'Paul Pricing',
          publishReason: 'Prices of 2027',
          release: aRelease({
            state: 'PUBLISHED',
            late: true,
            acknowledgements: [{ ...aCheck(), path: null, reason: 'Agreed with the client', named: true }],
          }),
        })
        return { publishCatalogVersion: { __typename: 'CatalogVersion', id: 'draft-1', number: 5 } }
      },
    },
  })
  await show(server)
  await writeReasons()
  await userEvent.click(publishNow)
  const done = page.getByRole('status').filter({ hasText: 'Version 5 is published' })
  await expect.element(done).toHaveFocus()
  await expect.element(done).toMatchTextContent(/Paul Pricing published it on .*Prices of 2027.*It ran late/)
  await expect
    .element(page.getByRole('link', { name: 'Look at version 5' }))
    .toHaveAttribute('href', '/catalog-versions/draft-1')
  await expect
    .element(page.getByRole('link', { name: 'Release history' }))
    .toHaveAttribute('href', '/catalogs/catalog-1/releases')
  await expect.element(page.getByText('Accepted: Agreed with the client')).toBeVisible()
})

test('who may not publish looks at everything and is told why; who reads no contracts sees no impact', async () => {
  const server = serverOf()
  await show(server, ['catalog.read'])
  await expect.element(step('Publish')).toMatchTextContent(/your role does not publish catalogs/)
  await expect.element(step('Impact')).toMatchTextContent(/Your role does not read both/)
  await expect.element(step('Checks')).toMatchTextContent('2 of 8 values')
  await expect.element(reasonOf(/2 of 8 values/)).not.toBeInTheDocument()
  expect(server.asked.some(({ operation }) => operation === 'RenewalImpact')).toBe(false)
})

test('a draft that was given up leads to what is sold', async () => {
  await show(serverOf({ version: () => aPublishing({ status: 'DISCARDED' }) }))
  await expect.element(page.getByText('This draft was given up')).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Look at version 4' })).toBeVisible()
})

test('the screen speaks French', async () => {
  await show(serverOf(), everything, 'fr')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Publier Pump care' })).toBeVisible()
  await expect.element(step('Contrôles')).toMatchTextContent('1 demande un motif')
  await expect.element(step('Effets')).toMatchTextContent('1 contrat sans prix')
})
