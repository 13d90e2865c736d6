import type { Plugin } from '@aftercare/plugin-kit'
import { accidentalDamage } from '@aftercare/plugin-accidental-damage'
import { callToRepair } from '@aftercare/plugin-call-to-repair'
import { extendedHours } from '@aftercare/plugin-extended-hours'
import { fleetBundle } from '@aftercare/plugin-fleet-bundle'
import { materialRetention } from '@aftercare/plugin-material-retention'
import { mediaRetention } from '@aftercare/plugin-media-retention'
import { partsCover } from '@aftercare/plugin-parts-cover'
import { preventiveVisits } from '@aftercare/plugin-preventive-visits'
import { rapidResponse } from '@aftercare/plugin-rapid-response'
import { remoteMonitoring } from '@aftercare/plugin-remote-monitoring'

/** A plugin and the package it comes from, whose content is hashed. */
export interface PluginPackage {
  readonly name: string
  readonly plugin: Plugin
}

/**
 * The add-ons of this installation. The only file that names plugins: add the import and the line, from `plugins/`
 * or from any installed package.
 */
export const pluginPackages: readonly PluginPackage[] = [
  { name: '@aftercare/plugin-accidental-damage', plugin: accidentalDamage },
  { name: '@aftercare/plugin-call-to-repair', plugin: callToRepair },
  { name: '@aftercare/plugin-extended-hours', plugin: extendedHours },
  { name: '@aftercare/plugin-fleet-bundle', plugin: fleetBundle },
  { name: '@aftercare/plugin-material-retention', plugin: materialRetention },
  { name: '@aftercare/plugin-media-retention', plugin: mediaRetention },
  { name: '@aftercare/plugin-parts-cover', plugin: partsCover },
  { name: '@aftercare/plugin-preventive-visits', plugin: preventiveVisits },
  { name: '@aftercare/plugin-rapid-response', plugin: rapidResponse },
  { name: '@aftercare/plugin-remote-monitoring', plugin: remoteMonitoring },
]
