/** A file as JSON; null when it isn't any. Whether it is a release, the server says. */
export async function readJson(file: Blob): Promise<{ readonly document: unknown } | null> {
  try {
    return { document: JSON.parse(await file.text()) as unknown }
  } catch {
    return null
  }
}

/** Bytes above which the server takes no request, less what goes around a file. */
export const largestFile = 4 * 1024 * 1024 - 64 * 1024
