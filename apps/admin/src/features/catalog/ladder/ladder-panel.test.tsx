import { useState } from 'react'
import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { euros } from '../../../testing/example-decision.ts'
import {
  aCounterexample,
  aLadder,
  aLadderSoFar,
  aLadderVersion,
  anUndercut,
  anUnknown,
  aPair,
  aRepair,
  aThinProof,
} from '../../../testing/example-ladder.ts'
import { fakeServer, type FakeServer } from '../../../testing/fake-server.ts'
import { renderScreen } from '../../../testing/render-screen.tsx'
import { LadderPanel } from './ladder-panel.tsx'
import type { Ladder, LadderRepair } from './ladder.graphql.ts'
import type { WriteEdits } from './ladder-version.ts'

const undercut = aLadder([anUndercut()], 'ERROR')
const proved = aLadder([aPair()], 'PASSED')
const readOnly = <LadderPanel version={{ id: 'draft-1', revision: 7 }} write={null} />

/** A draft whose revision goes up by each write, and by the button as the matrix would raise it. */
function Draft({ write }: { write: WriteEdits }) {
  const [revision, setRevision] = useState(7)
  return (
    <>
      <button type="button" onClick={() => setRevision(revision + 1)}>
        Edit the matrix
      </button>
      <LadderPanel
        version={{ id: 'draft-1', revision }}
        write={async (edits, label) => {
          const outcome = await write(edits, label)
          if (outcome !== null && 'done' in outcome) setRevision(revision + 1)
          return outcome
        }}
      />
    </>
  )
}

function serverOf(answers: {
  ladder: () => Promise<[Ladder, number]> | [Ladder, number]
  repairs?: readonly LadderRepair[]
}): FakeServer {
  return fakeServer({
    Ladder: async () => ({ catalogVersion: aLadderVersion(...(await answers.ladder())) }),
    LadderRepairs: () => ({
      catalogVersion: {
        id: 'draft-1',
        revision: 7,
        ladder: { pairs: [{ ...anUndercut(), repairs: answers.repairs ?? [] }] },
      },
    }),
    LadderCertificates: () => ({
      catalogVersion: {
        id: 'draft-1',
        revision: 7,
        ladder: { pairs: [{ ...aPair(), certificate: { format: 1, tier: 'silver' } }] },
      },
    }),
  })
}

const openUndercut = () => userEvent.click(page.getByRole('button', { name: /Silver under Gold/ }))
const apply = page.getByRole('button', { name: /^Apply: Raise the price of Fast lane/ })

test('a ladder without a hole is a proof in one line', async () => {
  await renderScreen(readOnly, { server: serverOf({ ladder: () => [proved, 7] }) })
  const panel = page.getByRole('region', { name: 'Ladder' })
  await expect
    .element(panel)
    .toMatchTextContent('Proved: no package gives as much as a dearer tier for less.')
  await expect.element(panel).toMatchTextContent('1 pair · up to 4 contexts each')
  await userEvent.click(page.getByRole('button', { name: 'Show all pairs' }))
  await expect
    .element(page.getByRole('button', { name: /proved Silver under Gold.*€1,200.00 against €1,600.00/ }))
    .toBeVisible()
})

test('while the proof goes on it says in how many cases nothing was found, never that it is proved', async () => {
  const answers = [aLadderSoFar(0), aLadderSoFar(48)]
  const whole = Promise.withResolvers<[Ladder, number]>()
  let asked = 0
  await renderScreen(readOnly, {
    server: serverOf({
      ladder: async () => {
        const part = answers[asked++]
        return part === undefined ? whole.promise : [part, 7]
      },
    }),
  })
  const panel = page.getByRole('region', { name: 'Ladder' })
  await expect.element(panel).toMatchTextContent('No undercut in 48 of 600 cases so far.')
  await expect.element(panel).not.toMatchTextContent('Proved')
  await expect.element(page.getByRole('status')).toMatchTextContent('proving…')
  await expect.element(page.getByRole('button', { name: 'Download the proof' })).toBeDisabled()
  whole.resolve([proved, 7])
  await expect.element(panel).toMatchTextContent('Proved: no package gives as much')
  await expect.element(page.getByRole('status')).toMatchTextContent('')
  expect(asked).toBe(3)
})

