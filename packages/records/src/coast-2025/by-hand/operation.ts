import { partyId } from '../ids.ts'
import { type ByHand, commitment, demand, occurrence, responsibility, status } from '../say.ts'

/** Lines on the operation: its state, who holds the coast, and what went on after it was declared over. */
export const operation: ByHand = {
  'SEED-02': (scope) => status('military-operation', 'over', scope),
  // he claims nine tenths of the coast for fighters from it; the share is kept in the words
  'FATIHA-0307-90': (scope) => status('government-control', 'lost', scope),
  'MOD-0307-CONTROL': (scope) => status('government-control', 'restored', scope),
  'MOD-0308-CONTROL': (scope) => status('government-control', 'restored', scope),
  'MOD-0308-HALT': (scope) => status('military-operation', 'suspended', scope),
  'SHAFAQ-0308-CONT': (scope) => status('military-operation', 'under-way', scope),
  'MOD-0309-PHASE2': (scope) => status('military-operation', 'extended', scope),
  'MOD-0310-END': (scope) => status('military-operation', 'over', scope),
  'MOD-0310-END-AR': (scope) => status('military-operation', 'over', scope),
  'MOD-0310-TOWNS': (scope) => occurrence('cells-neutralised', 'affirms', scope),
  'MOD-0310-WARN': () =>
    commitment(
      'return-of-the-forces',
      'to return if the officers who had fled returned',
      'العودة إذا عاد الضباط الفارون',
    ),
  'SHARAA-0307-SURR': () =>
    demand(
      'surrender',
      'remnants',
      'to hand over their weapons and themselves before it was too late',
      'تسليم سلاحهم وأنفسهم قبل فوات الأوان',
    ),
  'SOHR-0310-HARISOUN': (scope) => responsibility('looting-and-burning', ['armed-groups', 'mod-forces'], scope),
  'SOHR-RETURN-0321': (scope) =>
    occurrence('threat-of-seizure', 'affirms', { ...scope, by: [partyId('general-security')] }),
  'RES-JABLEH-KIDNAP': () =>
    demand(
      'protection',
      'security-forces',
      'to step in and protect them from killings, abductions and arson',
      'التدخل وحمايتهم من القتل والخطف والحرق',
    ),
}
