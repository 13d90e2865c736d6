export { rapidResponse } from './rapid-response.ts'
