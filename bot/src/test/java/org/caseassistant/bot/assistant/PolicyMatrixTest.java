package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.caseassistant.bot.contract.PolicyTries;
import org.caseassistant.core.audit.Audit;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that docs/policy.md names, tried by everybody everywhere. */
class PolicyMatrixTest {
    private static final Words WORDS = Words.in(Locale.US);
    private static final String STRANGER = "stranger@elsewhere.example.org";
    private static final String NEIGHBOUR = "neighbour@riverside.example.org";
    private static final String OTHER_DEPARTMENT = "other@support.example.org";
    private static final String POSTER = "poster@support.example.org";

    private final Chat chat = new Chat();
    private final Map<String, String> roles = new LinkedHashMap<>();
    private final PolicyTries tries = new PolicyTries(chat.database);
    private int lastEvent;

    @BeforeEach
    void everybodyIsThere() {
        Reply review = chat.types(
                Chat.MARIA,
                "/case open ask a question",
                "me",
                "low",
                "Printers offline",
                "None of them prints.",
                "done",
                "calendar",
                "skip",
                "skip");
        chat.does(Chat.MARIA, Chat.button(review, "Submit"));
        chat.database.unitOfWork().inTransaction(stores -> {
            var directory = stores.directory();
            var riverside = directory.account("Riverside Unified School District").orElseThrow();
            var northfield = directory.account("Northfield Public Schools").orElseThrow();
            directory.addContact("Nia", "Bour", NEIGHBOUR, ContactType.AUTHORIZED, List.of(riverside));
            directory.addContact("Spa", "Re", PolicyTries.SPARE, ContactType.TECHNICAL, List.of(northfield));
            directory.addStaff(
                    new StaffProfile("Ot", "Her", OTHER_DEPARTMENT, Set.of("nowhere"), Set.of(Right.WORK_CASES)));
            directory.addStaff(new StaffProfile("Po", "Ster", POSTER, Set.of(), Set.of(Right.POST_NOTICES)));
            stores.tenants().bind(new Tenant("slack", "T1"), new Binding.Own(), chat.now());
            return true;
        });
        chat.types(
                Chat.NORA,
                "/notice incident",
                "Slow logins",
                "critical",
                "skip",
                "",
                "We are looking into it.",
                "done",
                "submit");
        assertThat(chat.cases()).hasSize(1);
        assertThat(chat.database.unitOfWork().<Integer>inTransaction(stores -> stores.notices().open(10).size()))
                .isEqualTo(1);
        roles.put(Chat.GRACE, "Read Only");
        roles.put(Chat.TOM, "Technical");
        roles.put(Chat.MARIA, "Authorized");
        roles.put(NEIGHBOUR, "Authorized");
        roles.put(departmentsStaff(), "Staff: works cases");
        roles.put(OTHER_DEPARTMENT, "Staff: works cases");
        roles.put(POSTER, "Staff: posts notices");
        roles.put(Chat.NORA, "Administrator");
    }

