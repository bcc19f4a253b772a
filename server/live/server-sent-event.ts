/** An event as it goes over the wire. JSON holds no line feed, so the data is always one line. */
export const serverSentEvent = ({ event, id, data }: { event: string; id: number; data: unknown }): Buffer => Buffer.from(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`)

/** The first line of a stream: how long a browser waits before it comes back, in milliseconds. */
export const comeBackAfter = (milliseconds: number): Buffer => Buffer.from(`retry: ${milliseconds}\n\n`)

/** A comment, which browsers skip: proxies close a connection on which nothing moves. */
export const heartbeat: Buffer = Buffer.from(':\n\n')
