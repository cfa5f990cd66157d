const links = /<a href="\/[a-z]{2}\/claims\/(claim-[a-z0-9]+)(?:[?#][^"]*)?">/g
const list = /<section class="notes"[\s\S]*?<\/section>(?=<\/main>)/

/**
 * A page for whoever prints it: every link to a claim gets a number, and the list kept at the end of the page the ids behind
 * the numbers. Marks of a chart stay without: they name their figure, and the table below holds it. Done to the whole page,
 * since only there is it known what stands on it; on screens nothing of it shows.
 */
export const footnoted = (html: string): string => {
  if (!list.test(html)) return html
  const numbers = new Map<string, number>()
  const numbered = html.replace(links, (link, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${link.slice(0, -1)} data-n="${number}">`
  })
  const items = [...numbers.keys()].map((id) => `<li>${id}</li>`).join('')
  return numbered.replace(list, (section) => (items === '' ? '' : section.replace('></ol>', `>${items}</ol>`)))
}
