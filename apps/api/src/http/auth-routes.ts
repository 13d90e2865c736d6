import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Auth, callerAddressHeader } from '../auth.ts'

/** A request's headers as the web's own type. */
export function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one)
  }
  // Whatever the caller claims, this is where it called from.
  headers.set(callerAddressHeader, request.ip)
  return headers
}

/** `/auth/*`: sign-in and sign-out, answered by the library that keeps sessions. */
export function authRoutes(auth: Auth, publicUrl: string) {
  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    app.all('/auth/*', async (request, reply) => {
      const answer = await auth.handle(webRequest(request, publicUrl))
      return passOn(answer, reply)
    })
  }
}

function webRequest(request: FastifyRequest, publicUrl: string): Request {
  const body = request.body instanceof Uint8Array ? new Uint8Array(request.body) : null
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers: webHeaders(request),
    ...(body === null || ['GET', 'HEAD'].includes(request.method) ? {} : { body }),
  })
}

async function passOn(answer: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.status(answer.status)
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value)
  // Each cookie is a header of its own: joined by commas they can't be taken apart again.
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
  return reply.send(answer.body === null ? null : Buffer.from(await answer.arrayBuffer()))
}
