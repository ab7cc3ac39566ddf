package org.caseassistant.bot.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.policy.PolicyPage;
import org.caseassistant.core.words.Words;
import org.caseassistant.persistence.TestDatabase;

/** What docs/policy.md names, as it is tried, and whether a try left a trace. */
public final class PolicyTries {
    public static final PolicyPage PAGE = PolicyPage.read();
    public static final String SPARE = "spare@northfield.example.org";

    /** Where what it touches is only that it was tried. */
    private static final Set<String> TRACES =
            Set.of("processed_event", "conversation", "flyway_schema_history", "shown_reply");

    private final TestDatabase database;
    private final List<String> tables = new ArrayList<>();

    public PolicyTries(TestDatabase database) {
        this.database = database;
    }

    /** A control of the page about this case. */
    public static String filled(String pattern, String number) {
        return pattern.replace("DRAFT", "draftofnobody")
                .replace("CASE", number)
                .replace("NOTICE", "1")
                .replace("CONTACT", "1")
                .replace("ACCOUNT", "1")
                .replace("FILTER", "a")
                .replace("FILE", "f");
    }

    /** What is typed after a command of the page, about this case. */
    public static String argument(String usage, String number) {
        return switch (usage) {
            case "/case view", "/case export", "/case files" -> number;
            case "/contact show" -> SPARE;
            case "/contact link" -> SPARE + " U999";
            case "/contact unlink" -> "U999";
            case "/workspace bind" -> "T9 Northfield Public Schools";
            case "/workspace unbind" -> "T9";
            case "/notice update", "/notice resolve", "/notice reschedule", "/notice cancel", "/notice view" -> "1";
            default -> "";
        };
    }

    /** Whether it is tried: not what says who somebody is, which strangers may try too and which has its own tests. */
    public static boolean tried(String usage) {
        return !usage.contains("link") || usage.startsWith("/contact");
    }

    /** Everything that a refusal can say. */
    public static Set<String> refusals() {
        Words words = Words.in(Locale.US);
        return Stream.of(
                "chat.open.staff",
                "chat.open.read-only",
                "chat.see.staff",
                "chat.move.staff",
                "chat.move.read-only",
                "chat.add.not-you",
                "chat.rate.not-you",
                "notice.refused",
                "chat.contacts.refused",
                "chat.administrators-only",
                "chat.stranger",
                "chat.stranger.prove")
                .map(words::say)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A text that is the same as long as nothing that matters is. */
    public String everythingStored() {
        if (tables.isEmpty()) {
            String names = database
                    .value("select string_agg(table_name, ' ' order by table_name) from information_schema.tables"
                            + " where table_schema = current_schema() and table_type = 'BASE TABLE'")
                    .toString();
            Stream.of(names.split(" ")).filter(name -> !TRACES.contains(name)).forEach(tables::add);
        }
        return database
                .value(tables.stream()
                        .map(table -> "select '%1$s ' || md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
                                .formatted(table) + " as line from " + table + " t")
                        .collect(Collectors.joining(" union all ", "select string_agg(line, ' ') from (", ") lines")))
                .toString();
    }
}
