# La porte de service : les traitements et les commandes d'exploitation.
# À construire depuis la racine du dépôt : docker build -f docker/worker.Dockerfile .
FROM node:24-bookworm-slim AS build
WORKDIR /palier
ENV TURBO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
COPY api/domain/package.json api/domain/
COPY api/store/package.json api/store/
COPY api/server/package.json api/server/
COPY worker/package.json worker/
COPY web/package.json web/
COPY migrations/package.json migrations/
COPY test/package.json test/
# « install » et non « ci » : le verrou ne nomme pas les binaires facultatifs des autres systèmes.
RUN npm install --no-audit --no-fund
COPY turbo.json tsconfig.json .swcrc ./
COPY api api
COPY worker worker
RUN npx turbo run build --filter=@palier/worker --filter=@palier/store --filter=@palier/domain

FROM node:24-bookworm-slim AS packages
WORKDIR /palier
COPY --from=build /palier/package.json /palier/package-lock.json ./
COPY api/domain/package.json api/domain/
COPY api/store/package.json api/store/
COPY api/server/package.json api/server/
COPY worker/package.json worker/
COPY web/package.json web/
COPY migrations/package.json migrations/
COPY test/package.json test/
RUN npm install --no-audit --no-fund --omit=dev --workspace=@palier/worker --workspace=@palier/store --workspace=@palier/domain

FROM node:24-bookworm-slim
WORKDIR /palier
ENV NODE_ENV=production METRICS_PORT=9100 PALIER_HOME=/var/lib/palier
COPY --from=packages /palier ./
COPY --from=build /palier/api/domain/dist api/domain/dist
COPY --from=build /palier/api/store/dist api/store/dist
COPY --from=build /palier/worker/dist worker/dist
COPY docker/with-secrets.mjs docker/
RUN mkdir -p /var/lib/palier && chown node:node /var/lib/palier
USER node
VOLUME /var/lib/palier
EXPOSE 9100
CMD ["node", "--enable-source-maps", "--import", "./docker/with-secrets.mjs", "worker/dist/door/main.js"]
