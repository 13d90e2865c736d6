export { extendedHours } from './extended-hours.ts'
