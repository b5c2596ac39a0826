/** The entry point of the web page's script. It adds the style sheet, and shows the app. */
import { render } from 'preact';
import { App, restoreTheme } from './app.js';

/** The CSS of the page as a string. The bundler inserts its value. */
declare const STYLE: string;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets.push(sheet);
restoreTheme();
render(<App />, document.body);
