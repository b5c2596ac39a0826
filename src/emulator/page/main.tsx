/** The script of the page: it puts in the style, and shows the emulator. */
import { render } from 'preact';
import { App, restoreTheme } from './app.js';

/** The style sheet of the page, which is put in when it is bundled. */
declare const STYLE: string;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets.push(sheet);
restoreTheme();
render(<App />, document.body);
