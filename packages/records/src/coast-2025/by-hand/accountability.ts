import { exactly } from '@onrecord/model'
import { account, type ByHand, commitment, demand, responsibility, status, tally } from '../say.ts'

/** Lines on inquiries, promises, courts and how reports were received. */
export const accountability: ByHand = {
  'SEED-03': () =>
    commitment(
      'inquiry',
      'to have an independent committee look into killings blamed on gunmen aligned with the government',
      'أن تنظر لجنة مستقلة في عمليات قتل يُتهم بها مسلحون موالون للحكومة',
    ),
  // 30 days from 9 March
  'SHARAA-0309-COMM': () =>
    commitment(
      'inquiry',
      'to have a national independent committee report within 30 days on the causes, on abuses of civilians and on attacks on institutions and forces',
      'أن تقدم لجنة وطنية مستقلة خلال 30 يوماً تقريراً عن الأسباب والانتهاكات بحق المدنيين والاعتداءات على المؤسسات والقوات',
      '2025-04-08',
    ),
  'SHARAA-0410-EXT': (scope) => status('committee-mandate', 'extended', scope),
  'MOD-0308-EMERG': () =>
    commitment(
      'accountability',
      'to refer violators to military courts through an emergency committee, and to close the roads to the coast',
      'إحالة المخالفين إلى المحاكم العسكرية عبر لجنة طارئة، وإغلاق الطرق المؤدية إلى الساحل',
    ),
  'MOD-0310-COOP': () =>
    commitment('inquiry', 'to cooperate with the investigation committee', 'التعاون مع لجنة التحقيق'),
  'SHARAA-0307-ACC': () =>
    commitment(
      'accountability',
      'to hold strictly to account anyone overstepping against civilians',
      'محاسبة كل من يتجاوز بحق المدنيين حساباً شديداً',
    ),
  'SHARAA-0309-ACC': () =>
    commitment(
      'accountability',
      'to hold firmly to account anyone involved in shedding civilians’ blood or exceeding the state’s powers',
      'محاسبة كل من تورط في دماء المدنيين أو تجاوز صلاحيات الدولة بحزم',
    ),
  'SHARAA-0310-CLOSEST': () =>
    commitment('accountability', 'to punish even people close to the leadership', 'معاقبة حتى المقربين من القيادة'),
  'CIVPEACE-0309': () =>
    commitment(
      'civil-peace',
      'to have a high committee for civil peace contact the residents of the coast',
      'أن تتواصل لجنة عليا للسلم الأهلي مع أهالي الساحل',
    ),
  'COM-DELIVERED-0713': (scope) => status('committee-report', 'delivered', scope, '2025-07-13'),
  'WATERS-0720': (scope) => status('committee-report', 'delivered', scope, '2025-07-20'),
  'ALAWC-0723': () =>
    demand(
      'inquiry',
      null,
      'an inquiry run by the United Nations instead of the national committee’s report, which it rejected',
      'تحقيق تديره الأمم المتحدة بدلاً من تقرير اللجنة الوطنية الذي رفضه',
    ),
  'SHIB-0814': () =>
    commitment(
      'un-recommendations',
      'to build in the recommendations of the UN inquiry, whose content he said matched the national committee’s',
      'الأخذ بتوصيات لجنة التحقيق الأممية التي قال إن مضمون تقريرها يتوافق مع تقرير اللجنة الوطنية',
    ),
  'BARR-0814': (scope) =>
    account(
      'reception-of-the-un-report',
      'outside',
      'that the UN report was a serious step towards accountability',
      'أن التقرير الأممي خطوة جادة نحو المساءلة',
      scope,
    ),
  'DEFENDANT-DENY': (scope) =>
    responsibility('acts-charged-in-aleppo', ['defendant'], { ...scope, area: null }, { attitude: 'denies' }),
  'IKH-CONFESS': (scope) =>
    responsibility('acts-charged-in-aleppo', ['defendants'], { ...scope, area: null }, { attitude: 'reports' }),
  // adjourned to 18 and 25 December; the states have no "adjourned"
  'TRIAL-ADJ': (scope) => status('trial-hearings', 'suspended', { ...scope, area: null }),
  'COM-0722-ABDUCT': (scope) =>
    tally(
      'report',
      'abductions of women or girls',
      exactly(0),
      { ...scope, population: null },
      { method: 'official-count' },
    ),
}
