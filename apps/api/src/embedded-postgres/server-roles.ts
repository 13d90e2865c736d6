import { Client, escapeIdentifier, escapeLiteral } from 'pg'

/** The two roles that the product uses, with their passwords. */
export interface RolePasswords {
  readonly owner: string
  readonly app: string
}

export const ownerRole = 'aftercare_owner'
export const appRole = 'aftercare_app'

/**
 * Sees that both roles exist: the owner migrates, the other serves and gets its rights from the migrations.
 * @param superuserUrl any database of the server
 */
export async function ensureRoles(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  await asSuperuser(superuserUrl, async (client) => {
    for (const [role, password] of [
      [ownerRole, passwords.owner],
      [appRole, passwords.app],
    ] as const) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
      const verb = rowCount === 0 ? 'CREATE' : 'ALTER'
      await client.query(`${verb} ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(password)}`)
    }
  })
}

/** Sees that a database exists and belongs to the owner; nobody else may make objects or temporary tables in it. */
export async function ensureDatabase(superuserUrl: string, database: string): Promise<void> {
  const name = escapeIdentifier(database)
  await asSuperuser(superuserUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${escapeIdentifier(ownerRole)}`)
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`)
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${escapeIdentifier(appRole)}`)
  })
}

async function asSuperuser(url: string, act: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    await act(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
