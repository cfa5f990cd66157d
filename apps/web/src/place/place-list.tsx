import type { Language, Page, Place } from '@onrecord/model'
import { placePath } from '../page/addresses.ts'
import { Crumbs } from '../page/crumbs.tsx'
import { FindBy } from '../page/find-by.tsx'
import { Frame } from '../page/frame.tsx'
import type { Also, Moment } from '../page/moment.ts'
import { Pages } from '../page/pages.tsx'
import { viewOf } from '../page/view.ts'
import { PlaceTree } from './place-tree.tsx'

/** Every place on the record, or every one in another, by what lies in what. */
export const PlaceList = ({
  page,
  around,
  also,
  language,
  moment,
}: {
  page: Page<Place>
  /** The place that all of them lie in, where one was asked for. */
  around: readonly Place[]
  also: Also
  language: Language
  moment: Moment
}) => {
  const view = viewOf(
    { parties: [], places: [...page.items, ...around], sources: [], reports: [], events: [] },
    language,
    moment,
  )
  const { places } = view.words
  const [within] = around
  return (
    <Frame language={language} path="/places" moment={moment} also={also} version={page.version} data="/v1/places">
      <article className="entry list">
        <header>
          <Crumbs
            steps={[
              { path: '', name: view.words.page.name },
              ...(within === undefined
                ? []
                : [
                    { path: '/places' as const, name: places.title },
                    { path: placePath(within.id), name: view.naming.place(within.id) },
                  ]),
            ]}
            view={view}
          />
          <h1>{within === undefined ? places.title : places.inside}</h1>
          <p className="lead">{places.lead}</p>
        </header>
        <FindBy type="place" view={view} />
        <p className="note">{places.whole(page.total)}</p>
        <PlaceTree places={page.items} view={view} />
        <Pages path="/places" also={also} next={page.next} view={view} />
      </article>
    </Frame>
  )
}
