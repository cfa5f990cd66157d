/** Where counts lie up a panel; y runs downwards from its top. */
export interface CountScale {
  y(count: number): number
  readonly ticks: readonly number[]
  readonly kind: 'linear' | 'log'
}

const niceStep = (span: number, most: number): number => {
  const rough = span / Math.max(1, most)
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
}

const logTicks = (low: number, high: number, most: number): number[] => {
  const all: number[] = []
  for (let power = 10 ** Math.floor(Math.log10(low)); power <= high; power *= 10)
    for (const factor of [1, 2, 5]) if (factor * power >= low && factor * power <= high) all.push(factor * power)
  const decades = all.filter((tick) => Number.isInteger(Math.log10(tick)))
  return all.length <= most ? all : decades.length >= 2 ? decades.slice(-most) : all.slice(-most)
}

/** A scale over counts, `height` tall: linear, or logarithmic when the largest is over twenty times the smallest. */
export const countScale = (counts: readonly number[], height: number): CountScale => {
  const low = Math.min(...counts)
  const high = Math.max(...counts, 1)
  const most = Math.max(2, Math.floor(height / 44))
  if (low > 0 && high / low > 20) {
    const from = Math.log10(low) - 0.06
    const to = Math.log10(high) + 0.06
    return {
      y: (count) => height * (1 - (Math.log10(Math.max(count, low)) - from) / (to - from)),
      ticks: logTicks(low, high, most),
      kind: 'log',
    }
  }
  // Counts that lie close together get the room between them; a dot needs no floor to stand on.
  const close = low > high * 0.4
  const from = close ? Math.max(0, low - Math.max(1, high - low) * 0.35) : 0
  const to = close ? high + Math.max(1, high - low) * 0.35 : high * 1.06
  const step = Math.max(1, niceStep(to - from, most))
  const ticks: number[] = []
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick)
  return {
    y: (count) => height * (1 - (Math.min(Math.max(count, from), to) - from) / (to - from)),
    ticks,
    kind: 'linear',
  }
}
