import { page } from 'vitest/browser'
import { CombinedError } from 'urql'
import { expect, test } from 'vitest'
import { renderScreen } from '../testing/render-screen.tsx'
import { ErrorState } from './error-state.tsx'

const failed = (message: string, extensions: Record<string, unknown>) =>
  new CombinedError({ graphQLErrors: [{ message, extensions: { requestId: 'request-7', ...extensions } }] })

test('a fault shows its id for support, and can be tried again', async () => {
  const error = failed('Something failed here.', { code: 'INTERNAL_SERVER_ERROR' })
  await renderScreen(<ErrorState error={error} onRetry={() => undefined} />)
  await expect.element(page.getByRole('alert')).toMatchTextContent('request-7')
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('a missing right is told in the server’s words, and trying again is not offered', async () => {
  const error = failed('Your role doesn’t include the right to read quotes.', { code: 'FORBIDDEN' })
  await renderScreen(<ErrorState error={error} onRetry={() => undefined} />)
  const alert = page.getByRole('alert')
  await expect.element(alert).toMatchTextContent('You may not see this')
  await expect.element(alert).toMatchTextContent('the right to read quotes')
  expect(page.getByRole('button', { name: 'Try again' }).elements()).toHaveLength(0)
})
