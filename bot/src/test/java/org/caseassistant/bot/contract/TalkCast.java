package org.caseassistant.bot.contract;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caseassistant.bot.contract.TalkPlan.Act;
import org.caseassistant.bot.contract.TalkPlan.Size;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.core.directory.ContactType;

/** Who talks about which cases. Each person does one thing after the other, and all of them side by side. */
final class TalkCast implements AutoCloseable {
    private static final Pattern TITLE = Pattern.compile("(CS-\\d+): Talk (\\d+)\\b");

    private final Size size;
    private final TalkStage stage;
    private final List<TalkContact> contacts = new ArrayList<>();
    private final List<TalkStaff> staff = new ArrayList<>();
    private final List<ExecutorService> minds;
    private final Map<Integer, Card> cards = new ConcurrentHashMap<>();

    /**
     * A case as the staff see it.
     *
     * @param number such as CS-1001
     * @param message its card
     */
    record Card(String number, ShownMessage message) {}

    /** Puts everybody in their places. */
    TalkCast(TalkStage stage, Size size) {
        this.stage = stage;
        this.size = size;
        this.minds = IntStream.range(0, size.contacts() + size.staff())
                .mapToObj(_ -> Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()))
                .toList();
        for (int number = 0; number < size.contacts(); number++) {
            addContact(number);
        }
        for (int number = 0; number < size.staff(); number++) {
            addStaff(number);
        }
    }

    /** A catalogue with a department and a type of case for each desk. */
    static String catalog(Size size) {
        var departments = new StringBuilder();
        var types = new StringBuilder();
        for (int desk = 0; desk < size.desks(); desk++) {
            departments
                    .append("  - { id: team-%1$d, label: Team %1$d, nextSteps: Somebody reads it. }\n".formatted(desk));
            types.append("""
                      - id: question-%1$d
                        label: Question %1$d
                        description: Something is asked.
                        examples: [What is it?]
                        department: team-%1$d
                        fields: [account, contact, subject]
                    """.formatted(desk));
        }
        return """
                departments:
                %sfields:
                  - { id: account, label: District, help: Who asks?, kind: account }
                  - { id: contact, label: Contact, help: Whom shall we call?, kind: contact, presetSelf: true }
                  - { id: subject, label: Subject, help: What is it about?, example: A talk, kind: short-text }
                caseTypes:
                %s""".formatted(departments, types);
    }

    /** The only contact of a district, so that nobody else is asked for or told of its cases. */
    private void addContact(int number) {
        String email = "contact%d@example.org".formatted(number);
        stage.stored(stores -> stores.directory()
                .addContact("Cora", lastName(number), email, ContactType.AUTHORIZED, List.of(
                        stores.directory().addAccount("District " + number, ZoneOffset.UTC))));
        contacts.add(size.atSlack(number)
                ? new SlackContact(stage, "UC" + number, email)
                : new DiscordContact(stage, email));
    }

    private void addStaff(int number) {
        String email = "staff%d@example.org".formatted(number);
        Set<String> departments =
                IntStream.range(0, size.desks()).mapToObj(desk -> "team-" + desk).collect(Collectors.toSet());
        stage.stored(stores -> stores.directory()
                .addStaff("Sam", lastName(number), email, departments, number == 0));
        staff.add(new TalkStaff(stage, "US" + number, email));
    }

    private static String lastName(int number) {
        return "Number" + (char) ('a' + number);
    }

    /** The name of the contact of a case. */
    String contactName(int talk) {
        return "Cora " + lastName(size.contactOf(talk));
    }

    List<TalkContact> contacts() {
        return contacts;
    }

    TalkContact contact(int talk) {
        return contacts.get(size.contactOf(talk));
    }

    TalkStaff staff(int talk) {
        return staff.get(size.staffOf(talk));
    }

    Card card(int talk) {
        return cards.get(talk);
    }

    /** The numbers of a contact's cases. */
    Set<String> numbersOf(TalkContact contact) {
        return IntStream.range(0, size.cases())
                .filter(talk -> contact(talk).equals(contact))
                .mapToObj(talk -> card(talk).number())
                .collect(Collectors.toSet());
    }

    private static String channel(int desk) {
        return "C0DESK" + desk;
    }

    /** Opens a desk for each department. */
    void openDesks() {
        String[] members = staff.stream().map(TalkStaff::id).toArray(String[]::new);
        for (int desk = 0; desk < size.desks(); desk++) {
            stage.workspace().channel(channel(desk), "desk-" + desk, members).invite(channel(desk));
            staff.getFirst().opensDesk(channel(desk), "Team " + desk);
        }
    }

    /** Opens all cases, and waits until the desks show them. */
    void openCases() throws InterruptedException {
        var opening = new ArrayList<Future<?>>();
        for (int talk = 0; talk < size.cases(); talk++) {
            String caseType = "Question " + size.deskOf(talk);
            String subject = "Talk " + talk;
            TalkContact contact = contact(talk);
            opening.add(minds.get(size.contactOf(talk)).submit(() -> contact.opens(caseType, subject)));
        }
        join(opening);
        stage.await("cards are missing", () -> {
            findCards();
            return cards.size() == size.cases();
        });
    }

    private void findCards() {
        for (int desk = 0; desk < size.desks(); desk++) {
            for (ShownMessage message : staff.getFirst().cards(channel(desk))) {
                var title = TITLE.matcher(message.asText());
                if (title.find()) {
                    cards.put(Integer.parseInt(title.group(2)), new Card(title.group(1), message));
                }
            }
        }
    }

    /** Begins to do this, each person theirs in this order. */
    List<Future<?>> begin(List<Act> acts, Consumer<Act> doing) {
        var begun = new ArrayList<Future<?>>();
        for (Act act : acts) {
            int mind = act.way().isOfStaff()
                    ? size.contacts() + size.staffOf(act.talk())
                    : size.contactOf(act.talk());
            begun.add(minds.get(mind).submit(() -> doing.accept(act)));
        }
        return begun;
    }

    /** Waits until it is done. */
    static void join(List<Future<?>> acts) throws InterruptedException {
        for (Future<?> act : acts) {
            try {
                act.get();
            } catch (ExecutionException failure) {
                throw new AssertionError("somebody could not do what they wanted", failure.getCause());
            }
        }
    }

    @Override
    public void close() {
        minds.forEach(ExecutorService::shutdownNow);
    }
}
