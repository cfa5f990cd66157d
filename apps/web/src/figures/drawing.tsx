import { dateWords } from '@onrecord/model'
import { address, claimPath } from '../page/addresses.ts'
import type { View } from '../page/view.ts'
import { dayText } from './days.ts'
import type { Figure } from './figure.ts'
import type { ChartLayout, Panel } from './layout.ts'
import { outline } from './shape.ts'
import type { TimeTick } from './time-scale.ts'

const axisFormats = {
  en: {
    day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' }),
  },
  ar: {
    day: new Intl.DateTimeFormat('ar-SY-u-nu-latn', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat('ar-SY-u-nu-latn', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  },
}

/** A day or month as it is named under an axis. */
export const tickText = ({ day, names }: TimeTick, { language }: View): string =>
  axisFormats[language][names].format(new Date(`${dayText(day)}T00:00:00Z`))

/** How much the name of a mark says: its sentence; or who, how many, where if it is a small place, and when; or who and how many. */
export type Says = 'sentence' | 'words' | 'least'

const nameOf = ({ name, short, place, days, sentence }: Figure, says: Says, { language, words }: View): string => {
  if (says === 'sentence') return sentence
  if (says === 'least' || days === null) return `${name} ${short}`
  return `${name} ${short}${place}${words.page.comma}${dateWords(dayText(days[0]), language)}`
}

const PanelDrawing = ({ panel, chart, view, says }: { panel: Panel; chart: ChartLayout; view: View; says: Says }) => {
  const rtl = view.naming.language === 'ar'
  const start = rtl ? chart.width : 0
  const headed = panel.people !== ''
  return (
    <g>
      {headed && (
        <>
          <path d={outline(panel.shape, rtl ? chart.width - 7 : 7, panel.top + 13, 4.5)} className="key" />
          <text x={rtl ? chart.width - 20 : 20} y={panel.top + 17} className="people">
            {panel.people}
            {panel.logarithmic && <tspan className="scale">{` · ${view.words.figures.logarithmic}`}</tspan>}
          </text>
        </>
      )}
      {panel.ticks.map(({ y, text }) => (
        <g key={text} className="rule">
          <path d={`M${chart.from} ${y}H${chart.to}`} />
          <text x={start} y={y + 4}>
            {text}
          </text>
        </g>
      ))}
      {panel.ticks.length === 0 && <path className="base" d={`M${chart.from} ${panel.bottom}H${chart.to}`} />}
      {panel.lines.map(({ path, hue }) => (
        <path key={path} d={path} className={`joined h${hue}`} />
      ))}
      {panel.marks.map((mark) => (
        <a
          key={mark.figure.id}
          href={address(view.language, claimPath(mark.figure.id), view.moment)}
          className={`h${mark.hue}`}
        >
          <title>{nameOf(mark.figure, says, view)}</title>
          {mark.strokes !== '' && <path d={mark.strokes} className="bound" />}
          <path d={mark.outline} className={mark.hollow ? 'hollow' : undefined} />
        </a>
      ))}
      {panel.labels.map((label) => (
        <text
          key={label.id}
          x={label.x}
          y={label.y}
          textAnchor={label.anchor}
          className={`label h${label.hue}`}
          aria-hidden
        >
          {label.text}
        </text>
      ))}
    </g>
  )
}

/** A settled chart as SVG: every mark a link to its claim, its sentence or a few words as its name. */
export const Drawing = ({
  chart,
  view,
  name,
  title,
  description,
  says,
}: {
  chart: ChartLayout
  view: View
  name: string
  title: string
  description: string
  says: Says
}) => (
  // biome-ignore lint/a11y/useSemanticElements: a drawing whose marks are links is a group; a fieldset cannot hold it
  <svg
    className={`chart ${name.endsWith('n') ? 'narrow' : 'wide'}`}
    viewBox={`0 0 ${chart.width} ${chart.height}`}
    role="group"
    aria-labelledby={`${name}t`}
    aria-describedby={`${name}d`}
    direction={view.language === 'ar' ? 'rtl' : 'ltr'}
  >
    <title id={`${name}t`}>{title}</title>
    <desc id={`${name}d`}>{description}</desc>
    {chart.breakAt !== null && (
      <g className="break">
        <path d={`M${chart.breakAt} 8V${chart.axisTop + 4}`} />
        <text x={chart.breakAt} y={chart.axisTop + 31} textAnchor="middle">
          {view.words.figures.scaleBreak}
        </text>
      </g>
    )}
    {chart.panels.map((panel) => (
      <PanelDrawing key={panel.people} panel={panel} chart={chart} view={view} says={says} />
    ))}
    <g className="axis">
      <path d={`M${chart.from} ${chart.axisTop}H${chart.to}`} />
      {chart.axis.map((tick) => (
        <g key={tick.day}>
          <path d={`M${tick.x} ${chart.axisTop}v4`} />
          <text x={tick.x} y={chart.axisTop + 16} textAnchor="middle">
            {tickText(tick, view)}
          </text>
        </g>
      ))}
    </g>
  </svg>
)

/** The first and last day of what is drawn, in words. */
export const spanWords = (days: readonly number[], view: View): readonly [string, string] => [
  dateWords(dayText(Math.min(...days)), view.language),
  dateWords(dayText(Math.max(...days)), view.language),
]
