/**
 * A start that cannot go on for a reason outside the program. The message is one sentence that names the cure;
 * `main.ts` prints it without a stack and ends with 1.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}

/**
 * Says in one sentence why a file or folder could not be used.
 * @param folder the folder that the cure speaks about
 */
export function folderFailure(folder: string, cause: unknown): StartFailure {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  const elsewhere = 'or choose another with AFTERCARE_DATA_DIR'
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StartFailure(`No disk space is left for ${folder}: free some, ${elsewhere}.`, { cause })
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StartFailure(
      `This user may not write in ${folder}: give it the right to (it may belong to another user), ${elsewhere}.`,
      { cause },
    )
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new StartFailure(`${folder} is not a folder: move that file away, ${elsewhere}.`, { cause })
  }
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new StartFailure(`${folder} cannot hold the data (${reason}): repair it, ${elsewhere}.`, { cause })
}
