import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Auth } from '../auth.ts'
import { chooseLocale } from '../context.ts'
import type { Database } from '../db/database.ts'
import { hasSignIns, readSetting, takeSetting, writeSetting } from '../db/installation-store.ts'
import { firstAdminPage, type PageState } from './first-admin-page.ts'

/** The one-time link by which a real installation gets its first administrator. */
export interface FirstAdmin {
  /** A new link, when nobody can sign in yet; an older one no longer works. */
  invite(publicUrl: string): Promise<string | undefined>
  /** Whether this token is the one of the latest link. */
  isInvited(token: string): Promise<boolean>
  /** Makes the administrator and uses the link up. @returns false when it was used before */
  create(token: string, person: NewAdmin): Promise<boolean>
}

export interface NewAdmin {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly locale: 'en' | 'fr'
}

const setting = 'first-admin-token'

export function openFirstAdmin(db: Database, auth: Auth): FirstAdmin {
  const isInvited = async (token: string) => (await readSetting(db, setting)) === hashOf(token)
  return {
    invite: async (publicUrl) => {
      if (await hasSignIns(db)) return undefined
      const token = randomBytes(24).toString('base64url')
      // Only its hash is kept: who reads the database can't sign up.
      await writeSetting(db, setting, hashOf(token))
      return `${publicUrl}/first-admin?token=${token}`
    },
    isInvited,
    create: async (token, person) => {
      if (!(await isInvited(token)) || (await hasSignIns(db))) return false
      if (!(await takeSetting(db, setting))) return false
      await auth.createSignIn({ ...person, role: 'admin' })
      return true
    },
  }
}

const form = z.object({
  token: z.string(),
  name: z.string().trim().min(1).max(100),
  email: z.email(),
  password: z.string().min(12).max(128),
})

/** `/first-admin`: a page of its own, because nobody can sign in to the admin yet. */
export function firstAdminRoutes(firstAdmin: FirstAdmin) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    const answer = (request: FastifyRequest, state: PageState, token = '') =>
      firstAdminPage({ locale: localeOf(request), state, token })
    app.get('/first-admin', async (request, reply) => {
      const { token = '' } = request.query as { token?: string }
      const state = (await firstAdmin.isInvited(token)) ? 'asked' : 'used'
      return reply.type('text/html').send(answer(request, state, token))
    })
    app.post('/first-admin', async (request, reply) => {
      const given = form.safeParse(request.body)
      const { token = '' } = (request.body ?? {}) as { token?: string }
      reply.type('text/html')
      if (!given.success) return reply.status(400).send(answer(request, 'incomplete', token))
      const made = await firstAdmin.create(token, { ...given.data, locale: localeOf(request) })
      return made ? reply.redirect('/', 303) : reply.status(403).send(answer(request, 'used'))
    })
  }
}

function localeOf(request: FastifyRequest): 'en' | 'fr' {
  return chooseLocale(request.headers['accept-language'], null)
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
