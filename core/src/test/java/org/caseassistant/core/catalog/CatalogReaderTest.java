package org.caseassistant.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a sound catalogue is read as. */
class CatalogReaderTest {
    @Test
    void readsDefinitionsWithTheirDefaults() {
        assertThat(SmallCatalog.INTACT.read().fields().values())
                .extracting(Field::kind)
                .containsExactly(
                        new FieldKind.AccountChoice(),
                        new FieldKind.ContactChoice(true),
                        new FieldKind.ShortText(255),
                        new FieldKind.Choice(
                                List.of(option("red", "Red"), option("light-green", "Light Green")),
                                List.of(),
                                Optional.of("red")),
                        date(List.of()),
                        date(List.of("first-day")));
        assertThat(SmallCatalog.INTACT.read().fields().values()).allMatch(Field::required);
    }

    private static Option option(String id, String label) {
        return new Option(id, label, Optional.empty(), Set.of());
    }

    private static FieldKind.Date date(List<String> differentFrom) {
        return new FieldKind.Date(false, FieldKind.Date.Limit.NONE, 1, 1, differentFrom, Optional.empty());
    }

    @Test
    void readsACaseType() {
        CaseType question = SmallCatalog.INTACT.read().caseType("question").orElseThrow();
        assertThat(question.label()).isEqualTo("Question");
        assertThat(question.notes()).isEmpty();
        assertThat(question.examples()).containsExactly("How do I paint?");
        assertThat(question.moreInformation()).isEmpty();
        assertThat(question.fields())
                .extracting(Field::id)
                .containsExactly("account", "contact", "subject", "colour", "first-day", "second-day");
        assertThat(question.field("first-day").orElseThrow().askedWhen())
                .contains(new Condition("colour", Set.of("red")));
    }

    @Test
    void letsACaseTypeSayWhatIsDifferentHere() {
        Catalog catalog = SmallCatalog.INTACT.with("      - colour\n", """
                      - field: colour
                        label: Paint
                        help: Which paint?
                        example: blue
                        required: false
                        choices: [Blue, Red]
                        preset: blue
                """).read();
        assertThat(catalog.caseType("question").orElseThrow().field("colour"))
                .contains(new Field(
                        "colour",
                        "Paint",
                        "Which paint?",
                        Optional.of("blue"),
                        new FieldKind.Choice(
                                List.of(option("blue", "Blue"), option("red", "Red")),
                                List.of(),
                                Optional.of("blue")),
                        false,
                        Optional.empty()));
        assertThat(catalog.fields().get("colour").label()).isEqualTo("Colour");
    }

    @Test
    void withholdsAChoiceThatBelongsToOtherCaseTypes() {
        CaseType question = SmallCatalog.INTACT
                .with("[Red, Light Green]", "[Red, { id: gold, label: Gold, onlyFor: [gilding] }]")
                .with("caseTypes:\n", """
                        caseTypes:
                          - id: gilding
                            label: Gilding
                            description: Gild.
                            examples: [Gild my fence]
                            department: desk
                            fields: [account, contact, subject, colour]
                        """)
                .read()
                .caseType("question")
                .orElseThrow();
        var gold = new Option("gold", "Gold", Optional.empty(), Set.of("gilding"));
        assertThat(question.field("colour").orElseThrow().kind())
                .isEqualTo(new FieldKind.Choice(List.of(option("red", "Red")), List.of(gold), Optional.of("red")));
    }

    /** The YAML parser reads a thousand characters at a time, and breaks between the two halves of such a sign. */
    @Test
    void readsSignsOutsideTheBasicPlaneWhereverTheyStand() {
        for (int before = 0; before <= 1100; before++) {
            String help = "x".repeat(before) + "\uD83D\uDE00" + "y".repeat(1100);
            assertThat(SmallCatalog.INTACT.with("help: Which colour?", "help: " + help).read().fields().get("colour")
                    .help()).isEqualTo(help);
        }
    }

    @Test
    void makesAnIdOfALabel() {
        assertThat(CatalogEntries.slug("  Grading & Standards (K–12) ")).isEqualTo("grading-standards-k-12");
        assertThat(CatalogEntries.slug("Élève")).isEqualTo("eleve");
    }

    @Test
    void namesAVersionAfterTheText() {
        assertThat(new CatalogSource("any", "abc").version()).isEqualTo("ba7816bf8f01");
        assertThat(CatalogReader.builtIn().version())
                .isEqualTo(CatalogSource.builtIn().version());
    }

    @Test
    void reportsEveryProblemInTheOrderOfTheLines() {
        assertThat(SmallCatalog.INTACT
                .with("department: desk", "department: dsk")
                .with("label: Desk", "lable: Desk")
                .with("kind: short-text", "kind: shorttext")
                .problems())
                .containsExactly(
                        "catalog.yaml:3: unknown key 'lable' in a department. Write 'label'.",
                        "catalog.yaml:18: unknown kind 'shorttext'. Write 'short-text'.",
                        "catalog.yaml:39: there is no department 'dsk'. Write 'desk'.");
    }
}
