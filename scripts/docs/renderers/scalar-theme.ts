/**
 * What has to look different in Scalar: colours of text that stay below the contrast of WCAG 2.2 AA (4.5 : 1), buttons
 * below its 24 pixels, and lines that are wider than a page of 320. Its own styles come later, so selectors weigh more.
 */
export const scalarTheme = `
.light-mode.light-mode{--scalar-color-2:#5c5c5c;--scalar-color-3:#666;--scalar-color-blue:#0068b3;--scalar-color-green:#00734a;--scalar-color-orange:#ad3b00;--scalar-color-red:#c80000}
.dark-mode.dark-mode{--scalar-color-3:#9e9e9e;--scalar-color-red:#ff7070}
#content button{min-width:1.5rem;min-height:1.5rem}
#content .operation-auth{flex-wrap:wrap}
#content .response-card-footer{max-height:none}
#content :is(.section-header,.operation-title){padding-right:1.5rem}
#content .markdown pre code{white-space:pre-wrap;overflow-wrap:anywhere}
`.trim();
