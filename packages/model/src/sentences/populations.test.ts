import { expect, test } from 'vitest'
import { facets, type Population } from '../values/population.ts'
import { populationWords } from './populations.ts'

const cases: { population: Population; en: string; ar: string }[] = [
  { population: {}, en: 'people', ar: 'الأشخاص' },
  { population: { status: 'civilian' }, en: 'civilians', ar: 'المدنيين' },
  { population: { status: 'civilian', community: 'alawite' }, en: 'Alawite civilians', ar: 'المدنيين العلويين' },
  { population: { community: 'alawite' }, en: 'Alawites', ar: 'العلويين' },
  { population: { sex: 'male', community: 'alawite' }, en: 'Alawite men', ar: 'الرجال العلويين' },
  { population: { affiliation: 'government-forces' }, en: 'members of government forces', ar: 'عناصر القوات الحكومية' },
  {
    population: { status: 'fighter', affiliation: 'former-government' },
    en: 'fighters aligned with the former government',
    ar: 'المقاتلين الموالين للحكومة السابقة',
  },
  { population: { age: 'child' }, en: 'children', ar: 'الأطفال' },
]

test.each(cases)('$en', ({ population, en, ar }) => {
  expect(populationWords(population, 'en')).toBe(en)
  expect(populationWords(population, 'ar')).toBe(ar)
})

test('one of them is said in the singular', () => {
  expect(populationWords({ status: 'civilian' }, 'en', true)).toBe('civilian')
  expect(populationWords({ affiliation: 'government-forces' }, 'en', true)).toBe('member of government forces')
  expect(populationWords({}, 'en', true)).toBe('person')
})

test('every term of every facet has words in both languages', () => {
  for (const [facet, { keys }] of Object.entries(facets)) {
    for (const key of keys) {
      const population = { [facet]: key } as Population
      expect(populationWords(population, 'en'), key).not.toBe('people')
      expect(populationWords(population, 'ar'), key).not.toBe('الأشخاص')
    }
  }
})
