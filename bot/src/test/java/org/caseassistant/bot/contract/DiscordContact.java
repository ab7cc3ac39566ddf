package org.caseassistant.bot.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Option;
import org.caseassistant.bot.discord.emulator.ShownMessage;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;

/** A contact at Discord. */
final class DiscordContact implements TalkContact {
    private static final String DISCORD = "discord";

    private final TalkStage stage;
    private final DiscordUser user;
    private final List<Delivery> written = new ArrayList<>();

    DiscordContact(TalkStage stage, String email) {
        this.stage = stage;
        this.user = stage.discord().user(email.replaceAll("@.*", ""), "en-US");
        stage.guild().add(user);
        stage.stored(stores -> {
            stores.directory()
                    .link(
                            new ChatIdentity(DISCORD, "", user.id()),
                            stores.directory().personByEmail(email).orElseThrow());
            return user;
        });
    }

    @Override
    public void opens(String caseType, String subject) {
        var begun = user.command("case open", Option.of("type", caseType));
        assertThat(begun.acknowledged()).as(begun.toString()).isTrue();
        List.of(subject, "submit").forEach(this::writes);
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
        written.add(delivery);
        stage.awaitHeard(DISCORD, "message:" + delivery.message().orElseThrow().id() + ":text");
    }

    @Override
    public void presses(String number) {
        var pressed = latest(number).click("Answer");
        assertThat(pressed.acknowledged()).as(pressed.toString()).isTrue();
    }

    private ShownMessage latest(String number) {
        stage.await("nothing came about " + number, () -> about(number).isPresent());
        return about(number).orElseThrow();
    }

    private Optional<ShownMessage> about(String number) {
        return told().filter(message -> plain(message).contains("wrote to you about " + number + ":"))
                .reduce((_, last) -> last);
    }

    private Stream<ShownMessage> told() {
        return user.transcript().stream().filter(message -> !message.author().equals(user.id()));
    }

    /** Without the signs that keep words from being markup. */
    private static String plain(ShownMessage message) {
        return message.asText().replace("\\", "");
    }

    @Override
    public boolean isToldOfAgain(int which) {
        written.get(which % written.size()).sendAgain();
        return true;
    }

    @Override
    public List<String> read() {
        return told().map(DiscordContact::plain).toList();
    }

    @Override
    public Address address() {
        return new Address(new Place(DISCORD, "", "@me"), new ChatIdentity(DISCORD, "", user.id()));
    }
}
