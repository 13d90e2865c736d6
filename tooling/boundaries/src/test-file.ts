/** Files that only tests load, the ladder's examples and trials among them. They may look at anything of their own package. */
export const testFile =
  '\\.(test|test-prop|test-d|int\\.test)\\.tsx?$|/ladder/[a-z/]+/example-|brute-force\\.ts$|/ladder/testing/'