    /** Somebody of the department to which the case went. */
    private String departmentsStaff() {
        String email = "desk@support.example.org";
        chat.database.unitOfWork().inTransaction(stores -> {
            String department = stores.cases()
                    .find(chat.cases().getFirst().number(), new CaseScope.Everything())
                    .orElseThrow()
                    .content()
                    .department();
            return stores.directory()
                    .addStaff(new StaffProfile("De", "Sk", email, Set.of(department), Set.of(Right.WORK_CASES)));
        });
        return email;
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private static ChatIdentity identity(String surface, String email) {
        return new ChatIdentity(surface, surface.equals("slack") ? "T1" : "", "u" + email.replaceAll("[^a-z]", ""));
    }

    private Reply does(String surface, String email, What what) {
        ChatIdentity identity = identity(surface, email);
        chat.database.unitOfWork().inTransaction(stores -> {
            Optional<Person> person = stores.directory().personByEmail(email);
            person.ifPresent(known -> stores.directory().link(identity, known));
            return true;
        });
        return chat.assistant().handle(new Interaction(
                "matrix" + ++lastEvent,
                new Place(surface, identity.tenant(), "dm-" + email),
                identity,
                Locale.US,
                Optional.empty(),
                new Capabilities(true, true, Capabilities.ANY_NUMBER),
                what));
    }

    private String number() {
        return Long.toString(chat.cases().getFirst().number().value());
    }

    private static What command(String usage, String number) {
        String[] words = usage.substring(1).split(" ", 2);
        String rest = words.length > 1 ? words[1] + " " : "";
        return new What.Command(words[0], (rest + PolicyTries.argument(usage, number)).strip());
    }

    /** Everything on the page but what says who somebody is, which strangers may try too and which has its own tests. */
    private Map<What, Act> everything(String number) {
        var everything = new LinkedHashMap<What, Act>();
        PolicyTries.PAGE.commands().forEach((usage, act) -> {
            if (PolicyTries.tried(usage)) {
                everything.put(command(usage, number), act);
            }
        });
        PolicyTries.PAGE.controls().forEach((pattern, act) -> {
            if (!pattern.equals("link")) {
                everything.put(new What.Pressed(new ControlId(PolicyTries.filled(pattern, number))), act);
            }
        });
        everything.put(new What.AboutMessage("It does not print.", "https://example.org/m/1"), Act.OPEN_CASES);
        return everything;
    }

    @Test
    void allowsWhatThePageSaysAndRefusesEverythingElseWithoutATrace() {
        Map<String, List<Act>> allowed = PolicyTries.PAGE.allowed();
        Set<String> refusals = PolicyTries.refusals();
        var found = new SoftAssertions();
        for (String surface : List.of("console", "slack", "discord")) {
            roles.forEach((email, role) -> {
                does(surface, email, new What.Command("case", "help"));
                everything(number()).forEach((what, act) -> {
                    boolean may = allowed.get(role).contains(act);
                    String before = may ? "" : tries.everythingStored();
                    String said = Chat.text(does(surface, email, what));
                    String tried = "%s, %s (%s): %s%n%s".formatted(surface, email, role, what, said);
                    found.assertThat(refusals.contains(said)).as(tried).isEqualTo(!may);
                    if (!may) {
                        found.assertThat(tries.everythingStored()).as(tried).isEqualTo(before);
                    }
                });
            });
        }
        found.assertAll();
    }

    @Test
    void strangersLearnAndChangeNothing() {
        Set<String> refusals = PolicyTries.refusals();
        for (String surface : List.of("console", "slack", "discord")) {
            String before = tries.everythingStored();
            everything(number()).forEach((what, act) -> assertThat(refusals)
                    .as(surface + " " + what)
                    .contains(Chat.text(does(surface, STRANGER, what))));
            assertThat(tries.everythingStored()).isEqualTo(before);
        }
    }

    @Test
    void aCaseOfOthersIsAnsweredLikeOneThatDoesNotExist() {
        String number = number();
        String none = "9999";
        var found = new SoftAssertions();
        for (String surface : List.of("console", "slack", "discord")) {
            for (String email : List.of(NEIGHBOUR, Chat.TOM, Chat.GRACE, OTHER_DEPARTMENT, POSTER, STRANGER)) {
                does(surface, email, new What.Command("case", "help"));
                var whats = new ArrayList<String>(List.of("/case view"));
                PolicyTries.PAGE.controls().keySet().stream().filter(id -> id.contains("CASE")).forEach(whats::add);
                String before = tries.everythingStored();
                for (String pattern : whats) {
                    String theirs = Chat.text(does(surface, email, trying(pattern, number)));
                    String nothing = Chat.text(does(surface, email, trying(pattern, none)));
                    found.assertThat(theirs.replace(number, none))
                            .as(surface + " " + email + " " + pattern)
                            .isEqualTo(nothing);
                    found.assertThat(theirs).doesNotContain("Printers");
                }
                found.assertThat(tries.everythingStored()).as(surface + " " + email).isEqualTo(before);
            }
        }
        found.assertAll();
    }

    private What trying(String pattern, String number) {
        return pattern.startsWith("/")
                ? command(pattern, number)
                : new What.Pressed(new ControlId(PolicyTries.filled(pattern, number)));
    }

    @Test
    void aDraftOfOthersIsAnsweredLikeOneThatDoesNotExist() {
        chat.types(Chat.MARIA, "/case open ask a question", "me", "low", "Half begun");
        String draft =
                chat.database.value("select id from draft order by updated_at desc limit 1").toString();
        for (String email : List.of(NEIGHBOUR, Chat.TOM, Chat.GRACE, OTHER_DEPARTMENT, Chat.NORA, STRANGER)) {
            for (String action : List.of("answer", "submit", "cancel", "discard", "review", "form", "edit")) {
                String theirs = Chat.text(does(
                        "slack", email, new What.Pressed(new ControlId("d:%s:1:%s:".formatted(draft, action)))));
                String nothing = Chat.text(does(
                        "slack", email, new What.Pressed(new ControlId("d:draftofnobody:1:%s:".formatted(action)))));
                assertThat(theirs).as(email + " " + action).isEqualTo(nothing).doesNotContain("Half begun");
            }
        }
        assertThat(Chat.text(chat.types(Chat.MARIA, "/case resume", "review"))).contains("Half begun");
    }

    @Test
    void anAdministratorsLookAtAnotherDepartmentsCaseIsWrittenDown() {
        does("slack", "desk@support.example.org", new What.Command("case", "view " + number()));
        assertThat(readings()).isEmpty();

        does("slack", Chat.NORA, new What.Command("case", "view " + number()));

        assertThat(readings()).containsExactly("Nora Chen CS-" + number());
    }

    private List<String> readings() {
        return chat.database.unitOfWork()
                .inTransaction(stores -> stores.audit().list(Optional.empty(), Optional.empty(), 100).stream()
                        .map(Audit.Numbered::entry)
                        .filter(entry -> entry.deed() == Deed.CASE_READ)
                        .map(entry -> entry.actorName() + " " + entry.about())
                        .toList());
    }

    @Test
    void namesTheCaseInTheRefusal() {
        assertThat(Chat.text(does("slack", NEIGHBOUR, new What.Command("case", "view " + number()))))
                .isEqualTo(WORDS.say(Phrase.of("chat.case.unknown").with("number", "CS-" + number())));
    }
}
