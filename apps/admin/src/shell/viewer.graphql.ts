import { graphql } from '../graphql.ts'

export const ViewerQuery = graphql(`
  query Viewer {
    me {
      id
      name
      email
      role
      permissions
    }
  }
`)
