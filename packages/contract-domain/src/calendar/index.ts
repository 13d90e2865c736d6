export { windowRows, type Interval, type WeeklyWindow, type WindowRow } from './weekly-window.ts'
