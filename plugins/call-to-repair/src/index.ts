export { callToRepair } from './call-to-repair.ts'
