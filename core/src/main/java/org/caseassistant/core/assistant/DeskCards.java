package org.caseassistant.core.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.Assignee;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.DeskAction;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.Department;
import org.caseassistant.core.chat.Delivery.Act;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.FieldList.Entry;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.desk.Desk;
import org.caseassistant.core.desk.Desks;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * What desks show of cases: one card for each, kept as the case is, and below it what happens. Everybody at a desk reads
 * the same, so it is in English and in the organisation's time zone. Nothing is shown where the channel is not, or not any
 * more, in a workspace of the support organisation's own.
 */
final class DeskCards {
    /** A card is one message, and its buttons come last: an answer shows so much of itself, the case shows all. */
    private static final int LONGEST_ANSWER = 300;

    /** All answers together. */
    private static final int LONGEST_ANSWERS = 2000;

    /** What is said below a card. */
    private static final int LONGEST_SAID = 2500;

    private final Stores stores;
    private final Catalogs catalogs;
    private final AssistantSettings settings;
    private final Instant now;
    private final Words words = Words.in(Locale.ENGLISH);

    DeskCards(Stores stores, Catalogs catalogs, AssistantSettings settings, Instant now) {
        this.stores = stores;
        this.catalogs = catalogs;
        this.settings = settings;
        this.now = now;
    }

    DeskCards(Turn turn) {
        this(turn.stores(), turn.catalogs(), turn.settings(), turn.now());
    }

    /** Where the department of a case is shown it; empty where it is shown nowhere. */
    Optional<Place> place(String department) {
        return stores.desks().of(department).map(Desk::channel).filter(channel -> own(stores, channel));
    }

    /** Whether a channel is in a workspace of the support organisation's own: no other may be shown cases of everybody. */
    static boolean own(Stores stores, Place channel) {
        return stores.tenants().binding(new Tenant(channel.surface(), channel.tenant())) instanceof Binding.Own;
    }

    /** Posts the card of a case, or brings it up to date. */
    void show(SupportCase found) {
        place(found.content().department())
                .ifPresent(channel -> stores.outbox().add(channel, new Act.Edit(key(found), card(found)),
                        found.number(), now));
    }

    /** The same, after something happened, which is told below it. */
    void happened(SupportCase found, Screen told) {
        show(found);
        below(found, told);
    }

    /** What is told of something that happened. */
    Screen told(CaseEvent event) {
        return Screen.of(View.Text.of(note(event)));
    }

    /** Whether the desk of a department is shown this case, or was once. */
    boolean knows(SupportCase found, String department) {
        return place(department)
                .filter(channel -> stores.outbox().standing(key(found)).stream()
                        .map(Outbox.Standing::place)
                        .anyMatch(channel::equals))
                .isPresent();
    }

    /** Somebody wrote something in it, which is told below its card. */
    void said(SupportCase found, long entry, CaseMessage message) {
        show(found);
        saidToo(found, entry, message);
    }

    /** The same, where the card has just been shown: a card that is not there yet would else come after what is below it. */
    void saidToo(SupportCase found, long entry, CaseMessage message) {
        below(found, Optional.of(MessageName.said(found.number(), entry)), note(found, message));
    }

    /** What stands there of what was written, after it was changed or withdrawn. */
    Screen changed(SupportCase found, CaseMessage message) {
        boolean withdrawn = message.changes().withdrawn();
        if (message.author().kind() == Actor.Kind.STAFF) {
            String reply = withdrawn ? "desk.mark.withdrawn" : "desk.mark.changed";
            String note = withdrawn ? "desk.mark.note.withdrawn" : "desk.mark.note.changed";
            return Screen.of(View.Text.of(words.say(message.internal() ? note : reply)));
        }
        String line = words.say(Phrase.of(withdrawn ? "desk.said.withdrawn" : "desk.said.edited")
                .with("actor", message.author().name()));
        return withFiles(found, message, said(line, message));
    }

