import { graphql, type ResultOf } from '../../../graphql.ts'

export const AddOnSettingsQuery = graphql(`
  query AddOnSettings($id: ID!, $addOn: String!) {
    catalogVersion(id: $id) {
      id
      priceBooks {
        key
        title
        currency
      }
      addOn(key: $addOn) {
        key
        title
        pluginVersion
        settings
        settingsSchema
        availability
        bookPrices
        notes {
          topic
          text
          status
        }
      }
    }
  }
`)

export const PluginsQuery = graphql(`
  query Plugins {
    plugins {
      key
      version
      title
      description
      settingsSchema
    }
  }
`)

export type InstalledPlugin = ResultOf<typeof PluginsQuery>['plugins'][number]
