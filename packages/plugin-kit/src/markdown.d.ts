/** The README as text, for the test that holds it to the kit. */
declare module '*.md?raw' {
  const text: string
  export default text
}