test('an undercut is told before the proof is whole, with how much was looked at', async () => {
  const soFar = aLadderSoFar(3, [anUndercut()])
  await renderScreen(readOnly, { server: serverOf({ ladder: () => [soFar, 7] }) })
  const panel = page.getByRole('region', { name: 'Ladder' })
  await expect.element(panel).toMatchTextContent('1 pair of tiers must be mended before publishing.')
  await expect.element(panel).toMatchTextContent('3 of 600 cases looked at so far')
  await openUndercut()
  await expect
    .element(page.getByRole('dialog'))
    .toMatchTextContent('Silver with Fast lane does what Gold does')
})

test('an undercut is told with its package, side by side with the dearer tier', async () => {
  await renderScreen(readOnly, { server: serverOf({ ladder: () => [undercut, 7] }) })
  await expect.element(page.getByText('1 pair of tiers must be mended before publishing.')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Show side by side' }))
  const pair = page.getByRole('dialog', { name: 'Silver under Gold' })
  await expect.element(pair).toMatchTextContent(/The package.*Silver.*Fast lane.*€1,500.00/)
  await expect.element(pair).toMatchTextContent(/The tier above.*Gold.*€1,600.00/)
  await expect.element(pair).toMatchTextContent('costs €100.00 less and gives at least what Gold gives.')
  await expect.element(page.getByRole('row', { name: 'Labour Misuse 50 % none more' })).toBeVisible()
  await expect.element(page.getByRole('row', { name: /Flat price of the fast lane/ })).toBeVisible()

  await userEvent.click(page.getByRole('switch', { name: 'Only where they differ' }))
  await expect.element(page.getByRole('row', { name: /Arrival/ })).not.toBeInTheDocument()
  await expect.element(page.getByRole('row', { name: /Labour Misuse/ })).toBeVisible()
})

test('an overlap says that it costs as much, or how much more', async () => {
  const overlap = (above: number) =>
    anUndercut({
      verdict: 'OVERLAP',
      severity: 'WARNING',
      counterexample: aCounterexample({ against: euros(above) }),
    })
  const same = aLadder([overlap(1500)], 'WARNING')
  const { unmount } = await renderScreen(readOnly, { server: serverOf({ ladder: () => [same, 7] }) })
  await openUndercut()
  await expect.element(page.getByText(/at least what Gold gives, for the same price/)).toBeVisible()
  await unmount()
  const dearer = aLadder([overlap(1450)], 'WARNING')
  await renderScreen(readOnly, { server: serverOf({ ladder: () => [dearer, 7] }) })
  await openUndercut()
  await expect.element(page.getByText(/at least what Gold gives, for €50.00 more/)).toBeVisible()
})

test('one press writes a repair; the old verdict stays, said to be old, until the new one is there', async () => {
  const answer = Promise.withResolvers<[Ladder, number]>()
  let asked = 0
  const server = serverOf({
    // Drawn twice at first, as in development.
    ladder: () => (server.asked.length > 0 && asked === 8 ? answer.promise : [undercut, 7]),
    repairs: [aRepair()],
  })
  const write = vi.fn<WriteEdits>(async (_edits, label) => ({ done: label }))
  await renderScreen(<Draft write={write} />, { server })
  await openUndercut()
  await expect.element(apply).toBeEnabled()
  asked = 8
  await userEvent.click(apply)
  expect(write).toHaveBeenCalledWith(aRepair().edits, aRepair().sentence)
  const pair = page.getByRole('dialog', { name: 'Silver under Gold' })
  await expect.element(pair).toHaveFocus()
  await expect.element(pair).toMatchTextContent(/proving… What is shown is of before your last change./)
  await expect.element(pair).toMatchTextContent('does what Gold does for €1,500.00')
  await expect.element(apply).toBeDisabled()
  answer.resolve([proved, 8])
  await expect.element(pair).toMatchTextContent('No package on Silver does what Gold does for less.')
  await expect.element(pair).not.toMatchTextContent('proving…')
})

test('a run of edits is proved once, when it rests', async () => {
  let revision = 7
  const server = serverOf({ ladder: () => [proved, revision] })
  await renderScreen(<Draft write={async () => null} />, { server })
  await expect.element(page.getByText(/^Proved:/)).toBeVisible()
  const before = server.asked.length
  revision = 10
  const edit = page.getByRole('button', { name: 'Edit the matrix' })
  for (let times = 0; times < 3; times++) await userEvent.click(edit)
  await expect.element(page.getByRole('status')).toMatchTextContent('proving…')
  await expect.element(page.getByText(/^Proved:/)).toBeVisible()
  await expect.element(page.getByRole('status')).not.toMatchTextContent('proving…')
  expect(server.asked.length).toBe(before + 1)
})

test('a repair that is refused says why, and leaves the verdict as it is', async () => {
  const refused = {
    message: 'Somebody else changed this draft.',
    cure: 'Look at the draft again, then repeat your change.',
    problems: [],
    requestId: null,
  }
  await renderScreen(<Draft write={async () => ({ refused })} />, {
    server: serverOf({ ladder: () => [undercut, 7], repairs: [aRepair()] }),
  })
  await openUndercut()
  await userEvent.click(apply)
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(/Somebody else changed this draft.*Look at the draft again/)
  await expect.element(apply).toBeEnabled()
})

test('a repair says what it would break, and one that no edit can make is no button to press', async () => {
  const repairs = [
    aRepair({ newErrors: ['Bronze would undercut Silver.'] }),
    aRepair({
      key: 'forbid',
      sentence: 'No longer sell together on Silver: …',
      edits: [],
      applicable: false,
      obstacle: 'It takes a new version of an add-on.',
    }),
  ]
  await renderScreen(<Draft write={async () => null} />, {
    server: serverOf({ ladder: () => [undercut, 7], repairs }),
  })
  await openUndercut()
  await expect.element(page.getByText('It would break: Bronze would undercut Silver.')).toBeVisible()
  await expect.element(page.getByText('It takes a new version of an add-on.')).toBeVisible()
  await expect
    .element(page.getByRole('button', { name: /^Apply: No longer sell together/ }))
    .not.toBeInTheDocument()
})

test('of many repairs the first few stand there, the others one press away', async () => {
  const repairs = Array.from({ length: 9 }, (_, at) =>
    aRepair({ key: String(at), sentence: `Raise the price of Fast lane, way ${at + 1}.` }),
  )
  await renderScreen(readOnly, { server: serverOf({ ladder: () => [undercut, 7], repairs }) })
  await openUndercut()
  await expect.element(page.getByText(/way 6/)).toBeVisible()
  await expect.element(page.getByText(/way 7/)).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: 'Show all 9 repairs' }))
  await expect.element(page.getByText(/way 9/)).toBeInTheDocument()
})

