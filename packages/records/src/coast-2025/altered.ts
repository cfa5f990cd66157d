import { exactly, type LocalText, type Scope, worded } from '@onrecord/model'
import { partyId } from './ids.ts'
import { listOf } from './lists.ts'
import { occurrence, part, type Said, start, status } from './say.ts'

/** A dimension in which a copy changed what it carries; what is not listed is as in the claim. */
export type Dimension = 'count' | 'outcome' | 'population' | 'area' | 'window' | 'of'

/** What one outlet printed instead: the claim it hangs on, what it changed, and why we say so. */
export interface Altered {
  /** The claim it is a copy of. */
  readonly on: string
  /** The dimensions taken from the line itself. */
  readonly take?: readonly Dimension[]
  /** What `take` cannot say: made from what it left, the line’s own scope, and the claim untouched. */
  readonly printed?: (said: Said, line: Scope, claim: Said) => Said
  readonly why: LocalText
}

const why = (en: string, ar: string): LocalText => ({ en, ar })

const by = (said: Said, parties: readonly string[]): Said =>
  said.kind === 'casualties'
    ? { ...said, value: { ...said.value, scope: { ...said.value.scope, by: parties.map(partyId) } } }
    : said

/** The 39 altered copies, by origin id. */
export const altered: Readonly<Record<string, Altered>> = {
  'SEED-04': {
    on: 'TURK-0309',
    printed: (said) =>
      said.kind === 'characterisation' ? { ...said, value: { ...said.value, label: 'ethnic-cleansing' } } : said,
    why: why(
      'The text of his statement that was read speaks of summary executions; the rewrite prints “ethnic cleansing”, which that text does not contain.',
      'نص بيانه المقروء يتحدث عن إعدامات ميدانية، والنص المعاد صياغته يطبع «تطهير عرقي» ولا وجود لذلك في النص المقروء.',
    ),
  },
  'FLUX-01': {
    on: 'SEED-01',
    take: ['count'],
    why: why(
      'Same article number as the seed; “over” becomes “at least”, and the start moves from the violence to the operation.',
      'رقم المقال نفسه؛ «أكثر من» تصبح «ما لا يقل عن»، والبداية تنتقل من العنف إلى العملية.',
    ),
  },
  'RTW-01': {
    on: 'SOHR-0310-1068',
    why: why(
      'The same civilian figure credited to a monitor it does not name, beside an overall figure; two rewrites share the article number.',
      'حصيلة المدنيين نفسها منسوبة إلى جهة رصد غير مسماة وإلى جانبها حصيلة عامة؛ نصان يحملان رقم المقال نفسه.',
    ),
  },
  'TRT-0306-16KW': {
    on: 'SOHR-0306-16',
    take: ['count', 'outcome', 'area'],
    why: why('Other outlets carry SOHR as 16 killed.', 'تنقل وسائل أخرى عن المرصد 16 قتيلاً.'),
  },
  'WAK-0309-CAUSE': {
    on: 'SOHR-0308-745CIV',
    take: ['area'],
    why: why(
      'Keeps the number and says most died of indiscriminate shelling and battles; through AP and Shafaq, SOHR says executed, mostly shot at close range.',
      'يبقي الرقم ويقول إن معظمهم قُتلوا بقصف عشوائي ومعارك، بينما ينقل أسوشيتد برس وشفق عن المرصد أنهم أُعدموا ومعظمهم بالرصاص من مسافة قريبة.',
    ),
  },
  'WION-0310-MIX': {
    on: 'SOHR-0310-1454',
    printed: (said) =>
      said.kind === 'casualties'
        ? { ...said, value: { ...said.value, count: worded('973 civilians, 125 members') } }
        : said,
    why: why(
      'Joins components of two dates; 973 + 231 + 250 = 1,454.',
      'يجمع مكونات من تاريخين؛ 973 + 231 + 250 = 1,454.',
    ),
  },
  'ETHA-177': {
    on: 'SOHR-0312-158',
    take: ['count', 'population', 'area', 'window'],
    why: why(
      'The 158 were documented that day, mostly but not only Alawite; the other 19 include victims of mines elsewhere.',
      'وُثق الـ158 في ذلك اليوم ومعظمهم علويون لا كلهم، والـ19 الآخرون بينهم ضحايا ألغام في أماكن أخرى.',
    ),
  },
  'SNHR-0311-HALF': {
    on: 'SNHR-0311-BREAK',
    printed: (said) =>
      by(
        said.kind === 'casualties'
          ? {
              ...said,
              value: {
                ...said.value,
                count: worded('نحو نصف القتلى'),
                parts: [],
                scope: { ...said.value.scope, population: {} },
              },
            }
          : said,
        ['former-government-side'],
      ),
    why: why(
      'The headline keeps only the share put on the former government’s side: 172 + 211 of 803. No relation is noted; chosen because it sums the same breakdown.',
      'يبقي العنوان على النسبة المنسوبة إلى جانب الحكومة السابقة: 172 + 211 من 803. اختير هذا القول لأنه يجمل التفصيل نفسه.',
    ),
  },
  'GC4HR-800': {
    on: 'SNHR-0311-803',
    take: ['count', 'outcome'],
    why: why(
      'Calls all 803 murders, although 172 of them are security members killed by loyalists.',
      'يسمي الـ803 كلهم ضحايا قتل خارج القضاء مع أن 172 منهم عناصر أمن قتلهم موالون للحكومة السابقة.',
    ),
  },
  'SYRIANPC-446': {
    on: 'SNHR-0409-1334',
    printed: (_, __, claim) =>
      claim.kind === 'casualties'
        ? {
            ...claim,
            value: {
              ...claim.value,
              parts: claim.value.parts.map((figure) =>
                figure.count.point === 445 ? { ...figure, count: exactly(446, '446') } : figure,
              ),
            },
          }
        : claim,
    why: why(
      '446 for 445, so that the parts make 1,335, not 1,334; it also calls the whole 1,562 civilians.',
      '446 بدل 445 فيصير مجموع الأجزاء 1,335 لا 1,334، ويسمي الـ1,562 كلهم مدنيين.',
    ),
  },
  'HALAZON-CIV': {
    on: 'SNHR-0409-1562',
    take: ['population'],
    why: why(
      'Persons become civilians, although those killed by groups of the former government include security members.',
      'يتحول «الأشخاص» إلى «مدنيين» مع أن بين من قتلتهم مجموعات الحكومة السابقة عناصر أمن.',
    ),
  },
  'EGYPT-MISATTR': {
    on: 'MOD-0310-WARN',
    printed: (said) => said,
    why: why(
      'The same words given to the interim president; AP and others have them from the ministry’s spokesman.',
      'الكلمات نفسها منسوبة إلى الرئيس الانتقالي، بينما تنقلها أسوشيتد برس وغيرها عن الناطق باسم الوزارة.',
    ),
  },
  'ARRESALA-231': {
    on: 'SOHR-0309-1311',
    take: ['count', 'population'],
    printed: (said) => by(said, ['aligned-groups']),
    why: why(
      'SOHR’s 231 were killed by pro-Assad fighters; here they are put on the new authorities’ fighters, without a source.',
      'الـ231 لدى المرصد قتلهم مقاتلون موالون للحكومة السابقة، وهنا نُسب قتلهم إلى مقاتلي السلطات الجديدة بلا مصدر.',
    ),
  },
  'STEP-6': {
    on: 'COMM-7',
    take: ['count'],
    why: why('One judge is dropped and names are altered.', 'سقط اسم أحد القضاة وتغيّرت أسماء.'),
  },
  'ANNAHAR-INCL': {
    on: 'COM-0722-1426',
    take: ['population'],
    printed: (said, scope) =>
      said.kind === 'casualties'
        ? {
            ...said,
            value: {
              ...said.value,
              parts: [
                part('including', 'by “remnants”', 'على يد «الفلول»', exactly(238, '238'), {
                  scope: {
                    ...scope,
                    population: { affiliation: 'government-forces' },
                    by: [partyId('remnants')],
                  },
                }),
              ],
            },
          }
        : said,
    why: why(
      'The headline puts the 238 inside the 1,426; the committee lists them separately. No relation is noted; it prints the committee’s figure.',
      'يضع العنوان الـ238 ضمن الـ1,426 بينما تذكرهم اللجنة على حدة. اختير هذا القول لأنه رقم اللجنة نفسه.',
    ),
  },
  'AFP-ALAWITES': {
    on: 'COM-0722-1426',
    take: ['count', 'population', 'window'],
    why: why(
      'The committee says mostly civilians, not all Alawite.',
      'تقول اللجنة إن معظمهم مدنيون لا إنهم كلهم علويون.',
    ),
  },
  'TRT-0722-MIL': {
    on: 'COM-0722-1426',
    take: ['count', 'population'],
    why: why(
      'Describes the dead as civilians and military personnel. No relation is noted; it prints the committee’s figure.',
      'يصف القتلى بأنهم مدنيون وعسكريون. اختير هذا القول لأنه رقم اللجنة نفسه.',
    ),
  },
  'REU-0722-COMBINED': {
    on: 'COM-0722-1426',
    take: ['population'],
    why: why(
      'The lead joins the dead of the attacks on security forces with those of the killings after. No relation is noted; it prints the committee’s figure.',
      'يجمع مطلع الخبر قتلى الهجمات على قوات الأمن وقتلى ما تلاها. اختير هذا القول لأنه رقم اللجنة نفسه.',
    ),
  },
  'TASS-1469': {
    on: 'COM-0722-1426',
    take: ['count', 'population'],
    why: why(
      'All others print 1,426; it also merges killed and captured into 238.',
      'تطبع الوسائل الأخرى كلها 1,426؛ كما يدمج القتلى والأسرى في 238.',
    ),
  },
  'ABNA-1443': {
    on: 'COM-0722-1426',
    take: ['count', 'population'],
    why: why(
      'AP itself has more than 1,400; the item also has armed groups attacking civilians first, where the committee says forces were attacked first.',
      'لدى أسوشيتد برس نفسها أكثر من 1,400؛ كما يجعل الخبر مجموعات مسلحة تهاجم المدنيين أولاً، بينما تقول اللجنة إن القوات هوجمت أولاً.',
    ),
  },
  'XINHUA-265ONLY': {
    on: 'COM-0722-265',
    take: ['of'],
    why: why('Leaves out the 298 on the government side.', 'يغفل الـ298 في الجانب الحكومي.'),
  },
  'DPA-550': {
    on: 'TRIAL-563',
    take: ['count'],
    why: why(
      '550 for 298 + 265 = 563. No relation is noted; chosen because both count the suspects of both sides.',
      '550 بدل 298 + 265 = 563. اختير هذا القول لأن كليهما يعد المشتبه بهم من الجانبين.',
    ),
  },
  'MEHR-0315': {
    on: 'UNSC-0314',
    printed: (said) =>
      said.kind === 'occurrence'
        ? { ...said, value: { ...said.value, scope: { ...said.value.scope, by: [partyId('syrian-government')] } } }
        : said,
    why: why(
      'The text of the statement that was read names neither Christians nor the authorities as perpetrators.',
      'نص البيان المقروء لا يذكر المسيحيين ولا يسمي السلطات فاعلاً.',
    ),
  },
  'SYRIA11-1400': {
    on: 'COI-0814-1400',
    take: ['count', 'population'],
    why: why(
      '“About” becomes “more than”; “mostly civilians” becomes Alawite civilians.',
      '«نحو» تصبح «أكثر من»، و«معظمهم مدنيون» تصبح مدنيين علويين.',
    ),
  },
  'IKH-0814-EMPH': {
    on: 'COI-0814-SYST',
    printed: (_, scope) => occurrence('evidence-of-a-government-plan', 'denies', scope),
    why: why(
      'One report, the opposite emphasis: the headline keeps only the absence of evidence of a government plan.',
      'تقرير واحد بتركيز معاكس: لا يبقي العنوان إلا على عدم وجود أدلة على خطة حكومية.',
    ),
  },
  'NPA-0403': {
    on: 'AMN-WARCRIME',
    printed: (said) => (said.kind === 'responsibility' ? { ...said, value: { ...said.value, mode: 'did' } } : said),
    why: why(
      'Amnesty: affiliated militias killed and the authorities failed to stop it.',
      'تقول منظمة العفو إن ميليشيات مرتبطة قتلت وإن السلطات لم توقف ذلك.',
    ),
  },
  'TOF-1479': {
    on: 'REU-0630-1479',
    printed: (_, scope) => occurrence('killing-of-1479', 'denies', { ...scope, population: null }),
    why: why(
      'Calls the figure probably fabricated and says no major outlet reported it; Reuters did. No relation is noted; it is about that figure.',
      'يصف الرقم بأنه ملفق على الأرجح ويقول إن أي وسيلة كبرى لم تنشره، وقد نشرته رويترز. اختير هذا القول لأنه عن الرقم نفسه.',
    ),
  },
  'SHQ-3M': {
    on: 'REU-0630-1479',
    take: ['count', 'population', 'window'],
    printed: (said) => by(said, ['mod-forces']),
    why: why('Three days in March become three months.', 'ثلاثة أيام في آذار تصبح ثلاثة أشهر.'),
  },
  'STALL-BANIYAS-HOSP': {
    on: 'SOHR-0310-1454',
    take: ['count', 'area'],
    why: why('A regional toll attached to a single building.', 'حصيلة منطقة كاملة أُلصقت بمبنى واحد.'),
  },
  'RCO-5': {
    on: 'SOHR-0308-532',
    take: ['count'],
    why: why(
      'The digits of a three-figure number were lost in translation.',
      'ضاعت أرقام عدد من ثلاث خانات في الترجمة.',
    ),
  },
  'DISP-HM-9000': {
    on: 'DISP-HM-8000',
    take: ['count'],
    why: why('The bound is dropped: only the upper guess is kept.', 'سقط الحد الأدنى ولم يبق إلا التقدير الأعلى.'),
  },
  'MAYA-NEB-US': {
    on: 'NEBENZ-0310',
    printed: (said) => said,
    why: why('One sentence makes him the envoy of the United States.', 'تجعله إحدى الجمل مندوباً للولايات المتحدة.'),
  },
  'BIANET-COE': {
    on: 'EU-SANC-0528',
    printed: (said) =>
      said.kind === 'tally'
        ? {
            ...said,
            value: {
              ...said.value,
              of: listOf('three groups and two of their leaders, for “ethnic cleansing attacks”'),
            },
          }
        : said,
    why: why(
      'The address names another institution, and the text adds ethnic cleansing; AFP quotes arbitrary killings only.',
      'يسمي الرابط مؤسسة أخرى ويضيف النص التطهير العرقي، بينما لا تنقل فرانس برس إلا القتل التعسفي.',
    ),
  },
  'MAYA-EU-1700': {
    on: 'SOHR-1700',
    take: ['count', 'population', 'window'],
    why: why(
      'The figure is SOHR’s for all dead, not part of the European Union’s reasons.',
      'الرقم للمرصد عن كل القتلى وليس من تعليل الاتحاد الأوروبي.',
    ),
  },
  'APS-THOUSANDS': {
    on: 'UK-SANC-1219',
    take: ['window'],
    printed: (said) =>
      said.kind === 'casualties'
        ? { ...said, value: { ...said.value, count: worded('thousands', 2000), parts: [] } }
        : said,
    why: why('1,400 becomes thousands; the days become three months.', 'تصبح الـ1,400 آلافاً وتصبح الأيام ثلاثة أشهر.'),
  },
  'VOE-INVERT': {
    on: 'REU-TRIAL-12#lead',
    printed: (said) =>
      said.kind === 'responsibility'
        ? { ...said, value: { ...said.value, parties: [partyId('former-government-side')] } }
        : said,
    why: why(
      'Reuters: pro-government fighters; here the perpetrator is turned round. The origin notes it on REU-TRIAL-12, whose lead this is.',
      'تقول رويترز مقاتلون موالون للحكومة، وهنا انقلب الفاعل. الأصل يربطه بـREU-TRIAL-12 وهذا مطلع ذلك الخبر.',
    ),
  },
  'IMLEB-VERDICT': {
    on: 'TRIAL-ADJ',
    printed: (_, scope) => status('trial-verdict', 'suspended', { ...scope, area: null }),
    why: why('Hearings were adjourned, not a verdict.', 'الذي تأجل هو الجلسات لا النطق بالحكم.'),
  },
  'AA-TRIAL-COMM': {
    on: 'TRIAL-14',
    printed: (_, scope) => occurrence('trial-by-the-committee', 'affirms', scope),
    why: why(
      'The court, not the committee, holds the trial; it opened on 18 November.',
      'المحكمة هي التي تعقد المحاكمة لا اللجنة، وقد بدأت في 18 تشرين الثاني.',
    ),
  },
  'LANC-INVERT': {
    on: 'KDOW-AP',
    printed: (_, scope) =>
      start(
        'attacks-by-opponents-of-the-former-president',
        [
          'attacks by armed factions opposed to the forces of President Assad',
          'هجمات شنتها فصائل مسلحة معارضة لقوات الرئيس الأسد',
        ],
        scope,
      ),
    why: why('AP: groups aligned with Assad attacked.', 'تقول أسوشيتد برس إن مجموعات موالية للأسد هي التي هاجمت.'),
  },
}
