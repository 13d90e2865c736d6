export { preventiveVisits } from './preventive-visits.ts'
