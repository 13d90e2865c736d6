import { page } from 'vitest/browser'
import { CombinedError } from 'urql'
import { expect, test } from 'vitest'
import { renderScreen } from '../testing/render-screen.tsx'
import { RefusalAlert } from './refusal-alert.tsx'
import { refusedBy } from './refused.ts'

test('a refusal is announced with its cure and each problem with its place', async () => {
  const refused = refusedBy({
    refusal: {
      message: 'The change leaves the catalog wrong.',
      cure: 'Mend what is listed.',
      problems: [{ path: '/tiers/gold/terms', message: 'No term is given.', cure: 'Give one.' }],
    },
    error: undefined,
  })
  await renderScreen(<RefusalAlert refused={refused} />)
  const alert = page.getByRole('alert')
  await expect.element(alert).toMatchTextContent('The change leaves the catalog wrong.')
  await expect.element(alert).toMatchTextContent('Mend what is listed.')
  await expect.element(alert).toMatchTextContent('No term is given. Give one./tiers/gold/terms')
})

test('an invalid input names its fields', async () => {
  const refused = refusedBy({
    refusal: {
      message: 'Invalid.',
      cure: null,
      issues: [{ path: ['input', 'lines', '0'], message: 'A line needs assets.' }],
    },
    error: undefined,
  })
  await renderScreen(<RefusalAlert refused={refused} />)
  await expect.element(page.getByRole('alert')).toMatchTextContent('A line needs assets. input.lines.0')
})

test('a failed request shows its id for support', async () => {
  const error = new CombinedError({
    graphQLErrors: [{ message: 'Something failed here.', extensions: { requestId: 'request-7' } }],
  })
  await renderScreen(<RefusalAlert refused={refusedBy({ refusal: undefined, error })} />)
  await expect.element(page.getByRole('alert')).toMatchTextContent('Something failed here.Request request-7')
})
