/** Where the API answers during these tests. */
export const api = 'http://127.0.0.1:8887'

/** Where the site answers during these tests. */
export const site = 'http://127.0.0.1:3100'

/** Where a second site answers whose record cannot be reached. */
export const cutOff = 'http://127.0.0.1:3101'

/** Where a third site answers, which reads the record through whatever a test puts in between. */
export const relayed = 'http://127.0.0.1:3102'

/** Where that stands. */
export const between = 'http://127.0.0.1:8888'
