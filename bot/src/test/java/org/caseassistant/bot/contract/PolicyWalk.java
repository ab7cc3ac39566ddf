package org.caseassistant.bot.contract;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.IncidentState;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.persistence.TestDatabase;

/** Everything that docs/policy.md names, given and clicked by everybody on a platform. */
public final class PolicyWalk {
    public static final String STRANGER = "stranger@elsewhere.example.org";
    private static final String NEIGHBOUR = "neighbour@riverside.example.org";
    private static final String DESK = "desk@support.example.org";
    private static final String ELSEWHERE = "other@support.example.org";
    private static final String POSTER = "poster@support.example.org";
    private static final String NORA = "nora.chen@support.example.org";

    private static final Map<String, String> ROLES = roles();

    private final PolicyTries tries;
    private final UnitOfWork storage;
    private final String number;

    /** Puts people, a case and a notice into the database of a running program with the sample directory. */
    public PolicyWalk(TestDatabase database) {
        tries = new PolicyTries(database);
        storage = database.unitOfWork();
        number = Long.toString(new ContactCases(storage).addJordan().value());
        storage.inTransaction(stores -> {
            var directory = stores.directory();
            var riverside = directory.account("Riverside Unified School District").orElseThrow();
            var northfield = directory.account("Northfield Public Schools").orElseThrow();
            directory.addContact("Nia", "Bour", NEIGHBOUR, ContactType.AUTHORIZED, List.of(riverside));
            directory.addContact("Spa", "Re", PolicyTries.SPARE, ContactType.TECHNICAL, List.of(northfield));
            directory.addStaff(new StaffProfile(
                    "De", "Sk", DESK, Set.of("account-management"), Set.of(Right.WORK_CASES)));
            directory.addStaff(new StaffProfile("Ot", "Her", ELSEWHERE, Set.of("nowhere"), Set.of(Right.WORK_CASES)));
            directory.addStaff(new StaffProfile("Po", "Ster", POSTER, Set.of(), Set.of(Right.POST_NOTICES)));
            var nora = (StaffMember) directory.personByEmail(NORA).orElseThrow();
            stores.notices()
                    .add(
                            Incident.opened(
                                    stores.notices().nextNumber(),
                                    "Slow logins",
                                    List.of(),
                                    Severity.CRITICAL,
                                    IncidentState.INVESTIGATING,
                                    "We are looking into it.",
                                    new Author(nora.id(), nora.fullName()),
                                    Instant.parse("2026-11-23T16:00:00Z")),
                            new DraftId("walk"));
            return true;
        });
    }

    private static Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        roles.put(STRANGER, "");
        roles.put(ContactCases.GRACE, "Read Only");
        roles.put(ContactCases.AISHA, "Technical");
        roles.put(ContactCases.MARIA, "Authorized");
        roles.put(NEIGHBOUR, "Authorized");
        roles.put(DESK, "Staff: works cases");
        roles.put(ELSEWHERE, "Staff: works cases");
        roles.put(POSTER, "Staff: posts notices");
        roles.put(NORA, "Administrator");
        return roles;
    }

    /** Somebody on a platform. */
    public interface User {
        /** Gives a command of the page with what follows it, and reads what is answered. */
        String gives(String usage, String argument);

        /** Uses a control that they were never shown, and reads what is answered. */
        String forges(String control);
    }

    /** A platform. */
    public interface Platform {
        /** The user with this address; linked to the person who has it, if there is one. */
        User user(String email);

        /** Whether this can be given there at all. */
        boolean has(String usage);
    }

    /** Tries everything as everybody. What is refused changes nothing, and another's case is like one there is not. */
    public void walk(Platform platform) {
        Map<String, List<Act>> allowed = PolicyTries.PAGE.allowed();
        var found = new SoftAssertions();
        ROLES.forEach((email, role) -> {
            User user = platform.user(email);
            user.gives("/case help", "");
            List<Act> acts = allowed.getOrDefault(role, List.of());
            PolicyTries.PAGE.commands().forEach((usage, act) -> {
                if (PolicyTries.tried(usage) && platform.has(usage)) {
                    String before = acts.contains(act) ? "" : tries.everythingStored();
                    String said = user.gives(usage, PolicyTries.argument(usage, number));
                    judge(found, email + " gives " + usage, said, acts.contains(act), before);
                }
            });
            PolicyTries.PAGE.controls().forEach((pattern, act) -> {
                if (!pattern.equals("link")) {
                    String before = acts.contains(act) ? "" : tries.everythingStored();
                    String said = user.forges(PolicyTries.filled(pattern, number));
                    judge(found, email + " uses " + pattern, said, acts.contains(act), before);
                }
            });
        });
        for (String email : List.of(STRANGER, ContactCases.GRACE, NEIGHBOUR, ELSEWHERE, POSTER)) {
            User user = platform.user(email);
            PolicyTries.PAGE.controls().keySet().stream()
                    .filter(pattern -> pattern.contains("CASE"))
                    .forEach(pattern -> found.assertThat(
                            user.forges(PolicyTries.filled(pattern, number)).replace(number, "9999"))
                            .as(email + " uses " + pattern)
                            .isEqualTo(user.forges(PolicyTries.filled(pattern, "9999"))));
        }
        found.assertAll();
    }

    private void judge(SoftAssertions found, String tried, String said, boolean may, String before) {
        String letters = letters(said);
        boolean refused = PolicyTries.refusals().stream().map(PolicyWalk::letters).anyMatch(letters::contains);
        found.assertThat(refused).as(tried + ": " + said).isEqualTo(!may);
        if (!may) {
            found.assertThat(tries.everythingStored()).as(tried).isEqualTo(before);
        }
    }

    /** Platforms write signs each in their own way. */
    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z]+", " ").strip();
    }
}
