import fc from 'fast-check'

// A law is tried once for every mutant: a few cases each, or a room takes hours. Tests that name a number keep it.
fc.configureGlobal({ numRuns: 25 })
