/**
 * Our colours over Redoc's, whose own stay below the contrast that WCAG 2.2 AA demands (4.5 : 1), measured with each
 * on the background it stands on. Redoc adds its styles later: a selector has to weigh more than `:root`.
 */
export const theme = `
:root:root{--input-content-placeholder-color:var(--color-warm-grey-7);--badge-deprecated-text-color:#1a1c21}
:root:not(.dark){--color-blue-6:#0b5cd9;--color-blue-7:#1d5fc7;--color-carrot-7:#9a4f00;--color-green-7:#0f7a3f}
:root:root.dark{--color-magenta-7:#ff6fb5;--menu-content-color-disabled:#b0b2bd}
:root:root:not(.dark){--schema-required-color:#c00a0a;--menu-content-color-disabled:#5c5e6a;--badge-deprecated-text-color:#1a1c21}
:root:not(.dark) .tag-http-deprecated{--tag-color:#5c5e6a}
:root:not(.dark) .tag-get{--tag-color:#0f7a3f}
:root:not(.dark) .tag-post{--tag-color:#1852d1}
:root:not(.dark) .tag-put{--tag-color:#9a4f00}
:root:not(.dark) .tag-delete{--tag-color:#c00a3b}
:root [data-schema-nested-open] .schema-name.schema-name{color:#4f49cf}
:root.dark [data-schema-nested-open] .schema-name.schema-name{color:#aaa6ff}
:root:root [data-component-name='Markdown/Markdown'] pre{white-space:pre-wrap;overflow-wrap:anywhere}
:root:root [data-component-name='Markdown/Markdown']{max-width:100%}
:root:root .md-table-wrapper code{overflow-wrap:normal;word-break:normal}
:root:root [data-testid=json-viewer] pre :is(div,ul){line-height:1.5rem}
:root:root [data-testid=json-viewer] pre button{width:1.5rem;height:1.5rem}
:root:root [data-component-name^='Typography/H']{overflow-wrap:break-word;word-break:normal}
@media (max-width:40rem){:root:root div:has(>div>:is(h1,h2)){flex-wrap:wrap;gap:.5rem}}
:root:root .tag-http-deprecated>*,:root:root:root [data-text]{color:var(--site-text)}
:root:root [data-component-name='Button/Button'][aria-label]{min-width:1.5rem;min-height:1.5rem}
`.trim();
