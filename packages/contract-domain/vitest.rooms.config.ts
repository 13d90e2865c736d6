import { defineConfig } from 'vitest/config'
export default defineConfig({ test: { include: ['src/{money,time}/*.test.ts', 'src/{money,time}/*.test-prop.ts', 'src/calendar/{hours-in-days,weekly-window,holiday-set}.test*.ts', 'src/calendar/working-time.test.ts'] } })
