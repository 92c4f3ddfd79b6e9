# entente as an image: built from this clone, run by a user who is not root, in the folder /study.
FROM node:24-slim AS package
WORKDIR /clone
COPY . .
RUN npm ci --no-audit --no-fund && mkdir /package && npm pack --ignore-scripts --pack-destination /package

FROM node:24-slim
LABEL org.opencontainers.image.title="entente" \
      org.opencontainers.image.description="Studies who follows whom among world leaders" \
      org.opencontainers.image.licenses="MIT"
# On Node 24 the driver of SQLite needs no install script and no compiler.
RUN --mount=type=bind,from=package,source=/package,target=/package \
    npm install --global --ignore-scripts --no-audit --no-fund /package/entente-study-*.tgz && \
    npm cache clean --force && \
    mkdir /study && chown node:node /study
ENV XDG_CACHE_HOME=/tmp npm_config_cache=/tmp/npm
USER node
WORKDIR /study
ENTRYPOINT ["entente"]
CMD ["--help"]
