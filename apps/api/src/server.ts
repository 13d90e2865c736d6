import { randomUUID } from 'node:crypto'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Auth } from './auth.ts'
import { chooseLocale, type Context, createContext, type Installation } from './context.ts'
import { answerFaults } from './execution/answer-faults.ts'
import { limitAliases, limitSize, limits } from './execution/document-limits.ts'
import { limitValues } from './execution/value-limits.ts'
import { adminPages } from './http/admin-pages.ts'
import { authRoutes, webHeaders } from './http/auth-routes.ts'
import { type FirstAdmin, firstAdminRoutes } from './http/first-admin.ts'
import { healthRoutes } from './http/health-routes.ts'
import type { TrustOrigin } from './http/origins.ts'
import { securityHeaders } from './http/security-headers.ts'
import { schema } from './schema.ts'

export interface ServerSettings {
  readonly installation: Installation
  readonly auth: Auth
  readonly firstAdmin: FirstAdmin
  readonly trustsOrigin: TrustOrigin
  /** Address of the installation, without a path. */
  readonly publicUrl: string
  /** Folder of the built admin. */
  readonly adminFolder: string
  /** Receives what went wrong on our side. */
  readonly log: (fault: { readonly error: unknown; readonly requestId: string }) => void
}

export interface Server {
  listen(address: { readonly host: string; readonly port: number }): Promise<void>
  /** The port it listens on. */
  port(): number
  /** Takes no new request, lets those that run end (for 10 seconds at most), then closes. */
  stop(): Promise<void>
}

const patience = 10_000

/** One process of the API: GraphQL, sign-in, health, and the built admin, on one port. */
export async function createServer(settings: ServerSettings): Promise<Server> {
  let stopping = false
  const app = Fastify({
    genReqId: () => randomUUID(),
    bodyLimit: limits.bodyBytes,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
  })
  const apollo = createApollo(settings)
  await apollo.start()
  guard(app, settings)
  // Who keeps its connection open would keep us from ending.
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close')
  })
  healthRoutes(app, { ...settings.installation, isStopping: () => stopping })
  await app.register(authRoutes(settings.auth, settings.publicUrl))
  await app.register(firstAdminRoutes(settings.firstAdmin))
  app.post('/graphql', fastifyApolloHandler(apollo, { context: contextOf(settings) }))
  await adminPages(app, settings.adminFolder)
  return {
    listen: async ({ host, port }) => {
      await app.listen({ host, port })
    },
    port: () => portOf(app),
    stop: async () => {
      stopping = true
      const deadline = setTimeout(() => app.server.closeAllConnections(), patience)
      await app.close()
      clearTimeout(deadline)
      await apollo.stop()
    },
  }
}

function createApollo({ log }: ServerSettings): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    // With handlers of its own beside ours, stopping would never end.
    stopOnTerminationSignals: false,
    // Whatever the environment is called, a fault's stack stays here.
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    introspection: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [limitAliases, limitSize],
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      limitValues(),
      answerFaults(log),
    ],
  })
}

function contextOf({ auth, installation }: ServerSettings) {
  return async (request: Parameters<typeof webHeaders>[0]): Promise<Context> => {
    const viewer = await auth.viewerOf(webHeaders(request))
    const locale = chooseLocale(request.headers['accept-language'], viewer)
    return createContext(installation, { viewer, locale, requestId: request.id })
  }
}

/** What holds for every request: its id, headers for browsers, no foreign page, faults without their inside. */
function guard(app: FastifyInstance, { trustsOrigin, log }: ServerSettings): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...securityHeaders, 'x-request-id': request.id })
    const { origin } = request.headers
    const site = request.headers['sec-fetch-site']
    const fetchSite = typeof site === 'string' ? site : undefined
    const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method)
    if (!reads && !trustsOrigin(origin, fetchSite))
      return reply.status(403).send({
        code: 'FOREIGN_ORIGIN',
        message: `Pages of ${origin ?? 'another site'} may not call this API. If it is its own address, set AFTERCARE_PUBLIC_URL to it.`,
        requestId: request.id,
      })
  })
  app.setErrorHandler((error, request, reply) => {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
    if (status >= 400 && status < 500)
      return reply
        .status(status)
        .send({ code: 'BAD_REQUEST', message: (error as Error).message, requestId: request.id })
    log({ error, requestId: request.id })
    return reply.status(500).send({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Something went wrong on our side.',
      requestId: request.id,
    })
  })
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
