package org.caseassistant.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.assistant.AssistantFeatures;
import org.caseassistant.core.cases.CaseChange;
import org.caseassistant.core.cases.CaseListener;
import org.caseassistant.core.cases.CaseWrites;
import org.caseassistant.core.casework.CaseBook;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.Feature;
import org.junit.jupiter.api.Test;

/** The rooms inside core, and what each of them may know. */
@AnalyzeClasses(packages = "org.caseassistant.core", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {
    /** No package may hold a larger part of core's source. */
    private static final double LARGEST_PART = 0.2;

    @ArchTest
    static final ArchRule ROOMS_KNOW_ONLY_THOSE_BELOW = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.caseassistant.core..")
            .layer("turn").definedBy("..core.turn..")
            .layer("drafts").definedBy("..core.drafts..")
            .layer("casework").definedBy("..core.casework..")
            .layer("casenews").definedBy("..core.casenews..")
            .layer("deskwork").definedBy("..core.deskwork..")
            .layer("noticework").definedBy("..core.noticework..")
            .layer("people").definedBy("..core.people..")
            .layer("sending").definedBy("..core.sending..")
            .layer("upkeep").definedBy("..core.upkeep..")
            .layer("assistant").definedBy("..core.assistant..")
            .whereLayer("turn").mayOnlyBeAccessedByLayers(
                    "drafts", "casework", "casenews", "deskwork", "noticework", "people", "sending", "assistant")
            .whereLayer("drafts").mayOnlyBeAccessedByLayers(
                    "casework", "casenews", "deskwork", "noticework", "people", "sending", "assistant")
            .whereLayer("casework").mayOnlyBeAccessedByLayers(
                    "casenews", "deskwork", "noticework", "people", "sending", "assistant")
            .whereLayer("casenews").mayOnlyBeAccessedByLayers("assistant")
            .whereLayer("deskwork").mayOnlyBeAccessedByLayers("assistant")
            .whereLayer("noticework").mayOnlyBeAccessedByLayers("assistant")
            .whereLayer("people").mayOnlyBeAccessedByLayers("assistant")
            .whereLayer("sending").mayOnlyBeAccessedByLayers("assistant")
            .whereLayer("upkeep").mayNotBeAccessedByAnyLayer()
            .whereLayer("assistant").mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule UPKEEP_KNOWS_NO_ROOM = noClasses()
            .that()
            .resideInAPackage("..core.upkeep..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "..core.turn..", "..core.drafts..", "..core.casework..", "..core.casenews..", "..core.deskwork..",
                    "..core.noticework..", "..core.people..", "..core.sending..", "..core.assistant.."));

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.caseassistant.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_CASE_BOOK_WRITES_CASES = noClasses()
            .that()
            .doNotBelongToAnyOf(CaseBook.class, CaseWrites.class, Stores.class)
            .should()
            .dependOnClassesThat(assignableTo(CaseWrites.class))
            .orShould()
            .callMethod(Stores.class, "caseWrites");

    @ArchTest
    static final ArchRule ONLY_THE_TRANSACTION_TELLS_LISTENERS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.caseassistant.core.turn.Transaction")
            .should()
            .callMethod(CaseListener.class, "changed", CaseChange.class);

    @ArchTest
    static final ArchRule ONLY_THE_LIST_KNOWS_THE_FEATURES = noClasses()
            .that()
            .doNotBelongToAnyOf(AssistantFeatures.class)
            .and(not(assignableTo(Feature.class)))
            .should()
            .dependOnClassesThat(assignableTo(Feature.class)
                    .and(not(simpleName("Feature"))));

    @ArchTest
    static final ArchRule FEATURES_ARE_NAMED_SO =
            classes().that().implement(Feature.class).should().haveSimpleNameEndingWith("Feature");

    @Test
    void noPackageIsMoreThanAFifthOfCore() throws IOException {
        Path root = Path.of("src/main/java/org/caseassistant/core");
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, Long> sizes = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(
                            file -> root.relativize(file).getName(0).toString(),
                            Collectors.summingLong(StructureTest::lines)));
            long all = sizes.values().stream().mapToLong(Long::longValue).sum();

            assertThat(sizes).allSatisfy((name, lines) -> assertThat((double) lines / all)
                    .as(name)
                    .isLessThan(LARGEST_PART));
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
