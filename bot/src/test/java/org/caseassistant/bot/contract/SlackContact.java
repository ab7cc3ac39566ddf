package org.caseassistant.bot.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;

/** A contact at Slack. */
final class SlackContact implements TalkContact {
    private static final String SLACK = "slack";
    private static final Pattern EVENT = Pattern.compile("\"event_id\":\"([^\"]+)\"");

    /** The first try and three more (docs.slack.dev, Events API). */
    private static final int TRIES = 4;

    private final TalkStage stage;
    private final SlackUser user;
    private final List<Delivery> written = new ArrayList<>();

    SlackContact(TalkStage stage, String id, String email) {
        this.stage = stage;
        this.user = stage.workspace().user(id, email, ZoneOffset.UTC, "en-US");
    }

    @Override
    public void opens(String caseType, String subject) {
        acknowledged(user.command("/case", "open " + caseType));
        List.of(subject, "submit").forEach(this::writes);
    }

    private static void acknowledged(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
    }

    @Override
    public void writes(String words) {
        heard(user.write(words));
    }

    @Override
    public void replies(String number, String words) {
        heard(user.answer(latest(number), words));
    }

    private void heard(Delivery delivery) {
        acknowledged(delivery);
        written.add(delivery);
        Matcher event = EVENT.matcher(delivery.payload());
        assertThat(event.find()).isTrue();
        stage.awaitHeard(SLACK, stage.workspace().id() + ":event:" + event.group(1));
    }

    @Override
    public void presses(String number) {
        acknowledged(latest(number).clickLabelled("Answer"));
    }

    private ShownMessage latest(String number) {
        stage.await("nothing came about " + number, () -> about(number).isPresent());
        return about(number).orElseThrow();
    }

    private Optional<ShownMessage> about(String number) {
        return told().filter(message -> message.asText().contains("wrote to you about " + number + ":"))
                .reduce((_, last) -> last);
    }

    private Stream<ShownMessage> told() {
        return user.transcript().stream().filter(message -> !message.author().equals(user.id()));
    }

    @Override
    public boolean isToldOfAgain(int which) {
        var delivery = written.get(which % written.size());
        boolean may = delivery.tries() < TRIES;
        if (may) {
            acknowledged(delivery.retry("http_timeout"));
        }
        return may;
    }

    @Override
    public List<String> read() {
        return told().map(ShownMessage::asText).toList();
    }

    @Override
    public Address address() {
        return new Address(
                new Place(SLACK, stage.workspace().id(), "D0" + user.id()),
                new ChatIdentity(SLACK, stage.workspace().id(), user.id()));
    }
}
