/** `it-hardware-v3.release.json`; a draft has no number. */
export function releaseFileName(file: unknown, number: number | null): string {
  const key = typeof file === 'object' && file !== null && 'catalog' in file ? file.catalog : null
  const name = typeof key === 'string' && /^[\w-]+$/.test(key) ? key : 'catalog'
  return `${name}-${number === null ? 'draft' : `v${number}`}.release.json`
}
