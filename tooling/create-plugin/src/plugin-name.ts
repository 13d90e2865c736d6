/** The names of a plugin: as a folder, as a value of its code, as a title to be written better. */
export interface PluginName {
  /** `battery-care` */
  readonly id: string
  /** `batteryCare` */
  readonly value: string
  /** `Battery care` */
  readonly title: string
  /** `@aftercare/plugin-battery-care` */
  readonly package: string
}

/** The names made of what was typed; null when it can't be a plugin's id. */
export function pluginName(id: string): PluginName | null {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return null
  const words = id.split('-').join(' ')
  return {
    id,
    value: id.replaceAll(/-([a-z0-9])/g, (_hyphen, letter: string) => letter.toUpperCase()),
    title: words.charAt(0).toUpperCase() + words.slice(1),
    package: `@aftercare/plugin-${id}`,
  }
}
