import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkImports } from './check-imports.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folders = ['apps', 'packages', 'plugins', 'tooling'].filter((folder) => existsSync(join(root, folder)))
const { modules, violations } = await checkImports(root, folders)
for (const { rule, from, to, why } of violations) console.error(`${from} → ${to}\n  ${rule}: ${why}`)
console.error(`${modules} files looked at, ${violations.length} imports refused`)
process.exitCode = violations.length === 0 ? 0 : 1
