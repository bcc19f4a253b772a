import type { LetterFrame } from '../letter-words.ts'

export const letterInArabic: LetterFrame = {
  title: '{subject}: رسالة إلى {names}',
  titleOpen: '{subject}: رسالة مفتوحة',
  dear: 'إلى عناية {names}،',
  dearFew: 'إلى عناية {names}،',
  dearMany: 'السيدات والسادة المحترمون،',
  toWhom: 'إلى من يهمه الأمر،',
  sincerely: 'وتفضلوا بقبول فائق الاحترام والتقدير،',
  faithfully: 'وتفضلوا بقبول فائق الاحترام،',
  withBackers: '{count, plural, zero {مع المنظمات المذكورة أدناه} one {مع المنظمة المذكورة أدناه} two {مع المنظمتين المذكورتين أدناه} few {مع # منظمات مذكورة أدناه} many {مع # منظمة مذكورة أدناه} other {مع # منظمة مذكورة أدناه}}',
  signedAsOf: '{count, plural, zero {لم توقّع أي منظمة حتى {time}} one {وقّعت منظمة واحدة حتى {time}} two {وقّعت منظمتان حتى {time}} few {وقّعت # منظمات حتى {time}} many {وقّعت # منظمة حتى {time}} other {وقّعت # منظمة حتى {time}}}',
  cover: {
    title: '{subject}: رسالة مرافقة',
    signed: '{count, plural, zero {لم توقّع أي منظمة على هذا البيان بعد، حتى {time}.} one {وقّعت على هذا البيان منظمة واحدة، حتى {time}.} two {وقّعت على هذا البيان منظمتان{countries, plural, zero {} one {} two { من بلدين} few { من {countries, number} بلدان} many { من {countries, number} بلدًا} other { من {countries, number} بلد}}، حتى {time}.} few {وقّعت على هذا البيان {count, number} منظمات{countries, plural, zero {} one {} two { من بلدين} few { من {countries, number} بلدان} many { من {countries, number} بلدًا} other { من {countries, number} بلد}}، حتى {time}.} many {وقّعت على هذا البيان {count, number} منظمة{countries, plural, zero {} one {} two { من بلدين} few { من {countries, number} بلدان} many { من {countries, number} بلدًا} other { من {countries, number} بلد}}، حتى {time}.} other {وقّعت على هذا البيان {count, number} منظمة{countries, plural, zero {} one {} two { من بلدين} few { من {countries, number} بلدان} many { من {countries, number} بلدًا} other { من {countries, number} بلد}}، حتى {time}.}}',
    enclosed: 'نرفق لكم رسالتنا، وهي تتضمن نص البيان كاملًا واسم كل منظمة وقّعت عليه.',
    checked: 'وقّع عن كل منظمة شخص معروف بالاسم، صرّح بأنه مخوّل التحدث باسمها وأكّد ذلك بالبريد الإلكتروني. وتُحتسب كل منظمة مرة واحدة، أيًّا كان حجمها.',
    check: 'يمكن للجميع الاطلاع على البيان وعلى القائمة بحالتها الراهنة وعلى كل تغيير فيها، والتحقق منها، على العنوان المبيّن في أسفل هذه الصفحة.',
    answer: 'نرجو منكم ردًّا، ونحن على استعداد للقائكم.',
    enclosure: 'المرفقات: رسالتنا',
  },
  wordingSheet: {
    lede: 'بيان معروض على المنظمات لتوقيعه. الجهة القائمة على الحملة: {lead}.',
    to: 'موجَّه إلى: {names}.',
    note: 'توقّع المنظمات على هذا النص بعينه. وإذا تغيّر، تُطلب موافقتها من جديد.',
  },
  order: {
    name: 'بالترتيب الأبجدي، من دون احتساب أداة التعريف في أول الاسم',
    country: 'بحسب البلد، ثم بالترتيب الأبجدي',
    date: 'الأحدث أولًا، بحسب وقت التأكيد',
  },
  pageNumber: 'الصفحة {page} من {pages}',
  translated: 'هذا النص ترجمة. توقّع المنظمات على النص المكتوب باللغة {language}.',
  wording: 'النسخة {number} من البيان، نُشرت في {date}. SHA-256: {hash}',
}
