import * as z from 'zod'

// Zod tries out whether it may compile its shapes with `new Function`, and the content-security policy forbids that, loudly.
// Nothing is checked in the browser anyway: the server does. Has to be imported before any contract.
z.config({ jitless: true })
