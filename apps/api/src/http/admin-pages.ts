import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Where the built admin lies. */
export const adminFolder = resolve(import.meta.dirname, '../../../admin/dist')

const day = 24 * 60 * 60

/**
 * Serves the built admin, and its start page for every address that the admin itself routes. Without a build
 * (while developing, vite serves it) only the API answers.
 */
export async function adminPages(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'))
  if (built)
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders: (reply, path) => {
        // Names of built files carry a hash of their content; pages don't.
        const forGood = basename(resolve(path, '..')) === 'assets'
        reply.header('cache-control', forGood ? `public, max-age=${365 * day}, immutable` : 'no-cache')
      },
    })
  app.setNotFoundHandler((request, reply) => {
    if (built && isPage(request)) return reply.sendFile('index.html')
    return notFound(request, reply)
  })
}

/** Something a person typed or reloaded, not a file or an endpoint that is missing. */
function isPage({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? ''
  return (
    ['GET', 'HEAD'].includes(method) &&
    !/^\/(graphql|auth)(\/|$)/.test(path) &&
    !/\.[a-z0-9]+$/i.test(path) &&
    (headers.accept ?? '').includes('text/html')
  )
}

function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.status(404).send({
    code: 'NOT_FOUND',
    message: `Nothing answers ${request.method} ${request.url.split('?')[0]}.`,
    requestId: request.id,
  })
}
