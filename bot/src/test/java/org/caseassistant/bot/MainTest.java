package org.caseassistant.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.caseassistant.bot.cli.Surroundings;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(Map<String, String> environment, String... arguments) {
        return Main.run(
                arguments,
                new Surroundings(
                        environment,
                        folder,
                        folder,
                        new ByteArrayInputStream("/case list\n".getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aGoodCatalogueIsCounted() throws IOException {
        Files.writeString(folder.resolve("ours.yaml"), CatalogSource.builtIn().text());

        assertThat(run(Map.of(), "catalog", "check", "ours.yaml")).isZero();
        assertThat(out()).matches("ours\\.yaml: 10 case types, \\d+ fields, version [0-9a-f]{12}\\R");
        assertThat(err()).isEmpty();
    }

    @Test
    void theProblemsOfACatalogueAreToldWithTheirLines() throws IOException {
        Files.writeString(
                folder.resolve("ours.yaml"),
                CatalogSource.builtIn().text().replaceFirst("kind: choice", "kind: choise").replace("nextSteps",
                        "next"));

        assertThat(run(Map.of(), "catalog", "check", "ours.yaml")).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).hasSizeGreaterThan(1).allMatch(line -> line.matches("ours\\.yaml:\\d+: .*\\."));
    }

    @Test
    void aCatalogueThatIsNotThereIsAProblem() {
        assertThat(run(Map.of(), "catalog", "check", "none.yaml")).isEqualTo(1);
        assertThat(err()).hasLineCount(1).startsWith("none.yaml: the file cannot be read");
    }

    @Test
    void prioritiesThatTheCatalogueDoesNotHaveStopTheStart() {
        assertThat(run(Map.of("DESK_CLAIM_WITHIN", "crtical=30m, high=2h, other=8h", "DESK_URGENT", "high,urgent")))
                .isEqualTo(2);
        assertThat(err().lines()).containsExactly(
                "DESK_URGENT: 'urgent' is no priority of the catalogue; expected ids of these: critical, high, low,"
                        + " medium",
                "DESK_CLAIM_WITHIN: 'crtical' is no priority of the catalogue; expected ids of these: critical, high,"
                        + " low, medium, other");
    }

    @Test
    void wrongUsageIsExplained() {
        assertThat(run(Map.of(), "--dta", "x")).isEqualTo(2);
        assertThat(err()).contains("--dta");
        assertThat(run(Map.of(), "catalog")).isEqualTo(2);
        assertThat(run(Map.of(), "catalog", "check")).isEqualTo(2);
    }

    @Test
    void versionAndHelpAreTold() {
        assertThat(run(Map.of(), "--version")).isZero();
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out()).contains("Case Assistant", "--data", "--catalog", "catalog", "health", ".env.example");
    }

    @Test
    void anEmptyExternalDirectoryIsExplained() {
        try (var database = TestDatabase.create()) {
            assertThat(run(Map.of("DATABASE_URL", url(database)))).isEqualTo(1);
            assertThat(err()).hasLineCount(1).contains("There is nobody in the directory of this database yet");
            assertThat(database.value("SELECT count(*) FROM account")).isEqualTo(0L);
        }
    }

    @Test
    void anExternalDatabaseIsUsedAndFilledFromAFile() throws IOException {
        try (var database = TestDatabase.create()) {
            Files.writeString(
                    folder.resolve("people.csv"),
                    "type,first name,last name,email,accounts,zone,title,primary phone,secondary phone,areas,departments,"
                            + "rights\nauthorized,Ann,Lee,ann@a.example.org,A,America/Chicago,,,,,,\n");
            Map<String, String> environment = Map.of("DATABASE_URL", url(database));
            assertThat(run(environment, "directory", "import", "people.csv")).isZero();
            assertThat(out()).contains("+ Ann Lee <ann@a.example.org>, authorized of A", "Nothing is changed yet");
            assertThat(run(environment, "directory", "import", "people.csv", "--apply")).isZero();
            assertThat(run(environment, "directory", "export", "again.csv")).isZero();
            assertThat(folder.resolve("again.csv")).content().contains("ann@a.example.org,A,America/Chicago");

            assertThat(run(environment)).isZero();

            assertThat(err()).isEmpty();
            assertThat(out()).contains("You are Ann Lee, authorized contact of A.", "There are no cases yet")
                    .doesNotContain("made up", "Starting the built-in database");
            assertThat(folder.resolve("data/postgresql")).doesNotExist();
        }
    }

    @Test
    void aBadFileIsToldLineByLine() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "type,email\nstaff,x\n");
        try (var database = TestDatabase.create()) {
            Map<String, String> environment = Map.of("DATABASE_URL", url(database));

            assertThat(run(environment, "directory", "import", "people.csv", "--apply")).isEqualTo(1);
            assertThat(err().lines()).allMatch(line -> line.matches("line 1: .*|Nothing was changed\\.")).hasSize(11);
            assertThat(run(environment, "directory", "import", "none.csv")).isEqualTo(2);
            assertThat(err()).contains("none.csv: there is no such readable file");
            assertThat(out()).isEmpty();
        }
    }

    @Test
    void aContactIsExportedAndErasedOnRequest() throws IOException {
        Files.copy(RepositoryFolder.find().resolve("docs/directory-sample.csv"), folder.resolve("people.csv"));
        try (var database = TestDatabase.create()) {
            Map<String, String> environment = Map.of("DATABASE_URL", url(database));
            String email = "Jordan.Rivera@lakeside.example.org";
            assertThat(run(environment, "directory", "import", "people.csv", "--apply")).isZero();
            out.reset();

            assertThat(run(environment, "contact", "export", email)).isZero();
            assertThat(out()).startsWith("[{").contains("\"email\": \"jordan.rivera@lakeside.example.org\"")
                    .endsWith("}]\n");
            assertThat(run(environment, "contact", "export", email, "jordan.json")).isZero();
            assertThat(folder.resolve("jordan.json")).content().contains("\"lastName\": \"Rivera\"");
            assertThat(run(environment, "contact", "erase", email)).isZero();
            assertThat(out()).contains("Nothing is erased yet; --apply does it.");
            assertThat(run(environment, "contact", "erase", email, "--apply")).isZero();
            assertThat(out()).endsWith("Erased." + System.lineSeparator());
            assertThat(err()).isEmpty();
            assertThat(run(environment, "contact", "erase", email, "--apply")).isEqualTo(1);
            assertThat(err()).hasLineCount(1).startsWith("E-MAIL: no contact has or had the address");
        }
    }

    @Test
    void theFirstAdministratorAndTheFirstWorkspaceNeedNoDatabaseClient() {
        try (var database = TestDatabase.create()) {
            String url = url(database);
            Map<String, String> environment =
                    Map.of("DATABASE_URL", url, "FIRST_ADMINISTRATOR", "jordan.rivera@support.example.org");

            assertThat(run(environment)).isZero();
            assertThat(out()).contains("You are Jordan Rivera");
            assertThat(run(environment, "workspace", "bind", "slack:T0123456789", "*")).isZero();
            assertThat(database.value("SELECT own FROM tenant WHERE surface = 'slack' AND id = 'T0123456789'"))
                    .isEqualTo(true);
            assertThat(run(environment, "workspace", "bind", "slack:T0123456789", "Atlantis")).isEqualTo(1);
            assertThat(err()).startsWith("ACCOUNTS: there is no account called Atlantis;").hasLineCount(1);
            assertThat(run(environment, "workspace", "bind", "T0123456789", "*")).isEqualTo(2);
            assertThat(database.value("SELECT string_agg(deed || ' ' || about, ';' ORDER BY id) FROM audit_entry"))
                    .asString()
                    .matches("ADMINISTRATOR_NAMED person \\d+;TENANT_BOUND slack:T0123456789, own");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsOneLine() {
        assertThat(run(Map.of("DATABASE_URL", "postgres://u:hush@127.0.0.1:1/db"))).isEqualTo(1);
        assertThat(err()).hasLineCount(1).startsWith("DATABASE_URL: ").doesNotContain("hush");
    }

    /** An address of it as an operator would write it, with a login of its own. */
    private static String url(TestDatabase database) {
        String user = "operator_" + UUID.randomUUID().toString().replace("-", "");
        database.execute("CREATE ROLE " + user + " LOGIN SUPERUSER PASSWORD 'hush'");
        return database.address() + "?user=" + user + "&password=hush";
    }
}
