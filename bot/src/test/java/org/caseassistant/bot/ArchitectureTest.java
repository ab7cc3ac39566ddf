package org.caseassistant.bot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Instant;
import java.time.LocalDate;
import org.caseassistant.core.cases.CaseWrites;
import org.caseassistant.core.storage.Stores;

/** The house's three rooms, and what each of them may know. */
@AnalyzeClasses(packages = "org.caseassistant", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CORE = "org.caseassistant.core..";
    private static final String PERSISTENCE = "org.caseassistant.persistence..";
    private static final String BOT = "org.caseassistant.bot..";
    private static final String COMPOSITION_ROOT = "org.caseassistant.bot";
    private static final String COMMAND_LINE = "org.caseassistant.bot.cli..";

    @ArchTest
    static final ArchRule CORE_KNOWS_NEITHER_OF_THE_OTHERS =
            noClasses().that().resideInAPackage(CORE).should().dependOnClassesThat().resideInAnyPackage(PERSISTENCE,
                    BOT);

    @ArchTest
    static final ArchRule PERSISTENCE_KNOWS_ONLY_CORE =
            noClasses().that().resideInAPackage(PERSISTENCE).should().dependOnClassesThat().resideInAPackage(BOT);

    @ArchTest
    static final ArchRule ONLY_PERSISTENCE_KNOWS_HOW_TO_KEEP_THINGS = noClasses()
            .that()
            .resideOutsideOfPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jooq..", "org.flywaydb..", "com.zaxxer.hikari..", "org.postgresql..", "io.zonky..");

    @ArchTest
    static final ArchRule ONLY_THE_SLACK_SURFACE_KNOWS_SLACK = noClasses()
            .that()
            .resideOutsideOfPackage("org.caseassistant.bot.slack..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.slack.api..");

    @ArchTest
    static final ArchRule ONLY_THE_DISCORD_SURFACE_KNOWS_DISCORD = noClasses()
            .that()
            .resideOutsideOfPackage("org.caseassistant.bot.discord..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.dv8tion..");

    @ArchTest
    static final ArchRule ONLY_THE_CONSOLE_KNOWS_THE_TERMINAL = noClasses()
            .that()
            .resideOutsideOfPackage("org.caseassistant.bot.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jline..");

    @ArchTest
    static final ArchRule ONLY_THE_MAIL_KNOWS_SMTP = noClasses()
            .that()
            .resideOutsideOfPackage("org.caseassistant.bot.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.mail..");

    @ArchTest
    static final ArchRule ONLY_THE_BUCKET_KNOWS_S3 = noClasses()
            .that()
            .resideOutsideOfPackage("org.caseassistant.bot.objects..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI = noClasses()
            .that()
            .resideOutsideOfPackage(COMMAND_LINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule COMMANDS_ARE_ON_THE_COMMAND_LINE =
            classes().that().areAnnotatedWith("picocli.CommandLine$Command").should().resideInAPackage(COMMAND_LINE);

    @ArchTest
    static final ArchRule ONLY_THE_COMPOSITION_ROOT_KNOWS_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackages(COMMAND_LINE, COMPOSITION_ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMMAND_LINE);

    @ArchTest
    static final ArchRule CORE_HAS_NO_SQL_NO_HTTP_AND_NO_THREADS = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat(resideInAPackage("java.sql..")
                    .or(resideInAPackage("javax.sql.."))
                    .or(resideInAPackage("java.net.http.."))
                    .or(resideInAPackage("java.util.concurrent.."))
                    .or(assignableTo(Thread.class)));

    @ArchTest
    static final ArchRule CORE_IS_TOLD_THE_TIME = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule CASES_ARE_WRITTEN_THROUGH_THE_CASE_BOOK = noClasses()
            .that()
            .resideInAPackage(BOT)
            .should()
            .dependOnClassesThat(assignableTo(CaseWrites.class))
            .orShould()
            .callMethod(Stores.class, "caseWrites");

    @ArchTest
    static final ArchRule PACKAGES_OF_PERSISTENCE_HAVE_NO_CYCLES =
            slices().matching("org.caseassistant.persistence.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_OF_THE_BOT_HAVE_NO_CYCLES =
            slices().matching("org.caseassistant.bot.(*)..").should().beFreeOfCycles();

    /** Each class with those inside it, so that no knot forms inside a package either. */
    private static final SliceAssignment EACH_CLASS_OF_THE_BOT = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass of) {
            return resideInAPackage(BOT).test(of)
                    ? SliceIdentifier.of(of.getName().split("\\$", 2)[0])
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "classes of the bot";
        }
    };

    @ArchTest
    static final ArchRule CLASSES_OF_THE_BOT_HAVE_NO_CYCLES =
            slices().assignedFrom(EACH_CLASS_OF_THE_BOT).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_OF_SLACK_HAVE_NO_CYCLES =
            slices().matching("org.caseassistant.bot.slack.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_OF_DISCORD_HAVE_NO_CYCLES =
            slices().matching("org.caseassistant.bot.discord.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_OF_SLACK_DO_NOT_KNOW_WHERE_THEY_ARE_PUT_TOGETHER = noClasses()
            .that()
            .resideInAPackage("org.caseassistant.bot.slack.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.caseassistant.bot.slack");

    @ArchTest
    static final ArchRule PACKAGES_OF_DISCORD_DO_NOT_KNOW_WHERE_THEY_ARE_PUT_TOGETHER = noClasses()
            .that()
            .resideInAPackage("org.caseassistant.bot.discord.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.caseassistant.bot.discord");

    @ArchTest
    static final ArchRule ONLY_THE_COMPOSITION_ROOT_KNOWS_EVERYTHING = noClasses()
            .that()
            .resideInAPackage("org.caseassistant.bot.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMPOSITION_ROOT);

    @ArchTest
    static final ArchRule CLASSES_ARE_NAMED_FOR_WHAT_THEY_ARE = classes()
            .that()
            .resideInAnyPackage(CORE, PERSISTENCE, BOT)
            .should()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Dto");
}
