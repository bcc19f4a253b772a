const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (character) => escapes[character]!)

type Embedding = { siteUrl: string; slug: string; /** Of a translation. */ lang?: string | undefined; /** What a screen reader says of the frame. */ title: string; width: number | '100%'; height: number; /** With the script that makes the frame as high as what is in it. Everything works without. */ resizing?: boolean }

/** The lines to put into a page: a frame, and nothing that runs unless it is asked for. */
export function embedCode({ siteUrl, slug, lang, title, width, height, resizing = false }: Embedding): string {
  const frame = `<iframe src="${siteUrl}/embed/${slug}${lang ? `?lang=${lang}` : ''}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`
  return resizing ? `${frame}\n<script async src="${siteUrl}/embed.js"></script>` : frame
}
