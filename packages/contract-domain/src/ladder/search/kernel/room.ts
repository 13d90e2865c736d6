/** Memory of one search, handed to the next one: small questions would spend most of their time on making arrays. */
let idle: ArrayBuffer | null = null

const CHUNK = 2 ** 17

/**
 * Where a search has its arrays: they are made by the dozen and given up together. What an array holds at first is
 * whatever was there before.
 */
export class Room {
  #memory: ArrayBuffer
  #used = 0

  constructor() {
    this.#memory = idle ?? new ArrayBuffer(CHUNK)
    idle = null
  }

  floats(length: number): Float64Array {
    // First the place: it may be in new memory.
    const start = this.#take(length * 8)
    return new Float64Array(this.#memory, start, length)
  }

  ints(length: number): Int32Array {
    // First the place: it may be in new memory.
    const start = this.#take(length * 4)
    return new Int32Array(this.#memory, start, length)
  }

  bytes(length: number): Uint8Array {
    // First the place: it may be in new memory.
    const start = this.#take(length)
    return new Uint8Array(this.#memory, start, length)
  }

  /** No array of this room is read any more. */
  giveUp(): void {
    if (this.#memory.byteLength === CHUNK) idle = this.#memory
  }

  #take(size: number): number {
    const start = this.#used
    if (start + size <= this.#memory.byteLength) {
      this.#used = start + Math.ceil(size / 8) * 8
      return start
    }
    this.#memory = new ArrayBuffer(Math.max(CHUNK, size))
    this.#used = Math.ceil(size / 8) * 8
    return 0
  }
}
