import { print } from 'graphql'
import { createCookieJar } from './cookie-jar.ts'
import type { TadaDocumentNode } from './graphql.ts'
import { RequestFailed, type ReportedError } from './request-failed.ts'

export interface AftercareClientOptions {
  /** Address of the installation, without a path: `http://localhost:4000`. */
  readonly url: string
  readonly fetch?: typeof globalThis.fetch
  /** Language of messages, when the signed-in person's own is not wanted. */
  readonly locale?: 'en' | 'fr'
}

/** No argument when the document has no variables, one when it has. */
type VariablesArgument<Variables> =
  Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables]

export interface AftercareClient {
  /** Starts a session that later calls carry. Throws {@link RequestFailed} with the code of the refusal. */
  signIn(email: string, password: string): Promise<void>
  signOut(): Promise<void>
  /** Throws {@link RequestFailed}; a refusal of the trade is part of the result. */
  query<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    ...variables: VariablesArgument<Variables>
  ): Promise<Result>
  mutate<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    ...variables: VariablesArgument<Variables>
  ): Promise<Result>
}

interface Answer<Result> {
  readonly data?: Result | null
  readonly errors?: readonly ReportedError[]
}

/**
 * A client for one installation and one session.
 *
 * @example
 * const client = createAftercareClient({ url: 'http://localhost:4000' })
 * await client.signIn(email, password)
 * const { catalogs } = await client.query(catalogsQuery)
 */
export function createAftercareClient(options: AftercareClientOptions): AftercareClient {
  const origin = new URL(options.url).origin
  const fetch = options.fetch ?? globalThis.fetch
  const jar = createCookieJar()

  async function post(path: string, body: unknown): Promise<Response> {
    const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json', origin })
    if (options.locale !== undefined) headers.set('accept-language', options.locale)
    if (jar.header() !== '') headers.set('cookie', jar.header())
    let response: Response
    try {
      response = await fetch(`${origin}${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
        credentials: 'include',
      })
    } catch (error) {
      throw new RequestFailed({ code: 'UNREACHABLE', message: `${origin} does not answer` }, { cause: error })
    }
    jar.keep(response.headers)
    return response
  }

  async function authenticate(path: string, body: unknown): Promise<void> {
    const response = await post(path, body)
    if (response.ok) return
    const refusal = (await readJson(response)) as { code?: string; message?: string } | null
    throw new RequestFailed({
      code: refusal?.code ?? 'UNAUTHENTICATED',
      message: refusal?.message ?? `${path} answered ${response.status}`,
      status: response.status,
    })
  }

  async function send<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    ...[variables]: VariablesArgument<Variables>
  ): Promise<Result> {
    const response = await post('/graphql', { query: textOf(document), variables: variables ?? {} })
    const answer = (await readJson(response)) as Answer<Result> | null
    const first = answer?.errors?.[0]
    if (answer === null || first !== undefined || answer.data === undefined || answer.data === null)
      throw new RequestFailed({
        code: first?.extensions?.code ?? 'UNREADABLE_ANSWER',
        message: first?.message ?? `The API answered ${response.status} without data`,
        requestId: first?.extensions?.requestId ?? response.headers.get('x-request-id'),
        status: response.status,
        ...(answer?.errors === undefined ? {} : { errors: answer.errors }),
      })
    return answer.data
  }

  return {
    signIn: (email, password) => authenticate('/auth/sign-in/email', { email, password }),
    signOut: () => authenticate('/auth/sign-out', {}),
    query: send,
    mutate: send,
  }
}

const texts = new WeakMap<object, string>()

function textOf<Result, Variables>(document: TadaDocumentNode<Result, Variables>): string {
  let text = texts.get(document)
  if (text === undefined) {
    text = print(document)
    texts.set(document, text)
  }
  return text
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null
  }
}
