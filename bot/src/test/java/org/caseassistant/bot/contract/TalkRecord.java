package org.caseassistant.bot.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.storage.Stores;

/** What was written in which case and by which side, in this order: as people did, or as it can be read somewhere. */
final class TalkRecord {
    private static final Pattern STAFF = Pattern.compile("staff CS-\\d+ \\d+");
    private static final Pattern CONTACT = Pattern.compile("contact CS-\\d+ \\d+");
    private static final Pattern NEWS = Pattern.compile("wrote to you about (CS-\\d+):");
    private static final Pattern PASSED_ON = Pattern.compile("^Sent to .*\\.$", Pattern.MULTILINE);
    private static final int MOST = 10_000;

    private final Map<String, Both> cases = new TreeMap<>();
    private final Map<String, Desk> desks = new TreeMap<>();

    /** What each side wrote in a case. */
    record Both(List<String> staff, List<String> contact) {
        private Both() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * What the assistant writes below a card.
     *
     * @param contact what the contact wrote
     * @param forms what staff wrote in forms
     * @param passedOn a confirmation for each thing that staff wrote there themselves
     */
    record Desk(List<String> contact, List<String> forms, List<String> passedOn) {
        private Desk() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** What each side wrote in a case. */
    Both both(String number) {
        return cases.computeIfAbsent(number, _ -> new Both());
    }

    /** What the assistant is to write below a card. */
    Desk desk(String number) {
        return desks.computeIfAbsent(number, _ -> new Desk());
    }

    /** Somebody of the staff wrote below the card, and this contact is to be sent it. */
    synchronized void byMention(String number, String contact, String words) {
        both(number).staff().add(words);
        desk(number).passedOn().add("Sent to " + contact + ".");
    }

    /** Somebody of the staff wrote in a form. */
    synchronized void byForm(String number, String words) {
        both(number).staff().add(words);
        desk(number).forms().add(words);
    }

    /** The contact wrote. */
    synchronized void byContact(String number, String words) {
        both(number).contact().add(words);
        desk(number).contact().add(words);
    }

    /** The same, as it can be read there. */
    static Desk read(List<String> below) {
        var desk = new Desk();
        below.forEach(text -> {
            found(CONTACT, text).forEach(desk.contact()::add);
            found(STAFF, text).forEach(desk.forms()::add);
            found(PASSED_ON, text).forEach(desk.passedOn()::add);
        });
        return desk;
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    /** What the contact of these cases is to be told of each. */
    Map<String, List<String>> news(Set<String> numbers) {
        var news = new TreeMap<String, List<String>>();
        numbers.forEach(number -> news.put(number, both(number).staff()));
        return news;
    }

    /** What a contact was told of each case, by what they read. */
    static Map<String, List<String>> told(List<String> messages) {
        var told = new TreeMap<String, List<String>>();
        for (String message : messages) {
            var about = NEWS.matcher(message);
            if (about.find()) {
                told.computeIfAbsent(about.group(1), _ -> new ArrayList<>())
                        .addAll(found(STAFF, message).toList());
            }
        }
        return told;
    }

    /** What each side wrote in a case, as it is stored. */
    static Both stored(Stores stores, String number) {
        var both = new Both();
        stores.cases()
                .entries(CaseNumber.parse(number).orElseThrow(), new CaseScope.Everything(), Optional.empty(), MOST)
                .forEach(entry -> {
                    if (entry instanceof CaseEntry.Said said) {
                        found(STAFF, said.message().text()).forEach(both.staff()::add);
                        found(CONTACT, said.message().text()).forEach(both.contact()::add);
                    }
                });
        return both;
    }
}
