import type { PluginName } from './plugin-name.ts'

type Files = Readonly<Record<string, string>>

/** What every plugin's package has besides its code. */
export function packageFiles({ id, title, package: name }: PluginName): Files {
  return {
    'package.json': `{
  "name": "${name}",
  "private": true,
  "version": "0.1.0",
  "license": "MIT",
  "type": "module",
  "exports": { ".": "./src/index.ts" },
  "scripts": { "typecheck": "node ../../node_modules/@typescript/native/bin/tsc --noEmit", "test": "vitest run" },
  "dependencies": { "@aftercare/plugin-kit": "workspace:*" },
  "devDependencies": { "@aftercare/typescript": "workspace:*", "vitest": "catalog:" }
}
`,
    'tsconfig.json': '{ "extends": "@aftercare/typescript/base.json", "include": ["src"] }\n',
    'turbo.json': '{ "extends": ["//"], "tags": ["plugin"] }\n',
    'vitest.config.ts': `import { testSettings } from '@aftercare/typescript/test-settings.ts'
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: testSettings })
`,
    'README.md': `# ${title} (\`${id}\`)

What the customer gets, in one sentence.

- **Settings** (the admin’s): \`price\`, \`visits\`, \`dimension\` (\`core:visits\`), \`taxCategory\`.
- **Options** (the buyer’s): none yet.
- **Price**: one yearly line, \`${id}\`.
- **Cover**: adds the visits to those of the tier.

\`price\` takes any price form: fixed, percent of, table, per unit. The cases are in \`src/${id}.test.ts\`:
\`node_modules/.bin/pnpm --filter ${name} test\`.
`,
  }
}
