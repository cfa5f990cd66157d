import type { LocalText } from '@onrecord/model'

// Which of the things counted a tally means, in the words of the tables, with their Arabic.
const arabic: Readonly<Record<string, string>> = {
  'violations against civilians': 'انتهاكات بحق المدنيين',
  'attacks on government forces': 'هجمات على القوات الحكومية',
  'both sides': 'من الجانبين',
  'on the government’s side': 'إلى جانب الحكومة',
  'houses and shops': 'منازل ومتاجر',
  'abductions of women or girls': 'خطف نساء أو فتيات',
  'where it documented gross violations': 'حيث وثّقت انتهاكات جسيمة',
  'of killing and looting': 'للقتل والنهب',
  'of killing where units once under HTS or of General Security were present':
    'لقتل حضرت فيها وحدات كانت تتبع هيئة تحرير الشام أو الأمن العام',
  'referral hospitals': 'مستشفيات إحالة',
  'three groups and two of their leaders': 'ثلاث جماعات واثنان من قادتها',
  'three groups and two of their leaders, for “ethnic cleansing attacks”':
    'ثلاث جماعات واثنان من قادتها، بسبب «هجمات تطهير عرقي»',
  'seven alleged supporters of the former government and seven members of the security forces':
    'سبعة يُقال إنهم من أنصار الحكومة السابقة وسبعة من عناصر قوات الأمن',
  'alleged supporters of the former government': 'من يُقال إنهم من أنصار الحكومة السابقة',
  'commanders of both sides': 'قادة من الجانبين',
  'all violations': 'كل الانتهاكات',
}

/** Which of the things counted, in both languages; refuses words that have no Arabic here. */
export const listOf = (words: string | null): LocalText | null => {
  if (words === null || words === '') return null
  const ar = arabic[words]
  if (ar === undefined) throw new Error(`lists.ts has no Arabic for "${words}"`)
  return { en: words, ar }
}
