export { remoteMonitoring } from './remote-monitoring.ts'
