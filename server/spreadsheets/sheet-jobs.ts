/** What goes to the worker that writes a sheet: every cell as text, the first row of headings. Its bytes come back. */
export type SheetJob = { name: string; rows: string[][]; /** Of what it shows (ISO 8601): the same table has the same bytes, whenever it is written. */ madeAt?: string }
