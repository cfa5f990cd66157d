import { account, type ByHand, occurrence, responsibility, start, word } from '../say.ts'

/** Lines on who began it, who was behind it, and what set it off. */
export const whoBegan: ByHand = {
  'KNEIFATI-0306': (scope) => word('premeditated-attack', 'affirms', scope),
  'SANA-0306-HASSAN': (scope) => responsibility('attacks-of-6-march', ['hassan-loyalists'], scope),
  'SOHR-0308-TRIGGER': (scope) =>
    start(
      'arrest-of-a-wanted-man',
      [
        'security forces arresting a wanted man in a mainly Alawite village',
        'توقيف قوات الأمن رجلاً مطلوباً في قرية غالبية سكانها علويون',
      ],
      scope,
    ),
  'DALLA-0306': (scope) => occurrence('military-council', 'affirms', { ...scope, area: null }),
  'SHARAA-0310-4DIV': (scope) => responsibility('violence-on-the-coast', ['fourth-division', 'foreign-power'], scope),
  // "drawing civilians into the confrontation and causing the outcome"
  'MAKH-0309-BLAME': (scope) =>
    responsibility('violence-on-the-coast', ['dalla', 'fourth-division-officers'], scope, { mode: 'involved' }),
  // "fighters were sent"
  'ALAWC-0307': (scope) => responsibility('violence-on-the-coast', ['syrian-government'], scope, { mode: 'ordered' }),
  // "being behind the attacks"
  'KHATTAB-0307': (scope) => responsibility('attacks-of-6-march', ['former-officers'], scope, { mode: 'ordered' }),
  'FPN-0305': (scope) =>
    start('attacks-of-5-march', ['attacks in the evening', 'هجمات في المساء'], { ...scope, window: '2025-03-05' }),
  'SCAVH-NOCMD': (scope) => occurrence('command-linking-the-attackers', 'denies', scope),
  'BAER-0320': (scope) => responsibility('violence-on-the-coast', ['iran'], scope, { mode: 'involved' }),
  'IRAN-0310-DENY': (scope) =>
    responsibility('violence-on-the-coast', ['iran'], scope, { mode: 'involved', attitude: 'denies' }),
  // "any part in the fighting"
  'HEZB-0308': (scope) =>
    responsibility('violence-on-the-coast', ['hezbollah'], scope, { mode: 'involved', attitude: 'denies' }),
  // the inquiry passes on that the council claimed the attacks
  'COI-0814-COUNCIL': (scope) => responsibility('attacks-of-6-march', ['milcouncil'], scope, { attitude: 'reports' }),
  'COM-0722-SEC': (scope) => responsibility('attacks-of-6-march', ['remnants'], scope),
  'CRADLE-MUKH-PRETEXT': (
    scope, // the label names the village
  ) => occurrence('fighting-in-al-mukhtariyah', 'denies', { ...scope, area: null }),
  'TURKEY-0307': (scope) =>
    account(
      'aims-of-the-attacks',
      'outside',
      'that attacks on security forces around Latakia could undermine Syria’s transition, and spoke of provocations',
      'أن الهجمات على قوات الأمن في محيط اللاذقية قد تقوّض المرحلة الانتقالية في سوريا، مع الإشارة إلى استفزازات',
      { ...scope, area: null },
    ),
  'FIDAN-0309': (scope) =>
    account(
      'aims-of-the-attacks',
      'outside',
      'that there was an effort to derail Damascus’s policy of not answering provocations',
      'أن هناك محاولة لإخراج سياسة دمشق في عدم الرد على الاستفزازات عن مسارها',
      { ...scope, area: null },
    ),
  // "reportedly"
  'EU-0308': (scope) =>
    responsibility('attacks-of-6-march', ['former-government-side'], scope, { attitude: 'reports' }),
  'GULF-0307': (scope) => responsibility('attacks-of-6-march', ['outlaw-groups'], scope),
  'KDOW-AP': (scope) =>
    start(
      'attacks-on-government-forces',
      [
        'attacks on the new government’s forces by armed groups aligned with the former president',
        'هجمات شنتها مجموعات مسلحة موالية للرئيس السابق على قوات الحكومة الجديدة',
      ],
      scope,
    ),
  // "partly a reaction"
  'PINH-0627': (scope) =>
    start(
      'crimes-of-the-former-security-apparatus',
      ['five decades of crimes by the former security apparatus', 'خمسة عقود من جرائم الأجهزة الأمنية السابقة'],
      scope,
      'partly',
    ),
  'ENAB-DALIAH': (scope) =>
    account(
      'place-of-al-dalia',
      'reporter',
      'that al-Dalia lies in the southern Jableh countryside and is the birthplace of Suheil al-Hassan',
      'أن الدالية تقع في ريف جبلة الجنوبي وأنها مسقط رأس سهيل الحسن',
      { ...scope, area: null },
    ),
}
