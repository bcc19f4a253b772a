const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** Whether a language, with the script it is usually written in, runs from the right. */
export const isRightToLeft = (locale: string) => rightToLeftScripts.has(new Intl.Locale(locale).maximize().script ?? '')