test('a published version shows its repairs and offers none', async () => {
  await renderScreen(readOnly, { server: serverOf({ ladder: () => [undercut, 7], repairs: [aRepair()] }) })
  await openUndercut()
  await expect.element(page.getByText(aRepair().sentence)).toBeVisible()
  await expect.element(page.getByText('Make a draft of this version to apply one of them.')).toBeVisible()
  await expect.element(apply).not.toBeInTheDocument()
})

test('a thin proof names the light dimension that holds it, an unknown one what it depends on', async () => {
  const ladder = aLadder([aThinProof(), anUnknown()], 'WARNING')
  await renderScreen(readOnly, { server: serverOf({ ladder: () => [ladder, 7] }) })
  await expect.element(page.getByText('No error; 2 pairs of tiers ask to be acknowledged.')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: /thin Gold under Platinum/ }))
  const thin = page.getByRole('dialog', { name: 'Gold under Platinum' })
  await expect.element(thin).toMatchTextContent(/Training ?light.*Gold \+ Fast lane · €1,900.00/)
  await userEvent.keyboard('{Escape}')
  await userEvent.click(page.getByRole('button', { name: /unknown Silver under Platinum/ }))
  const unknown = page.getByRole('dialog', { name: 'Silver under Platinum' })
  await expect.element(unknown).toMatchTextContent(/What makes it unknown.*Arrival.*purchasePrice/)
  await expect.element(unknown.getByRole('button', { name: 'Download the proof' })).not.toBeInTheDocument()
})

test('what was only looked at in some values is named as it is called', async () => {
  const ladder = { ...proved, sampled: ['server', 'fast-lane'] }
  await renderScreen(readOnly, { server: serverOf({ ladder: () => [ladder, 7] }) })
  await expect.element(page.getByText(/proved at the listed values only: A server; Fast lane/)).toBeVisible()
})

