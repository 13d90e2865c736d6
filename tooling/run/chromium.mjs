import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Failure } from './say.mjs'

/** @typedef {{ executablePath: string, args: string[], source: 'environment' | 'package' | 'installed' }} Chromium */

// Not the package's own list, which turns web security off. No sandbox: Chromium refuses it as root.
const args = ['--no-sandbox', '--headless=shell', '--disable-dev-shm-usage']
const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const installedPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Finds a Chromium for the browser tests: the path in AFTERCARE_CHROMIUM, else the npm package (Linux on x64,
 * unpacked once a machine), else an installed Chromium or Chrome.
 * @returns {Promise<Chromium>}
 * @throws {Failure} with the ways to get one
 */
export async function findChromium() {
  const given = process.env['AFTERCARE_CHROMIUM']
  if (given) {
    if (existsSync(given)) return { executablePath: given, args, source: 'environment' }
    throw new Failure(`AFTERCARE_CHROMIUM names ${given}, which does not exist: correct it or remove it.`)
  }
  const packaged = process.platform === 'linux' && process.arch === 'x64' ? unpackPackage() : undefined
  if (packaged) return { executablePath: packaged, args, source: 'package' }
  const installed =
    installedNames.map(onPath).find(Boolean) ?? installedPaths.find((path) => existsSync(path))
  if (installed) return { executablePath: installed, args, source: 'installed' }
  throw new Failure(
    'No Chromium was found for the browser tests: install one (Debian and Ubuntu: apt-get install chromium; ' +
      'macOS: Google Chrome), or give its path in AFTERCARE_CHROMIUM.',
  )
}

/**
 * Unpacks the package into a folder of its own, in one step that cannot be seen half done.
 * @returns {string | undefined} the program, undefined when the package is not installed
 */
function unpackPackage() {
  const entry = resolvePackage()
  if (entry === undefined) return undefined
  const { version } = JSON.parse(readFileSync(join(dirname(dirname(entry)), 'package.json'), 'utf8'))
  const folder = join(tmpdir(), `aftercare-chromium-${version}-${process.getuid?.() ?? 0}`)
  const program = join(folder, 'chromium.sh')
  if (existsSync(program) && runs(program)) return program
  rmSync(folder, { recursive: true, force: true })
  const partial = mkdtempSync(`${folder}-`)
  try {
    unpackInto(partial, entry)
    writeFileSync(join(partial, 'fonts', 'fonts.conf'), fontSettings(folder))
    writeFileSync(join(partial, 'chromium.sh'), wrapper, { mode: 0o755 })
    renameSync(partial, folder)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    // Another process was quicker: its folder is as good as ours.
    if (existsSync(program)) return program
    throw new Failure(
      `Chromium could not be unpacked into ${tmpdir()} (it needs 210 MB there): ${String(error)}`,
    )
  }
  return program
}

// Its libraries and fonts lie beside it, so that whoever starts it needs no environment of its own.
const wrapper = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-$here/fonts}"
exec "$here/chromium" "$@"
`

/**
 * The package's own settings look for fonts in fixed places where ours do not lie: pages would show no text.
 * @param {string} folder
 */
function fontSettings(folder) {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${path}</dir>`).join('\n')}
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
}

function resolvePackage() {
  try {
    return createRequire(import.meta.url).resolve('@sparticuz/chromium')
  } catch {
    return undefined
  }
}

/**
 * The package always unpacks into the folder for temporary files, so it gets one of its own, in its own process.
 * @param {string} folder
 * @param {string} entry
 */
function unpackInto(folder, entry) {
  mkdirSync(folder, { recursive: true })
  const program = `const { default: chromium } = await import(${JSON.stringify(entry)}); await chromium.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    stdio: 'pipe',
  })
}

/** @param {string} program */
function runs(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'pipe', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

/** @param {string} name */
function onPath(name) {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return undefined
  }
}
