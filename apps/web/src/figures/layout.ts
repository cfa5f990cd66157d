import { numberWords } from '@onrecord/model'
import { countScale } from './count-scale.ts'
import { type Figure, heightOf } from './figure.ts'
import { type Label, placeLabels, type Wish } from './labels.ts'
import { outline, type Shape, shapes } from './shape.ts'
import { strokesOf } from './strokes.ts'
import { type Room, type TimeTick, timeScale } from './time-scale.ts'

/** A figure as drawn. */
interface Mark {
  readonly figure: Figure
  readonly outline: string
  readonly strokes: string
  readonly hollow: boolean
  /** 1–8, or 0 for grey. */
  readonly hue: number
}

/** Everything about one population, drawn on its own scale: figures about different people are never set against one another. */
export interface Panel {
  readonly people: string
  readonly shape: Shape
  readonly top: number
  readonly bottom: number
  readonly ticks: readonly { y: number; text: string }[]
  readonly logarithmic: boolean
  readonly marks: readonly Mark[]
  readonly lines: readonly { path: string; hue: number }[]
  readonly labels: readonly (Label & { hue: number })[]
}

/** A chart with every coordinate settled. */
export interface ChartLayout {
  readonly width: number
  readonly height: number
  readonly panels: readonly Panel[]
  readonly axis: readonly TimeTick[]
  readonly axisTop: number
  readonly breakAt: number | null
  /** Where the plotted area starts and ends across. */
  readonly from: number
  readonly to: number
}

/** What a chart is drawn for. */
export interface Frame {
  readonly width: number
  readonly direction: 'ltr' | 'rtl'
  /** Size of labels, in the units of the drawing. */
  readonly size: number
  readonly hues: ReadonlyMap<string, number>
  /** How much room names of days and months need; Arabic months are long. */
  readonly room?: Room
}

const heading = 30
const apart = 10
// Room between the first and last day and the ends of the axis, so that a mark there can carry a label on either side.
const inset = 20

/** Whether a figure can be drawn: it needs a number and a day. */
export const drawable = (figure: Figure): boolean => figure.days !== null && heightOf(figure) !== null

const middleDay = ({ days }: Figure): number => (days === null ? 0 : (days[0] + days[1]) / 2)

const panelHeight = (figures: number, width: number): number =>
  figures === 1 ? 44 : Math.min(width < 500 ? 300 : 330, 90 + figures * 14)

const round = (n: number): number => Math.round(n * 10) / 10

interface Placed {
  readonly figure: Figure
  readonly x: number
  readonly y: number
}

/** Sets marks that would cover one another side by side, in the order of their dates. */
const dodge = (marks: readonly Placed[], from: number, to: number): Placed[] => {
  const settled: Placed[] = []
  for (const mark of marks) {
    let { x } = mark
    for (let tries = 0; tries < 12; tries += 1) {
      const hit = settled.some((other) => Math.abs(other.x - x) < 10 && Math.abs(other.y - mark.y) < 10)
      if (!hit) break
      x = x + 10 > to ? from : x + 10
    }
    settled.push({ ...mark, x })
  }
  return settled
}

/** The figures of a series in the order of their days, without those that go back to fewer days than one before them. */
const growing = (series: readonly Placed[]): Placed[] => {
  const kept: Placed[] = []
  let reached = ''
  for (const mark of [...series].sort((a, b) => middleDay(a.figure) - middleDay(b.figure) || a.x - b.x)) {
    const { cutOff } = mark.figure
    if (cutOff !== null && cutOff < reached) continue
    reached = cutOff ?? reached
    kept.push(mark)
  }
  return kept
}

/** A thin step line through the figures of one speaker on one scope; nothing else is ever joined. */
const linesOf = (marks: readonly Placed[], across: (x: number) => number, hues: Frame['hues']) => {
  const series = new Map<string, Placed[]>()
  for (const mark of marks) series.set(mark.figure.series, [...(series.get(mark.figure.series) ?? []), mark])
  return [...series.values()]
    .map(growing)
    .filter((joined) => joined.length > 1)
    .map((joined) => {
      const [first, ...rest] = joined
      if (first === undefined) return { path: '', hue: 0 }
      const steps = rest.map(({ x, y }) => `H${Math.round(across(x))}V${Math.round(y)}`).join('')
      return {
        path: `M${Math.round(across(first.x))} ${Math.round(first.y)}${steps}`,
        hue: hues.get(first.figure.claimant) ?? 0,
      }
    })
}

