/** Paper and ink only: this page is printed, or saved and opened years later. */
export const letterStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 2rem 1.25rem; max-width: 38rem; color: #1a1a1a; background: #fff; font: 1.0625rem/1.5 'Source Serif 4', 'Iowan Old Style', Georgia, 'Noto Serif', serif; }
p, address { margin: 0; font-style: normal; overflow-wrap: anywhere; }
.letterhead { border-bottom: 1px solid #1a1a1a; padding-bottom: .75rem; margin-bottom: 2rem; font-size: .875rem; }
.letterhead .lead { font-size: 1.25rem; font-weight: 600; }
.addressees { display: flex; flex-wrap: wrap; gap: 1.5rem 3rem; margin: 1.5rem 0; }
h1 { font-size: 1.1875rem; line-height: 1.3; margin: 1.5rem 0 .75rem; }
.ask { font-weight: 600; border-inline-start: 2px solid #1a1a1a; padding-inline-start: 1rem; margin-bottom: 1.5rem; }
.statement > * { margin: 0 0 .85rem; }
.statement :is(h2, h3, h4, h5, h6) { font-size: 1rem; margin-top: 1.5rem; }
.statement blockquote { margin-inline: 1.5rem; }
.statement a, footer a { color: inherit; overflow-wrap: anywhere; }
.closing { margin: 2rem 0 2.5rem; }
.backers { margin-top: 3rem; border-top: 1px solid #1a1a1a; }
.backers h2 { font-size: 1.0625rem; margin: 1rem 0 .25rem; }
.order { font-size: .875rem; color: #444; margin-bottom: 1rem; }
.backers ul { list-style: none; margin: 0; padding: 0; columns: 14rem 3; column-gap: 1.5rem; column-rule: 1px solid #ccc; }
.backers li { break-inside: avoid; padding: .3rem 0; border-bottom: 1px solid #ccc; font-size: .9375rem; line-height: 1.35; overflow-wrap: anywhere; }
.backers small { display: block; color: #555; font-size: .8125rem; }
footer { margin-top: 3rem; font-size: .8125rem; color: #444; }
@page { size: A4; margin: 22mm 25mm; }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } .backers ul { columns: 3; } }
`
