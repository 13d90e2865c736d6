export { mediaRetention } from './media-retention.ts'
