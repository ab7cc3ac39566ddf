# Builds Case Assistant and packs it with a small Java.
#
#   docker build --tag case-assistant .
#   docker run --interactive --tty --volume case-assistant:/var/lib/case-assistant case-assistant

FROM maven:3.9-eclipse-temurin-25 AS build
# The build starts a PostgreSQL of its own to describe its tables, and PostgreSQL does not run as root.
RUN useradd --create-home --uid 10001 builder
USER builder
WORKDIR /home/builder/case-assistant
COPY --chown=builder pom.xml ./
COPY --chown=builder .mvn .mvn
COPY --chown=builder core core
COPY --chown=builder persistence persistence
COPY --chown=builder bot bot
RUN ["mvn", "--batch-mode", "--no-transfer-progress", "-DskipTests", "package"]

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/case-assistant --uid 10001 case-assistant
COPY --from=build /home/builder/case-assistant/bot/target/lib /opt/case-assistant/lib
COPY --from=build /home/builder/case-assistant/bot/target/case-assistant.jar /opt/case-assistant/case-assistant.jar
USER case-assistant
WORKDIR /var/lib/case-assistant
ENV LANG=C.UTF-8
VOLUME /var/lib/case-assistant
# The bot leaves a sign of life there whenever it has reached its database.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
    CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", "/opt/case-assistant/case-assistant.jar", "--data", "/var/lib/case-assistant/data", "health"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-Xlog:disable", "-jar", "/opt/case-assistant/case-assistant.jar", "--data", "/var/lib/case-assistant/data"]
