package org.caseassistant.core.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.cases.CaseFilter.Assigned;
import org.caseassistant.core.cases.CaseFilter.Which;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.SearchWords;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Department;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Ids;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.turn.ControlText;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Matching;
import org.caseassistant.core.words.Phrase;

/** Reads which cases somebody wants to see, and writes it so that a button can carry it. */
final class CaseQuery {
    /** What is left of a control for the filter, beside the longest number of a case. */
    private static final int LONGEST = ControlId.MAX_LENGTH - "more:".length() - 19 - ":".length();

    private static final int MOST_WORDS = 20;

    private static final int MOST_DAYS = 3650;

    private final Turn turn;

    private CaseQuery(Turn turn) {
        this.turn = turn;
    }

    /** What came of reading. */
    sealed interface Result {
        /** What they want to see. */
        record Read(CaseFilter filter) implements Result {}

        /** Why that is not clear. */
        record Refused(Phrase why) implements Result {}
    }

    /** What a list can be narrowed down by, as it is typed before a colon. */
    private enum By {
        TYPE,
        PRIORITY,
        STATE,
        DEPARTMENT,
        ASSIGNEE,
        ACCOUNT,
        OLDER
    }

    /** What has been read so far. */
    private static final class Reading {
        private Which which = Which.ALL;
        private Optional<CaseState> state = Optional.empty();
        private Optional<String> caseType = Optional.empty();
        private Optional<String> priority = Optional.empty();
        private Optional<String> department = Optional.empty();
        private Optional<Assigned> assigned = Optional.empty();
        private Optional<AccountId> account = Optional.empty();
        private Optional<Instant> openedBefore = Optional.empty();
        private final List<String> words = new ArrayList<>();

        CaseFilter filter() {
            return new CaseFilter(
                    which, state, caseType, priority, department, assigned, account, openedBefore,
                    SearchWords.of(String.join(" ", words), MOST_WORDS));
        }
    }

    /**
     * Reads {@code type:question priority:high snow day closed}; open cases where nothing is said about that. Of several
     * words for how far they are, the first one is that, and the others are words to look for.
     */
    static Result read(String typed, Turn turn) {
        List<String> parts = parts(typed);
        var reading = new Reading();
        reading.which = parts.stream()
                .flatMap(part -> named(part).stream())
                .findFirst()
                .orElse(Which.OPEN);
        for (String part : withoutWhich(parts)) {
            Optional<By> by = by(part);
            if (by.isEmpty()) {
                reading.words.add(part);
            } else {
                String value = part.substring(part.indexOf(':') + 1);
                if (!new CaseQuery(turn).understood(by.get(), value, reading)) {
                    return new Result.Refused(Phrase.of("chat.list." + by.get().name().toLowerCase(Locale.ROOT))
                            .with("value", value));
                }
            }
        }
        CaseFilter filter = reading.filter();
        return encoded(filter).length() <= LONGEST
                ? new Result.Read(filter)
                : new Result.Refused(Phrase.of("chat.list.long"));
    }

