import type { Topic } from '@onrecord/model'

/**
 * What claims are about, each said once so that rival claims meet in one question. A label completes a sentence:
 * "said that there was …", "carried out …", "said that … was over".
 */
export const topics = {
  // acts: who is responsible for …
  'killing-of-civilians': { en: 'the killing of civilians', ar: 'قتل المدنيين' },
  'abuses-of-civilians': { en: 'abuses of civilians', ar: 'انتهاكات بحق المدنيين' },
  'violence-on-the-coast': { en: 'the violence', ar: 'العنف' },
  'attacks-of-6-march': { en: 'the attacks on government forces', ar: 'الهجمات على القوات الحكومية' },
  'raids-on-hospitals': { en: 'the raids on hospitals', ar: 'اقتحام المستشفيات' },
  'overseeing-armed-civilians': {
    en: 'the oversight of armed civilians',
    ar: 'الإشراف على المدنيين المسلحين',
  },
  'executions-displacement-burning': {
    en: 'executions, displacement and the burning of houses',
    ar: 'الإعدامات والتهجير وحرق المنازل',
  },
  'looting-and-burning': { en: 'looting and burning', ar: 'النهب والحرق' },
  'acts-charged-in-aleppo': { en: 'the acts charged at the Aleppo trial', ar: 'الأفعال المنسوبة في محاكمة حلب' },
  // happenings: was there …
  'command-linking-the-attackers': {
    en: 'a command structure or communications linking the village youths who took up arms',
    ar: 'قيادة أو اتصالات تربط بين شبان القرى الذين حملوا السلاح',
  },
  'military-council': {
    en: 'a Military Council for the Liberation of Syria, newly formed',
    ar: 'تشكيل المجلس العسكري لتحرير سوريا',
  },
  'fighting-in-al-mukhtariyah': { en: 'fighting inside al-Mukhtariyah', ar: 'قتال داخل المختارية' },
  'cells-neutralised': {
    en: 'a neutralising of “security cells and remnants”',
    ar: 'تحييد «خلايا أمنية وفلول»',
  },
  'protection-of-civilians': {
    en: 'protection of civilians and fast action by the army and security forces',
    ar: 'حماية للمدنيين وسرعة في التحرك من قوى الجيش والأمن',
  },
  'many-violations': {
    en: 'a large number of violations after many parties entered the coast',
    ar: 'انتهاكات كثيرة بعد دخول جهات عدة إلى الساحل',
  },
  'chain-of-command': {
    en: 'a chain of command from the attackers to men serving with the new leaders in Damascus',
    ar: 'سلسلة قيادة من المهاجمين إلى رجال يعملون مع القيادة الجديدة في دمشق',
  },
  'evidence-of-a-government-plan': {
    en: 'evidence of a government policy or plan behind the attacks',
    ar: 'أدلة على سياسة أو خطة حكومية وراء الهجمات',
  },
  'attacks-and-random-killings': {
    en: 'violence against government forces and random killings',
    ar: 'عنف ضد القوات الحكومية وقتل عشوائي',
  },
  'mass-killings-of-civilians': {
    en: 'violence including mass killings of civilians, notably Alawites',
    ar: 'عنف شمل قتلاً جماعياً لمدنيين ولا سيما علويين',
  },
  'mass-grave-near-qardaha': {
    en: 'a mass grave of police and security members near Qardaha',
    ar: 'مقبرة جماعية لعناصر من الشرطة والأمن قرب القرداحة',
  },
  'threat-of-seizure': {
    en: 'a threat by General Security to seize the property of families who did not return from Lebanon',
    ar: 'تهديد من الأمن العام بالحجز على أملاك عائلات لا تعود من لبنان',
  },
  'killing-of-7000': {
    en: 'a killing of 7,000 Christians and Alawites',
    ar: 'مقتل 7,000 من المسيحيين والعلويين',
  },
  'killing-of-1479': { en: 'a killing of 1,479 Alawites in three days', ar: 'مقتل 1,479 علوياً في ثلاثة أيام' },
  'trial-by-the-committee': {
    en: 'a first trial session held by the national committee itself',
    ar: 'جلسة محاكمة أولى تعقدها اللجنة الوطنية نفسها',
  },
  // the order of events
  'start-of-the-violence': { en: 'the violence', ar: 'العنف' },
  // subjects: the state of …
  'military-operation': { en: 'the military operation', ar: 'العملية العسكرية' },
  'government-control': { en: 'the government’s control', ar: 'سيطرة الحكومة' },
  'committee-mandate': { en: 'the term of the national committee', ar: 'مدة عمل اللجنة الوطنية' },
  'committee-report': { en: 'the full report of the national committee', ar: 'تقرير اللجنة الوطنية الكامل' },
  'trial-hearings': { en: 'the series of hearings in Aleppo', ar: 'جلسات المحاكمة في حلب' },
  'trial-verdict': { en: 'the verdict at the Aleppo trial', ar: 'النطق بالحكم في محاكمة حلب' },
  // matters: promised or asked for
  inquiry: { en: 'an inquiry', ar: 'التحقيق' },
  accountability: { en: 'holding those responsible to account', ar: 'محاسبة المسؤولين' },
  'civil-peace': { en: 'civil peace', ar: 'السلم الأهلي' },
  'un-recommendations': { en: 'the recommendations of the UN inquiry', ar: 'توصيات لجنة التحقيق الأممية' },
  surrender: { en: 'surrender', ar: 'الاستسلام' },
  'return-of-the-forces': { en: 'a return of the forces', ar: 'عودة القوات' },
  protection: { en: 'protection of residents', ar: 'حماية السكان' },
  // testimony: what people tell of …
  'killings-in-baniyas': { en: 'the killings in Baniyas', ar: 'القتل في بانياس' },
  'killings-in-sanobar': { en: 'the killings in Sanobar', ar: 'القتل في صنوبر' },
  'killings-on-the-coast': { en: 'the killings on the coast', ar: 'القتل في الساحل' },
  'attack-on-baniyas-hospital': { en: 'the attack on the hospital in Baniyas', ar: 'الهجوم على مستشفى بانياس' },
  return: { en: 'going home', ar: 'العودة' },
  'how-the-dead-were-counted': { en: 'how the dead were counted', ar: 'كيفية إحصاء القتلى' },
  'aims-of-the-attacks': { en: 'the aims of the attacks', ar: 'غايات الهجمات' },
  'place-of-al-dalia': { en: 'where al-Dalia lies', ar: 'موقع الدالية' },
  'reception-of-the-un-report': { en: 'the reception of the UN report', ar: 'استقبال التقرير الأممي' },
  'comparison-with-rwanda': { en: 'a comparison with Rwanda', ar: 'المقارنة برواندا' },
  // asked, and not answered
  'overall-toll': { en: 'the overall toll', ar: 'الحصيلة الإجمالية' },
} as const satisfies Record<string, { readonly en: string; readonly ar: string }>

/** The key of a topic. */
export type TopicKey = keyof typeof topics

/** A topic by its key. */
export const topic = (key: TopicKey): Topic => ({ key, label: { ...topics[key] } })
