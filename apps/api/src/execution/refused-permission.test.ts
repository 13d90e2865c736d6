import { describe, expect, test } from 'vitest'
import { type Context, textOf } from '../context.ts'
import { apiMessages } from '../api-messages.ts'
import { permissions } from '../permissions.ts'
import { forbidden } from './refused-permission.ts'

const asked = (locale: 'en' | 'fr'): Pick<Context, 'viewer' | 'text'> => ({
  viewer: { id: '1', name: 'Sam', email: '', role: 'service', locale, permissions: [] },
  text: (message) => textOf(message, locale, apiMessages),
})

describe('a refused permission', () => {
  test('says in words which right is missing, and who can give it', () => {
    const { message, extensions } = forbidden('quote.read', asked('en'))
    expect(message).toBe(
      'Your role (service) doesn’t include the right to read quotes. These roles do: administrator, pricing manager, sales, reader. An administrator can give you one of them.',
    )
    expect(extensions).toEqual({ code: 'FORBIDDEN', permission: 'quote.read' })
  })

  test('says so in French', () => {
    expect(forbidden('catalog.publish', asked('fr')).message).toBe(
      'Votre rôle (service) ne comprend pas le droit de publier les catalogues. Ces rôles l’ont : administrateur, responsable tarifs. Un administrateur peut vous en donner un.',
    )
  })

  test.each(permissions)('never names the key of %s', (permission) => {
    for (const locale of ['en', 'fr'] as const)
      expect(forbidden(permission, asked(locale)).message).not.toContain(permission)
  })
})
