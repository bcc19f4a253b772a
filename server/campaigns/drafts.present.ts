type Row = { title: string; ask: string; body: string; locale: string; revision: number; updatedAt: Date }

export const presentDraft = ({ title, ask, body, locale, revision, updatedAt }: Row, closesAt: Date | null) => ({
  title,
  ask,
  body,
  locale,
  revision,
  closesAt: closesAt?.toISOString() ?? null,
  updatedAt: updatedAt.toISOString(),
})
