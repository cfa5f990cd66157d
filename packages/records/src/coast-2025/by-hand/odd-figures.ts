import { about, atLeast, exactly, moreThan, worded } from '@onrecord/model'
import { partyId } from '../ids.ts'
import { account, type ByHand, casualties, occurrence, part, tally } from '../say.ts'

/** Lines whose figure a count alone cannot say: words for numbers, shares, and numbers denied or explained. */
export const oddFigures: ByHand = {
  // by its own word "scores"
  'ASIAN-SCORES': (scope) =>
    casualties('killed', worded('scores', 40), { ...scope, population: { community: 'christian' } }),
  'DISP-COI-TENS': (scope) =>
    casualties(
      'displaced',
      worded('tens of thousands', 20_000),
      { ...scope, population: { status: 'civilian' } },
      { method: 'reported' },
    ),
  // 75 to 80 per cent of more than 1,000: "mostly", with the share kept in the words
  'HEALTH-75': (scope, parts) =>
    casualties(
      'killed',
      moreThan(1000),
      { ...scope, population: {}, mostly: { status: 'civilian' } },
      { method: 'reported', parts },
    ),
  // a figure has no attitude, so the denial is of the happening
  'NAT-FAKE7000': (scope) => occurrence('killing-of-7000', 'denies', { ...scope, population: null }),
  'SANA-0309-GRAVE': (scope) =>
    occurrence('mass-grave-near-qardaha', 'affirms', { ...scope, area: null, by: [partyId('remnants')] }),
  // present at sites is not the same as killing there
  'REU-0630-UNITS': (scope) =>
    tally(
      'site',
      'of killing where units once under HTS or of General Security were present',
      atLeast(10),
      { ...scope, population: null },
      {
        stance: 'documented',
        method: 'own-documentation',
        parts: [
          part('alongside', 'killed at these sites', 'قُتلوا في هذه المواقع', about(900), {
            outcome: 'killed',
            scope: { ...scope, population: { community: 'alawite' } },
          }),
        ],
      },
    ),
  // the sites of the groups overlap, so the four figures are parts that do not add up
  'REDLIB-SUM': (scope, parts) =>
    casualties(
      'killed',
      exactly(1479, '1,479'),
      { ...scope, population: { community: 'alawite' } },
      { stance: 'documented', method: 'named-list', parts },
    ),
  'SNHR-0311-COMB': (scope) =>
    account(
      'how-the-dead-were-counted',
      'outside',
      'that its total leaves out dead members of non-state armed groups',
      'أن حصيلتها لا تشمل القتلى من أفراد الجماعات المسلحة غير الحكومية',
      { ...scope, area: null, window: null },
    ),
  'COM-0722-UNVER': (scope) =>
    account(
      'how-the-dead-were-counted',
      'outside',
      'that further deaths seen in open sources were left out because names or details were missing',
      'أن قتلى آخرين وردوا في مصادر مفتوحة لم يُحتسبوا لنقص الأسماء أو التفاصيل',
      { ...scope, area: null },
    ),
}
