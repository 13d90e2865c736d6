import type { Plugin } from '@aftercare/plugin-kit'

/** A plugin and the package it comes from, whose content is hashed. */
export interface PluginPackage {
  readonly name: string
  readonly plugin: Plugin
}

/**
 * The add-ons of this installation. The only file that names plugins: add the import and the line, from `plugins/`
 * or from any installed package.
 */
export const pluginPackages: readonly PluginPackage[] = []
