import { graphql } from '../../graphql.ts'

export const DemoAccountsQuery = graphql(`
  query DemoAccounts {
    demoAccounts {
      email
      password
      role
      name
    }
  }
`)
