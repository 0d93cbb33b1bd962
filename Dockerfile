# ziping with all that it needs, built from this source.
FROM node:20-bookworm AS build
WORKDIR /app
COPY . .
# Also compiles dist/ (the script `prepare`), and nodejieba, which needs the compiler of this image.
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/schemas ./schemas
COPY --from=build /app/dist ./dist
USER node
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
CMD ["--help"]