    /**
     * The same, of what its author wrote below the card itself, so that it stands there already: who was sent it.
     *
     * @param readers names of those in chat
     * @param mailed whether its contact is e-mailed
     */
    void passedOn(SupportCase found, long entry, CaseMessage message, List<String> readers, boolean mailed) {
        show(found);
        String reached = readers.isEmpty()
                ? mailed ? "desk.mark.mailed" : "desk.mark.kept"
                : mailed ? "desk.mark.sent-and-mailed" : "desk.mark.sent";
        String key = message.internal() ? "desk.mark.noted" : reached;
        below(
                found,
                Optional.of(MessageName.said(found.number(), entry)),
                Screen.of(View.Text.of(words.say(Phrase.of(key)
                        .with("number", found.number().toString())
                        .with("contact", found.contactName())
                        .with("readers", String.join(", ", readers))))));
    }

    /** Nobody has claimed it in time. */
    void remind(SupportCase found) {
        show(found);
        below(
                found,
                Screen.of(View.Text.of(
                        words.say(Phrase.of("desk.remind").with("number", found.number().toString())))));
    }

    /**
     * Nobody has claimed it, though the desk was reminded: a message of its own, which nobody overlooks. Its name is new each
     * time, as what has a name is posted once.
     */
    void escalate(SupportCase found) {
        String name = key(found) + Desks.UNCLAIMED + " " + now.toEpochMilli();
        place(found.content().department()).ifPresent(channel -> stores.outbox()
                .add(
                        channel,
                        new Act.Post(Optional.of(name), new Screen(List.of(
                                new View.Banner(View.Banner.Tone.URGENT, words.say(Phrase.of("desk.escalate")
                                        .with("number", found.number().toString())
                                        .with("subject", found.content().subject()))),
                                actions(found).getFirst()))),
                        found.number(),
                        now));
    }

    /** It went from this department to another; one channel can be the desk of both. */
    void left(SupportCase before, SupportCase after) {
        Optional<Place> there = place(after.content().department());
        place(before.content().department())
                .filter(channel -> !there.equals(Optional.of(channel)))
                .ifPresent(channel -> stores.outbox().add(channel, new Act.Edit(key(before), gone(after)), now));
    }

    private void below(SupportCase found, Screen screen) {
        below(found, Optional.empty(), screen);
    }

    private void below(SupportCase found, Optional<String> own, Screen screen) {
        place(found.content().department())
                .ifPresent(channel -> stores.outbox().add(channel, new Act.Note(key(found), own, screen),
                        found.number(), now));
    }

    /** Our own name for the message that is the card. */
    static String key(SupportCase found) {
        return MessageName.card(found.number());
    }

    private Screen card(SupportCase found) {
        Optional<Catalog> catalog = catalogs.of(found.content().catalogVersion(), stores.catalogs());
        Optional<CaseType> caseType = catalog.flatMap(known -> known.caseType(found.content().caseType()));
        var views = new ArrayList<View>();
        String title = found.number() + ": " + found.content().subject();
        if (urgent(found)) {
            views.add(new View.Banner(
                    View.Banner.Tone.URGENT,
                    words.say(Phrase.of("desk.urgent")
                            .with("priority", priority(found, caseType).orElseThrow())
                            .with("case", title))));
        } else {
            views.add(new View.Heading(title));
        }
        views.add(new View.FieldList(entries(found, caseType)));
        views.addAll(actions(found));
        return new Screen(views);
    }

    /** Whether it stands out: it is open, and of a priority that does. */
    private boolean urgent(SupportCase found) {
        return found.state().isOpen()
                && found.content().priority().filter(settings.desk().urgent()::contains).isPresent();
    }

    private static Optional<String> priority(SupportCase found, Optional<CaseType> caseType) {
        return found.content()
                .priority()
                .map(id -> caseType.map(type -> CaseScreens.priority(type, id)).orElse(id));
    }

    private List<Entry> entries(SupportCase found, Optional<CaseType> caseType) {
        var entries = new ArrayList<Entry>();
        entries.add(entry("chat.case.type", caseType.map(CaseType::label).orElse(found.content().caseType())));
        entries.add(entry(
                "chat.case.state",
                words.say("chat.case.state." + found.state().name().toLowerCase(Locale.ROOT))));
        entries.add(entry(
                "desk.assignee", found.assignee().map(Assignee::name).orElseGet(() -> words.say("desk.nobody"))));
        priority(found, caseType).ifPresent(label -> entries.add(entry("chat.case.priority", label)));
        entries.add(entry("chat.case.account", found.accountName()));
        entries.add(entry("desk.contact", found.contactName()));
        entries.addAll(CaseScreens.incidents(stores, words, found.number()));
        found.satisfaction()
                .ifPresent(said -> entries.add(entry(
                        "desk.satisfaction", words.say("chat.rate." + said.name().toLowerCase(Locale.ROOT)))));
        entries.addAll(answers(found, caseType));
        return entries;
    }

