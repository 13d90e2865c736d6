import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  visit,
} from 'graphql'

const root = join(import.meta.dirname, '../../../..')
const places = ['apps/admin/src/**/*.graphql.ts', 'packages/graphql-client/src/documents/*.ts']

/** One operation that a client sends, with the fragments it uses. */
export interface ClientOperation {
  readonly file: string
  readonly name: string
  readonly document: DocumentNode
}

/** Every operation of the admin and of the client package, as their files write them. */
export function clientOperations(): readonly ClientOperation[] {
  return places.flatMap((place) => {
    const written = globSync(place, { cwd: root }).flatMap((file) =>
      definitionsIn(file).map((definition) => ({ file, definition })),
    )
    const fragments = new Map(
      written.flatMap(({ definition }) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    )
    return written.flatMap(({ file, definition }) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? [
            {
              file,
              name: definition.name?.value ?? '',
              document: {
                kind: Kind.DOCUMENT,
                definitions: [definition, ...usedBy(definition, fragments)],
              } as const,
            },
          ]
        : [],
    )
  })
}

/** An operation of the admin, by the name it gives it. Throws when it has none of that name. */
export function adminOperation(name: string): DocumentNode {
  const found = clientOperations().find((one) => one.file.startsWith('apps/admin') && one.name === name)
  if (found === undefined) throw new Error(`the admin sends no operation ${name}`)
  return found.document
}

function definitionsIn(file: string): readonly DefinitionNode[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [...source.matchAll(/graphql\(\s*`([^`]*)`/g)].flatMap(([, text = '']) => [
    ...asSent(parse(text)).definitions,
  ])
}

/** Without the directive that tells the client's types alone something; it is never sent. */
function asSent(document: DocumentNode): DocumentNode {
  return visit(document, { Directive: ({ name }) => (name.value === '_unmask' ? null : undefined) })
}

function usedBy(
  definition: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): ReadonlySet<FragmentDefinitionNode> {
  visit(definition, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value)
      if (fragment === undefined || found.has(fragment)) return
      found.add(fragment)
      usedBy(fragment, fragments, found)
    },
  })
  return found
}
