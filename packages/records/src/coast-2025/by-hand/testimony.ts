import { account, type ByHand } from '../say.ts'

/** Lines in which residents, relatives and hospital staff tell what they lived through; nobody is named. */
export const testimony: ByHand = {
  'RES-BAN-A': (scope) =>
    account(
      'killings-in-baniyas',
      'resident',
      'that the raiders looked foreign, perhaps Uzbek or Chechen, with some Syrians who were not official security and some civilians',
      'أن المهاجمين بدوا أجانب، ربما أوزبكاً أو شيشاناً، ومعهم سوريون ليسوا من الأمن الرسمي وبعض المدنيين',
      scope,
    ),
  'RES-BAN-B': (scope) =>
    account(
      'killings-in-baniyas',
      'survivor',
      'that he escaped minutes before gunmen killed neighbours, and that two older brothers and a nephew were killed',
      'أنه نجا قبل دقائق من قتل مسلحين جيراناً له، وأن شقيقين أكبر منه وابن شقيق قُتلوا',
      scope,
    ),
  'RES-BAN-B-AFP': (scope) =>
    account(
      'killings-in-baniyas',
      'survivor',
      'that two brothers and a niece were killed, and that there were foreigners among the gunmen',
      'أن شقيقين وابنة شقيق قُتلوا، وأن بين المسلحين أجانب',
      scope,
    ),
  'RES-ABROAD-A': (scope) =>
    account(
      'killings-in-baniyas',
      'relative',
      'that he heard gunfire by telephone before his parents, brother, sister and her two children were killed in the afternoon',
      'أنه سمع عبر الهاتف إطلاق نار قبل مقتل والديه وشقيقه وشقيقته وطفليها بعد الظهر',
      scope,
    ),
  'RES-ABROAD-B': (scope) =>
    account(
      'killings-in-sanobar',
      'relative',
      'that a niece sent word that armed men had taken his three brothers out of the house',
      'أن قريبة له أخبرته برسالة أن مسلحين أخرجوا أشقاءه الثلاثة من المنزل',
      scope,
    ),
  'RES-SANOBAR-A': (scope) =>
    account(
      'return',
      'resident',
      'that she went back to Sanobar with a security escort and that fear remained',
      'أنها عادت إلى صنوبر برفقة أمنية وأن الخوف باقٍ',
      scope,
    ),
  'RES-HMEIMIM-A': (scope) =>
    account(
      'killings-on-the-coast',
      'relative',
      'that gunmen took her 25-year-old son from her side and shot him',
      'أن مسلحين أخذوا ابنها البالغ 25 عاماً من جانبها وأطلقوا النار عليه',
      scope,
    ),
  'RES-BAN-INTERN': (scope) =>
    account(
      'attack-on-baniyas-hospital',
      'witness',
      'that attackers hit the hospital with rocket-propelled grenades and artillery and that security forces held it',
      'أن مهاجمين قصفوا المستشفى بقذائف صاروخية ومدفعية وأن قوات الأمن صمدت فيه',
      scope,
    ),
}