// A name or a number keeps its own direction inside a label of the other: ≥ must never turn into ≤.
const isolated = (text: string): string => `\u2068${text}\u2069`

const wishesOf = (marks: readonly (Placed & { extent: Wish['extent'] })[]): Wish[] => {
  const lastOf = new Map<string, string>()
  for (const { figure } of marks) lastOf.set(figure.series, figure.id)
  return marks
    .map(({ figure, x, y, extent }) => {
      const last = lastOf.get(figure.series) === figure.id
      // "France 24 ≥ 7" would read as one number: a name that ends in a digit is set off.
      const named = `${isolated(figure.name)}${/\d$/.test(figure.name) ? ':' : ''} ${figure.short}`
      const placed = figure.place === '' ? [] : [named + figure.place]
      // Along a joined line only its newest figure names the speaker; the others need only their number.
      return {
        last,
        wish: { id: figure.id, x, y, extent, texts: last ? [...placed, named, figure.short] : [figure.short] },
      }
    })
    .sort((a, b) => Number(b.last) - Number(a.last))
    .map(({ wish }) => wish)
}

/** Settles a chart: one panel a population, one time axis for all. Arabic runs from right to left. */
export const layoutChart = (figures: readonly Figure[], frame: Frame): ChartLayout => {
  const { width, size, hues } = frame
  const across = (x: number) => (frame.direction === 'rtl' ? width - x : x)
  const drawn = figures.filter(drawable)
  const groups = Map.groupBy(drawn, (figure) => `${shapes.indexOf(figure.shape)} ${figure.people}`)
  const ordered = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
  const from = 44
  const to = width - 14
  const time = timeScale(
    drawn.flatMap((figure) => figure.days ?? []),
    to - from - 2 * inset,
    frame.room,
  )
  const acrossDay = (x: number) => from + inset + x
  let top = 0
  const panels = ordered.map((group): Panel => {
    const plotTop = top + (group[0]?.people === '' ? 12 : heading)
    const height = panelHeight(group.length, width)
    const bounds = group.flatMap(({ count }) => [count.min, count.max, count.point]).filter((n) => n !== null)
    const scale = countScale(bounds, height - 16)
    const yOf = (count: number) => plotTop + 16 + scale.y(count)
    const placed = dodge(
      group.map((figure) => ({
        figure,
        x: acrossDay(time.x(middleDay(figure))),
        y: group.length === 1 ? plotTop + height / 2 : yOf(heightOf(figure) ?? 0),
      })),
      from,
      to,
    )
    const spread = group.length === 1 ? () => plotTop + height / 2 : yOf
    const marks = placed.map((mark) => ({ ...mark, ...strokesOf(mark.figure, mark.x, mark.y, spread) }))
    const bottom = plotTop + height
    const labels = placeLabels(wishesOf(marks), { x0: from - 4, y0: plotTop - 4, x1: width, y1: bottom + 6 }, size)
    const claimants = new Map(marks.map(({ figure }) => [figure.id, figure.claimant]))
    const panel: Panel = {
      people: group[0]?.people ?? '',
      shape: group[0]?.shape ?? 'circle',
      top,
      bottom,
      ticks:
        group.length === 1 ? [] : scale.ticks.map((count) => ({ y: Math.round(yOf(count)), text: numberWords(count) })),
      logarithmic: group.length > 1 && scale.kind === 'log',
      marks: marks.map(({ figure, x, y, hollow }) => ({
        figure,
        hollow,
        outline: outline(figure.shape, across(x), y),
        strokes: strokesOf(figure, across(x), y, spread).path,
        hue: hues.get(figure.claimant) ?? 0,
      })),
      lines: linesOf(placed, across, hues),
      labels: labels.map((label) => ({
        ...label,
        x: Math.round(across(label.x)),
        y: Math.round(label.y),
        hue: hues.get(claimants.get(label.id) ?? '') ?? 0,
      })),
    }
    top = bottom + apart
    return panel
  })
  return {
    width,
    height: top + 36,
    panels,
    axis: time.ticks.map((tick) => ({ ...tick, x: round(across(acrossDay(tick.x))) })),
    axisTop: top,
    breakAt: time.breakAt === null ? null : round(across(acrossDay(time.breakAt))),
    from: across(from),
    to: across(to),
  }
}
