import { cacheExchange, createClient, fetchExchange } from 'urql'
import { currentLocale } from './locale.ts'

/**
 * One client for the page. The document cache is enough here: screens ask again after a mutation, and money
 * is never guessed. Refusals and explanations come back in the language of the page.
 */
export function createAdminClient() {
  return createClient({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetchOptions: () => ({ credentials: 'same-origin', headers: { 'accept-language': currentLocale() } }),
  })
}
