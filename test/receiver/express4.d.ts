/** Express 4 beside 5: an alias has no types of its own, and what the tests use has the same ones. */
declare module 'express4' {
  import express from 'express';
  export default express;
}
