import { type ContestedEvent, dateWords, textIn } from '@onrecord/model'
import { dayText } from '../figures/days.ts'
import { tickText } from '../figures/drawing.tsx'
import { address, eventPath } from '../page/addresses.ts'
import type { View } from '../page/view.ts'
import type { Said } from './by-day.ts'
import type { TimelineLayout } from './layout.ts'

const round = (n: number): number => Math.round(n * 10) / 10

/** A day, or a few of them, in words. */
export const daysWords = ({ from, to }: Pick<Said, 'from' | 'to'>, { language }: Pick<View, 'language'>): string =>
  dateWords(from === to ? dayText(from) : `${dayText(from)}/${dayText(to)}`, language)

/** A settled timeline as SVG; in Arabic it runs from right to left. */
export const TimelineDrawing = ({
  layout: { width, height, axis, bars, parts, ticks, breakAt },
  slug,
  name,
  title,
  description,
  labelOf,
  view,
}: {
  layout: TimelineLayout
  slug: string
  name: string
  title: string
  description: string
  labelOf: (event: ContestedEvent, number: number) => string
  view: View
}) => {
  const { language, words, moment } = view
  const rtl = language === 'ar'
  const x = (left: number, wide = 0) => round(rtl ? width - left - wide : left)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose bars are links is a group; a fieldset cannot hold it
    <svg
      className={`chart timeline ${name.endsWith('n') ? 'narrow' : 'wide'}`}
      viewBox={`0 0 ${width} ${round(height)}`}
      role="group"
      aria-labelledby={`${name}t`}
      aria-describedby={`${name}d`}
      direction={rtl ? 'rtl' : 'ltr'}
    >
      <title id={`${name}t`}>{title}</title>
      <desc id={`${name}d`}>{description}</desc>
      {breakAt !== null && (
        <g className="break">
          <path d={`M${x(breakAt)} 15V${round(height)}`} />
          <text x={x(breakAt)} y={11} textAnchor="middle">
            {words.figures.scaleBreak}
          </text>
        </g>
      )}
      <g className="axis">
        <path d={`M0 ${axis}H${width}`} />
        {ticks.map((tick) => (
          <g key={tick.day}>
            <path d={`M${x(tick.x)} ${axis}v4`} />
            <text x={x(tick.x)} y={axis + 17} textAnchor="middle">
              {tickText(tick, view)}
            </text>
          </g>
        ))}
      </g>
      {bars.map(({ said, x: left, width: wide, height: tall }) => (
        <a
          key={said.from}
          href={address(language, eventPath(slug), { ...moment, saidBy: dayText(said.to) })}
          className="bar"
        >
          <title>{`${daysWords(said, view)}: ${words.timeline.statements(said.statements)}`}</title>
          <path
            d={`M${x(left - (said.from === said.to ? wide / 2 : 0), wide)} ${axis}v${-round(tall)}h${round(wide)}v${round(tall)}z`}
          />
        </a>
      ))}
      {parts.map(({ event, number, from, to, y, label }) => (
        <a key={event.id} href={address(language, eventPath(event.slug), moment)} className="part">
          <title>{`${textIn(event.title, language).text}, ${event.window === null ? '' : dateWords(event.window, language)}`}</title>
          <path d={`M${x(from, to - from)} ${round(y - 7)}h${round(to - from)}v6h${-round(to - from)}z`} />
          <text
            x={x(label.x)}
            y={round(label.side === 'above' ? y - 12 : y)}
            textAnchor={label.side === 'before' ? 'end' : 'start'}
            aria-hidden
          >
            {labelOf(event, number)}
          </text>
        </a>
      ))}
    </svg>
  )
}
