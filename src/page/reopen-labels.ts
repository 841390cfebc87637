/**
 * The reopen button's label in every language that has a locale file. It is the one text that a returning visitor needs, so
 * it stands in the core; a test keeps it equal to `reopen` in the locale files.
 * `scripts/pack-labels.mjs` packs it for classic scripts.
 */
export const reopenLabels = {
  en: 'Your privacy choices',
  ar: 'خيارات الخصوصية',
  bg: 'Настройки за поверителност',
  bn: 'গোপনীয়তা সংক্রান্ত পছন্দ',
  bs: 'Postavke privatnosti',
  ca: 'Opcions de privadesa',
  cs: 'Nastavení soukromí',
  cy: 'Dewisiadau preifatrwydd',
  da: 'Privatlivsvalg',
  de: 'Datenschutz-Auswahl',
  el: 'Επιλογές απορρήτου',
  'en-US': 'Your privacy choices',
  es: 'Opciones de privacidad',
  et: 'Privaatsusvalikud',
  eu: 'Pribatutasun-aukerak',
  fa: 'تنظیمات حریم خصوصی',
  fi: 'Tietosuojavalinnat',
  fr: 'Choix de confidentialité',
  ga: 'Roghanna príobháideachais',
  gl: 'Opcións de privacidade',
  he: 'הגדרות הפרטיות',
  hi: 'निजता से जुड़ी पसंद',
  hr: 'Postavke privatnosti',
  hu: 'Adatvédelmi beállítások',
  id: 'Pilihan privasi',
  is: 'Val um persónuvernd',
  it: 'Scelte sulla privacy',
  ja: 'プライバシーの選択',
  ko: '개인정보 보호 선택',
  lt: 'Privatumo pasirinkimas',
  lv: 'Privātuma izvēle',
  mk: 'Поставки за приватност',
  mt: 'Għażliet tal-privatezza',
  nb: 'Personvernvalg',
  nl: 'Privacykeuzes',
  pl: 'Ustawienia prywatności',
  pt: 'Escolhas de privacidade',
  'pt-BR': 'Escolhas de privacidade',
  ro: 'Setări de confidențialitate',
  ru: 'Настройки приватности',
  sk: 'Nastavenia súkromia',
  sl: 'Nastavitve zasebnosti',
  sq: 'Zgjedhjet e privatësisë',
  sr: 'Подешавања приватности',
  'sr-Latn': 'Podešavanja privatnosti',
  sv: 'Integritetsval',
  th: 'ตัวเลือกความเป็นส่วนตัว',
  tr: 'Gizlilik tercihleri',
  uk: 'Налаштування приватності',
  ur: 'پرائیویسی کی سیٹنگز',
  vi: 'Lựa chọn quyền riêng tư',
  'zh-Hans': '隐私选择',
  'zh-Hant': '隱私權選擇',
} as const;

/** The languages that have a locale file. */
export type LocaleCode = keyof typeof reopenLabels;

/** Those that do not come with the interface. */
export type LazyLocale = Exclude<LocaleCode, 'en'>;