test('many dimensions that hold a proof are named in one line, the first of them', async () => {
  const dimensions = ['core:arrival', ...Array.from({ length: 9 }, (_, at) => `core:other-${at}`)]
  const ladder = aLadder(
    [{ ...aThinProof(), heldBy: [{ ...aThinProof().heldBy[0]!, dimensions }] }],
    'WARNING',
  )
  await renderScreen(readOnly, { server: serverOf({ ladder: () => [ladder, 7] }) })
  await userEvent.click(page.getByRole('button', { name: 'Show why' }))
  await expect.element(page.getByText(/^Arrival, core:other-0.*core:other-4 and 4 more$/)).toBeVisible()
})

test('while the matrix is scrolled to, the verdict of a draft stays in sight and opens its worst pair', async () => {
  const draft = (
    <>
      <Draft write={async () => null} />
      <div style={{ height: 3000 }} />
    </>
  )
  await renderScreen(draft, { server: serverOf({ ladder: () => [undercut, 7] }) })
  const afloat = page.getByRole('button', { name: /^Ladder: 1 pair to mend/ })
  await expect.element(page.getByRole('button', { name: 'Show side by side' })).toBeVisible()
  await expect.element(afloat).not.toBeInTheDocument()
  window.scrollTo(0, 2000)
  await userEvent.click(afloat)
  await expect.element(page.getByRole('dialog', { name: 'Silver under Gold' })).toBeVisible()
})

test('peers that a new price turns around stay the pair that is open', async () => {
  const peers = anUndercut({ declared: false })
  let ladder = aLadder([peers], 'ERROR')
  let revision = 7
  const server = serverOf({ ladder: () => [ladder, revision], repairs: [aRepair()] })
  await renderScreen(<Draft write={async (_edits, label) => ({ done: label })} />, { server })
  await userEvent.click(page.getByRole('button', { name: /Silver beside Gold/ }))
  await expect.element(apply).toBeEnabled()
  ladder = aLadder([aPair({ declared: false, below: peers.above, above: peers.below })], 'PASSED')
  revision = 8
  await userEvent.click(apply)
  await expect.element(page.getByRole('dialog', { name: 'Gold beside Silver' })).toBeVisible()
})

test('the proof is saved as a file of certificates', async () => {
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    return 'blob:proof'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await renderScreen(readOnly, { server: serverOf({ ladder: () => [proved, 7] }) })
  await userEvent.click(page.getByRole('button', { name: 'Download the proof' }))
  await expect.poll(() => saved).toHaveLength(1)
  expect(JSON.parse(await saved[0]!.text())).toMatchObject({
    catalogVersion: 'draft-1',
    revision: 7,
    pairs: [{ below: 'silver', above: 'gold', certificate: { format: 1, tier: 'silver' } }],
  })
  vi.restoreAllMocks()
})

test('a proof that fails says so with a way on, and keeps the last verdict', async () => {
  let broken = false
  const server = fakeServer({
    Ladder: () => (broken ? new Error('Out of reach') : { catalogVersion: aLadderVersion(proved, 7) }),
  })
  await renderScreen(<Draft write={async () => null} />, { server })
  await expect.element(page.getByText(/^Proved:/)).toBeVisible()
  broken = true
  await userEvent.click(page.getByRole('button', { name: 'Edit the matrix' }))
  await expect.element(page.getByRole('alert')).toMatchTextContent('Out of reach')
  await expect.element(page.getByText(/^Proved:/)).toBeVisible()
  await expect
    .element(page.getByRole('status'))
    .toMatchTextContent('What is shown is of before your last change.')
  broken = false
  await userEvent.click(page.getByRole('button', { name: 'Try again' }))
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
})

test('pairs open by keyboard, and closing gives the keyboard back to the pair', async () => {
  await renderScreen(readOnly, { server: serverOf({ ladder: () => [undercut, 7] }) })
  const pair = page.getByRole('button', { name: /Silver under Gold/ })
  await expect.element(pair).toBeVisible()
  ;(pair.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog', { name: 'Silver under Gold' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(pair).toHaveFocus()
})

test('the panel speaks French', async () => {
  await renderScreen(readOnly, { server: serverOf({ ladder: () => [undercut, 7] }), locale: 'fr' })
  await expect
    .element(page.getByText('1 paire de formules doit être corrigée avant la publication.'))
    .toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Voir côte à côte' }))
  await expect.element(page.getByRole('dialog', { name: 'Silver sous Gold' })).toBeVisible()
})
