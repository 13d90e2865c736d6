export { materialRetention } from './material-retention.ts'
