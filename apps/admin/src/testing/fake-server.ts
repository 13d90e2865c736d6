interface Asked {
  readonly operation: string
  readonly variables: Record<string, unknown>
}

type Answer = (variables: Record<string, unknown>) => unknown

export interface FakeServer {
  readonly fetch: typeof fetch
  /** Every request so far, oldest first. */
  readonly asked: readonly Asked[]
}

/**
 * A GraphQL server at the network border: answers each operation by its name with `data` (a promise of it to keep
 * the client waiting), or with errors when the answer is an `Error`.
 */
export function fakeServer(answers: Readonly<Record<string, Answer>>): FakeServer {
  const asked: Asked[] = []
  async function answer(body: string): Promise<object> {
    const { operationName, variables } = JSON.parse(body) as {
      operationName: string
      variables?: Record<string, unknown>
    }
    asked.push({ operation: operationName, variables: variables ?? {} })
    const given = await answers[operationName]?.(variables ?? {})
    if (given === undefined) return { errors: [{ message: `This test answers no ${operationName}` }] }
    if (given instanceof Error) {
      return { data: null, errors: [{ message: given.message, extensions: { requestId: 'request-7' } }] }
    }
    return { data: given }
  }
  return {
    asked,
    fetch: async (_address, init) => {
      const text = JSON.stringify(await answer(init?.body as string))
      return new Response(text, { headers: { 'content-type': 'application/json' } })
    },
  }
}
