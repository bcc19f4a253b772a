import { describe, expect, test } from 'vitest'
import { coverageOf } from '#server/letters/font-coverage.ts'
import { hanFormsFor } from '#server/letters/han-form.ts'
import { openTypefaces } from '#server/letters/typefaces.ts'

const { han } = openTypefaces()
const faces = { tc: coverageOf(han.tc), sc: coverageOf(han.sc), jp: coverageOf(han.jp), kr: coverageOf(han.kr) }
const formOf = (text: string, language = 'en') => hanFormsFor(text, language, faces)[0]

describe('the form of Han characters', () => {
  test('is that of the script a name is mixed with', () => {
    expect([formOf('みどりの会'), formOf('한국 會')]).toEqual(['jp', 'kr'])
  })

  test('is that of its language where this is known', () => {
    expect(['ja', 'ko', 'zh-TW', 'zh-HK', 'zh-CN', 'zh'].map((language) => formOf('人', language))).toEqual(['jp', 'kr', 'tc', 'tc', 'sc', 'sc'])
  })

  test('is otherwise the first that has every character of the name', () => {
    expect([formOf('台灣人權促進會'), formOf('监护人')]).toEqual(['tc', 'sc'])
  })
})