    /** What the contact answered, other than what the card says anyway. */
    private List<Entry> answers(SupportCase found, Optional<CaseType> caseType) {
        var format = new AnswerFormat(words.locale(), settings.phoneRegion());
        var entries = new ArrayList<Entry>();
        int[] room = {LONGEST_ANSWERS};
        found.content().answers().forEach((id, answer) -> {
            boolean said = answer instanceof Answer.OfAccount || answer instanceof Answer.OfContact
                    || id.equals("subject") || id.equals("priority");
            if (!said) {
                caseType.flatMap(type -> type.field(id)).ifPresent(field -> {
                    String shown = shortened(format.show(field, answer), Math.min(LONGEST_ANSWER, room[0]));
                    room[0] -= shown.length();
                    entries.add(new Entry(field.label(), shown));
                });
            }
        });
        return entries;
    }

    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Math.max(0, longest - 1);
        boolean half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, half ? end - 1 : end) + "…";
    }

    private List<View> actions(SupportCase found) {
        var buttons = new ArrayList<View.Button>();
        for (DeskAction action : DeskWork.possible(found)) {
            buttons.add(new View.Button(
                    new Control.OnDesk(found.number(), action, true).id(),
                    words.say("desk.action." + action.name().toLowerCase(Locale.ROOT)),
                    action == DeskAction.CLAIM ? View.Button.Style.PRIMARY : View.Button.Style.NORMAL));
        }
        buttons.add(new View.Button(
                new Control.ViewCase(found.number()).id(),
                words.say(Phrase.of("chat.action.view").with("number", found.number().toString())),
                View.Button.Style.NORMAL));
        int files = stores.attachments().of(found.number(), new CaseScope.Everything()).size();
        if (files > 0) {
            buttons.add(CaseFiles.button(found.number(), files, words));
        }
        return List.of(new View.Buttons(buttons));
    }

    /** What stays at a desk of a case that went elsewhere: nothing of what is in it. */
    private Screen gone(SupportCase after) {
        return Screen.of(View.Text.of(words.say(Phrase.of("desk.gone")
                .with("number", after.number().toString())
                .with("department", department(after.content().department())))));
    }

    String department(String id) {
        return catalogs.current().department(id).map(Department::label).orElse(id);
    }

    private String note(CaseEvent event) {
        String line = words.say(Phrase.of("desk.event." + event.what().name().toLowerCase(Locale.ROOT))
                .with("actor", event.actorName()));
        return event.words().map(said -> line + "\n" + shortened(said, LONGEST_SAID)).orElse(line);
    }

    private Screen note(SupportCase found, CaseMessage message) {
        String key = switch (message.author().kind()) {
            case CONTACT, SYSTEM -> "desk.said.contact";
            case STAFF -> message.internal() ? "desk.said.note" : "desk.said.staff";
        };
        return withFiles(found, message,
                said(words.say(Phrase.of(key).with("actor", message.author().name())), message));
    }

    private Screen withFiles(SupportCase found, CaseMessage message, String text) {
        return message.files().isEmpty()
                ? Screen.of(View.Text.of(text))
                : Screen.of(
                        View.Text.of(text),
                        new View.Buttons(
                                List.of(CaseFiles.button(found.number(), message.files().size(), words))));
    }

    private String said(String line, CaseMessage message) {
        String files = message.files().stream()
                .map(file -> "%s (%s)".formatted(file.name(), AnswerFormat.size(file.size(), words.locale())))
                .collect(Collectors.joining(", "));
        var parts = new ArrayList<String>();
        parts.add(line);
        if (!message.text().isEmpty()) {
            parts.add(shortened(message.text(), LONGEST_SAID));
        }
        if (!files.isEmpty()) {
            parts.add(words.say(Phrase.of("chat.case.files").with("files", files)));
        }
        return String.join("\n", parts);
    }

    private Entry entry(String key, String value) {
        return new Entry(words.say(key), value);
    }
}
