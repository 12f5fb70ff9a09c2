/** The portal's colours, by hand, since the page stands alone; ink on white in print. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --sheet: #fff; --ink: #17303a; --soft: #4a6068; --line: #cfd9da; --curve: #0b5d76; --even: #a3530f }
@media (prefers-color-scheme: dark) {
  :root { --paper: #10191d; --sheet: #172227; --ink: #e9ebe4; --soft: #afbcbc; --line: #37474d; --curve: #7fd0e4; --even: #eba45f }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --soft: #333; --line: #999; --curve: #00495e; --even: #7a3c06 }
  .scroll { overflow: visible !important }
  table { font-size: 8pt }
  @page { size: A4 landscape; margin: 12mm }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 80rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; break-after: avoid }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 1rem 0 }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere }
aside { border-left: 3px solid var(--curve); background: var(--sheet); padding: .25rem 1rem; max-width: 48rem }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .85em }
.scroll { overflow-x: auto }
table { border-collapse: collapse; min-width: min(28rem, 100%); font-size: .875rem; font-variant-numeric: tabular-nums }
caption { text-align: left; color: var(--soft); padding: 0 0 .4rem; max-width: 48rem }
th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap }
th:first-child { text-align: left; font-weight: 600 }
thead th { white-space: normal; vertical-align: bottom; color: var(--soft); font-weight: 600 }
tr { break-inside: avoid }
.plots { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1.25rem 0 }
figure { margin: 0; padding: .5rem .75rem; background: var(--sheet); border: 1px solid var(--line); break-inside: avoid }
figcaption { font-size: .875rem; font-weight: 600 }
.note { color: var(--soft); font-size: .875rem; max-width: 48rem }
svg { max-width: 100%; height: auto }
svg text { font: 10px system-ui, sans-serif; fill: var(--soft) }
.grid { stroke: var(--line); stroke-width: 1 }
.even { stroke: var(--even); stroke-width: 1.5; stroke-dasharray: 4 3 }
.curve { fill: none; stroke: var(--curve); stroke-width: 2.25 }
.thin { stroke-width: 1 }
.dot { fill: var(--curve) }
`;