    /** The same of all cases, however far they are. */
    static String ofAll(String typed) {
        return Stream.concat(Stream.of(Which.ALL.name().toLowerCase(Locale.ROOT)), withoutWhich(parts(typed)).stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<String> parts(String typed) {
        return List.of(typed.strip().split("\\s+", -1));
    }

    private static List<String> withoutWhich(List<String> parts) {
        var others = new ArrayList<>(parts);
        parts.stream().filter(part -> named(part).isPresent()).findFirst().ifPresent(others::remove);
        return others;
    }

    private static Optional<By> by(String part) {
        int colon = part.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Arrays.stream(By.values())
                        .filter(by -> by.name().equalsIgnoreCase(part.substring(0, colon)))
                        .findFirst();
    }

    private boolean understood(By by, String value, Reading reading) {
        switch (by) {
            case TYPE -> reading.caseType = only(caseTypes(value));
            case PRIORITY -> reading.priority = only(priorities(value));
            case STATE -> {
                reading.state = only(Matching.find(value, List.of(CaseState.values()), state -> List.of(
                        state.name().replace('_', ' '), new CaseScreens(turn).state(state))));
                // Whoever asks for a state means all cases in it.
                reading.which = reading.state.isPresent() ? Which.ALL : reading.which;
            }
            case DEPARTMENT -> reading.department = only(Matching.find(
                    value,
                    turn.catalogs().current().departments(),
                    department -> List.of(department.label(), department.id())))
                    .map(Department::id);
            case ASSIGNEE -> reading.assigned = assigned(value);
            case ACCOUNT -> reading.account = only(Matching.find(value, accounts(), account -> List.of(account.name())))
                    .map(Account::id);
            case OLDER -> reading.openedBefore = older(value);
        }
        return switch (by) {
            case TYPE -> reading.caseType.isPresent();
            case PRIORITY -> reading.priority.isPresent();
            case STATE -> reading.state.isPresent();
            case DEPARTMENT -> reading.department.isPresent();
            case ASSIGNEE -> reading.assigned.isPresent();
            case ACCOUNT -> reading.account.isPresent();
            case OLDER -> reading.openedBefore.isPresent();
        };
    }

    private static Optional<Which> named(String word) {
        return Arrays.stream(Which.values())
                .filter(which -> which.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<String> caseTypes(String name) {
        return Matching.find(name, turn.catalogs().current().caseTypes(), type -> List.of(type.label(), type.id()))
                .stream()
                .map(CaseType::id)
                .toList();
    }

    private List<String> priorities(String name) {
        List<Option> options = turn.catalogs().current().caseTypes().stream()
                .flatMap(type -> type.field("priority").stream())
                .map(field -> field.kind())
                .flatMap(kind -> kind instanceof FieldKind.Choice choice
                        ? Stream.concat(choice.options().stream(), choice.withheld().stream())
                        : Stream.empty())
                .distinct()
                .toList();
        return Matching.find(name, options, option -> List.of(option.label(), option.id())).stream()
                .map(Option::id)
                .distinct()
                .toList();
    }

    /** Nobody is told by a refusal which accounts there are beside their own. */
    private List<Account> accounts() {
        return switch (turn.person()) {
            case Contact contact -> contact.accounts();
            case StaffMember _ -> turn.stores().directory().accounts();
        };
    }

    private Optional<Assigned> assigned(String name) {
        if (Matching.folded(name).equals(Matching.folded(turn.words().say("desk.assignee.nobody")))) {
            return Optional.of(new Assigned.ToNobody());
        }
        if (!(turn.person() instanceof StaffMember me)) {
            return Optional.empty();
        }
        if (Matching.folded(name).equals(Matching.folded(turn.words().say("desk.assignee.me")))) {
            return Optional.of(new Assigned.To(me.id()));
        }
        List<StaffMember> staff = turn.catalogs().current().departments().stream()
                .flatMap(department -> turn.stores().directory().staffOf(department.id()).stream())
                .distinct()
                .toList();
        return only(Matching.find(
                name, staff, member -> List.of(member.fullName(), member.profile().lastName(), member.email())))
                .map(member -> new Assigned.To(member.id()));
    }

    private Optional<Instant> older(String days) {
        return days.matches("[0-9]{1,4}d?") && Integer.parseInt(days.replace("d", "")) <= MOST_DAYS
                ? Optional.of(turn.now()
                        .minus(Duration.ofDays(Integer.parseInt(days.replace("d", ""))))
                        .truncatedTo(ChronoUnit.HOURS))
                : Optional.empty();
    }

    /** As a control carries it. */
    static String encoded(CaseFilter filter) {
        var parts = new ArrayList<String>();
        parts.add(filter.which().name().toLowerCase(Locale.ROOT));
        filter.state().ifPresent(state -> parts.add("s=" + state.name().toLowerCase(Locale.ROOT)));
        filter.caseType().ifPresent(id -> parts.add("t=" + id));
        filter.priority().ifPresent(id -> parts.add("p=" + id));
        filter.department().ifPresent(id -> parts.add("d=" + id));
        filter.assigned().ifPresent(whose -> parts.add(switch (whose) {
            case Assigned.To(StaffId staff) -> "a=" + staff.value();
            case Assigned.ToNobody _ -> "a=0";
        }));
        filter.account().ifPresent(id -> parts.add("c=" + id.value()));
        filter.openedBefore().ifPresent(then -> parts.add("o=" + then.getEpochSecond()));
        parts.addAll(filter.words());
        return String.join(" ", parts);
    }

    /** What a control carried; empty if we never wrote anything like it. */
    static Optional<CaseFilter> decode(String encoded) {
        String[] parts = encoded.split(" ", -1);
        var reading = new Reading();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            decode(part, reading);
        }
        return named(parts[0]).map(which -> {
            reading.which = which;
            return reading.filter();
        });
    }

    private static void decode(String part, Reading reading) {
        String value = part.length() > 2 && part.charAt(1) == '=' ? part.substring(2) : "";
        boolean number = ControlText.isNumber(value);
        char key = value.isEmpty() ? ' ' : part.charAt(0);
        if (key == 't' && Ids.wellFormed(value)) {
            reading.caseType = Optional.of(value);
        } else if (key == 'p' && Ids.wellFormed(value)) {
            reading.priority = Optional.of(value);
        } else if (key == 'd' && Ids.wellFormed(value)) {
            reading.department = Optional.of(value);
        } else if (key == 's') {
            reading.state = Arrays.stream(CaseState.values())
                    .filter(state -> state.name().equalsIgnoreCase(value))
                    .findFirst();
        } else if (key == 'a' && number) {
            long id = Long.parseLong(value);
            reading.assigned = Optional.of(id == 0 ? new Assigned.ToNobody() : new Assigned.To(new StaffId(id)));
        } else if (key == 'c' && number) {
            reading.account = Optional.of(new AccountId(Long.parseLong(value)));
        } else if (key == 'o' && value.matches("[0-9]{1,10}")) {
            reading.openedBefore = Optional.of(Instant.ofEpochSecond(Long.parseLong(value)));
        } else {
            reading.words.add(part);
        }
    }
}
