# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package runs a script of its own (.npmrc), and none needs a compiler.
RUN npm ci --include=dev --include=optional
COPY . .
RUN npm run build
# The image brings its Node, so the packaged one can go.
RUN npm prune --omit=dev && rm -rf node_modules/node-linux-*

FROM node:24-bookworm-slim
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
# Found beside the bundles rather than in them.
COPY --from=build /app/db/migrations db/migrations
COPY --from=build /app/server/letters/*.typ server/letters/
COPY --from=build /app/server/sharing/*.typ server/sharing/
COPY --from=build /app/dist dist
# "docker compose exec countersign admin backup" is what "npm run admin -- backup" is elsewhere.
RUN printf '#!/bin/sh\nexec node /app/dist/server/admin.js "$@"\n' > /usr/local/bin/admin && chmod 755 /usr/local/bin/admin \
 && install -d -o node -g node -m 700 /data
# Without settings the server stops at once, but by then it is compiled: kept beside it (docs/decisions/0028), since a running container may write nothing here.
RUN install -d -o node -g node -m 700 dist/server/compiled
USER node
RUN ["sh", "-c", "! node dist/server/main.js"]
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
