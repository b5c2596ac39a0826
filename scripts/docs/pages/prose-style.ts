/** What pages of text and tables look like: the landing page, and the page for what is not there. */
export const proseStyle = `
body{background:var(--site-back);color:var(--site-text);font:1rem/1.6 system-ui,sans-serif}
main,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
main{padding-bottom:2rem}
h1{margin:2rem 0 1rem;font-size:2rem;line-height:1.2}
h2{margin:2.5rem 0 .75rem;font-size:1.5rem;line-height:1.3}
a{color:var(--site-link)}
code{padding:.1em .25em;background:var(--site-code);border-radius:.25rem;font:.9em/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
pre{overflow-x:auto;padding:1rem;background:var(--site-code);border-radius:.5rem}
pre code{padding:0;overflow-wrap:normal}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse}
th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--site-line);text-align:left;vertical-align:top}
th[scope=row]{font-weight:400}
small{color:var(--site-muted)}
footer{padding:1rem;border-top:1px solid var(--site-line);color:var(--site-muted);font-size:.875rem}
@media (max-width:40rem){table,tbody,tr,td,th[scope=row]{display:block}thead{display:none}th[scope=row],td{padding:.25rem 0;border:0}td::before{content:attr(data-label) ' ';color:var(--site-muted);font-size:.875rem}tr{padding:.5rem 0;border-bottom:1px solid var(--site-line)}}
`.trim();
