package org.caseassistant.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Person;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the README shows is true. */
class ReadmeTest {
    private static final Path TOP = RepositoryFolder.find();

    private static String readme() throws IOException {
        return Files.readString(TOP.resolve("README.md"));
    }

    @Test
    void itsCatalogueIsAGoodOne() throws IOException {
        Matcher yaml = Pattern.compile("```yaml\n(departments:.*?)```", Pattern.DOTALL).matcher(readme());

        assertThat(yaml.find()).isTrue();
        assertThat(CatalogReader.read(new CatalogSource("README.md", yaml.group(1))))
                .isInstanceOf(CatalogReader.Result.Read.class);
    }

    @Test
    void itsStatementsPutAContactIntoTheDirectory() throws IOException {
        Matcher sql = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(readme());
        assertThat(sql.find()).isTrue();

        try (TestDatabase database = TestDatabase.create()) {
            database.execute(sql.group(1));
            Optional<Person> person = database.unitOfWork()
                    .inTransaction(stores -> stores.directory().personByEmail("jordan.rivera@lakeside.example.org"));

            assertThat(person.orElseThrow()).isInstanceOfSatisfying(Contact.class, contact -> {
                assertThat(contact.type()).isEqualTo(ContactType.AUTHORIZED);
                assertThat(contact.accounts()).extracting(Account::name).containsExactly("Lakeside School District");
            });
        }
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        Matcher links = Pattern.compile("\\]\\(([^)]+)\\)").matcher(readme());
        int found = 0;
        while (links.find()) {
            found++;
            assertThat(TOP.resolve(links.group(1))).exists();
        }
        assertThat(found).isPositive();
    }
}
