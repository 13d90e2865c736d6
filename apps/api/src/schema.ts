import { builder } from './builder.ts'
import './graph/scalars.ts'
import './graph/enums.ts'
import './graph/refusal.ts'
import './graph/money.ts'
import './graph/localized-text.ts'
import './graph/price-line.ts'
import './graph/viewer.ts'
import './graph/account.ts'
import './graph/site.ts'
import './graph/asset.ts'
import './graph/plugin.ts'
import './graph/catalog.ts'
import './graph/catalog-version.ts'
import './graph/catalog-mutations.ts'
import './graph/catalog-import.ts'

// Every noun of graph/ is named above: its import adds its types, queries and mutations.
export const schema = builder.toSchema()
