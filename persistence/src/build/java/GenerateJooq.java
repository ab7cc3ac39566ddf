import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.GeneratedAnnotationType;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes jOOQ's classes for the schema that our migrations make: it starts an empty PostgreSQL, migrates it and lets
 * jOOQ read it. It does nothing while the migrations, this file and jOOQ's version are those of the last run.
 *
 * <p>The build runs it: {@code java GenerateJooq.java <migrations> <output>}, from the module's folder.
 */
class GenerateJooq {
    private static final Path THIS_FILE = Path.of("src/build/java/GenerateJooq.java");

    public static void main(String[] args) throws Exception {
        var migrations = Path.of(args[0]);
        var output = Path.of(args[1]);
        var stamp = output.resolveSibling(output.getFileName() + ".sha256");

        var inputs = hash(migrations);
        if (Files.isDirectory(output) && Files.exists(stamp) && Files.readString(stamp).equals(inputs)) {
            return;
        }
        var started = System.nanoTime();
        Files.deleteIfExists(stamp);
        generate(migrations, output);
        Files.writeString(stamp, inputs);
        System.out.printf("jOOQ classes written to %s in %.1f s%n", output, (System.nanoTime() - started) / 1e9);
    }

    private static String hash(Path migrations) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(THIS_FILE));
        for (var file : filesIn(migrations)) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void generate(Path migrations, Path output) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");

        try (var postgres = EmbeddedPostgres.start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + migrations.toAbsolutePath())
                    .loggers("slf4j")
                    .load()
                    .migrate();

            GenerationTool.generate(new Configuration()
                    .withLogging(Logging.WARN)
                    .withJdbc(new Jdbc()
                            .withDriver("org.postgresql.Driver")
                            .withUrl(postgres.getJdbcUrl("postgres", "postgres")))
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.postgres.PostgresDatabase")
                                    .withInputSchema("public")
                                    .withOutputSchemaToDefault(true)
                                    .withIncludeRoutines(false)
                                    .withExcludes("flyway_schema_history|scheduled_tasks|support_case\\.words")
                                    .withIncludeExcludeColumns(true)
                                    .withForcedTypes(new ForcedType()
                                            .withName("INSTANT")
                                            .withIncludeTypes("timestamptz|timestamp with time zone")))
                            .withGenerate(new Generate()
                                    .withRecords(true)
                                    .withPojos(false)
                                    .withDaos(false)
                                    .withJavaTimeTypes(true)
                                    .withGeneratedAnnotation(true)
                                    .withGeneratedAnnotationType(
                                            GeneratedAnnotationType.JAVAX_ANNOTATION_PROCESSING_GENERATED)
                                    .withGeneratedAnnotationDate(false))
                            .withTarget(new Target()
                                    .withPackageName("org.caseassistant.persistence.db")
                                    .withDirectory(output.toString()))));
        }
    }
}
