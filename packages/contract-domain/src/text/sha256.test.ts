import { describe, expect, test } from 'vitest'
import { NotCanonical } from './errors.ts'
import { sha256Hex } from './sha256.ts'

describe('SHA-256 of a text', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
  ])('of “%s”, as NIST publishes it', (text, digest) => {
    expect(sha256Hex(text)).toBe(digest)
  })

  test.each([
    [55, '9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318'],
    [56, 'b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a'],
    [63, '7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34'],
    [64, 'ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb'],
    [119, '31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb'],
    [120, '2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c'],
    [1_000_000, 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('of %i times the letter a, around the ends of blocks', (count, digest) => {
    expect(sha256Hex('a'.repeat(count))).toBe(digest)
  })

  test('of a text with characters of one to four bytes', () => {
    expect(sha256Hex('forfait € à 3 240,00 😀')).toBe(
      'cf4b889f8609d158148451663fc377d4e648f423fec1c4be21a82f656deaae9f',
    )
  })

  test('half a character has no UTF-8 form and is refused', () => {
    expect(() => sha256Hex('\udc00')).toThrow(NotCanonical)
  })
})
