export { partsCover } from './parts-cover.ts'
