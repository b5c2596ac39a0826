/** The script of the page: it adds the style sheet, and shows the app. */
import { render } from 'preact';
import { App, restoreTheme } from './app.js';

/** The style sheet of the page, which the bundler inserts. */
declare const STYLE: string;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets.push(sheet);
restoreTheme();
render(<App />, document.body);
