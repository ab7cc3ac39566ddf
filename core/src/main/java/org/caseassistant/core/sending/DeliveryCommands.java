package org.caseassistant.core.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.notices.NoticeMail;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** The command {@code /delivery}, with which administrators look after messages that did not arrive. */
final class DeliveryCommands {
    private static final int PAGE = 15;
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private final Turn turn;

    DeliveryCommands(Turn turn) {
        this.turn = turn;
    }

    /** {@code /delivery list}: what did not arrive, before the one of this number if one is named. */
    Reply list(String argument) {
        return administrators(
                () -> argument.isEmpty() ? list(Optional.empty()) : numbered(argument, id -> list(Optional.of(id))));
    }

    /** {@code /delivery retry}: sends one again, or all. */
    Reply retry(String argument) {
        return administrators(() -> argument.isEmpty() ? retryAll() : numbered(argument, this::retry));
    }

    /** {@code /delivery} and something else. */
    Reply how() {
        return administrators(() -> turn.say("chat.delivery.how"));
    }

    private Reply administrators(Supplier<Reply> work) {
        return turn.person() instanceof StaffMember staff && staff.administrator()
                ? work.get()
                : turn.say("chat.administrators-only");
    }

    private Reply numbered(String argument, LongFunction<Reply> then) {
        return argument.matches(NUMBER) ? then.apply(Long.parseLong(argument)) : turn.say("chat.delivery.how");
    }

    private Reply list(Optional<Long> before) {
        List<Outbox.GivenUp> found = turn.stores().outbox().givenUp(before, PAGE + 1);
        if (found.isEmpty()) {
            return turn.say("chat.delivery.none");
        }
        List<Outbox.GivenUp> page = found.subList(0, Math.min(PAGE, found.size()));
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say("chat.delivery.title")));
        views.add(new View.FieldList(page.stream().map(this::entry).toList()));
        views.add(View.Text.of(turn.words().say("chat.delivery.retry")));
        if (found.size() > PAGE) {
            views.add(View.Text.of(turn.words()
                    .say(Phrase.of("chat.delivery.more").with("number", Long.toString(page.getLast().id())))));
        }
        return Reply.of(new Screen(views));
    }

    private View.FieldList.Entry entry(Outbox.GivenUp one) {
        String place = one.place().surface().equals(NoticeMail.SURFACE)
                ? NoticeMail.SURFACE + " " + addressee(one.place().channel())
                : "%s %s %s".formatted(one.place().surface(), one.place().tenant(), one.place().channel());
        return new View.FieldList.Entry(
                Long.toString(one.id()),
                turn.words()
                        .say(Phrase.of("chat.delivery.entry")
                                .with(
                                        "place",
                                        place.replaceAll("\\s+", " ")
                                                + one.person().map(name -> ", " + name).orElse(""))
                                .with("reason", one.reason())
                                .with("attempts", one.attempts())
                                .with("at", turn.moment(one.at()))));
    }

    /** Their address, for as long as they are in the directory. */
    private String addressee(String contact) {
        return turn.stores()
                .directory()
                .contact(new ContactId(Long.parseLong(contact)))
                .map(Contact::email)
                .orElse(contact);
    }

    private Reply retry(long id) {
        String number = Long.toString(id);
        boolean found = turn.stores().outbox().retry(id, turn.now());
        return turn.say(
                Phrase.of(found ? "chat.delivery.again" : "chat.delivery.unknown").with("number", number));
    }

    private Reply retryAll() {
        return turn.say(
                Phrase.of("chat.delivery.all").with("count", turn.stores().outbox().retryAll(turn.now())));
    }
}
