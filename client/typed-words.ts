import type { en } from '#contracts/words/en.ts'

// Makes `useTranslations()` know every key and what each needs. Another language has the same keys.
declare module 'use-intl/core' {
  interface AppConfig {
    Messages: typeof en
  }
}
