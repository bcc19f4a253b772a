import type { Endpoint } from '#contracts/endpoint.ts'

/** Pages of other sites may read public data as well, without credentials: what is for everybody is for them. */
export const openHeaders = ({ open }: Endpoint): Record<string, string> => (open ? { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Content-Disposition, Link' } : {})
