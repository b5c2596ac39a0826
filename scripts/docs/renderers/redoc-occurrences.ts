/**
 * Where Redoc 3.0.1 has words of its own in the code, and how often: «an expression», or ‹words in a template›.
 * A place is named with as little around its words as makes it unique, for the names in the code are new in each version.
 */
export const occurrences: Record<string, number> = {
  // Around the page.
  'children:«`API docs by`»': 1,
  'alt:«`redocly logo`»': 1,
  '?«`Show sidebar`»:«`Hide sidebar`»': 1,
  '?«`Close navigation menu`»:«`Open navigation menu`»': 1,
  'tip:«`Switch color mode`»': 1,
  '"aria-label":«t»,size': 1,
  '`‹link to› ${': 15,
  ':«`Ctrl+K`»': 1,

  // The search. Its index needs the English place, so it is translated where it is shown.
  'placeholder:«`Search docs...`»': 1,
  '«`Searching...`»': 1,
  '«`No results`»': 1,
  '«`Search endpoints, schemas, and more...`»': 1,
  '«`to navigate`»': 1,
  '«`to select`»': 1,
  '«`to exit`»': 1,
  'children:«`Cancel`»': 1,
  'place:S0(t,«n.parameter.place»)': 1,

  // Authentication.
  'label:«`and`»': 3,
  '.join(«` and `»)': 3,
  'children:«` and `»': 1,
  'children:«` or `»': 1,
  'tip:«`Deprecated`»': 1,

  // Types and their constraints.
  '.join(«` or `»)': 5,
  '.split(«` or `»)': 1,
  '.indexOf(«` or `»)': 1,
  '+=`‹ or ›': 2,
  '«`$1s$2`»': 1,
  '=«`Array of `»': 2,
  '=«`Array of items`»': 1,
  '(«`characters`»': 1,
  '(«`items`»,e.minItems': 1,
  '?«`property`»:«`properties`»,r': 1,
  '«`non-empty`»': 1,
  '«`unique`»': 1,
  '`‹decimal places› <=': 1,
  '`‹multiple of› ${': 1,
  'children:«t.accessMode»': 1,
  'children:«e.accessMode»': 2,
  'children:«`deprecated`»': 1,
  '(‹deprecated›)`': 1,
  'children:«`Recursive`»': 1,
  '«`One of:`»': 2,
  '«`Any of:`»': 2,
  'label:«`Enum:`»': 1,
  '«`${e?.startsWith(`Array`)?`Items `:``}${t===1?`Value:`:`Enum:`}`»': 1,
  '«`${t?.startsWith(`Array`)?`Items `:``}${n.length===1?`Value`:`Enum Value`}`»': 1,
  'children:«`Description`»': 1,
  '||«`property name`»)': 1,
  '[`‹property name›*`]': 1,
  '«`Find more info here`»': 1,

  // Samples.
  'title:«zI.label»': 1,
  'title:«t»,order': 1,
  'title:«`Payload`»': 1,
  '"aria-label":«`Copy`»': 1,
  '"aria-label":«`Expand all`»': 1,
  '"aria-label":«`Collapse all`»': 1,
  '"aria-label":«`collapse`»': 1,
  '"aria-label":«`Example`»': 1,
  '`‹Example› ${': 1,
  '«`Discriminator`»:«`Variant`»': 1,
  '// ‹No callback payload›': 1,

  // Responses, and the panels beside the introduction.
  '"aria-label":«`Response status`»': 1,
  '"aria-label":«`Open in new tab`»': 1,
  '"aria-label":«`Email`»': 1,

  // Failures.
  'children:«`Something went wrong rendering the API documentation.`»': 1,
  'title:«`Error details`»': 1,
  'children:«`Reload page`»': 1,
  '«`Failed to load API description: `»': 1,
};

/** Where looking up single words would leave them in the order of English. */
export const rewrites: Record<string, string> = {
  // The way of all words that Redoc means to translate. What has no key is the description's own.
  'translate:(e,t)=>(typeof t==`string`?t:t?.defaultValue)||e||``':
    'translate:(e,t)=>(e?redocLabel:String)((typeof t==`string`?t:t?.defaultValue)||e||``)',
  // "Show 3 properties", which is put together from words when it gets a translator.
  'tle(r,t,n,b),[r,t,n,b]': 'redocLabel(tle(r,t,n)),[r,t,n]',
  // "Show 1 variable".
  'expandText:`${t(`actions.show`,`Show`)} ${a}`,hideText:`${t(`actions.hide`,`Hide`)} ${a}`':
    'expandText:redocLabel(`Show ${r||``} ${i}`),hideText:redocLabel(`Hide ${r||``} ${i}`)',
  // "Header parameter name:".
  'label:`${n}${t(`parameterName`,`parameter name`)}:`': 'label:redocLabel(`${n}parameter name:`)',
};
