/** How the documents look: one column, no script, light or dark as the reader's machine is. */
export const style = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 22%, transparent); --soft: color-mix(in srgb, currentColor 6%, transparent) }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem clamp(1rem, 4vw, 3rem) 6rem; font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { margin: 3rem 0 .25rem; padding-top: 1rem; border-top: 2px solid; font-size: 1.35rem }
h3 { margin: 2.25rem 0 .25rem; font-size: 1.05rem }
h3 code { font-size: 1em; font-weight: 600 }
a { color: inherit; text-underline-offset: .15em }
a:focus-visible, summary:focus-visible { outline: 3px solid; outline-offset: 2px }
code, pre { font: .9rem/1.5 ui-monospace, monospace }
pre { margin: .25rem 0 .75rem; padding: .75rem 1rem; overflow-x: auto; background: var(--soft) }
table { width: 100%; border-collapse: collapse; margin: .5rem 0 }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top }
th { font-size: .85rem; font-weight: 600 }
td:first-child { white-space: nowrap }
nav ul { columns: 18rem; padding: 0; list-style: none }
nav li { break-inside: avoid; padding: .1rem 0 }
summary { cursor: pointer; padding: .15rem 0 }
.scroll { overflow-x: auto }
`
