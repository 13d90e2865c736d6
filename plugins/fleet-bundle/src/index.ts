export { fleetBundle } from './fleet-bundle.ts'
