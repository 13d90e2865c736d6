import { createServer } from 'node:net'
import { Failure } from './say.mjs'

export const defaultPort = 4000

/**
 * Says at once that the port is taken, before a build and a database start that would be in vain.
 * @throws {Failure}
 */
export async function requireFreePort() {
  const text = process.env['PORT'] ?? String(defaultPort)
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Failure(`PORT must be a whole number from 0 to 65535, not "${text}".`)
  }
  const code = await tryToListen(port)
  if (code === 'EADDRINUSE') {
    throw new Failure(
      `Port ${port} is in use: stop the program that holds it, or choose another (PORT=${port + 1} npm start).`,
    )
  }
  if (code === 'EACCES') {
    throw new Failure(
      `Port ${port} needs more rights than this user has: choose one above 1023 (PORT=4000 npm start).`,
    )
  }
}

/**
 * @param {number} port
 * @returns {Promise<string | undefined>} the error's code, undefined when the port is free
 */
function tryToListen(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen(port, () => server.close(() => resolve(undefined)))
  })
}
