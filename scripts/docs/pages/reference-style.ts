/**
 * What the static reference looks like, on screens of any width and on paper. Nothing is wider than the page: code
 * wraps, members are lists, and a table scrolls in its own box. The colours are those of palette.ts.
 */
export const referenceStyle = `
body{margin:0;background:var(--site-back);color:var(--site-text)}
.reference{max-width:48rem;margin:0 auto;padding:0 1rem 4rem;font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
.reference :is(h1,h2,h3,h4,h5,h6){margin:1.75em 0 .5em;line-height:1.3;scroll-margin-top:4rem}
.reference h1{margin-top:1rem;font-size:2rem}
.reference h2{padding-top:.75em;border-top:1px solid var(--site-line);font-size:1.625rem}
.reference h3{font-size:1.3125rem}
.reference h4{font-size:1.125rem}
.reference h5{font-size:1rem}
.reference h6{color:var(--site-muted);font-size:1rem}
.reference :is(p,ul,ol,pre,blockquote){margin:.75em 0}
.reference :is(ul,ol){padding-left:1.25rem}
.reference li{margin:.375em 0}
.reference li :is(p,ul,pre){margin:.375em 0}
.reference a{color:var(--site-link);text-underline-offset:.15em}
.reference :is(a,[tabindex]):focus-visible{outline:2px solid var(--site-link);outline-offset:2px;border-radius:2px}
.reference :is(code,pre){font-family:ui-monospace,monospace;font-size:.9375em}
.reference :not(pre,h3,a)>code{padding:.1em .25em;border-radius:.25em;background:var(--site-code)}
.reference a>code{font-size:.9375em}
.reference pre{padding:.75rem 1rem;border-radius:.5rem;background:var(--site-code);font-size:.875rem;line-height:1.5;white-space:pre-wrap;tab-size:2}
.reference pre code{font-size:inherit}
.reference blockquote{margin-left:0;padding-left:1rem;border-left:.25rem solid var(--site-line)}
.reference .table{margin:.75em 0;overflow-x:auto;overflow-wrap:normal}
.reference table{border-collapse:collapse}
.reference :is(th,td){padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--site-line);text-align:left;vertical-align:top}
.reference nav ul{padding-left:1rem;list-style:none}
.reference nav>ul{padding-left:0}
.reference nav li{margin:0}
.reference nav li ul{margin:0}
.reference nav a{display:inline-block;min-height:1.5rem;padding:.125rem 0}
.reference nav code{font-size:.8125rem}
.reference nav li>code{display:inline-block;color:var(--site-muted)}
@media screen and (min-width:75rem){
.reference{padding-left:23rem;max-width:48rem}
.reference nav{float:left;position:sticky;top:3.5rem;box-sizing:border-box;width:20rem;max-height:calc(100vh - 4.5rem);margin-left:-22rem;padding:0 .5rem;overflow-y:auto;font-size:.875rem}
.reference nav h2{margin:.5rem 0;padding:0;border:0;font-size:1rem}
}
@media print{
@page{margin:18mm 16mm;@bottom-center{content:counter(page);font:9pt system-ui,sans-serif}}
.reference{max-width:none;padding:0;font-size:10pt;line-height:1.45}
.reference h1{font-size:20pt}
.reference h2{font-size:16pt}
.reference h3{font-size:13pt}
.reference :is(h4,h5,h6){margin:1.2em 0 .4em;color:inherit;font-size:10.5pt}
.reference :is(h1,h2,h3,h4,h5,h6){break-after:avoid}
.reference :is(p,pre,tr,li:not(:has(ul))){break-inside:avoid}
.reference p:has(+pre){break-after:avoid}
.reference :not(pre,h3,a)>code{padding:0}
.reference pre{padding:0 0 0 .75em;border-left:2pt solid var(--site-line);border-radius:0;font-size:8.5pt}
.reference nav>ul{columns:2;font-size:9pt}
.reference nav a{display:inline;padding:0}
.reference a{color:inherit;text-decoration:none}
.reference a[href^=http]::after{content:" (" attr(href) ")"}
.reference .table{overflow:visible}
}
`.trim();
