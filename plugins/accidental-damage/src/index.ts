export { accidentalDamage } from './accidental-damage.ts'
