import type { Language, Page } from '@onrecord/model'
import type { Path } from './addresses.ts'
import type { Moment } from './moment.ts'
import { NoSuchPage, Unreachable } from './problem.tsx'
import type { Read, Refused } from './read.ts'

type Turned<List> = Read<List> | Refused

/** Whether a page of a list is there: a cursor of another list, or behind the end of this one, leads nowhere. */
export const isTurned = <List extends Pick<Page<unknown>, 'items'>>(
  read: Turned<List>,
  { cursor }: { readonly cursor?: string | undefined },
): read is { readonly state: 'found'; readonly value: List } =>
  read.state === 'found' && (read.value.items.length > 0 || cursor === undefined)

/** Why a page of a list cannot be shown: there is none, or the record cannot be reached. */
export const NotTurned = ({
  read: { state },
  ...where
}: {
  read: Turned<unknown>
  language: Language
  path: Path
  moment: Moment
}) => (state === 'found' || state === 'refused' ? <NoSuchPage {...where} /> : <Unreachable {...where} />)
