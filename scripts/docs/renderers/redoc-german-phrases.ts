/** What Redoc puts together from several words, in German; a `#` stands for a number or a status. */
export const phrases: Record<string, string> = {
  'Show details': 'Details anzeigen',
  'Show property': '1 Feld anzeigen',
  'Show # properties': '# Felder anzeigen',
  'Show array property': '1 Feld je Element anzeigen',
  'Show # array properties': '# Felder je Element anzeigen',
  'Show # variable': '# Variable anzeigen',
  'Show # variables': '# Variablen anzeigen',
  'Hide # variable': '# Variable ausblenden',
  'Hide # variables': '# Variablen ausblenden',
  'Show # more scopes': 'Weitere Scopes anzeigen: #',
  'Items Value:': 'Wert der Elemente:',
  'Items Enum:': 'Erlaubte Werte der Elemente:',
  'Items Value': 'Wert der Elemente',
  'Items Enum Value': 'Erlaubter Wert der Elemente',
  'Header parameter name:': 'Name des Headers:',
  'Query parameter name:': 'Name des Abfrageparameters:',
  'Cookie parameter name:': 'Name des Cookies:',
  'parameter name:': 'Name des Parameters:',
  ...placesOfTheSearch(),
};

/** Where in an operation the search has found something. */
function placesOfTheSearch(): Record<string, string> {
  const inOperation = {
    description: 'Beschreibung',
    'query parameters': 'Abfrageparameter',
    'path parameters': 'Pfadparameter',
    'header parameters': 'Header',
    'cookie parameters': 'Cookies',
    'request body': 'Body der Anfrage',
    'request fields': 'Felder der Anfrage',
    'request examples': 'Beispiele für die Anfrage',
    'response #': 'Antwort #',
    'response # headers': 'Header der Antwort #',
    'response # fields': 'Felder der Antwort #',
    'response # examples': 'Beispiele für die Antwort #',
  };
  const inCallback = Object.entries(inOperation).map(([english, german]) => [
    `callback ${english}`,
    `Callback, ${german}`,
  ]);
  return {
    ...inOperation,
    ...(Object.fromEntries(inCallback) as Record<string, string>),
    callback: 'Callback',
    overview: 'Überblick',
    security: 'Authentifizierung',
    server: 'Server',
    'server variables': 'Variablen des Servers',
    'schema fields': 'Felder des Schemas',
  };
}
