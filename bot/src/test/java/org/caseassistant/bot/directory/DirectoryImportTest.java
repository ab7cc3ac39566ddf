package org.caseassistant.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.directory.DirectoryFile.HEAD;
import static org.caseassistant.bot.directory.DirectoryFile.NOW;
import static org.caseassistant.bot.directory.DirectoryFile.exported;
import static org.caseassistant.bot.directory.DirectoryFile.imported;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.bot.RepositoryFolder;
import org.caseassistant.core.audit.Audit.Numbered;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.PhoneNumber;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectoryImportTest {
    private static final String ANN = "authorized,Ann,Lee,ann@a.example.org,A School,America/Chicago,Principal,"
            + "(612) 555-0123 ext. 4,+1 612 555 0124,SIS; Finance,,\n";
    private static final String ROB = "staff,Rob,Gray,rob@desk.example.org,,,,,,,Training,work cases; administer\n";

    private final TestDatabase database = TestDatabase.create();
    private final Directory directory = database.callByCall(Directory.class, Stores::directory);

    @AfterEach
    void drop() {
        database.close();
    }

    private List<AuditEntry> audit() {
        return database.unitOfWork()
                .inTransaction(stores -> stores.audit().list(Optional.empty(), Optional.empty(), 99)).stream()
                .map(Numbered::entry)
                .toList();
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndChangesNothing() {
        assertThat(imported(database, HEAD + ANN + ROB, false).lines())
                .containsExactly(
                        "+ account A School, America/Chicago",
                        "+ Ann Lee <ann@a.example.org>, authorized of A School",
                        "+ Rob Gray <rob@desk.example.org>, staff",
                        "2 added, 0 changed, 0 removed, 0 unchanged; accounts: 1 added, 0 changed."
                                + " Nothing is changed yet; --apply does it.");
        assertThat(directory.isEmpty()).isTrue();
        assertThat(directory.accounts()).isEmpty();
        assertThat(audit()).isEmpty();
    }

    @Test
    void whatStandsInItIsInTheDirectoryAfterwardsAndOnceIsEnough() {
        imported(database, HEAD + ANN + ROB, true);

        assertThat(directory.people(Optional.empty(), 9)).hasSize(2);
        assertThat(directory.account("A School").orElseThrow().zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(directory.contactsOf(directory.account("A School").orElseThrow().id()).getFirst().profile())
                .isEqualTo(new ContactProfile(
                        "Ann",
                        "Lee",
                        "ann@a.example.org",
                        ContactType.AUTHORIZED,
                        directory.accounts(),
                        Optional.of("Principal"),
                        Optional.of(new PhoneNumber("+16125550123", Optional.of("4"))),
                        Optional.of(new PhoneNumber("+16125550124")),
                        Set.of("sis", "finance")));
        assertThat(directory.personByEmail("rob@desk.example.org").orElseThrow())
                .extracting("profile")
                .isEqualTo(new StaffProfile(
                        "Rob",
                        "Gray",
                        "rob@desk.example.org",
                        Set.of("training"),
                        Set.of(Right.WORK_CASES, Right.ADMINISTER)));

        assertThat(imported(database, HEAD + ANN + ROB, true).lines())
                .containsExactly("0 added, 0 changed, 0 removed, 2 unchanged; accounts: 0 added, 0 changed. Done.");
        assertThat(audit())
                .containsExactly(AuditEntry.byOperator(
                        NOW,
                        Deed.DIRECTORY_IMPORTED,
                        "2 added, 0 changed, 0 removed, 0 unchanged; accounts: 1 added, 0 changed"));
    }

    @Test
    void changesAreToldFieldByFieldAndThenMade() {
        imported(database, HEAD + ANN + ROB, true);
        String changed = HEAD
                + "technical,Anna,Lee,ANN@a.example.org,B School; A School,America/Denver,,,+16125550124,Finance,,\n"
                + "staff,Rob,Gray,rob@desk.example.org,,,,,,,,administer\n";

        assertThat(imported(database, changed, true).lines())
                .containsExactly(
                        "+ account B School, America/Denver",
                        "~ ann@a.example.org: type: authorized -> technical, first name: Ann -> Anna,"
                                + " email: ann@a.example.org -> ANN@a.example.org,"
                                + " accounts: A School -> B School; A School, zone: America/Chicago -> America/Denver,"
                                + " title: Principal -> (none), primary phone: +16125550123 ext. 4 -> (none),"
                                + " areas: Finance; SIS -> Finance",
                        "~ rob@desk.example.org: departments: Training -> (none),"
                                + " rights: administer; work cases -> administer",
                        "0 added, 2 changed, 0 removed, 0 unchanged; accounts: 1 added, 0 changed. Done.");
        assertThat(imported(database, changed, false).lines()).hasSize(1);
        assertThat(directory.contacts(Optional.empty(), "", Optional.empty(), 9).getFirst().accounts())
                .extracting("name")
                .containsExactly("B School", "A School");
    }

    @Test
    void anAccountMovesWhenItsZoneIsSaidAnew() {
        imported(database, HEAD + ANN, true);
        String moved = HEAD + ANN.replace("America/Chicago", "America/Denver");

        assertThat(imported(database, moved, true).lines())
                .containsExactly(
                        "~ account A School: zone: America/Chicago -> America/Denver",
                        "0 added, 0 changed, 0 removed, 1 unchanged; accounts: 0 added, 1 changed. Done.");
        assertThat(directory.accounts().getFirst().zone()).isEqualTo(ZoneId.of("America/Denver"));
        assertThat(imported(database, HEAD + ANN.replace("America/Chicago", ""), true).lines()).hasSize(1);
        assertThat(directory.accounts().getFirst().zone()).isEqualTo(ZoneId.of("America/Denver"));
    }

    @Test
    void whoIsRemovedIsNobodyAnyMoreAtOnce() {
        imported(database, HEAD + ANN + ROB, true);
        var ann = directory.personByEmail("ann@a.example.org").orElseThrow();
        var inSlack = new ChatIdentity("slack", "T1", "U1");
        var inDiscord = new ChatIdentity("discord", "", "7");
        directory.link(inSlack, ann);
        directory.link(inDiscord, ann);
        String file = HEAD + "remove,,,ann@a.example.org,,,,,,,,\n";

        assertThat(imported(database, file, false).lines()).first().isEqualTo("- Ann Lee <ann@a.example.org>");
        assertThat(directory.person(inSlack)).contains(ann);
        imported(database, file, true);

        assertThat(directory.person(inSlack)).isEmpty();
        assertThat(directory.person(inDiscord)).isEmpty();
        assertThat(directory.personByEmail("ann@a.example.org")).isEmpty();
        assertThat(database.value("SELECT count(*) FROM chat_identity")).isEqualTo(0L);
        assertThat(imported(database, file, true).lines()).singleElement().asString().contains("1 unchanged");
    }

    @Test
    void theLastAdministratorCannotBeLost() {
        imported(database, HEAD + ANN + ROB, true);

        for (String line : List.of("remove,,,rob@desk.example.org,,,,,,,,", ROB.replace("; administer", ""))) {
            assertThat(imported(database, HEAD + line, true).problems())
                    .containsExactly(
                            "nobody would administer any more; expected one line of the staff with the right administer",
                            "Nothing was changed.");
        }
        assertThat(imported(
                database,
                HEAD + "remove,,,rob@desk.example.org,,,,,,,,\n"
                        + "staff,Ines,Roy,ines@desk.example.org,,,,,,,,administer\n",
                true)
                .problems())
                .isEmpty();
        assertThat(directory.personByEmail("rob@desk.example.org")).isEmpty();
    }

    @Test
    void everyKindOfBadRowIsNamedByItsLineAndNothingIsChanged() {
        imported(database, HEAD + ANN + ROB, true);
        String before = exported(database);
        int audited = audit().size();
        String good = "technical,Gina,Good,gina@a.example.org,Gina School,UTC,,,,,,\n";
        List<BadRow> bad = BadRow.all();

        var file = new StringBuilder(HEAD + good);
        bad.forEach(row -> file.append(row.line()).append('\n'));
        List<String> problems = imported(database, file.toString(), true).problems();

        assertThat(bad).hasSizeGreaterThanOrEqualTo(20);
        var expected = new ArrayList<String>();
        for (int i = 0; i < bad.size(); i++) {
            expected.add("line " + (i + 3) + ": " + bad.get(i).problem());
        }
        expected.add("Nothing was changed.");
        assertThat(problems).containsExactlyElementsOf(expected);
        assertThat(audit()).hasSize(audited);
        assertThat(exported(database)).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoTableIsToldAsAWhole() {
        assertThat(imported(database, "", true).problems()).first().asString()
                .startsWith("the file is empty; expected");
        assertThat(imported(database, HEAD.replace(',', ';') + ANN.replace(',', ';'), true).problems())
                .first()
                .asString()
                .startsWith(
                        "line 1: there is one column only; expected these, with commas between them: type,first name,");
        assertThat(imported(database, HEAD.replace("rights", "right") + ANN, true).problems())
                .containsExactly(
                        "line 1: there is no column \"right\"; expected " + HEAD.strip(),
                        "line 1: the column \"rights\" is missing; it may be empty, but must be there",
                        "Nothing was changed.");
        assertThat(imported(database, HEAD.replace("zone", "title") + ANN, true).problems())
                .contains("line 1: the column \"title\" is there twice");
        assertThat(imported(database, (HEAD + ANN.replace("Lee", "Léa")).getBytes(StandardCharsets.ISO_8859_1), true)
                .problems())
                .first()
                .asString()
                .startsWith("the file is not UTF-8 text; expected");
        assertThat(imported(database, HEAD + ANN + "authorized,\"Bob,Hill\n", true).problems())
                .first()
                .asString()
                .matches("line \\d: .*");
        assertThat(directory.isEmpty()).isTrue();
    }

    @Test
    void whatSpreadsheetsAddIsTakenAsTheyMeanIt() {
        String saved = "\uFEFF" + HEAD.replace("email", "E-Mail").toUpperCase(Locale.ROOT)
                + ANN + ",,,,,,,,,,,\n";

        assertThat(imported(database, saved.replace("\n", "\r\n"), true).problems()).isEmpty();
        assertThat(directory.personByEmail("ann@a.example.org")).isPresent();
    }

    @Test
    void whatIsExportedIsNoChangeAndNoFormula() {
        imported(database, HEAD + ANN + ROB, true);
        String hostile = "=HYPERLINK(\"\"http://evil.example.org\"\")";
        imported(
                database,
                HEAD + "read only,\"" + hostile + "\",'+Lee,+evil@a.example.org,@A School; A School,UTC,-2+3,,,,,\n",
                true);

        String file = exported(database);

        assertThat(file.lines()).hasSize(4).contains(
                "read only,\"'=HYPERLINK(\"\"http://evil.example.org\"\")\",'+Lee,'+evil@a.example.org,"
                        + "'@A School; A School,UTC,'-2+3,,,,,");
        assertThat(imported(database, file, true).lines())
                .containsExactly("0 added, 0 changed, 0 removed, 3 unchanged; accounts: 0 added, 0 changed. Done.");
        assertThat(audit())
                .last()
                .isEqualTo(AuditEntry.byOperator(NOW, Deed.DIRECTORY_EXPORTED, "3 people"));
    }

    @Test
    void theSampleOfTheDocumentationIsGood() throws Exception {
        String sample = Files.readString(RepositoryFolder.find().resolve("docs/directory-sample.csv"));

        assertThat(imported(database, sample, true).lines())
                .last()
                .isEqualTo("6 added, 0 changed, 0 removed, 0 unchanged; accounts: 2 added, 0 changed. Done.");
        assertThat(sample).startsWith(HEAD);
    }
}
