import { graphql } from '../graphql.ts'

/** Who is signed in. */
export const meQuery = graphql(`
  query Me {
    me {
      id
      name
      role
      permissions
    }
  }
`)

/** Sign-ins of the demo, empty in a real installation. */
export const demoAccountsQuery = graphql(`
  query DemoAccounts {
    demoAccounts {
      email
      password
      role
    }
  }
`)
