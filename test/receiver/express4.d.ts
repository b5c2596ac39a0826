/** Express 4 is installed under an alias without types. The parts that the tests use have the types of Express 5. */
declare module 'express4' {
  import express from 'express';
  export default express;
}
