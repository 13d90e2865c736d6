import { graphql, type ResultOf } from '../../../graphql.ts'
import { ProblemFields } from '../../../ui/refused.graphql.ts'

/** A change as the screens tell it: the sentence, and its values apart for laying versions side by side. */
export const ChangeFields = graphql(`
  fragment ChangeFields on CatalogChange @_unmask {
    path
    kind
    sentence
    place
    beforeText
    afterText
  }
`)

export const ConflictFields = graphql(
  `
    fragment ConflictFields on ReleaseConflict @_unmask {
      path
      chosen
      ours {
        changes {
          ...ChangeFields
        }
      }
      theirs {
        changes {
          ...ChangeFields
        }
      }
    }
  `,
  [ChangeFields],
)

/** Three versions laid side by side. */
export const MergeFields = graphql(
  `
    fragment MergeFields on CatalogMerge @_unmask {
      settled
      changes {
        ...ChangeFields
      }
      onlyOurs {
        ...ChangeFields
      }
      both {
        ...ChangeFields
      }
      onlyTheirs {
        ...ChangeFields
      }
      conflicts {
        ...ConflictFields
      }
      problems {
        ...ProblemFields
      }
    }
  `,
  [ChangeFields, ConflictFields, ProblemFields],
)

export type Change = ResultOf<typeof ChangeFields>
export type Conflict = ResultOf<typeof ConflictFields>
export type Merge = ResultOf<typeof MergeFields>
export type Side = 'OURS' | 'THEIRS'

/** The side chosen for a conflict, by its path. */
export type Choices = Readonly<Record<string, Side>>

export function choiceInputs(choices: Choices): { path: string; side: Side }[] {
  return Object.entries(choices).map(([path, side]) => ({ path, side }))
}
