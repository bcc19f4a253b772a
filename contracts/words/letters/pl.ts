import type { LetterFrame } from '../letter-words.ts'

export const letterInPolish: LetterFrame = {
  title: '{subject}: pismo, adresaci: {names}',
  titleOpen: '{subject}: list otwarty',
  dear: 'Szanowni Państwo,',
  dearFew: 'Szanowni Państwo,',
  dearMany: 'Szanowni Państwo,',
  toWhom: 'Szanowni Państwo,',
  sincerely: 'Z wyrazami najwyższego szacunku',
  faithfully: 'Z poważaniem',
  withBackers: '{count, plural, one {wraz z organizacją wymienioną poniżej} few {wraz z # organizacjami wymienionymi poniżej} many {wraz z # organizacjami wymienionymi poniżej} other {wraz z # organizacjami wymienionymi poniżej}}',
  signedAsOf: '{count, plural, =0 {Nie podpisała jeszcze żadna organizacja (stan na {time})} one {Podpisała # organizacja (stan na {time})} few {Podpisały # organizacje (stan na {time})} many {Podpisało # organizacji (stan na {time})} other {Podpisało # organizacji (stan na {time})}}',
  cover: {
    title: '{subject}: pismo przewodnie',
    signed: '{count, plural, =0 {Tego oświadczenia nie podpisała jeszcze żadna organizacja (stan na {time}).} one {To oświadczenie podpisała jedna organizacja (stan na {time}).} few {To oświadczenie podpisały {count, number} organizacje{countries, plural, =0 {} =1 {} other { z {countries, number} krajów}} (stan na {time}).} many {To oświadczenie podpisało {count, number} organizacji{countries, plural, =0 {} =1 {} other { z {countries, number} krajów}} (stan na {time}).} other {To oświadczenie podpisało {count, number} organizacji{countries, plural, =0 {} =1 {} other { z {countries, number} krajów}} (stan na {time}).}}',
    enclosed: 'W załączeniu przesyłamy nasze pismo. Zawiera ono pełną treść oświadczenia i nazwy wszystkich organizacji, które je podpisały.',
    checked: 'W imieniu każdej z nich podpis złożyła osoba wymieniona z imienia i nazwiska, która oświadczyła, że może występować w imieniu organizacji, i potwierdziła to pocztą elektroniczną. Każdą organizację liczymy jeden raz, niezależnie od jej wielkości.',
    check: 'Oświadczenie, aktualną listę i każdą jej zmianę można publicznie przeczytać i sprawdzić pod adresem podanym u dołu tej strony.',
    answer: 'Prosimy o odpowiedź i wyrażamy gotowość do spotkania.',
    enclosure: 'Załącznik: nasze pismo',
  },
  wordingSheet: {
    lede: 'Oświadczenie, które mogą podpisać organizacje. Kampanię prowadzi {lead}.',
    to: 'Adresaci: {names}.',
    note: 'Organizacje podpisują dokładnie tę treść. Jeśli się zmieni, zapytamy je ponownie.',
  },
  order: {
    name: 'W porządku alfabetycznym, z pominięciem początkowego przedimka',
    country: 'Według krajów, a w każdym z nich w porządku alfabetycznym',
    date: 'Od najnowszych, według czasu potwierdzenia',
  },
  pageNumber: 'Strona {page} z {pages}',
  translated: 'Ten tekst jest tłumaczeniem. Organizacje podpisują tekst w języku: {language}.',
  wording: 'Wersja {number} oświadczenia, opublikowana {date}. SHA-256: {hash}',
}
