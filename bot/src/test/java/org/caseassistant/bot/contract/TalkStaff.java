package org.caseassistant.bot.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.SlackUser;

/** Somebody of the staff, who works cases in Slack. */
final class TalkStaff {
    /** The first try and three more (docs.slack.dev, Events API). */
    private static final int TRIES = 4;

    private final TalkStage stage;
    private final SlackUser user;
    private final List<Delivery> written = new ArrayList<>();

    TalkStaff(TalkStage stage, String id, String email) {
        this.stage = stage;
        this.user = stage.workspace().user(id, email, ZoneOffset.UTC, "en-US");
    }

    String id() {
        return user.id();
    }

    /** Opens the desk of a department. */
    void opensDesk(String channel, String department) {
        acknowledged(user.commandIn(channel, "/desk", "here " + department));
    }

    private static void acknowledged(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
    }

    /** The cards in a channel. */
    List<ShownMessage> cards(String channel) {
        return user.messagesIn(channel).stream()
                .filter(message -> !message.ephemeral() && message.thread().isEmpty())
                .toList();
    }

    /** What the assistant wrote below a card, oldest first. */
    List<String> toldBelow(ShownMessage card) {
        return user.messagesIn(card.channel()).stream()
                .filter(message -> message.author().equals(stage.workspace().botUser()))
                .filter(message -> !message.ephemeral() && message.thread().filter(card.ts()::equals).isPresent())
                .map(ShownMessage::asText)
                .toList();
    }

    /** Writes below a card and names the assistant first; it may be away. */
    Delivery mentions(ShownMessage card, String words) {
        var delivery = user.writeInThread(
                card.channel(), card.ts(), "<@" + stage.workspace().botUser() + "> " + words);
        written.add(delivery);
        return delivery;
    }

    /** Fills in the form that a button of a card opens. */
    void fillsIn(ShownMessage card, String words) {
        var own = cards(card.channel()).stream().filter(one -> one.ts().equals(card.ts())).findFirst().orElseThrow();
        acknowledged(own.clickLabelled("Reply"));
        stage.await("no form opened", () -> !user.modals().isEmpty());
        var form = user.modal();
        form.type("ask:text", words);
        acknowledged(form.submit());
        assertThat(form.isOpen()).as(form.toString()).isFalse();
    }

    /** Lets Slack tell again of one thing that they wrote below a card; false if it does not. */
    boolean isToldOfAgain(int which) {
        var delivery = written.get(which % written.size());
        boolean may = delivery.tries() < TRIES;
        if (may) {
            acknowledged(delivery.retry("http_timeout"));
        }
        return may;
    }
}
